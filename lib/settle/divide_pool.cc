// SPDX-License-Identifier: Apache-2.0
#include "settle/divide_pool.h"

#include "model/finding.h"
#include "settle/equalise.h"
#include "settle/seed.h"
#include "split/largest_remainder.h"
#include "split/tie_break.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

Fault refusal(const std::string& code, const PoolId& pool, const std::string& message,
              const std::string& help) {
  return finding(Severity::Error, code, Subject{"settlement", pool.text(), {}}, message, help);
}

const Quantity& quantity_of(const ForkInputs& inputs, std::size_t asset) {
  return *inputs.assets[asset].quantity;
}

// A charge is due on what is worth something: not on a pool that owes more than it owns.
Result<Fraction> charge_rate(const ForkInputs& inputs, const Estate& estate) {
  const Fraction& charge = inputs.terms.leaving_charge;
  if (charge == Fraction(0)) return charge;
  if (estate.worth) return estate.worth->parts > 0 ? charge : Fraction(0);
  const bool owes =
      std::ranges::any_of(estate.divisible,
                          [&](std::size_t i) { return quantity_of(inputs, i).parts < 0; }) ||
      std::ranges::any_of(estate.lots, [](const Lot& lot) { return lot.worth < 0; });
  if (!owes) return charge;
  return refusal("fork-unvalued-asset", estate.pool,
                 "pool `" + estate.pool.text() +
                     "` owns and owes unlike things without prices, so nobody can say whether a "
                     "leaving charge is due",
                 "state prices under `units` in community.yaml, or bring them with --prices");
}

// Units as weights; a leaving charge moves that part of each leaving party's weight to those who
// stay.
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

class Division {
 public:
  Division(const ForkInputs& inputs, const Estate& estate, const Sha256& seed,
           const Fraction& charge)
      : inputs_(inputs), estate_(estate), seed_(seed), weights_(weights_after(estate, charge)) {
    for (std::size_t p = 0; p < estate.of_party.size(); ++p)
      keys_.push_back(order_key(seed, TieAmong::Parties, tie_id(inputs, p)));
    total_ = std::accumulate(weights_.begin(), weights_.end(), Integer(0));
  }

  Result<DividedPool> run() {
    for (const std::size_t i : estate_.divisible)
      divided_.parts.push_back(largest_remainder(quantity_of(inputs_, i).parts, weights_, keys_));
    divided_.certificate.pool = estate_.pool;
    divided_.certificate.money = estate_.money;
    if (!estate_.lots.empty())
      if (Faults faults = give_lots(); !faults.empty()) return faults;
    check_splits();
    state_parties();
    return std::move(divided_);
  }

 private:
  std::size_t parties() const { return weights_.size(); }

  // The positions, among the divisible assets, of those in the money of the lots.
  std::vector<std::size_t> in_money() const {
    std::vector<std::size_t> found;
    for (std::size_t d = 0; d < estate_.divisible.size(); ++d)
      if (quantity_of(inputs_, estate_.divisible[d]).unit == *estate_.money) found.push_back(d);
    return found;
  }

  Instance instance(const std::vector<std::size_t>& money) const {
    Instance result = money_alone(money);
    for (const Lot& lot : estate_.lots)
      result.items.push_back(
          {lot.id.text(), lot.worth,
           lot.kind == Lot::Kind::Stays ? std::optional<std::size_t>(0) : std::nullopt,
           holders(lot)});
    return result;
  }

  Instance money_alone(const std::vector<std::size_t>& money) const {
    Instance result;
    for (std::size_t p = 0; p < parties(); ++p)
      result.parties.push_back({tie_id(inputs_, p), Fraction(weights_[p], total_)});
    for (const std::size_t d : money) {
      const Integer& parts = quantity_of(inputs_, estate_.divisible[d]).parts;
      (parts < 0 ? result.debt : result.money) += boost::multiprecision::abs(parts);
    }
    return result;
  }

  std::vector<std::size_t> holders(const Lot& lot) const {
    std::vector<std::size_t> parties;
    for (const std::size_t i : lot.assets)
      for (const MemberId& member : inputs_.assets[i].held_by)
        parties.push_back(party_of(inputs_.groups, member));
    std::ranges::sort(parties);
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    return parties;
  }

  Faults give_lots() {
    const std::vector<std::size_t> money = in_money();
    const Instance problem = instance(money);
    PoolCertificate& certificate = divided_.certificate;
    certificate.solution = least_imbalance(problem, seed_);
    certificate.lots =
        static_cast<std::size_t>(std::ranges::count(estate_.lots, Lot::Kind::Free, &Lot::kind));
    divided_.owners = certificate.solution.owners;
    const std::vector<Integer> due =
        largest_remainder(worth_of_items(problem) + problem.money - problem.debt, weights_, keys_);
    std::vector<Integer> beyond = worth_owned(problem, divided_.owners);
    std::vector<std::vector<Integer>> rows;
    for (const std::size_t d : money) rows.push_back(divided_.parts[d]);
    for (std::size_t p = 0; p < parties(); ++p) {
      beyond[p] -= due[p];
      for (const auto& row : rows) beyond[p] += row[p];
    }
    Equalised equalised = equalise(std::move(rows), std::move(beyond));
    if (equalised.missing > 0) return {shortfall(equalised.missing)};
    record(money, std::move(equalised));
    certificate.criteria = check_division(problem, divided_.owners, money_of_parties(money));
    return {};
  }

  // What was split by units alone is checked asset by asset.
  void check_splits() {
    const std::vector<std::size_t> with_lots =
        estate_.money ? in_money() : std::vector<std::size_t>{};
    for (std::size_t d = 0; d < divided_.parts.size(); ++d) {
      if (std::ranges::count(with_lots, d) > 0) continue;
      const std::string& asset = inputs_.assets[estate_.divisible[d]].id.text();
      for (const Criterion& checked : check_division(money_alone({d}), {}, divided_.parts[d])) {
        // The others speak of items.
        if (checked.name != "sums" && checked.name != "wprop" && checked.name != "wef") continue;
        Criterion& criterion = criterion_called(checked.name);
        criterion.holds = criterion.holds && checked.holds;
        for (const auto& [key, value] : checked.evidence)
          criterion.evidence[asset + " " + key] = value;
      }
    }
  }

  Criterion& criterion_called(const std::string& name) {
    std::vector<Criterion>& criteria = divided_.certificate.criteria;
    const auto found = std::ranges::find(criteria, name, &Criterion::name);
    if (found != criteria.end()) return *found;
    return criteria.emplace_back(Criterion{name, true, {}});
  }

  void record(const std::vector<std::size_t>& money, Equalised equalised) {
    for (std::size_t m = 0; m < money.size(); ++m)
      divided_.parts[money[m]] = std::move(equalised.parts[m]);
    for (const Transfer& t : equalised.transfers)
      divided_.payments.push_back({estate_.pool,
                                   inputs_.assets[estate_.divisible[money[t.asset]]].id, t.from,
                                   t.to, Money{t.amount, *estate_.money}});
  }

  std::vector<Integer> money_of_parties(const std::vector<std::size_t>& money) const {
    std::vector<Integer> sums(parties());
    for (const std::size_t d : money)
      for (std::size_t p = 0; p < parties(); ++p) sums[p] += divided_.parts[d][p];
    return sums;
  }

  Fault shortfall(const Integer& missing) const {
    const std::string amount = to_string(Money{missing, *estate_.money});
    return refusal(
        "fork-shortfall", estate_.pool,
        "the money of pool `" + estate_.pool.text() +
            "` cannot make good the difference between the parties: " + amount + " is missing",
        "bring " + amount +
            " more into the pool, or sell something that cannot be divided, before the fork");
  }

  void state_parties() {
    for (std::size_t p = 0; p < parties(); ++p)
      divided_.parties.push_back(
          {estate_.of_party[p], Fraction(estate_.of_party[p], estate_.units), {}, {}, {}});
    if (!estate_.worth) return;
    const Unit& unit = estate_.worth->unit;
    const auto entitled = largest_remainder(estate_.worth->parts, estate_.of_party, keys_);
    const auto due = largest_remainder(estate_.worth->parts, weights_, keys_);
    for (std::size_t p = 0; p < parties(); ++p) {
      divided_.parties[p].entitled = Money{entitled[p], unit};
      divided_.parties[p].charge = Money{entitled[p] - due[p], unit};
      divided_.parties[p].received = Money{received(p, unit), unit};
    }
  }

  // Exact worths of all that the party has, rounded down once; lots at the worth they were divided
  // by.
  Integer received(std::size_t party, const Unit& unit) const {
    const Prices prices(inputs_.community, inputs_.choices.valuation.prices);
    Fraction sum;
    for (std::size_t d = 0; d < divided_.parts.size(); ++d)
      sum = add(sum, *prices.worth({divided_.parts[d][party],
                                    quantity_of(inputs_, estate_.divisible[d]).unit},
                                   unit));
    for (std::size_t l = 0; l < divided_.owners.size(); ++l) {
      if (divided_.owners[l] != party) continue;
      sum =
          add(sum, estate_.money == unit ? Fraction(estate_.lots[l].worth)
                                         : *worth_together(inputs_, estate_.lots[l].assets, unit));
    }
    return floor(sum);
  }

  const ForkInputs& inputs_;
  const Estate& estate_;
  const Sha256& seed_;
  std::vector<Integer> weights_;
  std::vector<Sha256> keys_;
  Integer total_ = 0;
  DividedPool divided_;
};

}  // namespace

Result<DividedPool> divide_pool(const ForkInputs& inputs, const Estate& estate,
                                const Sha256& seed) {
  const auto charge = charge_rate(inputs, estate);
  if (!charge) return charge.faults();
  return Division(inputs, estate, seed, *charge).run();
}

}  // namespace charter
