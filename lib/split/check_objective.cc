// SPDX-License-Identifier: Apache-2.0
#include "split/check_certificate.h"
#include "value/logarithm.h"

#include <fmt/format.h>

#include <algorithm>

// What the methods made largest or smallest, worked out again from the definitions.

namespace charter {

namespace {

// Entitlements as whole numbers without a common divisor.
std::vector<Integer> exponents(const Problem& problem) {
  std::vector<Integer> result;
  Integer common = 1, divisor = 0;
  for (const Party& party : problem.parties)
    common = boost::multiprecision::lcm(common, party.entitlement.denominator());
  for (const Party& party : problem.parties) {
    result.push_back(party.entitlement.numerator() *
                     Integer(common / party.entitlement.denominator()));
    divisor = boost::multiprecision::gcd(divisor, result.back());
  }
  for (Integer& exponent : result) exponent /= divisor;
  return result;
}

Fraction power(const Fraction& base, const Integer& exponent) {
  const auto times = static_cast<unsigned>(exponent);
  return {boost::multiprecision::pow(base.numerator(), times),
          boost::multiprecision::pow(base.denominator(), times)};
}

// As certificate.h says how a Nash welfare is written.
std::string product(const std::vector<Fraction>& has, const std::vector<Integer>& exponent) {
  Integer bits = 0, low = 0;
  for (std::size_t p = 0; p < has.size(); ++p) {
    if (has[p] == Fraction(0)) continue;
    bits += exponent[p] * (boost::multiprecision::msb(has[p].numerator()) +
                           boost::multiprecision::msb(has[p].denominator()) + 2);
    low += exponent[p] *
           (log2_of(has[p].numerator(), 40).low - log2_of(has[p].denominator(), 40).high);
  }
  if (bits > 664) return "log2 " + to_string(Fraction(low, Integer(1) << 40));
  Fraction result{Integer(1)};
  for (std::size_t p = 0; p < has.size(); ++p)
    if (has[p] != Fraction(0)) result = multiply(result, power(has[p], exponent[p]));
  return to_string(result);
}

std::string nash_found(const Problem& problem, const Division& division) {
  std::vector<Fraction> has;
  for (std::size_t p = 0; p < problem.parties.size(); ++p)
    has.push_back(worth_of_share(problem, division.shares, p, p));
  // Nonsense, or debts: no welfare.
  if (std::ranges::any_of(has, [](const Fraction& own) { return own < Fraction(); })) return "none";
  return product(has, exponents(problem));
}

std::string leximin_found(const Problem& problem, const Division& division) {
  const bool debts = std::ranges::any_of(problem.worths, [](const auto& row) {
    return std::ranges::any_of(row, [](const Integer& worth) { return worth < 0; });
  });
  std::vector<Fraction> levels;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const Fraction& entitlement = problem.parties[p].entitlement;
    Fraction has = worth_of_share(problem, division.shares, p, p);
    Integer magnitude = 0;
    for (std::size_t i = 0; i < problem.items.size(); ++i)
      magnitude += boost::multiprecision::abs(problem.worths[p][i]) * problem.items[i].count;
    if (debts) has = subtract(has, multiply(entitlement, total_worth(problem, p)));
    levels.push_back(divide(has, multiply(entitlement, magnitude)));
  }
  std::ranges::sort(levels);
  std::vector<std::string> words;
  for (const Fraction& level : levels) words.push_back(to_string(level));
  return fmt::format("{}", fmt::join(words, " "));
}

std::string outside(const Problem& problem, const Division& division) {
  const bool pays = problem.settling == Settling::WithMoney;
  const Integer money = pays ? problem.money : Integer(0);
  const Integer debt = pays ? problem.debt : Integer(0);
  Fraction lacks;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const Fraction due =
        multiply(problem.parties[p].entitlement, Integer(total_worth(problem, p) + money - debt));
    const Fraction has = worth_of_share(problem, division.shares, p, p);
    lacks = add(lacks, std::max(subtract(due, has), Fraction(0)));
  }
  return to_string(std::max(subtract(lacks, money), Fraction(0)));
}

std::string moved(const Problem& problem, const Division& division) {
  Fraction sum;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const Fraction due = multiply(problem.parties[p].entitlement, total_worth(problem, p));
    const Fraction has = worth_of_share(problem, division.shares, p, p);
    sum = add(sum, std::max(subtract(due, has), Fraction(0)));
  }
  return to_string(sum);
}

std::string surplus(const Problem& problem, const Division& division) {
  Fraction gain = Integer(problem.money - problem.debt);
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const Fraction due = multiply(problem.parties[p].entitlement,
                                  Integer(total_worth(problem, p) + problem.money - problem.debt));
    gain = add(gain, subtract(worth_of_share(problem, division.shares, p, p), due));
  }
  return to_string(gain);
}

}  // namespace

std::optional<std::string> objective_value(const Problem& problem, const Division& division,
                                           std::string_view name) {
  if (name == "nash") return nash_found(problem, division);
  if (name == "leximin") return leximin_found(problem, division);
  if (name == "outside") return outside(problem, division);
  if (name == "moved") return moved(problem, division);
  if (name == "surplus") return surplus(problem, division);
  return std::nullopt;
}

// What a party has costs at most all prices together, and each unit of price buys it at most its
// best worth; the product of what parts of one whole the parties spend is largest when they spend
// their entitlements (the weighted means' inequality).
std::optional<std::string> nash_bound(const Problem& problem, const std::vector<Fraction>& prices) {
  Fraction all;
  for (const Fraction& price : prices) all = add(all, price);
  if (prices.size() != problem.items.size() || all != Fraction(1)) return std::nullopt;
  std::vector<Fraction> most;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    Fraction best;
    for (std::size_t i = 0; i < prices.size(); ++i) {
      const Integer worth = problem.worths[p][i] * problem.items[i].count;
      if (worth <= 0) continue;
      if (prices[i] <= Fraction(0)) return std::nullopt;
      best = std::max(best, divide(worth, prices[i]));
    }
    most.push_back(multiply(best, problem.parties[p].entitlement));
  }
  return product(most, exponents(problem));
}

}  // namespace charter
