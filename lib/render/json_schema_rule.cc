// SPDX-License-Identifier: Apache-2.0
#include "render/json_schema_rule.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

constexpr const char* kId = "[a-z0-9][a-z0-9-]{0,62}";
constexpr const char* kAmount = "-?[0-9]+(\\.[0-9]+)?";
constexpr const char* kMoney = "-?[0-9]+(\\.[0-9]+)? [A-Za-z][A-Za-z0-9]{0,15}";

Schema any_of(Schema alternatives) {
  if (alternatives.size() == 1) return alternatives.front();
  return {{"anyOf", std::move(alternatives)}};
}

Schema text_or_number(const std::string& pattern, Schema number) {
  return any_of(Schema::array({text_of(pattern), std::move(number)}));
}

std::string case_free(std::string_view word) {
  const char capital = static_cast<char>(word.front() - 'a' + 'A');
  return fmt::format("[{}{}]{}", capital, word.front(), word.substr(1));
}

std::string recurring_date_pattern() {
  std::string names;
  for (const std::string_view name :
       {"january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "month"}) {
    names += (names.empty() ? "" : "|") + case_free(name);
  }
  return fmt::format("[A-Za-z0-9 ]*({})[A-Za-z0-9 ]*", names);
}

// Between nothing and everything: at most 100%, at most 1, and of a/b whatever it is.
std::string part_pattern() {
  return "0*(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)%|0*1(\\.0+)?|0+(\\.[0-9]+)?|"
         "[0-9]+/0*[1-9][0-9]*|[0-9]+:[0-9]+";
}

Schema choices_schema(const Parameter& parameter) {
  Schema alternatives = Schema::array();
  for (const Choice& choice : parameter.choices) {
    alternatives.push_back({{"const", choice.name}, {"description", choice.meaning}});
  }
  return {{"oneOf", std::move(alternatives)}};
}

Schema type_schema(const Parameter& parameter, ValueType type) {
  switch (type) {
    case ValueType::Base:
    case ValueType::Choice: return choices_schema(parameter);
    case ValueType::Fraction:
      return reference_to(parameter.maximum == "100%" ? "part" : "fraction");
    case ValueType::Body:
    case ValueType::Class:
    case ValueType::Office:
    case ValueType::Asset:
    case ValueType::Node:
    case ValueType::Member:
    case ValueType::Pool: return reference_to("id");
    case ValueType::Clause: return reference_to("dotted-id");
    case ValueType::KOfN:
    case ValueType::Count:
    case ValueType::Formula:
    case ValueType::Duration:
    case ValueType::Date:
    case ValueType::RecurringDate:
    case ValueType::Money:
    case ValueType::MoneyPerPeriod:
    case ValueType::Flag:
    case ValueType::Unit:
    case ValueType::Text:
    case ValueType::List:
    case ValueType::Map:
    case ValueType::Table:
    case ValueType::Reference: break;
  }
  return reference_to(name_of(type));
}

bool is_container(ValueType type) {
  return type == ValueType::List || type == ValueType::Map || type == ValueType::Table;
}

Schema scalar_schema(const Parameter& parameter) {
  Schema alternatives = Schema::array();
  for (const ValueType type : parameter.types) {
    if (is_container(type)) continue;
    Schema schema = type_schema(parameter, type);
    const bool known = std::ranges::find(alternatives, schema) != alternatives.end();
    if (!known) alternatives.push_back(std::move(schema));
  }
  if (!takes(parameter, ValueType::Reference)) alternatives.push_back(reference_to("reference"));
  return any_of(std::move(alternatives));
}

Schema map_schema(const Parameter& parameter) {
  const bool named_by_id = parameter.map_key != "text";
  return {{"type", "object"},
          {"propertyNames", reference_to(named_by_id ? "id" : "text")},
          {"additionalProperties", scalar_schema(parameter)}};
}

Schema table_schema(const Parameter& parameter) {
  const Schema row{{"type", "object"},
                 {"properties", {{"when", reference_to("text")}, {"value", scalar_schema(parameter)}}},
                 {"required", {"when", "value"}},
                 {"additionalProperties", false}};
  return {{"type", "array"}, {"items", row}, {"minItems", 1}};
}

Schema parameter_schema(const Parameter& parameter) {
  Schema shapes = Schema::array();
  if (!parameter.map || takes(parameter, ValueType::Map)) shapes.push_back(scalar_schema(parameter));
  if (parameter.map) shapes.push_back(map_schema(parameter));
  if (takes(parameter, ValueType::Table)) shapes.push_back(table_schema(parameter));
  if (parameter.list) {
    shapes.push_back({{"type", "array"}, {"items", scalar_schema(parameter)}});
  }
  Schema schema = {{"description", parameter.meaning}};
  if (!parameter.fallback.empty()) schema["default"] = parameter.fallback;
  schema.update(any_of(std::move(shapes)));
  // draft-07 ignores whatever stands beside a $ref, so a lone one is put behind allOf.
  if (schema.contains("$ref")) {
    schema["allOf"] = Schema::array({{{"$ref", schema["$ref"]}}});
    schema.erase("$ref");
  }
  return schema;
}

Schema reference_schema() {
  return {{"description", "A value that another clause states."},
          {"type", "object"},
          {"properties", {{"clause", reference_to("dotted-id")}, {"parameter", reference_to("text")}}},
          {"required", {"clause", "parameter"}},
          {"additionalProperties", false}};
}

}  // namespace

Schema reference_to(std::string_view definition) {
  return {{"$ref", fmt::format("#/definitions/{}", definition)}};
}

Schema text_of(const std::string& pattern) {
  return {{"type", "string"}, {"pattern", fmt::format("^({})$", pattern)}};
}

Schema value_definitions() {
  const Schema number{{"type", "number"}};
  const Schema whole{{"type", "integer"}, {"minimum", 0}};
  const Schema part{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
  const std::string ratio = "[0-9]+/0*[1-9][0-9]*|[0-9]+:[0-9]+";
  return {
      {"text", {{"anyOf", {{{"type", "string"}, {"minLength", 1}}, {{"type", {"number", "boolean"}}}}}}},
      {"id", text_or_number(kId, whole)},
      {"dotted-id", text_or_number(fmt::format("{0}(\\.{0})*", kId), number)},
      {"fraction", text_or_number(fmt::format("{}%?|{}", kAmount, ratio), number)},
      {"part", text_or_number(part_pattern(), part)},
      {"k-of-n", text_of("[0-9]+ of 0*[1-9][0-9]*")},
      {"count", text_or_number("[0-9]+", whole)},
      {"amount", text_or_number(kAmount, number)},
      {"formula", text_of("[-+*/(),.0-9a-z ]*(members|units|seats|cast)[-+*/(),.0-9a-z ]*")},
      {"duration",
       text_of("[0-9]+ (minutes?|hours?|days?|weeks?|months?|years?|business days?)")},
      {"date", text_of("[0-9]{4}-[0-9]{2}-[0-9]{2}")},
      {"recurring-date", text_of(recurring_date_pattern())},
      {"money", text_of(kMoney)},
      {"money-per-period", text_of(std::string(kMoney) + " per (day|week|month|quarter|year)")},
      {"flag", {{"enum", {"yes", "no", true, false}}}},
      {"unit", text_of("[A-Za-z][A-Za-z0-9]{0,15}")},
      {"reference", reference_schema()},
  };
}

Schema rule_schema(const RuleKind& kind) {
  Schema properties{{"kind", {{"const", kind.name}, {"description", kind.title}}}};
  Schema required = Schema::array({"kind"});
  for (const Parameter& parameter : kind.parameters) {
    properties[parameter.name] = parameter_schema(parameter);
    if (parameter.required) required.push_back(parameter.name);
  }
  return {{"title", kind.title},
          {"description", kind.meaning},
          {"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

}  // namespace charter
