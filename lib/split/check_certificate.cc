// SPDX-License-Identifier: Apache-2.0
#include "split/check_certificate.h"

#include "split/fractions.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

// sees[a][b] is what a thinks of b's items; `received[a]` what a has with its payment.
struct View {
  const Problem& problem;
  const Division& division;
  std::vector<std::vector<Fraction>> sees;
  std::vector<Fraction> received;
  Integer money;
};

View view_of(const Problem& problem, const Division& division) {
  View view{problem, division, {}, {}, problem.money - problem.debt};
  for (std::size_t a = 0; a < problem.parties.size(); ++a) {
    view.sees.emplace_back();
    for (std::size_t b = 0; b < problem.parties.size(); ++b)
      view.sees[a].push_back(worth_of_share(problem, division.shares, a, b));
    view.received.push_back(add(view.sees[a][a], division.payments[a]));
  }
  return view;
}

const std::string& name(const View& view, std::size_t party) {
  return view.problem.parties[party].id;
}

const Fraction& entitlement(const View& view, std::size_t party) {
  return view.problem.parties[party].entitlement;
}

Fraction units(const View& view, std::size_t item, std::size_t party) {
  return multiply(view.division.shares[item][party], view.problem.items[item].count);
}

bool is_split(const View& view, std::size_t item) {
  for (std::size_t p = 0; p < view.problem.parties.size(); ++p)
    if (units(view, item, p).denominator() != 1) return true;
  return false;
}

Claim sums(const View& view) {
  Claim claim{"sums", true, Proof::Arithmetic, {}};
  for (std::size_t i = 0; i < view.problem.items.size(); ++i) {
    Fraction given;
    bool negative = false;
    for (const Fraction& share : view.division.shares[i]) {
      given = add(given, share);
      negative = negative || share < kNone;
    }
    if (given == kOne && !negative) continue;
    claim.holds = false;
    claim.evidence[view.problem.items[i].id] = to_string(given);
  }
  Fraction paid;
  for (const Fraction& payment : view.division.payments) paid = add(paid, payment);
  claim.holds = claim.holds && paid == Fraction(view.money);
  claim.evidence["money"] = to_string(view.money);
  claim.evidence["paid"] = to_string(paid);
  return claim;
}

Claim pins(const View& view) {
  Claim claim{"pins", true, Proof::Arithmetic, {}};
  for (std::size_t i = 0; i < view.problem.items.size(); ++i) {
    const WantedItem& item = view.problem.items[i];
    if (!item.pinned || view.division.shares[i][*item.pinned] == kOne) continue;
    claim.holds = false;
    claim.evidence[item.id] = name(view, *item.pinned);
  }
  return claim;
}

Claim whole(const View& view) {
  Claim claim{"whole", true, Proof::Arithmetic, {}};
  for (std::size_t i = 0; i < view.problem.items.size(); ++i) {
    if (!is_split(view, i)) continue;
    claim.holds = false;
    claim.evidence[view.problem.items[i].id] = "split";
  }
  return claim;
}

Claim wprop(const View& view) {
  Claim claim{"wprop", true, Proof::Arithmetic, {}};
  for (std::size_t p = 0; p < view.received.size(); ++p) {
    const Integer all = total_worth(view.problem, p) + view.money;
    const Fraction due = multiply(entitlement(view, p), all);
    claim.holds = claim.holds && view.received[p] >= due;
    claim.evidence[name(view, p)] = to_string(view.received[p]) + " of " + to_string(due);
  }
  return claim;
}

Claim wef(const View& view) {
  Claim claim{"wef", true, Proof::Arithmetic, {}};
  for (std::size_t a = 0; a < view.received.size(); ++a) {
    for (std::size_t b = 0; b < view.received.size(); ++b) {
      const Fraction others = add(view.sees[a][b], view.division.payments[b]);
      if (multiply(entitlement(view, b), view.received[a]) >=
          multiply(entitlement(view, a), others))
        continue;
      claim.holds = false;
      claim.evidence[name(view, a)] = name(view, b);
    }
  }
  return claim;
}

// The unit of b's that is worth most to a, and the debt of a's that burdens it most; zero for none.
struct OneUnit {
  Integer good = 0;
  Integer debt = 0;
};
OneUnit one_unit(const View& view, std::size_t a, std::size_t b) {
  OneUnit best;
  for (std::size_t i = 0; i < view.problem.items.size(); ++i) {
    const Integer& worth = view.problem.worths[a][i];
    if (view.division.shares[i][b] > kNone) best.good = std::max(best.good, worth);
    if (view.division.shares[i][a] > kNone) best.debt = std::max(best.debt, Integer(-worth));
  }
  return best;
}

Claim wprop1(const View& view) {
  Claim claim{"wprop1", true, Proof::Arithmetic, {}};
  for (std::size_t p = 0; p < view.received.size(); ++p) {
    const Fraction lacks =
        subtract(multiply(entitlement(view, p), total_worth(view.problem, p)), view.sees[p][p]);
    if (lacks <= kNone) continue;
    Integer gain = 0;
    const std::string* witness = nullptr;
    for (std::size_t i = 0; i < view.problem.items.size(); ++i) {
      const Integer& worth = view.problem.worths[p][i];
      const Fraction& share = view.division.shares[i][p];
      const Integer best =
          std::max(share < kOne ? worth : Integer(0), share > kNone ? Integer(-worth) : Integer(0));
      if (best <= gain) continue;
      gain = best;
      witness = &view.problem.items[i].id;
    }
    const bool holds = lacks <= Fraction(gain);
    claim.holds = claim.holds && holds;
    claim.evidence[name(view, p)] = "lacks " + to_string(lacks) +
                                    (holds ? ", no more than " + *witness : ", more than any item");
  }
  return claim;
}

// Whether a is content with b's part when `own` is counted to its own side and `other` is taken
// from b's.
bool content(const View& view, std::size_t a, std::size_t b, const Fraction& own,
             const Fraction& other) {
  return multiply(entitlement(view, b), add(view.sees[a][a], own)) >=
         multiply(entitlement(view, a), subtract(view.sees[a][b], other));
}

// `x` is the part of a good that is taken from the other's side, and of a debt from one's own.
Claim up_to_one_unit(const View& view, std::string called, const Fraction& x) {
  Claim claim{std::move(called), true, Proof::Arithmetic, {}};
  const Fraction rest = subtract(kOne, x);
  for (std::size_t a = 0; a < view.received.size(); ++a) {
    for (std::size_t b = 0; b < view.received.size(); ++b) {
      const auto [good, debt] = one_unit(view, a, b);
      if (a == b || content(view, a, b, multiply(rest, good), multiply(x, good)) ||
          content(view, a, b, multiply(x, debt), multiply(rest, debt)))
        continue;
      claim.holds = false;
      claim.evidence[name(view, a)] = name(view, b);
    }
  }
  return claim;
}

// For which x all are content: each pair asks that x * slope + offset is not below zero.
Claim interval(const View& view) {
  Fraction from, to = kOne;
  bool any = true;
  for (std::size_t a = 0; a < view.received.size(); ++a) {
    for (std::size_t b = 0; b < view.received.size(); ++b) {
      if (a == b) continue;
      const Integer good = one_unit(view, a, b).good;
      const Fraction offset = subtract(multiply(entitlement(view, b), add(view.sees[a][a], good)),
                                       multiply(entitlement(view, a), view.sees[a][b]));
      const Fraction slope = multiply(good, subtract(entitlement(view, a), entitlement(view, b)));
      if (slope == kNone) {
        any = any && offset >= kNone;
        continue;
      }
      const Fraction edge = divide(subtract(kNone, offset), slope);
      if (slope > kNone) from = std::max(from, edge);
      if (slope < kNone) to = std::min(to, edge);
    }
  }
  any = any && from <= to;
  Claim claim{"wef(x,1-x)", any, Proof::Arithmetic, {}};
  if (any) claim.evidence = {{"from", to_string(from)}, {"to", to_string(to)}};
  return claim;
}

Claim fpo(const View& view) {
  Claim claim{"fpo", true, Proof::Weights, {}};
  const auto& weights = view.division.weights;
  claim.holds = std::ranges::all_of(weights, [](const Fraction& w) { return w > kNone; });
  for (std::size_t i = 0; i < view.problem.items.size(); ++i) {
    if (view.problem.items[i].pinned) continue;
    const auto weighed = [&](std::size_t p) {
      return multiply(weights[p], view.problem.worths[p][i]);
    };
    Fraction most = weighed(0);
    for (std::size_t p = 1; p < weights.size(); ++p) most = std::max(most, weighed(p));
    for (std::size_t p = 0; p < weights.size(); ++p) {
      if (view.division.shares[i][p] == kNone || weighed(p) == most) continue;
      claim.holds = false;
      claim.evidence[view.problem.items[i].id] = name(view, p);
    }
  }
  return claim;
}

Claim market_claim(const View& view) {
  Claim claim{"ceei", true, Proof::Prices, {}};
  const auto& prices = view.division.prices;
  for (std::size_t p = 0; p < view.received.size(); ++p) {
    Fraction spent;
    bool best = true;
    for (std::size_t i = 0; i < prices.size(); ++i) {
      spent = add(spent, multiply(prices[i], view.division.shares[i][p]));
      const Integer worth = view.problem.worths[p][i] * view.problem.items[i].count;
      best = best && multiply(worth, entitlement(view, p)) <= multiply(view.sees[p][p], prices[i]);
    }
    if (spent == entitlement(view, p) && best) continue;
    claim.holds = false;
    claim.evidence[name(view, p)] = best ? "spends " + to_string(spent) : "could afford better";
  }
  return claim;
}

bool is_sound(const Problem& problem, const Division& division) {
  const std::size_t parties = problem.parties.size(), items = problem.items.size();
  const auto fits = [](const auto& optional, std::size_t size) {
    return optional.empty() || optional.size() == size;
  };
  return division.shares.size() == items && division.payments.size() == parties &&
         fits(division.prices, items) && fits(division.weights, parties) &&
         std::ranges::all_of(division.shares,
                             [&](const auto& row) { return row.size() == parties; });
}

// Who has nothing makes the product of what all have zero; nothing to say where nobody does.
std::optional<Claim> nash_positive(const View& view) {
  const auto& objective = view.division.objective;
  if (!objective || objective->name != "nash") return std::nullopt;
  Claim claim{"nash-positive", true, Proof::Arithmetic, {}};
  for (std::size_t p = 0; p < view.received.size(); ++p)
    if (view.sees[p][p] == kNone) claim.evidence[name(view, p)] = "has nothing";
  claim.holds = claim.evidence.empty();
  return claim.holds ? std::nullopt : std::optional(claim);
}

void add_proved(const View& view, std::vector<Claim>& claims) {
  const Division& division = view.division;
  if (!division.weights.empty()) claims.push_back(fpo(view));
  const bool pinned =
      std::ranges::any_of(view.problem.items, [](const WantedItem& item) { return !!item.pinned; });
  if (!division.prices.empty() && !pinned && !division.objective) claims.push_back(market_claim(view));
  if (division.undominated)
    claims.push_back({"po", true, Proof::Search, {{"nodes", std::to_string(division.nodes)}}});
  if (!division.objective) return;
  const Objective& objective = *division.objective;
  if (auto claim = nash_positive(view)) claims.push_back(*std::move(claim));
  if (!division.prices.empty()) {
    const auto bound = nash_bound(view.problem, division.prices);
    const bool holds = objective.name == "nash" && bound == objective.bound;
    claims.push_back({"nash-bound", holds, Proof::Prices, {{"bound", bound.value_or("none")}}});
  }
  const auto value = objective_value(view.problem, division, objective.name);
  const bool proof_by_search = objective.proven && objective.name != "surplus";
  Claim claim{"objective",
              value == objective.value,
              proof_by_search ? Proof::Search : Proof::Arithmetic,
              {{objective.name, value.value_or("not known")}}};
  if (division.then) {
    const auto next = objective_value(view.problem, division, division.then->name);
    claim.holds = claim.holds && next == division.then->value;
    claim.evidence[division.then->name] = next.value_or("not known");
  }
  claims.push_back(std::move(claim));
}

bool is_claimed(const std::vector<Claim>& claims, std::string_view name) {
  return std::ranges::any_of(claims,
                             [&](const Claim& claim) { return claim.name == name && claim.holds; });
}

// Of the ladder's divisions, the rung whose criteria hold.
int rung_by(const std::vector<Claim>& claims, const Problem& problem, const Division& division) {
  const bool whole = is_claimed(claims, "fpo") || is_claimed(claims, "po");
  if (!division.method.starts_with("ladder/") || !whole || !is_claimed(claims, "wprop1")) return 0;
  return is_claimed(claims, has_debts(problem) ? "wef1" : "wef(1/2,1/2)") ? 1 : 2;
}

}  // namespace

std::vector<Claim> claims_of(const Problem& problem, const Division& division) {
  if (!is_sound(problem, division))
    return {{"sums", false, Proof::Arithmetic, {{"reason", "parts of what is not there"}}}};
  const View view = view_of(problem, division);
  std::vector<Claim> claims{sums(view), pins(view), whole(view), wprop(view), wef(view)};
  if (claims[2].holds) {
    claims.push_back(wprop1(view));
    claims.push_back(up_to_one_unit(view, "wef1", kOne));
    claims.push_back(up_to_one_unit(view, "wef(1/2,1/2)", Fraction(Integer(1), Integer(2))));
    if (!has_debts(problem)) claims.push_back(interval(view));
  }
  add_proved(view, claims);
  return claims;
}

std::vector<std::string> disagreements(const Problem& problem, const Certificate& certificate,
                                       Scale scale) {
  std::vector<std::string> result;
  const Division& division = certificate.division;
  if (digest_of(problem, division.method, scale) != certificate.digest)
    result.push_back("the digest is not that of what was divided");
  const std::vector<Claim> hold = claims_of(problem, division);
  for (const Claim& claim : certificate.claims)
    if (std::ranges::find(hold, claim) == hold.end())
      result.push_back(fmt::format("{}: it is not so, or not by these numbers", claim.name));
  for (const Claim& claim : hold) {
    const bool must = claim.name == "sums" || claim.name == "pins" || claim.name == "fpo" ||
                      claim.name == "ceei" || claim.name == "nash-bound" ||
                      claim.name == "objective";
    if (must && !claim.holds) result.push_back(claim.name + " does not hold");
    if (std::ranges::find(certificate.claims, claim.name, &Claim::name) == certificate.claims.end())
      result.push_back(claim.name + " is left out");
  }
  for (const auto& objective : {division.objective, division.then})
    if (objective && objective->proven != (objective->value == objective->bound))
      result.push_back("an objective is proved when it is what its bound is, and only then");
  if (division.rung != rung_by(hold, problem, division))
    result.push_back("the rung is not the one whose criteria hold");
  return result;
}

}  // namespace charter
