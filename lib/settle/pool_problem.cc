// SPDX-License-Identifier: Apache-2.0
#include "settle/pool_problem.h"

#include "settle/refusal.h"
#include "settle/seed.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

std::vector<std::size_t> holders(const ForkInputs& inputs, const Lot& lot) {
  std::vector<std::size_t> parties;
  for (const std::size_t i : lot.assets)
    for (const MemberId& member : inputs.assets[i].held_by)
      parties.push_back(party_of(inputs.groups, member));
  std::ranges::sort(parties);
  parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
  return parties;
}

Problem among(const ForkInputs& inputs, const std::vector<Integer>& weights,
              const std::vector<Lot>& lots) {
  Problem problem;
  const Integer total = std::accumulate(weights.begin(), weights.end(), Integer(0));
  for (std::size_t p = 0; p < weights.size(); ++p)
    problem.parties.push_back({tie_id(inputs, p), Fraction(weights[p], total)});
  problem.worths.resize(weights.size());
  for (const Lot& lot : lots) {
    WantedItem item{.id = lot.id.text(), .held_by = holders(inputs, lot)};
    if (lot.kind == Lot::Kind::Stays) item.pinned = 0;
    problem.items.push_back(std::move(item));
    for (std::size_t p = 0; p < weights.size(); ++p) problem.worths[p].push_back(lot.worths[p]);
  }
  return problem;
}

}  // namespace

Result<Fraction> charge_rate(const ForkInputs& inputs, const Estate& estate) {
  const Fraction charge = left_behind(inputs.terms);
  if (charge == Fraction(0)) return charge;
  if (estate.worth) return estate.worth->parts > 0 ? charge : Fraction(0);
  const auto is_owed = [&](std::size_t i) { return inputs.assets[i].quantity->parts < 0; };
  const bool owes = std::ranges::any_of(estate.divisible, is_owed) ||
                    std::ranges::any_of(estate.lots, [](const Lot& lot) {
                      return std::ranges::any_of(lot.worths, [](const Integer& w) { return w < 0; });
                    });
  if (!owes) return charge;
  return refusal("fork-unvalued-asset", estate.pool.text(),
                 "pool `" + estate.pool.text() +
                     "` owns and owes unlike things without prices, so nobody can say whether a "
                     "leaving charge is due",
                 "state prices under `units` in community.yaml, or bring them with --prices");
}

std::vector<Integer> weights_after(const Estate& estate, const Fraction& charge) {
  std::vector<Integer> weights;
  Integer left_behind = 0;
  for (const Integer& units : estate.of_party) {
    weights.push_back(units * (charge.denominator() - charge.numerator()));
    left_behind += units * charge.numerator();
  }
  // Those who stay pay nothing: what the rate took of their own weight comes back with the rest.
  weights.front() += left_behind;
  return weights;
}

std::vector<std::size_t> at_hand(const ForkInputs& inputs, const Estate& estate) {
  std::vector<std::size_t> found;
  for (std::size_t d = 0; d < estate.divisible.size(); ++d)
    if (inputs.assets[estate.divisible[d]].quantity->unit == estate.money) found.push_back(d);
  return found;
}

Problem problem_of_lots(const ForkInputs& inputs, const Estate& estate,
                        const std::vector<Integer>& weights) {
  Problem problem = among(inputs, weights, estate.lots);
  for (const std::size_t d : at_hand(inputs, estate)) {
    const Integer& parts = inputs.assets[estate.divisible[d]].quantity->parts;
    (parts < 0 ? problem.debt : problem.money) += boost::multiprecision::abs(parts);
  }
  if (!estate.money) problem.settling = Settling::ItemsAlone;
  return problem;
}

Problem problem_of_counted(const ForkInputs& inputs, const Estate& estate,
                           const std::vector<Integer>& weights) {
  Problem problem = among(inputs, weights, estate.counted);
  problem.settling = Settling::ItemsAlone;
  return problem;
}

}  // namespace charter
