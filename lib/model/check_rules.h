// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the rules of a charter name, and how they stand to each other.

#include "diag/fault.h"
#include "model/asset.h"
#include "model/charter.h"
#include "model/community.h"
#include "model/vocabulary.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace charter {

// The bodies, classes and offices that rules bring into being. The body `members` always exists.
struct Established {
  std::set<std::string> bodies;
  std::set<std::string> classes;
  std::set<std::string> offices;
};
Established established_by(const Charter& charter, const Vocabulary& vocabulary);

// The value and everything in it that is not a list, mapping or table; a reference counts as one.
void for_each_single(const Value& value, const std::function<void(const Value&)>& visit);

// The value a reference stands for, through further references; nullptr where it leads to nothing.
const Value* resolved(const Charter& charter, const Value& reference);

// Errors: rule-unknown-clause, rule-unknown-asset, rule-unknown-node, rule-unknown-pool.
// Warnings, once for each name: body-unestablished, class-unestablished, office-unestablished.
Faults check_rule_names(const Charter& charter, const Community& community,
                        const std::vector<Asset>& assets, const Vocabulary& vocabulary);

// Errors: rule-reference-unknown, rule-reference-cycle; rule-wrong-type where the value referred to is
// not what the parameter takes.
Faults check_rule_references(const Charter& charter, const Vocabulary& vocabulary);

// rule-set-twice, a warning: two rules of one kind and one scope give a parameter two values of one
// type. The scope is all parameters that take ids, texts or choices and nothing else, with what holds
// where they are left out; it is taken narrowly, since two rules that differ in any of these may well be
// about different things.
Faults check_rules_set_twice(const Charter& charter, const Vocabulary& vocabulary);

// number-contradicts-rule, a warning: the text of a clause mentions as many values of a type (fractions, durations; of
// money, in the unit the rule has, one; see text_numbers.h) as its rule has parameters of that type, nothing else in the
// rule might be meant, and one of each is left that the other side does not have. Nothing is said of durations that
// cannot be compared.
Faults check_numbers_in_texts(const Charter& charter);

// stale-total, a warning: a rule's `value` is not the sum of what its `sum_of` refers to.
Faults check_totals(const Charter& charter);

// rule-limits-crossed: a rule whose least (`min`, `…_min`) is above its most (`max`, `…_max`), so that nothing meets it.
Faults check_limits(const Charter& charter);

// Warnings. amend-unreached: no amend rule governs it; said of an article where it is so of all its
// clauses, else of the outermost clauses. amend-weaker-than-protected: what governs an amend rule is
// easier than the rule itself.
Faults check_amend_rules(const Charter& charter);

// Notes on what a fork rule leaves open: fork-drawbridge, fork-asset-hiding, fork-drain, fork-buy-in.
Faults check_fork_rules(const Charter& charter);

}  // namespace charter
