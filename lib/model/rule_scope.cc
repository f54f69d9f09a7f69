// SPDX-License-Identifier: Apache-2.0
#include "model/rule_scope.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

bool says_the_scope(const Parameter& parameter) {
  static const std::set<ValueType> saying{
      ValueType::Body,   ValueType::Class, ValueType::Office, ValueType::Clause,
      ValueType::Asset,  ValueType::Node,  ValueType::Member, ValueType::Pool,
      ValueType::Unit,   ValueType::Text,  ValueType::Choice};
  return std::ranges::all_of(parameter.types, [](ValueType t) { return saying.contains(t); });
}

bool is_choice(const Parameter& parameter) {
  return std::ranges::find(parameter.types, ValueType::Choice) != parameter.types.end();
}

std::string flat(const Value& value) {
  std::string text = value.canonical;
  for (std::size_t i = 0; i < value.items.size(); ++i)
    text += "\x1f" + (i < value.keys.size() ? value.keys[i] : std::string()) + "\x1e" +
            flat(value.items[i]);
  return text;
}

}  // namespace

std::string said_of(const Rule& rule, const std::vector<const Parameter*>& parameters) {
  std::string said = rule.kind;
  for (const Parameter* parameter : parameters) {
    const auto found = rule.parameters.find(parameter->name);
    said += "\x1d" + (found == rule.parameters.end() ? parameter->fallback : flat(found->second));
  }
  return said;
}

std::string scope_of(const Rule& rule, const RuleKind& kind) {
  std::vector<const Parameter*> saying;
  for (const Parameter& parameter : kind.parameters)
    if (says_the_scope(parameter)) saying.push_back(&parameter);
  return said_of(rule, saying);
}

std::vector<const Parameter*> leading_scope(const RuleKind& kind) {
  std::vector<const Parameter*> leading;
  for (const Parameter& parameter : kind.parameters) {
    if (!says_the_scope(parameter) || is_choice(parameter)) break;
    leading.push_back(&parameter);
  }
  return leading;
}

}  // namespace charter
