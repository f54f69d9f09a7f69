// SPDX-License-Identifier: Apache-2.0
#include "split/least_imbalance.h"

#include "split/canonical.h"

#include <algorithm>
#include <cassert>

namespace charter {

namespace {

Found run(Search search, const Canonical& instance) {
  switch (search) {
    case Search::MeetInTheMiddle:
      return meet_in_the_middle(instance);
    case Search::BranchAndBound:
      return branch_and_bound(instance);
    case Search::LargestFirst:
      return largest_first(instance);
  }
  return {};
}

Search search_for(std::size_t parties, std::size_t items) {
  if (items > exact_up_to(parties)) return Search::LargestFirst;
  return parties == 2 ? Search::MeetInTheMiddle : Search::BranchAndBound;
}

Owners owners_of(const Instance& instance, const Canonical& canonical, const Found& found) {
  Owners owners(instance.items.size());
  for (std::size_t i = 0; i < owners.size(); ++i) owners[i] = instance.items[i].pinned.value_or(0);
  for (std::size_t i = 0; i < canonical.items.size(); ++i)
    owners[canonical.items[i].index] = found.owners[i];
  return owners;
}

}  // namespace

std::string_view name_of(Search search) {
  switch (search) {
    case Search::MeetInTheMiddle:
      return "meet-in-the-middle";
    case Search::BranchAndBound:
      return "branch-and-bound";
    case Search::LargestFirst:
      return "largest-first";
  }
  return {};
}

std::size_t exact_up_to(std::size_t parties) {
  switch (parties) {
    case 2:
      return 44;
    case 3:
      return 22;
    case 4:
      return 20;
    case 5:
      return 18;
    case 6:
      return 14;
    case 7:
    case 8:
      return 12;
    default:
      return 8;
  }
}

Imbalance imbalance_of(const Instance& instance, const Owners& owners) {
  // Written from the definition, not from what the searches use, so that one can check the other.
  const Fraction items = worth_of_items(instance);
  const Fraction all = add(items, Integer(instance.money - instance.debt));
  const std::vector<Integer> owned = worth_owned(instance, owners);
  Imbalance result;
  Fraction short_of_all;
  for (std::size_t p = 0; p < owned.size(); ++p) {
    const Fraction& entitlement = instance.parties[p].entitlement;
    const Fraction lacks = subtract(multiply(entitlement, items), owned[p]);
    const Fraction lacks_of_all = subtract(multiply(entitlement, all), owned[p]);
    result.moved = add(result.moved, std::max(lacks, Fraction(0)));
    short_of_all = add(short_of_all, std::max(lacks_of_all, Fraction(0)));
  }
  result.outside = std::max(subtract(short_of_all, instance.money), Fraction(0));
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const Item& item = instance.items[i];
    const bool changes =
        !item.pinned && !item.held_by.empty() && std::ranges::count(item.held_by, owners[i]) == 0;
    if (changes) ++result.custody_changes;
  }
  return result;
}

LeastImbalance least_imbalance(const Instance& instance) {
  const Canonical canon = canonical(instance);
  assert(instance.parties.size() >= 2 && "something is divided between two parties or more");
  LeastImbalance result;
  result.search = search_for(canon.weights.size(), canon.items.size());
  const Found found = run(result.search, canon);
  result.owners = owners_of(instance, canon, found);
  result.imbalance = imbalance_of(instance, result.owners);
  result.nodes = found.nodes;
  result.optima = found.optima;
  if (result.search != Search::LargestFirst && found.complete) {
    result.bound = result.imbalance.moved;
    result.proven = true;
    return result;
  }
  result.bound = Fraction(lower_bound_doubled(canon), 2 * canon.total_weight);
  // Without money at hand, what is moved is what comes from outside.
  const bool only_moved =
      result.imbalance.outside == Fraction(0) || (canon.money == 0 && canon.debt == 0);
  result.proven = only_moved && result.imbalance.moved == result.bound;
  return result;
}

}  // namespace charter
