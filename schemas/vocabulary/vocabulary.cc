// SPDX-License-Identifier: Apache-2.0
#include "vocabulary/vocabulary.h"

#include "vocabulary/rows.h"

#include <string>
#include <vector>

namespace charter {

namespace {

template <class Row>
std::span<const Row> part(std::span<const Row> table, rows::Range range) {
  return table.subspan(range.first, range.count);
}

Parameter parameter_of(const rows::ParameterRow& row) {
  Parameter parameter;
  parameter.name = row.name;
  const auto types = part(rows::types, row.types);
  parameter.types.assign(types.begin(), types.end());
  parameter.list = row.list;
  parameter.map = !row.map_key.empty();
  parameter.required = row.required;
  parameter.asked = row.asked;
  parameter.map_key = row.map_key;
  parameter.choices.reserve(row.choices.count);
  for (const auto& choice : part(rows::choices, row.choices)) {
    parameter.choices.push_back({std::string(choice.name), std::string(choice.meaning),
                                 choice.rank < 0 ? std::nullopt : std::optional(choice.rank)});
  }
  parameter.minimum = row.minimum;
  parameter.maximum = row.maximum;
  parameter.fallback = row.fallback;
  parameter.meaning = row.meaning;
  parameter.more = row.more;
  parameter.less = row.less;
  parameter.more_is = row.more_is;
  parameter.establishes = row.establishes;
  return parameter;
}

Vocabulary make_vocabulary() {
  Vocabulary vocabulary;
  vocabulary.kinds.reserve(rows::kinds.size());
  for (const auto& row : rows::kinds) {
    RuleKind kind;
    kind.name = row.name;
    kind.title = row.title;
    kind.concerns = row.concerns;
    kind.meaning = row.meaning;
    kind.example = row.example;
    kind.parameters.reserve(row.parameters.count);
    for (const auto& parameter : part(rows::parameters, row.parameters)) {
      kind.parameters.push_back(parameter_of(parameter));
    }
    vocabulary.kinds.push_back(std::move(kind));
  }
  return vocabulary;
}

FaultCatalogue make_fault_catalogue() {
  FaultCatalogue catalogue;
  for (const auto& row : rows::faults) {
    catalogue.entries.push_back({std::string(row.code), std::string(row.meaning),
                                 std::string(row.example), std::string(row.remedy)});
  }
  return catalogue;
}

}  // namespace

const Vocabulary& built_in_vocabulary() {
  static const Vocabulary vocabulary = make_vocabulary();
  return vocabulary;
}

const FaultCatalogue& built_in_fault_catalogue() {
  static const FaultCatalogue catalogue = make_fault_catalogue();
  return catalogue;
}

std::span<const TemplateFile> built_in_templates() { return rows::templates; }

}  // namespace charter
