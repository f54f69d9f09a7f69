// SPDX-License-Identifier: Apache-2.0
#include "render/explain.h"

#include "model/value_grammar.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Tree = nlohmann::ordered_json;

constexpr std::size_t kFilledWidth = 80;

// A name taken apart: what it names in the vocabulary or the catalogue; all null when it names nothing.
struct Found {
  const RuleKind* kind = nullptr;
  const Parameter* parameter = nullptr;
  const FaultEntry* fault = nullptr;
};

Found find(const Vocabulary& vocabulary, const FaultCatalogue& catalogue, std::string_view name) {
  const std::string whole(name);
  if (const RuleKind* kind = find_kind(vocabulary, whole)) return {.kind = kind};
  const auto fault = std::ranges::find(catalogue.entries, whole, &FaultEntry::code);
  if (fault != catalogue.entries.end()) return {.fault = &*fault};
  const auto dot = whole.rfind('.');
  if (dot == std::string::npos) return {};
  const RuleKind* kind = find_kind(vocabulary, whole.substr(0, dot));
  if (!kind) return {};
  const Parameter* parameter = find_parameter(*kind, whole.substr(dot + 1));
  return parameter ? Found{.kind = kind, .parameter = parameter} : Found{};
}

// Words filled into lines that begin with `indent` spaces.
std::string in_lines(std::string_view words, std::size_t indent) {
  std::string text, line(indent, ' ');
  while (!words.empty()) {
    const auto space = words.find(' ');
    const std::string_view word = words.substr(0, space);
    if (line.size() > indent && line.size() + 1 + word.size() > kFilledWidth) {
      text += line + "\n";
      line.assign(indent, ' ');
    }
    if (line.size() > indent) line += ' ';
    line += word;
    words = space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
  }
  return text + line + "\n";
}

std::string indented(std::string_view lines, std::size_t indent) {
  std::string text;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    text += std::string(indent, ' ') + std::string(lines.substr(0, end)) + "\n";
    lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
  }
  return text;
}

// "a fraction (2/3), or one of a few words"
std::string types_of(const Parameter& parameter) {
  std::vector<std::string> types;
  for (const ValueType type : parameter.types) {
    if (type == ValueType::Map) continue;
    const bool chosen = type == ValueType::Choice || type == ValueType::Base;
    const std::string_view example = example_of(type);
    std::string text(chosen ? "one of the words below" : described(type));
    if (!example.empty()) text += fmt::format(" ({})", example);
    types.push_back(std::move(text));
  }
  const std::string last = types.back();
  types.pop_back();
  const std::string one =
      types.empty() ? last : fmt::format("{} or {}", fmt::join(types, ", "), last);
  const bool maps_only =
      parameter.map && std::ranges::find(parameter.types, ValueType::Map) == parameter.types.end();
  const std::string key = parameter.map_key == "text" ? "name" : parameter.map_key;
  if (maps_only) return fmt::format("for each {}: {}", key, one);
  if (parameter.map) return fmt::format("{}; or one for each {}", one, key);
  return parameter.list ? fmt::format("{}; or a list of such", one) : one;
}

void add_fact(Text& text, std::string_view label, std::string_view fact, std::size_t indent) {
  if (!fact.empty()) text.add(in_lines(fmt::format("{}: {}", label, fact), indent));
}

void add_facts(Text& text, const Parameter& parameter, std::size_t indent) {
  text.add(in_lines(parameter.meaning, indent));
  add_fact(text, "written as", types_of(parameter), indent);
  if (parameter.required) text.add(in_lines("must be given", indent));
  if (parameter.asked) text.add(in_lines("decided anew by every community that is founded", indent));
  add_fact(text, "at least", parameter.minimum, indent);
  add_fact(text, "at most", parameter.maximum, indent);
  add_fact(text, "left out", parameter.fallback, indent);
  if (!parameter.establishes.empty()) {
    add_fact(text, "establishes", fmt::format("the {} that it names", parameter.establishes), indent);
  }
  add_fact(text, "more", parameter.more, indent);
  add_fact(text, "less", parameter.less, indent);
  for (const Choice& choice : parameter.choices) {
    text.add(std::string(indent + 2, ' ')).add(Label::Id, choice.name).line();
    text.add(in_lines(choice.meaning, indent + 4));
  }
}

void add_example(Text& text, std::string_view example) {
  if (example.empty()) return;
  text.line().add(Label::Heading, "Example").line().line().add(indented(example, 4));
}

void add_rule_example(Text& text, const RuleKind& kind) {
  add_example(text, "rule:\n" + indented(kind.example, 2));
}

Text page_of(const RuleKind& kind) {
  Text text;
  text.add(Label::Id, kind.name).add(": ").add(Label::Heading, kind.title).line().line();
  text.add(in_lines(kind.meaning, 0));
  add_rule_example(text, kind);
  text.line().add(Label::Heading, "Parameters").line();
  for (const Parameter& parameter : kind.parameters) {
    text.line().add("  ").add(Label::Id, parameter.name).line();
    add_facts(text, parameter, 4);
  }
  return text;
}

Text page_of(const RuleKind& kind, const Parameter& parameter) {
  Text text;
  text.add(Label::Id, kind.name + "." + parameter.name).line();
  text.add("a parameter of ").add(Label::Id, kind.name).add(": ");
  text.add(Label::Heading, kind.title).line().line();
  add_facts(text, parameter, 0);
  add_rule_example(text, kind);
  return text;
}

Text page_of(const FaultEntry& fault) {
  Text text;
  text.add(Label::Id, fault.code).line().line().add(in_lines(fault.meaning, 0));
  add_example(text, fault.example);
  text.line().add(Label::Heading, "What to do").line().line().add(in_lines(fault.remedy, 2));
  return text;
}

Tree json_of(const Parameter& parameter) {
  Tree types = Tree::array();
  for (const ValueType type : parameter.types) types.push_back(name_of(type));
  Tree choices = Tree::array();
  for (const Choice& choice : parameter.choices) {
    choices.push_back({{"name", choice.name}, {"meaning", choice.meaning}});
  }
  return {{"name", parameter.name},       {"meaning", parameter.meaning},
          {"types", std::move(types)},    {"list", parameter.list},
          {"map_key", parameter.map_key}, {"required", parameter.required},
          {"asked", parameter.asked},     {"minimum", parameter.minimum},
          {"maximum", parameter.maximum}, {"default", parameter.fallback},
          {"more", parameter.more},       {"less", parameter.less},
          {"choices", std::move(choices)}};
}

Tree json_of(const RuleKind& kind) {
  Tree parameters = Tree::array();
  for (const Parameter& parameter : kind.parameters) parameters.push_back(json_of(parameter));
  return {{"name", kind.name},         {"title", kind.title},
          {"concerns", kind.concerns}, {"meaning", kind.meaning},
          {"example", kind.example},   {"parameters", std::move(parameters)}};
}

Tree json_of(const FaultEntry& fault) {
  return {{"code", fault.code},
          {"meaning", fault.meaning},
          {"example", fault.example},
          {"remedy", fault.remedy}};
}

}  // namespace

std::optional<Text> explain(const Vocabulary& vocabulary, const FaultCatalogue& catalogue,
                            std::string_view name) {
  const Found found = find(vocabulary, catalogue, name);
  if (found.fault) return page_of(*found.fault);
  if (found.parameter) return page_of(*found.kind, *found.parameter);
  if (found.kind) return page_of(*found.kind);
  return std::nullopt;
}

std::optional<std::string> explain_json(const Vocabulary& vocabulary,
                                        const FaultCatalogue& catalogue, std::string_view name) {
  const Found found = find(vocabulary, catalogue, name);
  Tree document{{"schema", "charter.explanation/1"}};
  if (found.fault) {
    document["about"] = "fault";
    document["fault"] = json_of(*found.fault);
  } else if (found.parameter) {
    document["about"] = "parameter";
    document["kind"] = found.kind->name;
    document["parameter"] = json_of(*found.parameter);
  } else if (found.kind) {
    document["about"] = "rule";
    document["rule"] = json_of(*found.kind);
  } else {
    return std::nullopt;
  }
  return document.dump(2, ' ', true) + "\n";
}

std::vector<std::string> explainable_names(const Vocabulary& vocabulary,
                                           const FaultCatalogue& catalogue) {
  std::vector<std::string> names;
  for (const FaultEntry& entry : catalogue.entries) names.push_back(entry.code);
  for (const RuleKind& kind : vocabulary.kinds) {
    names.push_back(kind.name);
    for (const Parameter& parameter : kind.parameters) {
      names.push_back(kind.name + "." + parameter.name);
    }
  }
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> explainable_near(const Vocabulary& vocabulary,
                                          const FaultCatalogue& catalogue, std::string_view name) {
  const auto names = explainable_names(vocabulary, catalogue);
  std::vector<std::string> meant;
  for (const std::string& known : names) {
    if (known.ends_with(fmt::format(".{}", name))) meant.push_back(known);
  }
  if (!meant.empty()) return meant;
  if (auto near = nearest(name, names)) meant.push_back(std::move(*near));
  return meant;
}

}  // namespace charter
