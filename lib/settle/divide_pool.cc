// SPDX-License-Identifier: Apache-2.0
#include "settle/divide_pool.h"

#include "settle/equalise.h"
#include "settle/pool_problem.h"
#include "settle/refusal.h"
#include "settle/seed.h"
#include "settle/shortfall.h"
#include "split/largest_remainder.h"
#include "split/method.h"
#include "split/tie_break.h"
#include "split/units.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

// By arithmetic means (split/units.h), an earlier key winning a tie; of a debt, of its absolute amount.
std::vector<Integer> webster_parts(const Integer& amount, const std::vector<Integer>& weights,
                                   const std::vector<Sha256>& keys) {
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t p) { return keys[p]; });
  std::vector<Integer> ordered;
  for (const std::size_t p : order) ordered.push_back(weights[p]);
  const std::vector<Integer> units = divisor_method(boost::multiprecision::abs(amount), ordered,
                                                    Fraction(Integer(1), Integer(2)), Integer(0));
  std::vector<Integer> parts(weights.size());
  for (std::size_t place = 0; place < order.size(); ++place)
    parts[order[place]] = amount < 0 ? Integer(-units[place]) : units[place];
  return parts;
}

class PoolDivision {
 public:
  PoolDivision(const ForkInputs& inputs, const Estate& estate, const Sha256& seed, const Fraction& charge)
      : inputs_(inputs), estate_(estate), seed_(seed), weights_(weights_after(estate, charge)) {
    for (std::size_t p = 0; p < estate.of_party.size(); ++p)
      keys_.push_back(order_key(seed, TieAmong::Parties, tie_id(inputs, p)));
  }

  Result<DividedPool> run() {
    for (const std::size_t i : estate_.divisible) divided_.parts.push_back(by_weight(quantity(i).parts));
    if (!estate_.lots.empty())
      if (Faults faults = give_lots(); !faults.empty()) return faults;
    if (!estate_.counted.empty())
      if (Faults faults = give_counted(); !faults.empty()) return faults;
    state_parties();
    return std::move(divided_);
  }

 private:
  std::size_t parties() const { return weights_.size(); }

  const Quantity& quantity(std::size_t asset) const { return *inputs_.assets[asset].quantity; }

  std::vector<Integer> by_weight(const Integer& parts) const {
    if (inputs_.choices.method != "webster") return largest_remainder(parts, weights_, keys_);
    return webster_parts(parts, weights_, keys_);
  }

  Result<Certificate> solved(const Problem& problem, const Method& method) {
    auto certificate = divide(problem, method, seed_);
    if (certificate) return certificate;
    // What a method refuses does not depend on names: it is asked again with the parties called as people
    // call them.
    Problem called = problem;
    const std::vector<PartyId> ids = party_ids(inputs_);
    for (std::size_t p = 0; p < ids.size(); ++p) called.parties[p].id = ids[p].text();
    return divide(called, method, seed_);
  }

  Faults give_lots() {
    const Method& method = *estate_.method;
    Problem problem = problem_of_lots(inputs_, estate_, weights_);
    auto certificate = solved(problem, method);
    if (!certificate) return certificate.faults();
    const Division& division = certificate->division;
    if (Faults faults = would_split(division); !faults.empty()) return faults;
    for (std::size_t l = 0; l < estate_.lots.size(); ++l)
      divided_.lots.push_back(parts_of(estate_.lots[l], division.shares[l]));
    if (estate_.money)
      if (Faults faults = pay(problem, division); !faults.empty()) return faults;
    const auto is_free = [](const Lot& lot) { return lot.kind != Lot::Kind::Stays; };
    const auto free = static_cast<std::size_t>(std::ranges::count_if(estate_.lots, is_free));
    divided_.allotments.push_back({estate_.pool, Allotment::Of::Worth, estate_.money, free,
                                   std::move(problem), *std::move(certificate)});
    return {};
  }

  Faults give_counted() {
    Problem problem = problem_of_counted(inputs_, estate_, weights_);
    auto certificate = solved(problem, *find_method("least-imbalance"));
    if (!certificate) return certificate.faults();
    for (std::size_t l = 0; l < estate_.counted.size(); ++l)
      divided_.counted.push_back(parts_of(estate_.counted[l], certificate->division.shares[l]));
    divided_.allotments.push_back({estate_.pool, Allotment::Of::Count, {}, estate_.counted.size(),
                                   std::move(problem), *std::move(certificate)});
    return {};
  }

  Faults would_split(const Division& division) const {
    Faults faults;
    for (std::size_t l = 0; l < estate_.lots.size(); ++l) {
      const Lot& lot = estate_.lots[l];
      const bool whole = std::ranges::count(division.shares[l], Fraction(1)) == 1;
      if (whole || lot.kind == Lot::Kind::Parts) continue;
      faults.push_back(refusal("fork-would-split", estate_.pool.text(),
                               "the method " + std::string(estate_.method->name) + " would split `" +
                                   lot.name + "`, which cannot be split",
                               "take --method ladder, or " + whole_instead() + ", which give things whole, and give "
                               "points only to what cannot be divided: the rest then goes by entitlement"));
    }
    return faults;
  }

  std::string whole_instead() const { return parties() == 2 ? "adjusted-winner-discrete" : "ceei-round"; }

  std::vector<Integer> parts_of(const Lot& lot, const std::vector<Fraction>& shares) const {
    if (lot.kind != Lot::Kind::Parts) {
      std::vector<Integer> owner;
      for (const Fraction& share : shares) owner.push_back(share.numerator());
      return owner;
    }
    std::vector<Fraction> exact;
    for (const Fraction& share : shares)
      exact.push_back(multiply(share, quantity(lot.assets.front()).parts));
    return rounded(std::move(exact), keys_);
  }

  // What each has by its own worths, payment and all, rounded to the smallest part; less what it has in
  // lots. Rounding what they have, not what they pay, serves an estate that is worth less than nothing
  // as one that is worth more.
  std::vector<Integer> payments(const Problem& problem, const Division& division) const {
    std::vector<Fraction> has;
    std::vector<Integer> in_lots;
    for (std::size_t p = 0; p < parties(); ++p) {
      in_lots.push_back(worth_of_share(problem, division.shares, p, p).numerator());
      has.push_back(add(in_lots.back(), division.payments[p]));
    }
    std::vector<Integer> paid = rounded(std::move(has), keys_);
    for (std::size_t p = 0; p < parties(); ++p) paid[p] -= in_lots[p];
    return paid;
  }

  Faults pay(const Problem& problem, const Division& division) {
    const std::vector<std::size_t> money = at_hand(inputs_, estate_);
    std::vector<Integer> beyond = payments(problem, division);
    std::vector<std::vector<Integer>> rows;
    for (const std::size_t d : money) rows.push_back(divided_.parts[d]);
    for (std::size_t p = 0; p < parties(); ++p) {
      beyond[p] = -beyond[p];
      for (const auto& row : rows) beyond[p] += row[p];
    }
    Equalised equalised = equalise(std::move(rows), std::move(beyond));
    owe(equalised.beyond);
    if (equalised.missing > 0 && inputs_.choices.shortfall == Shortfall::Refused)
      return {shortfall(inputs_, estate_, seed_, divided_.owed)};
    for (std::size_t m = 0; m < money.size(); ++m)
      divided_.parts[money[m]] = std::move(equalised.parts[m]);
    for (const Transfer& t : equalised.transfers)
      divided_.payments.push_back({estate_.pool,
                                   inputs_.assets[estate_.divisible[money[t.asset]]].id, t.from,
                                   t.to, Money{t.amount, *estate_.money}});
    return {};
  }

  // Whoever has too much owes it to those who have too little, in the order of the parties.
  void owe(std::vector<Integer> beyond) {
    for (std::size_t from = 0; from < beyond.size(); ++from)
      for (std::size_t to = 0; to < beyond.size(); ++to) {
        if (beyond[from] <= 0 || beyond[to] >= 0) continue;
        const Integer amount = std::min(beyond[from], Integer(-beyond[to]));
        beyond[from] -= amount;
        beyond[to] += amount;
        divided_.owed.push_back({estate_.pool, from, to, Money{amount, *estate_.money}, {}});
      }
  }

  void state_parties() {
    for (std::size_t p = 0; p < parties(); ++p)
      divided_.parties.push_back(
          {estate_.of_party[p], Fraction(estate_.of_party[p], estate_.units), {}, {}, {}, {}});
    if (!estate_.lots.empty() && estate_.method->worths != Worths::Common)
      for (std::size_t p = 0; p < parties(); ++p) divided_.parties[p].own = own_worth(p);
    if (!estate_.worth) return;
    const Unit& unit = estate_.worth->unit;
    const auto entitled = largest_remainder(estate_.worth->parts, estate_.of_party, keys_);
    const auto due = largest_remainder(estate_.worth->parts, weights_, keys_);
    const Integer all = std::accumulate(weights_.begin(), weights_.end(), Integer(0));
    for (std::size_t p = 0; p < parties(); ++p) {
      const Fraction has = worth_of_all(p, unit);
      divided_.parties[p].entitled = Money{entitled[p], unit};
      divided_.parties[p].charge = Money{entitled[p] - due[p], unit};
      divided_.parties[p].received = Money{floor(has), unit};
      divided_.parties[p].off = subtract(has, multiply(estate_.worth_exactly, Fraction(weights_[p], all)));
    }
  }

  // Of the money of the lots, what is booked as owed included.
  Integer money_of(std::size_t party) const {
    Integer sum = 0;
    for (const std::size_t d : at_hand(inputs_, estate_)) sum += divided_.parts[d][party];
    if (inputs_.choices.shortfall != Shortfall::Booked) return sum;
    for (const Owed& owed : divided_.owed) {
      if (owed.to == party) sum += owed.amount.parts;
      if (owed.from == party) sum -= owed.amount.parts;
    }
    return sum;
  }

  OwnWorth own_worth(std::size_t party) const {
    const Allotment& allotment = divided_.allotments.front();
    const Problem& problem = allotment.problem;
    const Division& division = allotment.certificate.division;
    const Integer money = problem.money - problem.debt;
    OwnWorth own{estate_.money, Integer(total_worth(problem, party) + money), {}, {}, 0, 0};
    own.due = multiply(problem.parties[party].entitlement, own.all);
    own.has = add(worth_of_share(problem, division.shares, party, party), money_of(party));
    for (const OwnBid& bid : estate_.own_bids) {
      if (bid.party != party) continue;
      Fraction all = money, has = division.payments[party];
      for (std::size_t l = 0; l < bid.worths.size(); ++l) {
        all = add(all, bid.worths[l]);
        has = add(has, multiply(division.shares[l][party], bid.worths[l]));
      }
      ++own.asked;
      if (has >= multiply(problem.parties[party].entitlement, all)) ++own.content;
    }
    return own;
  }

  // Exact worths of all that the party has; lots at the worth they were divided by, and notes as the money they
  // stand for.
  Fraction worth_of_all(std::size_t party, const Unit& unit) const {
    const Prices prices = prices_of(inputs_);
    Fraction sum;
    const auto count = [&](const Money& money) { sum = add(sum, *prices.worth(money, unit)); };
    for (std::size_t d = 0; d < divided_.parts.size(); ++d)
      if (quantity(estate_.divisible[d]).unit != estate_.money)
        count({divided_.parts[d][party], quantity(estate_.divisible[d]).unit});
    if (estate_.money) count({money_of(party), *estate_.money});
    for (std::size_t l = 0; l < divided_.lots.size(); ++l) {
      if (divided_.lots[l][party] == 0) continue;
      const Lot& lot = estate_.lots[l];
      sum = add(sum, estate_.money == unit ? Fraction(lot.worths.front())
                                           : *worth_together(inputs_, prices, lot.assets, unit));
    }
    return sum;
  }

  const ForkInputs& inputs_;
  const Estate& estate_;
  const Sha256& seed_;
  std::vector<Integer> weights_;
  std::vector<Sha256> keys_;
  DividedPool divided_;
};

}  // namespace

Result<DividedPool> divide_pool(const ForkInputs& inputs, const Estate& estate,
                                const Sha256& seed) {
  const auto charge = charge_rate(inputs, estate);
  if (!charge) return charge.faults();
  return PoolDivision(inputs, estate, seed, *charge).run();
}

}  // namespace charter
