// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a machine can act on in a clause: a kind of the rule vocabulary with typed parameters.

#include <map>
#include <string>
#include <vector>

namespace charter {

// g++ takes the enumerators of a scoped enumeration to hide types of the same name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
// List, Map and Table hold other values.
enum class ValueType {
  Fraction,
  KOfN,
  Count,
  Formula,
  Duration,
  Date,
  RecurringDate,
  Money,
  MoneyPerPeriod,
  Base,
  Choice,
  Flag,  // yes or no
  Body,
  Class,
  Office,
  Clause,
  Asset,
  Node,
  Member,
  Pool,
  Unit,
  Text,
  List,
  Map,
  Table,      // items are Maps with the keys "when" and "value"
  Reference,  // a Map with the keys "clause" and "parameter": a value stated once, used in several places
};
#pragma GCC diagnostic pop

// One value. Equal values have equal `type`, `canonical`, `keys` and `items`; `written` is how a person
// spelled a scalar, is kept, and is not compared.
struct Value {
  ValueType type = ValueType::Text;
  std::string canonical;
  std::string written;
  std::vector<std::string> keys;  // of a Map, Table row or Reference, beside `items`, sorted
  std::vector<Value> items;

  friend bool operator==(const Value& a, const Value& b) {
    return a.type == b.type && a.canonical == b.canonical && a.keys == b.keys && a.items == b.items;
  }
};

struct Rule {
  std::string kind;
  std::map<std::string, Value> parameters;
  friend bool operator==(const Rule&, const Rule&) = default;
};

// What the rule states of a parameter; nullptr where it leaves it out.
inline const Value* parameter_of(const Rule& rule, const std::string& name) {
  const auto found = rule.parameters.find(name);
  return found == rule.parameters.end() ? nullptr : &found->second;
}

}  // namespace charter
