// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rule vocabulary: which kinds of rules there are, what their parameters mean, and which way each
// cuts. It is data (schemas/rules/*.yaml), built into the program; docs/formats/vocabulary.md.

#include "model/rule.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// One choice of a parameter of type Choice or Base, with what it does.
// `rank` is its place where the choices go from the smaller to the larger (the votes cast are never more
// than those who may vote); two of one rank, and those without one, are not compared.
struct Choice {
  std::string name;
  std::string meaning;
  std::optional<int> rank;
};

// Which way a larger value turns what the rule is about (RuleKind::concerns): leaving, amending, … become
// harder or easier by it.
enum class Turn { Neither, Harder, Easier };

// A parameter of a kind. A value may be of any of `types`, tried in their order. `minimum` and `maximum`
// are as written ("100%", "1") and empty where there is none. `fallback` is what holds when the parameter is
// left out, as written; empty: nothing is assumed. `more` and `less` are plain words for what a larger
// or smaller value does ("harder to amend"); empty where neither direction means anything.
struct Parameter {
  std::string name;
  std::vector<ValueType> types;
  bool list = false;      // several values are written as a YAML list
  bool map = false;       // a mapping of ids to values (weights by class)
  bool required = false;
  bool asked = false;     // a founder must decide it: clone --as asks for it
  std::string map_key;    // "class", "node", … what the keys of a map name
  std::vector<Choice> choices;
  std::string minimum;
  std::string maximum;
  std::string fallback;
  std::string meaning;
  std::string more;
  std::string less;
  Turn more_is = Turn::Neither;
  std::string establishes;  // "body", "class" or "office": naming one here brings it into being
};

// A kind of rule. `concerns` is what it is about, for summaries: amending, voting, proposing, offices,
// bodies, membership, admission, removal, leaving, shares, spending, assets, disputes, records or order.
struct RuleKind {
  std::string name;
  std::string title;
  std::string concerns;
  std::string meaning;
  std::string example;  // a rule as it would stand in a clause, in YAML
  std::vector<Parameter> parameters;
};

struct Vocabulary {
  std::vector<RuleKind> kinds;  // in the order of their names
};

// nullptr when there is none of that name.
const RuleKind* find_kind(const Vocabulary& vocabulary, const std::string& name);
const Parameter* find_parameter(const RuleKind& kind, const std::string& name);

bool takes(const Parameter& parameter, ValueType type);

// How a vocabulary file writes a type: "k-of-n", "money-per-period". Nothing for a word that is no type.
std::string_view name_of(ValueType type);
std::optional<ValueType> value_type_of(std::string_view name);

}  // namespace charter
