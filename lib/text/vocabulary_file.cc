// SPDX-License-Identifier: Apache-2.0
#include "text/vocabulary_file.h"

#include "model/community.h"
#include "model/value_grammar.h"
#include "text/yaml.h"
#include "value/id.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <span>

namespace charter {

namespace {

constexpr std::array<std::string_view, 15> kConcerns{
    "amending",  "voting",  "proposing", "offices", "bodies",   "membership", "admission", "removal",
    "leaving",   "shares",  "spending",  "assets",  "disputes", "records",    "order"};
constexpr std::array<std::string_view, 3> kEstablished{"body", "class", "office"};
constexpr std::array<std::string_view, 4> kMapKeys{"class", "node", "pool", "text"};

using Words = std::span<const std::string_view>;

// Reads the entries of mappings and collects what is wrong with them.
class VocabularyReader {
 public:
  void refuse(const YamlNode& node, std::string code, std::string message) {
    faults_.push_back({.code = std::move(code), .message = std::move(message), .place = node.mark});
  }

  void wrong(const YamlNode& node, std::string message) {
    refuse(node, "vocabulary-wrong-value", std::move(message));
  }

  bool is_mapping(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Mapping) return true;
    wrong(node, "a mapping is expected here");
    return false;
  }

  std::string scalar(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Scalar || node.scalar.empty()) {
      wrong(node, "a text is expected here");
      return {};
    }
    const auto end = node.scalar.find_last_not_of('\n');
    return node.scalar.substr(0, end + 1);
  }

  std::string one_of(const YamlNode& node, Words words) {
    const std::string word = scalar(node);
    if (word.empty() || std::ranges::find(words, word) != words.end()) return word;
    wrong(node, fmt::format("`{}` is none of {}", word, fmt::join(words, ", ")));
    return {};
  }

  bool flag(const YamlNode& node) {
    if (scalar(node) == "yes") return true;
    wrong(node, "only `yes` is written here; what is not so is left out");
    return false;
  }

  void need(const YamlNode& mapping, Words keys) {
    for (const std::string_view key : keys) {
      if (!find_value(mapping, std::string(key))) {
        refuse(mapping, "vocabulary-missing-key", fmt::format("`{}` is missing", key));
      }
    }
  }

  void unknown(const YamlEntry& entry) {
    refuse(entry.key, "vocabulary-unknown-key",
           fmt::format("`{}` is not a key of this mapping", entry.key.scalar));
  }

  Faults take_faults() { return std::move(faults_); }

 private:
  Faults faults_;
};

template <class Target>
using Field = std::function<void(VocabularyReader&, const YamlNode&, Target&)>;

template <class Target>
using Fields = std::map<std::string, Field<Target>, std::less<>>;

template <class Target>
Field<Target> text_field(std::string Target::*member) {
  return [member](VocabularyReader& reader, const YamlNode& node, Target& target) {
    target.*member = reader.scalar(node);
  };
}

template <class Target>
Field<Target> word_field(std::string Target::*member, Words words) {
  return [member, words](VocabularyReader& reader, const YamlNode& node, Target& target) {
    target.*member = reader.one_of(node, words);
  };
}

Field<Parameter> flag_field(bool Parameter::*member) {
  return [member](VocabularyReader& reader, const YamlNode& node, Parameter& target) {
    target.*member = reader.flag(node);
  };
}

template <class Target>
void read_fields(VocabularyReader& reader, const YamlNode& mapping, const Fields<Target>& fields,
                 Target& target) {
  for (const YamlEntry& entry : mapping.entries) {
    const auto field = fields.find(entry.key.scalar);
    if (field == fields.end()) {
      reader.unknown(entry);
    } else {
      field->second(reader, entry.value, target);
    }
  }
}

void read_types(VocabularyReader& reader, const YamlNode& node, Parameter& parameter) {
  for (const YamlNode& item : node.items) {
    const auto type = value_type_of(reader.scalar(item));
    if (type) {
      parameter.types.push_back(*type);
    } else {
      reader.wrong(item, fmt::format("`{}` is not a type", item.scalar));
    }
  }
  if (parameter.types.empty()) reader.wrong(node, "a list of types is expected here");
}

void read_choices(VocabularyReader& reader, const YamlNode& node, Parameter& parameter) {
  if (!reader.is_mapping(node)) return;
  for (const YamlEntry& entry : node.entries) {
    if (!is_id(entry.key.scalar)) reader.wrong(entry.key, "a choice is written as an id");
    parameter.choices.push_back({entry.key.scalar, reader.scalar(entry.value), std::nullopt});
  }
}

void read_rank(VocabularyReader& reader, const YamlNode& node, int rank, Parameter& parameter) {
  const std::string name = reader.scalar(node);
  const auto choice = std::ranges::find(parameter.choices, name, &Choice::name);
  if (choice == parameter.choices.end())
    reader.wrong(node, fmt::format("`{}` is not a choice", name));
  else
    choice->rank = rank;
}

// From the smaller to the larger; those that cannot be compared with each other are a list within.
void read_order(VocabularyReader& reader, const YamlNode& node, Parameter& parameter) {
  if (parameter.more.empty()) reader.wrong(node, "`order` goes with `more` and `less`");
  int rank = 0;
  for (const YamlNode& place : node.items) {
    if (place.kind == YamlNode::Kind::Sequence)
      for (const YamlNode& item : place.items) read_rank(reader, item, rank, parameter);
    else
      read_rank(reader, place, rank, parameter);
    ++rank;
  }
  if (rank < 2) reader.wrong(node, "a list of two choices or more is expected here");
}

void read_turn(VocabularyReader& reader, const YamlNode& node, Parameter& parameter) {
  static constexpr std::array<std::string_view, 2> kWays{"more", "less"};
  const std::string way = reader.one_of(node, kWays);
  if (!way.empty()) parameter.more_is = way == "more" ? Turn::Harder : Turn::Easier;
}

const Fields<Parameter>& parameter_fields() {
  static const Fields<Parameter> fields{
      {"types", read_types},
      {"list", flag_field(&Parameter::list)},
      {"map_key", word_field(&Parameter::map_key, Words(kMapKeys))},
      {"required", flag_field(&Parameter::required)},
      {"asked", flag_field(&Parameter::asked)},
      {"minimum", text_field(&Parameter::minimum)},
      {"maximum", text_field(&Parameter::maximum)},
      {"default", text_field(&Parameter::fallback)},
      {"establishes", word_field(&Parameter::establishes, Words(kEstablished))},
      {"meaning", text_field(&Parameter::meaning)},
      {"more", text_field(&Parameter::more)},
      {"less", text_field(&Parameter::less)},
      {"harder", read_turn},
      {"choices", read_choices},
      // Read when the choices are known, wherever it stands.
      {"order", [](VocabularyReader&, const YamlNode&, Parameter&) {}},
  };
  return fields;
}

bool reads(const Parameter& parameter, const std::string& written) {
  return std::ranges::any_of(parameter.types, [&](ValueType type) {
    return read_scalar(written, type, Community{}).value.has_value();
  });
}

// What the entries of one parameter say together.
void check_parameter(VocabularyReader& reader, const YamlNode& node, const Parameter& parameter) {
  const bool chooses = takes(parameter, ValueType::Choice) || takes(parameter, ValueType::Base);
  if (chooses == parameter.choices.empty()) {
    reader.wrong(node, "`choices` go with the types choice and base, and with no others");
  }
  if (parameter.more.empty() != parameter.less.empty()) {
    reader.wrong(node, "`more` and `less` go together");
  }
  if (parameter.more_is != Turn::Neither && parameter.more.empty()) {
    reader.wrong(node, "`harder` says which of `more` and `less` is harder, and goes with them");
  }
  for (const std::string& bound : {parameter.minimum, parameter.maximum, parameter.fallback}) {
    if (!bound.empty() && !reads(parameter, bound)) {
      reader.wrong(node, fmt::format("`{}` is of none of the parameter's types", bound));
    }
  }
  if (chooses && !parameter.fallback.empty() &&
      std::ranges::find(parameter.choices, parameter.fallback, &Choice::name) ==
          parameter.choices.end()) {
    reader.wrong(node, fmt::format("the default `{}` is not a choice", parameter.fallback));
  }
}

void read_parameters(VocabularyReader& reader, const YamlNode& node, RuleKind& kind) {
  static constexpr std::array<std::string_view, 2> kNeeded{"types", "meaning"};
  if (!reader.is_mapping(node)) return;
  for (const YamlEntry& entry : node.entries) {
    if (!reader.is_mapping(entry.value)) continue;
    Parameter parameter;
    parameter.name = entry.key.scalar;
    reader.need(entry.value, kNeeded);
    read_fields(reader, entry.value, parameter_fields(), parameter);
    if (const YamlNode* order = find_value(entry.value, "order")) read_order(reader, *order, parameter);
    parameter.map = !parameter.map_key.empty();
    check_parameter(reader, entry.value, parameter);
    kind.parameters.push_back(std::move(parameter));
  }
}

const Fields<RuleKind>& kind_fields() {
  static const Fields<RuleKind> fields{
      {"kind", text_field(&RuleKind::name)},
      {"title", text_field(&RuleKind::title)},
      {"concerns", word_field(&RuleKind::concerns, Words(kConcerns))},
      {"meaning", text_field(&RuleKind::meaning)},
      {"example", text_field(&RuleKind::example)},
      {"parameters", read_parameters},
  };
  return fields;
}

const Fields<FaultEntry>& fault_fields() {
  static const Fields<FaultEntry> fields{
      {"meaning", text_field(&FaultEntry::meaning)},
      {"example", text_field(&FaultEntry::example)},
      {"remedy", text_field(&FaultEntry::remedy)},
  };
  return fields;
}

}  // namespace

Reading<RuleKind> read_rule_kind(const std::string& path, const std::string& bytes) {
  static constexpr std::array<std::string_view, 6> kNeeded{"kind",    "title",   "concerns",
                                                           "meaning", "example", "parameters"};
  const auto tree = read_yaml(path, bytes);
  if (!tree) return {{}, tree.faults()};
  VocabularyReader reader;
  RuleKind kind;
  if (reader.is_mapping(*tree)) {
    reader.need(*tree, kNeeded);
    read_fields(reader, *tree, kind_fields(), kind);
  }
  return {std::move(kind), reader.take_faults()};
}

Reading<FaultCatalogue> read_fault_catalogue(const std::string& path, const std::string& bytes) {
  static constexpr std::array<std::string_view, 2> kNeeded{"meaning", "remedy"};
  const auto tree = read_yaml(path, bytes);
  if (!tree) return {{}, tree.faults()};
  VocabularyReader reader;
  FaultCatalogue catalogue;
  if (!reader.is_mapping(*tree)) return {{}, reader.take_faults()};
  for (const YamlEntry& entry : tree->entries) {
    if (!reader.is_mapping(entry.value)) continue;
    FaultEntry fault{.code = entry.key.scalar};
    reader.need(entry.value, kNeeded);
    read_fields(reader, entry.value, fault_fields(), fault);
    catalogue.entries.push_back(std::move(fault));
  }
  std::ranges::sort(catalogue.entries, {}, &FaultEntry::code);
  return {std::move(catalogue), reader.take_faults()};
}

}  // namespace charter
