// SPDX-License-Identifier: Apache-2.0
#include "settle/division_says.h"

#include "value/counted.h"

#include <algorithm>

namespace charter {

namespace {

class Sayings {
 public:
  explicit Sayings(const ForkInputs& inputs) : inputs_(inputs) {}

  void who_may_leave(const std::vector<Estate>& estates) {
    Counts counts;
    for (const PartyCount& party : inputs_.census.parties)
      counts.members = counts.members.value_or(0) + party.members;
    const auto needed = reached_by(inputs_.terms.minimum_members, *counts.members, counts);
    for (std::size_t g = 0; g < inputs_.groups.size() && needed; ++g)
      add("minimum_members", Verdict::Allows,
          counted(*needed, "member") + " or more may leave together; `" +
              inputs_.groups[g].id.text() + "` has " + std::to_string(inputs_.census.parties[g + 1].members));
    for (const Estate& estate : estates)
      if (divides_something(estate)) units_needed(estate, counts);
  }

  void what_stays() {
    std::string names;
    for (const Asset& asset : inputs_.assets)
      if (is_pinned(asset, inputs_.terms)) names += (names.empty() ? "`" : ", `") + asset.id.text() + "`";
    if (names.empty()) return;
    const bool counts = inputs_.terms.what_stays == WhatStays::Counts;
    add("stays", Verdict::Settles, names + " and what stands in one bundle with it stays");
    add("stays_compensated", Verdict::Settles,
        counts ? "its worth counts as received by those who stay" : "its worth is left out of the account");
  }

  void how_it_is_divided() {
    const ForkTerms& terms = inputs_.terms;
    if (terms.methods)
      add("methods", Verdict::Allows, "the method that is used is among them");
    if (terms.reserve != Fraction(0))
      add("reserve_for", Verdict::Settles, "this part is kept back with those who stay before anything is divided");
    if (terms.leaving_charge != Fraction(0))
      add("leaving_charge", Verdict::Settles, "this part of what is due to those who leave goes to those who stay");
    if (terms.tie_break == TieBreak::Stayers)
      add("tie_break", Verdict::Settles, "those who stay go first where sides are equal");
    if (terms.tie_break == TieBreak::Leavers)
      add("tie_break", Verdict::Settles, "those who stay go last where sides are equal");
    if (terms.tie_break == TieBreak::Nonces)
      add("tie_break", Verdict::Settles, "ties follow from the numbers that all sides had committed to, and from nothing else");
  }

  std::vector<CharterSays> all;

 private:
  void add(const std::string& parameter, Verdict verdict, std::string words) {
    all.push_back(says(inputs_.terms, parameter, verdict, std::move(words)));
  }

  void units_needed(const Estate& estate, Counts counts) {
    const auto minimum = minimum_units_of(inputs_.terms, estate.pool);
    if (!minimum) return;
    counts.units = estate.units;
    const auto needed = reached_by(*minimum, estate.units, counts);
    for (std::size_t g = 0; g < inputs_.groups.size() && needed; ++g)
      add("minimum_units", Verdict::Allows,
          to_string(*needed) + (*needed == 1 ? " unit" : " units") + " of `" + estate.pool.text() + "` or more may leave together; `" +
              inputs_.groups[g].id.text() + "` has " + to_string(estate.of_party[g + 1]));
  }

  const ForkInputs& inputs_;
};

}  // namespace

std::vector<CharterSays> division_says(const ForkInputs& inputs, const std::vector<Estate>& estates) {
  Sayings sayings(inputs);
  sayings.who_may_leave(estates);
  sayings.what_stays();
  sayings.how_it_is_divided();
  return std::move(sayings.all);
}

}  // namespace charter
