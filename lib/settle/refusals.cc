// SPDX-License-Identifier: Apache-2.0
#include "settle/refusals.h"

#include "settle/pool_problem.h"
#include "settle/refusal.h"
#include "value/counted.h"

namespace charter {

namespace {

Integer all_members(const Census& census) {
  Integer all = 0;
  for (const PartyCount& party : census.parties) all += party.members;
  return all;
}

Faults too_few_members(const ForkInputs& inputs) {
  Faults faults;
  const Integer all = all_members(inputs.census);
  Counts counts;
  counts.members = all;
  const auto needed = reached_by(inputs.terms.minimum_members, all, counts);
  for (std::size_t g = 0; g < inputs.groups.size(); ++g) {
    const Integer here = inputs.census.parties[g + 1].members;
    if (needed && here >= *needed) continue;
    const std::string& id = inputs.groups[g].id.text();
    faults.push_back(
        refusal("fork-minimum-members", id,
                needed ? cited(inputs.terms) + " lets " + counted(*needed, "member") +
                             " or more leave together, and `" + id + "` has " + to_string(here) +
                             amended_since(inputs.terms, "minimum_members")
                       : "the `minimum_members` of " + cited(inputs.terms) + " gives no number here",
                needed ? "find " + counted(*needed - here, "member") + " more"
                       : "amend `minimum_members` before the fork"));
  }
  return faults;
}

Fault no_number(const ForkInputs& inputs, const PoolId& pool) {
  return refusal("fork-minimum-units", pool.text(),
                 "the `minimum_units` of " + cited(inputs.terms) + " gives no number for `" + pool.text() + "`",
                 "amend `minimum_units` before the fork");
}

Fault too_few_units(const ForkInputs& inputs, const Estate& estate, const std::string& group, const Integer& here,
                    const Integer& needed) {
  const std::string& pool = estate.pool.text();
  return refusal("fork-minimum-units", group,
                 cited(inputs.terms) + " lets " + counted(needed, "unit") + " or more of `" + pool +
                     "` leave together, and `" + group + "` has " + to_string(here) +
                     amended_since(inputs.terms, "minimum_units"),
                 "find members with " + counted(needed - here, "unit") + " more");
}

Faults refused_pool(const ForkInputs& inputs, const Estate& estate) {
  const std::string& pool = estate.pool.text();
  if (estate.units == 0)
    return {refusal("fork-no-units", pool,
                    "nobody holds units of `" + pool + "`, so its assets cannot be divided by them",
                    "issue units of `" + pool + "` first, or let its assets stay")};
  Faults faults;
  Counts counts;
  counts.members = all_members(inputs.census);
  counts.units = estate.units;
  const auto minimum = minimum_units_of(inputs.terms, estate.pool);
  const auto needed = minimum ? reached_by(*minimum, estate.units, counts) : std::nullopt;
  if (minimum && !needed) faults.push_back(no_number(inputs, estate.pool));
  for (std::size_t g = 0; g < inputs.groups.size(); ++g) {
    const Integer& here = estate.of_party[g + 1];
    const std::string& group = inputs.groups[g].id.text();
    if (here == 0) {
      faults.push_back(
          refusal("fork-no-units", group,
                  "`" + group + "` holds no units of `" + pool + "`, which is divided",
                  "let its members hold units of `" + pool + "`, or let its assets stay"));
    } else if (needed && here < *needed) {
      faults.push_back(too_few_units(inputs, estate, group, here, *needed));
    }
  }
  return faults;
}

// Bids and points of a party are weighed by its entitlement, so it must have one.
Faults entitled_to_nothing(const ForkInputs& inputs, const Estate& estate) {
  const bool by_own_worths = estate.method->worths == Worths::Bids || estate.method->worths == Worths::Points;
  const auto charge = charge_rate(inputs, estate);
  if (!by_own_worths || !charge) return {};
  const std::string& pool = estate.pool.text();
  const std::string brought = estate.method->worths == Worths::Bids ? "bids" : "points";
  const std::string without =
      "leave --" + brought + " out, so that things are divided by their appraised worths";
  const std::vector<Integer> weights = weights_after(estate, *charge);
  Faults faults;
  for (std::size_t p = 0; p < weights.size(); ++p) {
    if (weights[p] != 0) continue;
    if (p == 0) {
      faults.push_back(refusal("fork-no-entitlement", pool,
                               "nobody who stays holds units of `" + pool +
                                   "`, so those who stay have no entitlement to weigh their " + brought + " by",
                               "let somebody stay who holds units of `" + pool + "`; or " + without));
      continue;
    }
    const std::string& group = inputs.groups[p - 1].id.text();
    faults.push_back(refusal("fork-no-entitlement", group,
                             "`" + group + "` leaves all that it is entitled to of `" + pool +
                                 "` behind, so it has no entitlement to weigh its " + brought + " by",
                             without + "; or amend `leaving_charge` or `reserve_for` before the fork"));
  }
  return faults;
}

}  // namespace

Faults refused_groups(const ForkInputs& inputs) {
  Faults faults;
  for (const MemberId& member : inputs.census.unknown)
    faults.push_back(refusal("fork-unknown-member", member.text(),
                             "no member is called `" + member.text() + "`",
                             "`charter member list` shows the members"));
  if (!faults.empty()) return faults;
  if (inputs.census.parties.front().members == 0)
    faults.push_back(refusal("fork-everyone-leaves", "", "everyone leaves, and nobody would stay",
                             "rename the community instead, or let somebody stay"));
  append(faults, too_few_members(inputs));
  return faults;
}

Faults refused_pools(const ForkInputs& inputs, const std::vector<Estate>& estates) {
  Faults faults;
  for (const Estate& estate : estates) {
    if (!divides_something(estate)) continue;
    Faults here = refused_pool(inputs, estate);
    if (here.empty()) here = entitled_to_nothing(inputs, estate);
    append(faults, std::move(here));
  }
  return faults;
}

}  // namespace charter
