// SPDX-License-Identifier: Apache-2.0
#include "render/json_schema.h"

#include "render/json_schema_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace charter {

namespace {

// A key of a mapping, the definition its value follows, and what it means.
struct Field {
  const char* name;
  const char* definition;
  const char* meaning;
};

Schema described(Schema schema, std::string_view meaning) {
  return {{"description", meaning}, {"allOf", Schema::array({std::move(schema)})}};
}

Schema mapping(std::initializer_list<Field> fields, Schema required) {
  Schema properties = Schema::object();
  for (const Field& field : fields) {
    properties[field.name] = described(reference_to(field.definition), field.meaning);
  }
  Schema schema{{"type", "object"},
              {"properties", std::move(properties)},
              {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

Schema list_of(std::string_view definition) {
  return {{"type", "array"}, {"items", reference_to(definition)}};
}

// What is described by no more than its key has nothing after the colon.
Schema one_by(std::string_view key_definition, std::string_view definition) {
  const Schema nothing{{"enum", {nullptr, ""}}};
  return {{"type", "object"},
          {"propertyNames", reference_to(key_definition)},
          {"additionalProperties", {{"anyOf", {reference_to(definition), nothing}}}}};
}

Schema document(std::string_view title, Schema schema, Schema definitions) {
  Schema result{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
  result.update(schema);
  result["definitions"] = std::move(definitions);
  return result;
}

Schema community_definitions() {
  Schema definitions = value_definitions();
  definitions["format"] = {{"enum", {1, "1"}}};
  definitions["unit-entry"] =
      mapping({{"decimals", "count", "How many decimals amounts of the unit have."},
               {"price", "money", "What one unit is worth in another."},
               {"on", "date", "The day of the price."},
               {"source", "text", "Where the price is from."}},
              Schema::array());
  definitions["units"] = one_by("unit", "unit-entry");
  definitions["pool"] = mapping({{"title", "text", "What the pool is called."},
                                 {"share", "text", "What one unit of it is called."}},
                                Schema::array());
  definitions["pools"] = one_by("id", "pool");
  definitions["node"] = mapping({{"title", "text", "What the place is called."},
                                 {"country", "text", "The country it lies in."}},
                                Schema::array());
  definitions["nodes"] = one_by("id", "node");
  definitions["fields"] = list_of("text");
  definitions["origin-kind"] = {{"enum", {"founded", "forked", "merged"}}};
  definitions["commit"] = text_of("[0-9a-f]{40}");
  definitions["origin"] =
      mapping({{"kind", "origin-kind", "How the community came about."},
               {"community", "id", "The id of the community it came from."},
               {"name", "text", "The name of that community."},
               {"url", "text", "Where that community was found."},
               {"commit", "commit", "The state that was copied or divided."},
               {"settlement", "text", "The record of the fork or merger."}},
              Schema::array({"kind"}));
  return definitions;
}

Schema community_schema() {
  Schema root = mapping({{"format", "format", "The format of the repository."},
                       {"id", "id", "The community's id, fixed at its founding."},
                       {"name", "text", "What the community is called."},
                       {"formed", "date", "The day it was formed."},
                       {"units", "units", "What quantities are counted in."},
                       {"pools", "pools", "Sets of assets that are held in shares."},
                       {"nodes", "nodes", "The places of a community that has several."},
                       {"member_fields", "fields", "Extra columns of the register of members."},
                       {"origin", "origin", "Where the community comes from."}},
                      Schema::array({"format", "id", "name"}));
  return document("A community", std::move(root), community_definitions());
}

std::string rule_definition(const RuleKind& kind) { return "rule-" + kind.name; }

// By kind, so that what is wrong is said of the kind that was meant.
Schema any_rule(const Vocabulary& vocabulary) {
  Schema kinds = Schema::array();
  Schema branches = Schema::array();
  for (const RuleKind& kind : vocabulary.kinds) {
    kinds.push_back({{"const", kind.name}, {"description", kind.meaning}});
    const Schema is_kind{{"properties", {{"kind", {{"const", kind.name}}}}}, {"required", {"kind"}}};
    branches.push_back({{"if", is_kind}, {"then", reference_to(rule_definition(kind))}});
  }
  return {{"type", "object"},
          {"properties", {{"kind", {{"oneOf", std::move(kinds)}}}}},
          {"required", {"kind"}},
          {"allOf", std::move(branches)}};
}

Schema article_schema(const Vocabulary& vocabulary) {
  Schema definitions = value_definitions();
  definitions["clauses"] = list_of("clause");
  definitions["clause"] =
      mapping({{"id", "dotted-id", "The clause's id, which it keeps for good."},
               {"title", "text", "The heading of the clause."},
               {"text", "text", "The wording, in Markdown; [[id]] refers to a clause."},
               {"level", "text", "The level of entrenchment, as `amend` rules name it."},
               {"adopted", "text", "Of which clause elsewhere it was taken over: CLAUSE of COMMUNITY at COMMIT from ADDRESS."},
               {"rule", "rule", "What a machine can act on."},
               {"clauses", "clauses", "The clauses within this one."}},
              Schema::array({"id"}));
  definitions["rule"] = any_rule(vocabulary);
  for (const RuleKind& kind : vocabulary.kinds) {
    definitions[rule_definition(kind)] = rule_schema(kind);
  }
  Schema root = mapping({{"article", "id", "The article's id."},
                       {"title", "text", "The heading of the article."},
                       {"level", "text", "The level of entrenchment of its clauses."},
                       {"clauses", "clauses", "The clauses, in their order."}},
                      Schema::array({"article"}));
  return document("An article of a charter", std::move(root), std::move(definitions));
}

Schema assets_schema() {
  Schema definitions = value_definitions();
  definitions["nature"] = {{"enum", {"divisible", "indivisible", "copyable"}}};
  definitions["appraisal"] = mapping({{"on", "date", "The day of the appraisal."},
                                      {"by", "text", "Who appraised it."}},
                                     Schema::array());
  definitions["holders"] = list_of("id");
  definitions["asset"] =
      mapping({{"id", "id", "The asset's id."},
               {"title", "text", "What it is called."},
               {"nature", "nature", "Whether it can be divided, or copied."},
               {"pool", "id", "The pool it belongs to."},
               {"quantity", "amount", "How much of its unit there is; negative where it is owed."},
               {"unit", "unit", "What the quantity is counted in."},
               {"value", "money", "What an indivisible asset was appraised at."},
               {"appraised", "appraisal", "When and by whom it was appraised."},
               {"node", "id", "The place where it is."},
               {"bundle", "id", "What bears one bundle name is never separated."},
               {"held_by", "holders", "Who uses it now."},
               {"stays", "text", "Why it is pinned to the community."}},
              Schema::array({"id", "nature"}));
  return document("Assets of a community", list_of("asset"), std::move(definitions));
}

Schema kind_schema(const RuleKind& kind) {
  return document(kind.title, rule_schema(kind), value_definitions());
}

}  // namespace

std::vector<std::string> schema_names(const Vocabulary& vocabulary) {
  std::vector<std::string> names{"community", "article", "assets"};
  for (const RuleKind& kind : vocabulary.kinds) names.push_back(kind.name);
  return names;
}

std::optional<std::string> json_schema(const Vocabulary& vocabulary, std::string_view name) {
  const RuleKind* kind = find_kind(vocabulary, std::string(name));
  Schema schema;
  if (name == "community") {
    schema = community_schema();
  } else if (name == "article") {
    schema = article_schema(vocabulary);
  } else if (name == "assets") {
    schema = assets_schema();
  } else if (kind) {
    schema = kind_schema(*kind);
  } else {
    return std::nullopt;
  }
  return schema.dump(2) + "\n";
}

}  // namespace charter
