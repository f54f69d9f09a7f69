// SPDX-License-Identifier: Apache-2.0
#include "settle/check_settlement.h"

#include "settle/check_sides.h"
#include "settle/pool_problem.h"
#include "split/check_certificate.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace charter {

namespace {

const Fraction kOne{Integer(1)};

// Those that payments decide.
bool is_of_payments(const Claim& claim) { return claim.name == "wprop" || claim.name == "wef"; }

// Whether payments in the pool were not all made, and nothing stands for the rest.
bool is_left_short(const Settlement& settlement, const PoolId& pool) {
  return std::ranges::any_of(settlement.owed,
                             [&](const Owed& owed) { return owed.pool == pool && !owed.note; });
}

bool falls_short(const Settlement& settlement, const Allotment& allotment) {
  return allotment.money && is_left_short(settlement, allotment.pool);
}

// What is owed counts as money where it is booked; or all that is owed does, to see whether it is what lacks.
enum class OwedThatCounts { Booked, All };

bool is_less_than_a_part(const Fraction& off) { return off < kOne && subtract(Fraction(0), off) < kOne; }

class PoolCheck {
 public:
  PoolCheck(const Settlement& settlement, const ForkInputs& inputs, const Estate& estate)
      : settlement_(settlement), inputs_(inputs), estate_(estate) {
    const auto charge = charge_rate(inputs, estate);
    weights_ = weights_after(estate, charge ? *charge : Fraction(0));
    total_ = std::accumulate(weights_.begin(), weights_.end(), Integer(0));
    for (const Payment& payment : settlement.payments) {
      if (payment.pool != estate.pool) continue;
      auto& moved = moved_[payment.asset];
      moved.resize(weights_.size());
      moved[payment.from] -= payment.amount.parts;
      moved[payment.to] += payment.amount.parts;
    }
  }

  std::vector<Claim> run() {
    std::vector<Claim> claims{conserved(), by_units()};
    for (const Allotment& allotment : settlement_.allotments)
      if (allotment.pool == estate_.pool) add_allotment(allotment, claims);
    return claims;
  }

  // Whether each would have what the method says of the money if all that is owed were paid.
  bool lacks_what_is_owed(const Allotment& allotment) const {
    const std::vector<Integer> has = money_of_parties(OwedThatCounts::All);
    const std::vector<Fraction>& due = allotment.certificate.division.payments;
    for (std::size_t p = 0; p < has.size(); ++p)
      if (!is_less_than_a_part(subtract(has[p], due.at(p)))) return false;
    return true;
  }

 private:
  const std::vector<Integer>* parts(std::size_t asset) const {
    const SettledAsset* found = find_asset(settlement_, inputs_.assets[asset].id);
    return found && found->parts.size() == weights_.size() ? &found->parts : nullptr;
  }

  void fail(Claim& claim, std::size_t asset, const char* why) const {
    claim.holds = false;
    claim.evidence[inputs_.assets[asset].id.text()] = why;
  }

  // The party that has all of it; nothing where it is not with one.
  std::optional<std::size_t> owner(std::size_t asset) const {
    const auto* row = parts(asset);
    if (row == nullptr) return std::nullopt;
    const auto& quantity = inputs_.assets[asset].quantity;
    const Integer all = quantity ? quantity->parts : Integer(1);
    std::optional<std::size_t> found;
    for (std::size_t p = 0; p < row->size(); ++p) {
      if ((*row)[p] == 0) continue;
      if ((*row)[p] != all || found) return std::nullopt;
      found = p;
    }
    return found;
  }

  void whole_with_one(Claim& claim, const Lot& lot) const {
    std::optional<std::size_t> with;
    for (const std::size_t i : lot.assets) {
      if (inputs_.assets[i].quantity && inputs_.assets[i].quantity->parts == 0) continue;
      const auto has = owner(i);
      if (!has || (with && *with != *has)) fail(claim, i, "not with one party");
      if (has && lot.kind == Lot::Kind::Stays && *has != 0) fail(claim, i, "does not stay");
      with = has;
    }
  }

  void adds_up(Claim& claim, std::size_t asset) const {
    const auto* row = parts(asset);
    const Integer all = inputs_.assets[asset].quantity->parts;
    if (row == nullptr || std::accumulate(row->begin(), row->end(), Integer(0)) != all)
      fail(claim, asset, "does not add up");
  }

  Claim conserved() const {
    Claim claim{"conserved", true, Proof::Arithmetic, {}};
    for (const std::size_t i : estate_.divisible) adds_up(claim, i);
    for (const auto* lots : {&estate_.lots, &estate_.counted})
      for (const Lot& lot : *lots) {
        if (lot.kind == Lot::Kind::Parts)
          adds_up(claim, lot.assets.front());
        else
          whole_with_one(claim, lot);
      }
    return claim;
  }

  // What each has of the asset, and what moved to make the difference good taken back.
  std::vector<Integer> before_payments(std::size_t asset, std::vector<Integer> has) const {
    const auto moved = moved_.find(inputs_.assets[asset].id);
    for (std::size_t p = 0; moved != moved_.end() && p < has.size(); ++p) has[p] -= moved->second[p];
    return has;
  }

  // Sainte-Laguë's inequality: no party's last unit came before another's next.
  bool is_as_webster(const std::vector<Integer>& units) const {
    for (std::size_t a = 0; a < units.size(); ++a)
      for (std::size_t b = 0; b < units.size(); ++b) {
        const Integer last = 2 * boost::multiprecision::abs(units[a]) - 1;
        const Integer next = 2 * boost::multiprecision::abs(units[b]) + 1;
        if (units[a] != 0 && last * weights_[b] > next * weights_[a]) return false;
      }
    return true;
  }

  Claim by_units() const {
    Claim claim{"by-units", true, Proof::Arithmetic, {}};
    const bool webster = inputs_.choices.method == "webster";
    for (const std::size_t i : estate_.divisible) {
      const auto* row = parts(i);
      if (row == nullptr) continue;
      const std::vector<Integer> before = before_payments(i, *row);
      bool holds = !webster || is_as_webster(before);
      for (std::size_t p = 0; p < row->size() && !webster; ++p) {
        const Fraction due(inputs_.assets[i].quantity->parts * weights_[p], total_);
        holds = holds && is_less_than_a_part(subtract(before[p], due));
      }
      if (!holds) fail(claim, i, "not by units");
    }
    return claim;
  }

  void add_allotment(const Allotment& allotment, std::vector<Claim>& claims) const {
    const bool counted = allotment.of == Allotment::Of::Count;
    claims.push_back(by_method(allotment, counted ? estate_.counted : estate_.lots));
    if (allotment.money) claims.push_back(paid(allotment));
    if (!falls_short(settlement_, allotment)) return;
    Division as_paid = allotment.certificate.division;
    const std::vector<Integer> has = money_of_parties(OwedThatCounts::Booked);
    as_paid.payments.assign(has.begin(), has.end());
    for (Claim& claim : charter::claims_of(allotment.problem, as_paid))
      if (is_of_payments(claim)) claims.push_back(std::move(claim));
  }

  Claim by_method(const Allotment& allotment, const std::vector<Lot>& lots) const {
    Claim claim{"by-method", true, Proof::Arithmetic, {}};
    for (std::size_t l = 0; l < lots.size(); ++l) {
      const auto& shares = allotment.certificate.division.shares.at(l);
      for (const std::size_t i : lots[l].assets) {
        const auto* row = parts(i);
        const auto& quantity = inputs_.assets[i].quantity;
        const Integer all = quantity ? quantity->parts : Integer(1);
        for (std::size_t p = 0; row != nullptr && p < row->size(); ++p)
          if (!is_less_than_a_part(subtract((*row)[p], multiply(shares[p], all))))
            fail(claim, i, "not as the method gave it");
      }
    }
    return claim;
  }

  // Of the money of the lots.
  std::vector<Integer> money_of_parties(OwedThatCounts counts) const {
    std::vector<Integer> has(weights_.size());
    for (const std::size_t d : at_hand(inputs_, estate_))
      if (const auto* row = parts(estate_.divisible[d]))
        for (std::size_t p = 0; p < has.size(); ++p) has[p] += (*row)[p];
    for (const Owed& owed : settlement_.owed) {
      if (owed.pool != estate_.pool || (!owed.note && counts == OwedThatCounts::Booked)) continue;
      has[owed.from] -= owed.amount.parts;
      has[owed.to] += owed.amount.parts;
    }
    return has;
  }

  Claim paid(const Allotment& allotment) const {
    Claim claim{"paid", true, Proof::Arithmetic, {}};
    const std::vector<Integer> has = money_of_parties(OwedThatCounts::Booked);
    for (std::size_t p = 0; p < has.size(); ++p) {
      const Fraction& exact = allotment.certificate.division.payments.at(p);
      claim.holds = claim.holds && is_less_than_a_part(subtract(has[p], exact));
      claim.evidence[settlement_.parties[p].id.text()] =
          to_string(has[p]) + " of " + to_string(exact);
    }
    return claim;
  }

  const Settlement& settlement_;
  const ForkInputs& inputs_;
  const Estate& estate_;
  std::vector<Integer> weights_;
  Integer total_ = 0;
  std::map<AssetId, std::vector<Integer>> moved_;
};

// What the certificate is of must be what the inputs make of the pool.
void compare_problems(const Allotment& allotment, const ForkInputs& inputs, const Estate& estate,
                      std::vector<std::string>& wrong) {
  const auto charge = charge_rate(inputs, estate);
  const auto weights = weights_after(estate, charge ? *charge : Fraction(0));
  const bool counted = allotment.of == Allotment::Of::Count;
  const Method& method = counted ? *find_method("least-imbalance") : *estate.method;
  const Problem problem = counted ? problem_of_counted(inputs, estate, weights)
                                  : problem_of_lots(inputs, estate, weights);
  const std::string where = "`" + estate.pool.text() + "`: ";
  if (allotment.certificate.division.method != versioned(method))
    wrong.push_back(where + "another method than the one that was to be used");
  for (const std::string& sentence : disagreements(problem, allotment.certificate, scale_of(method)))
    wrong.push_back(where + sentence);
}

// What is left open must be what is missing.
bool is_left_open(const Settlement& settlement, const PoolId& pool, const Claim& claim, const ForkInputs& inputs) {
  return inputs.choices.shortfall == Shortfall::Left && is_left_short(settlement, pool) &&
         (claim.name == "paid" || is_of_payments(claim));
}

}  // namespace

Checked checked(const Settlement& settlement, const ForkInputs& inputs, const std::vector<Estate>& estates) {
  Checked result;
  for (const Estate& estate : estates) {
    if (std::ranges::find(settlement.pools, estate.pool, &SettledPool::id) == settlement.pools.end()) continue;
    result.claims.push_back({estate.pool, PoolCheck(settlement, inputs, estate).run()});
    for (const Claim& claim : result.claims.back().claims)
      if (!claim.holds && !is_left_open(settlement, estate.pool, claim, inputs))
        result.wrong.push_back("`" + estate.pool.text() + "`: " + claim.name);
  }
  for (const Allotment& allotment : settlement.allotments) {
    const auto estate = std::ranges::find(estates, allotment.pool, &Estate::pool);
    if (estate == estates.end()) {
      result.wrong.push_back("`" + allotment.pool.text() + "` is no pool");
      continue;
    }
    compare_problems(allotment, inputs, *estate, result.wrong);
    if (allotment.money && !PoolCheck(settlement, inputs, *estate).lacks_what_is_owed(allotment))
      result.wrong.push_back("`" + allotment.pool.text() + "`: what is owed is not what is missing");
  }
  std::ranges::move(wrong_on_sides(settlement, inputs, estates), std::back_inserter(result.wrong));
  return result;
}

std::vector<Claim> claims_that_stand(const Settlement& settlement, const Allotment& allotment) {
  std::vector<Claim> claims = allotment.certificate.claims;
  if (falls_short(settlement, allotment)) std::erase_if(claims, is_of_payments);
  return claims;
}

}  // namespace charter
