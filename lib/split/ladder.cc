// SPDX-License-Identifier: Apache-2.0
#include "split/ladder.h"

#include "split/adjusted_winner.h"
#include "split/ceei.h"
#include "split/demands.h"
#include "split/layers.h"
#include "split/nash.h"
#include "split/owners.h"
#include "split/prop1_po.h"
#include "split/whole_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace charter {

namespace {

std::size_t free_items(const Problem& problem) {
  return static_cast<std::size_t>(
      std::ranges::count_if(problem.items, [](const WantedItem& item) { return !item.pinned; }));
}

std::vector<Fraction> what_each_has(const Problem& problem, const Owners& owners) {
  std::vector<Integer> has(problem.parties.size());
  for (std::size_t i = 0; i < owners.size(); ++i) has[owners[i]] += problem.worths[owners[i]][i];
  return {has.begin(), has.end()};
}

// As parts of what each values in all: so that the scale of points says nothing where different
// parties have something.
std::vector<Fraction> parts_of_all(const Problem& problem, const Owners& owners) {
  std::vector<Fraction> has = what_each_has(problem, owners);
  for (std::size_t p = 0; p < has.size(); ++p) has[p] = divide(has[p], total_worth(problem, p));
  return has;
}

// All parties having something. What a short search leaves open is told by the amounts alone where it can be,
// and else searched at length.
BestWhole best_of_all(const Problem& problem, const Demand& demand) {
  BestWhole best = best_whole(problem, demand, kShortEffort);
  if (best.complete) return best;
  auto layers = best_in_layers(problem, demand, best.owners, kMostEffortInLayers);
  const std::uint64_t nodes = best.nodes;
  best = layers ? *std::move(layers) : best_whole(problem, demand, kMostEffort);
  best.nodes += nodes;
  return best;
}

// Keeps the better of the two by their product, then by custody and owners; of equal ones all optima count.
void keep_better(const Problem& problem, BestWhole here, BestWhole& best) {
  if (!here.owners) return;
  if (!best.owners) {
    best = std::move(here);
    return;
  }
  const auto order = compare_nash(parts_of_all(problem, *here.owners), parts_of_all(problem, *best.owners),
                                  coprime_weights(problem));
  const auto rank = [&](const Owners& owners) { return std::pair(custody_changes(problem, owners), owners); };
  if (order == 0) here.optima = best.optima = here.optima + best.optima;
  if (order > 0 || (order == 0 && rank(*here.owners) < rank(*best.owners))) best = std::move(here);
}

// Who is among the parties of a set.
std::vector<bool> members_of(std::uint64_t set, std::size_t parties) {
  std::vector<bool> members;
  for (std::size_t p = 0; p < parties; ++p) members.push_back((set >> p & 1) != 0);
  return members;
}

// As many parties as can have something; of all sets of so many the one with the largest product.
BestWhole best_nash(const Problem& problem, Demand demand) {
  const std::size_t parties = problem.parties.size();
  BestWhole best;
  std::uint64_t nodes = 0, effort = 0;
  bool complete = true;
  for (std::size_t size = parties; size > 0 && !best.owners && complete; --size) {
    for (std::uint64_t set = (std::uint64_t{1} << parties) - 1; set > 0 && complete; --set) {
      if (static_cast<std::size_t>(std::popcount(set)) != size) continue;
      demand.positive = members_of(set, parties);
      BestWhole here = size == parties
                           ? best_of_all(problem, demand)
                           : best_whole(problem, demand, kMostEffort - std::min(effort, kMostEffort));
      nodes += here.nodes;
      effort += here.effort;
      complete = here.complete;
      keep_better(problem, std::move(here), best);
    }
  }
  best.nodes = nodes;
  best.complete = complete;
  return best;
}

BestWhole best_of(const Problem& problem, const Demand& demand) {
  return demand.goal == Goal::Nash ? best_nash(problem, demand)
                                   : best_whole(problem, demand, kMostEffort);
}

std::string levels_text(const Problem& problem, const Owners& owners) {
  const Levels levels = levels_of(problem);
  const std::vector<Fraction> has = what_each_has(problem, owners);
  std::vector<Fraction> result;
  for (std::size_t p = 0; p < has.size(); ++p)
    result.push_back(add(levels.start[p], divide(has[p], levels.scale[p])));
  std::ranges::sort(result);
  std::vector<std::string> words;
  for (const Fraction& level : result) words.push_back(to_string(level));
  return fmt::format("{}", fmt::join(words, " "));
}

Objective objective_of(const Problem& problem, const Owners& owners, Goal goal) {
  if (goal == Goal::Leximin) return {"leximin", levels_text(problem, owners), "", false};
  return {"nash", nash_text(what_each_has(problem, owners), coprime_weights(problem)), "", false};
}

Division searched(const Problem& problem, const BestWhole& found, const Demand& demand) {
  Division division{.shares = shares_of(problem, *found.owners)};
  division.weights = dual_weights(problem, division.shares);
  division.objective = objective_of(problem, *found.owners, demand.goal);
  division.objective->proven = true;
  division.objective->bound = division.objective->value;
  division.nodes = found.nodes;
  division.optima = found.optima;
  division.undominated = division.weights.empty();
  return division;
}

Division without_search(const Problem& problem, const Sha256& seed) {
  if (has_debts(problem)) return prop1_po(problem, seed);
  return problem.parties.size() == 2 ? adjusted_winner_discrete(problem, seed)
                                     : ceei_round(problem, seed);
}

// Every item pinned: there is one way, which is the best.
BestWhole the_only_way(const Problem& problem) {
  Owners owners;
  for (const WantedItem& item : problem.items) owners.push_back(*item.pinned);
  return {.owners = std::move(owners), .complete = true, .optima = 1};
}

Owners owners_of(const Division& division) {
  Owners owners;
  for (const auto& row : division.shares)
    owners.push_back(
        static_cast<std::size_t>(std::ranges::find(row, Fraction(Integer(1))) - row.begin()));
  return owners;
}

// A bound that the prices of a market prove, where it has any, else one by the search's linear
// bound.
void set_bound(const Problem& problem, const Sha256& seed, Goal goal, Division& division) {
  Objective& objective = *division.objective;
  if (goal == Goal::Leximin) {
    objective.bound = to_string(bound_at_root(problem, goal));
    return;
  }
  Division market = ceei_round(problem, seed);
  objective.bound = market.objective ? market.objective->bound
                                     : "log2 " + to_string(bound_at_root(problem, goal));
  division.prices = std::move(market.prices);
}

// The best that an unfinished search found, or what does without one.
Division bounded(const Problem& problem, const Sha256& seed, const Demand& demand,
                 const BestWhole& found) {
  Division division =
      found.owners ? searched(problem, found, demand) : without_search(problem, seed);
  division.optima.reset();
  division.nodes = found.nodes;
  division.undominated = division.undominated && demand.undominated;
  division.prices.clear();
  division.objective = objective_of(problem, owners_of(division), demand.goal);
  set_bound(problem, seed, demand.goal, division);
  division.objective->proven = division.objective->bound == division.objective->value;
  return division;
}

// The rung whose criteria a division meets that cannot be bettered; 0 for none, or not known.
int rung_of(const Problem& problem, const Division& division, Demand demand) {
  if (division.weights.empty() && !division.undominated) return 0;
  const Owners owners = owners_of(division);
  demand.envy = has_debts(problem) ? EnvyUpTo::OneItem : EnvyUpTo::HalfAnItem;
  if (meets(problem, demand, owners)) return 1;
  demand.envy = EnvyUpTo::Anything;
  return meets(problem, demand, owners) ? 2 : 0;
}

}  // namespace

std::size_t searched_up_to(std::size_t parties) {
  switch (parties) {
    case 2:
      return 40;
    case 3:
      return 30;
    case 4:
      return 20;
    case 5:
      return 15;
    case 6:
      return 12;
    case 7:
    case 8:
      return 8;
    default:
      return 0;
  }
}

namespace {

Division highest_rung(const Problem& problem, const Sha256& seed, Demand demand) {
  if (free_items(problem) == 0) return searched(problem, the_only_way(problem), demand);
  if (free_items(problem) > searched_up_to(problem.parties.size()))
    return bounded(problem, seed, demand, {});
  for (const EnvyUpTo envy :
       {has_debts(problem) ? EnvyUpTo::OneItem : EnvyUpTo::HalfAnItem, EnvyUpTo::Anything}) {
    demand.envy = envy;
    const BestWhole found = best_of(problem, demand);
    if (!found.complete) return bounded(problem, seed, demand, found);
    if (found.owners) return searched(problem, found, demand);
  }
  return bounded(problem, seed, demand, {});
}

// Of all whole divisions.
Division best_by(const Problem& problem, const Sha256& seed, Goal goal) {
  const Demand demand{.goal = goal};
  if (free_items(problem) == 0) return searched(problem, the_only_way(problem), demand);
  if (free_items(problem) > searched_up_to(problem.parties.size()))
    return bounded(problem, seed, demand, {});
  const BestWhole found = best_of(problem, demand);
  if (!found.complete || !found.owners) return bounded(problem, seed, demand, found);
  return searched(problem, found, demand);
}

}  // namespace

Division ladder(const Problem& problem, const Sha256& seed) {
  const Demand demand{
      .goal = has_debts(problem) ? Goal::Leximin : Goal::Nash, .wprop1 = true, .undominated = true};
  Division division = highest_rung(problem, seed, demand);
  division.rung = rung_of(problem, division, demand);
  return division;
}

Division nash(const Problem& problem, const Sha256& seed) {
  return best_by(problem, seed, Goal::Nash);
}

Division leximin(const Problem& problem, const Sha256& seed) {
  return best_by(problem, seed, Goal::Leximin);
}

}  // namespace charter
