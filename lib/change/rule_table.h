// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rules of several communities side by side: what a machine can act on in each, parameter by
// parameter. Rules are set beside each other by what they are for and not only by the id of their clause,
// so that communities that never met can be compared.

#include "model/charter.h"
#include "model/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// What one community says of a parameter. `assumed` is what holds where it says nothing, if the
// vocabulary knows.
struct RuleCell {
  std::optional<Value> value;
  std::optional<Value> assumed;
  friend bool operator==(const RuleCell&, const RuleCell&) = default;
};

// `differs`: not the same holds on every side that has the rule.
struct RuleRow {
  std::string parameter;
  std::vector<RuleCell> cells;  // a side each
  bool differs = false;
  friend bool operator==(const RuleRow&, const RuleRow&) = default;
};

// Where a rule stands in one community.
struct RulePlace {
  ClauseId clause;
  std::string number;
  friend bool operator==(const RulePlace&, const RulePlace&) = default;
};

// One rule, as each side has it; the rows in the order of the vocabulary, as far as some side says
// something. `differs`: a row does, or a side has no such rule.
struct ComparedRule {
  std::string kind;
  std::vector<std::optional<RulePlace>> places;  // a side each; nothing where it has no such rule
  std::vector<RuleRow> rows;
  bool differs = false;
  friend bool operator==(const ComparedRule&, const ComparedRule&) = default;
};

// In the order in which the first side states the rules, then those that only later ones have.
//
// Two rules are the same one where kind and scope agree; else kind and the clause's id; else kind and what
// the kind begins by naming (its office, its level); else where either side has one left of the kind.
std::vector<ComparedRule> rule_table(const std::vector<const Charter*>& sides,
                                     const Vocabulary& vocabulary);

}  // namespace charter
