// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a change of a rule's parameter means, in the words of the vocabulary.

#include "model/rule.h"
#include "model/vocabulary.h"

#include <compare>
#include <optional>
#include <string>

namespace charter {

// How `a` stands to `b`: less where `a` is the smaller. Nothing where the two are of different types, or of a type
// without an order (text, ids, lists, different formulas). Unordered where the type has one but not between these
// two: 1 month and 30 days, euros and coins, 9 of 12 and 3 of 4. Of flags, yes is above no.
std::optional<std::partial_ordering> compare(const Value& a, const Value& b);

// As `compare`, for values of one parameter: its choices by their order, lists by what they hold, maps and
// tables where each of their values goes the same way. A parameter that is not there has its fallback.
// Nothing or unordered where it cannot be said, equivalent where nothing changed.
std::optional<std::partial_ordering> compare(const Parameter& parameter, const std::optional<Value>& before,
                                             const std::optional<Value>& after);

// Whether the change makes what the rule is about harder or easier.
Turn turn_of(const Parameter& parameter, const std::optional<Value>& before, const std::optional<Value>& after);

// "harder to amend"; for choices, "now: MEANING", or "harder to amend: MEANING" where they have an order.
// A parameter that is not there has its fallback. Empty where nothing can be said, or nothing changed.
std::string effect_of(const Parameter& parameter, const std::optional<Value>& before, const std::optional<Value>& after);

// What holds where the parameter is left out; nothing where nothing is assumed.
std::optional<Value> fallback_of(const Parameter& parameter);

// For people: as somebody wrote it, else the canonical form with fractions as percentages where that is
// exact. Lists are "a, b", maps and tables "a: 1, b: 2", references "notice of exit.notice".
std::string show(const Value& value);

}  // namespace charter
