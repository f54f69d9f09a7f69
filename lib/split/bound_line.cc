// SPDX-License-Identifier: Apache-2.0
#include "split/bound_line.h"

#include "split/owners.h"
#include "value/logarithm.h"

#include <algorithm>

namespace charter {

namespace {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

constexpr unsigned kWhole = 40;       // a party's all is 2^kWhole
constexpr unsigned kWeightBits = 20;  // all weights together
constexpr unsigned kLogBits = kObjectiveBits - kWeightBits;
// log2(e) in units of 2^-kLogBits, between these.
constexpr std::int64_t kLogOfEDown = 1549082004, kLogOfEUp = 1549082005;
constexpr int kSteps = 24;

std::int64_t rounded_up(const Fraction& number) {
  Integer whole = floor(number);
  if (number.denominator() != 1) ++whole;
  return static_cast<std::int64_t>(whole);
}

Fraction times_two_to(const Fraction& number, unsigned power) {
  return multiply(number, Integer(1) << power);
}

// log2(number / 2^kWhole) in units of 2^-kLogBits, rounded up. The number is above zero.
std::int64_t log_up(std::int64_t number) {
  unsigned whole = 0;
  while ((number >> whole) > 1) ++whole;
  constexpr unsigned kScale = 62;
  std::uint64_t mantissa = static_cast<std::uint64_t>(number) << (kScale - whole);
  std::int64_t result = std::int64_t{whole} - std::int64_t{kWhole};
  for (unsigned digit = 0; digit < kLogBits; ++digit) {
    const UnsignedWide square = static_cast<UnsignedWide>(mantissa) * mantissa;
    UnsignedWide next = (square >> kScale) + 1;
    result *= 2;
    if (next >> (kScale + 1) != 0) {
      ++result;
      next = (next >> 1) + 1;
    }
    mantissa = static_cast<std::uint64_t>(next);
  }
  return result + 1;
}

// Up to whose tangent: kept away from zero so that numbers stay small.
std::int64_t least_part(std::int64_t weight) { return std::max<std::int64_t>(weight << 17, 1); }

using Allowed = std::vector<std::vector<std::size_t>>;

// What each has when every item from `from` on goes to whoever has the largest worth x price.
std::vector<std::int64_t> bought(const Measured& measured, std::vector<std::int64_t> has,
                                 std::size_t from, const Allowed& allowed,
                                 const std::vector<std::int64_t>& price) {
  for (std::size_t i = from; i < measured.worths.size(); ++i) {
    const auto& worths = measured.worths[i];
    std::size_t best = allowed[i].front();
    Wide most = -1;
    for (const std::size_t p : allowed[i]) {
      const Wide weighed = static_cast<Wide>(worths[p]) * price[p];
      if (weighed <= most && p != allowed[i].front()) continue;
      most = weighed;
      best = p;
    }
    has[best] += worths[best];
  }
  return has;
}

void add_up(Line& line, std::size_t parties, const Allowed& allowed, std::size_t from) {
  line.bound = line.constant;
  for (std::size_t i = from; i < allowed.size(); ++i) {
    std::int64_t most = INT64_MIN;
    for (const std::size_t p : allowed[i])
      most = std::max(most, line.numbers[(i - from) * parties + p]);
    line.bound += most;
  }
}

Line tangent(const Measured& measured, const std::vector<std::int64_t>& has, std::size_t from,
             const std::vector<std::int64_t>& at, const std::vector<bool>& positive) {
  const std::size_t parties = has.size();
  Line line;
  line.numbers.assign((measured.worths.size() - from) * parties, 0);
  for (std::size_t p = 0; p < parties; ++p) {
    const std::int64_t weight = measured.weights[p];
    if (!positive[p] || weight == 0) continue;
    const auto slope = [&](std::int64_t worth) {
      const Wide product = static_cast<Wide>(weight) * worth * kLogOfEUp;
      return static_cast<std::int64_t>((product + at[p] - 1) / at[p]);
    };
    line.constant += weight * (log_up(at[p]) - kLogOfEDown) + slope(has[p]);
    for (std::size_t i = from; i < measured.worths.size(); ++i)
      line.numbers[(i - from) * parties + p] = slope(measured.worths[i][p]);
  }
  return line;
}

Line nash_line(const Measured& measured, const std::vector<std::int64_t>& has, std::size_t from,
               const Allowed& allowed, const std::vector<bool>& positive) {
  const std::size_t parties = has.size();
  std::vector<std::int64_t> price(parties, 0), at(parties, 0);
  const auto set_prices = [&] {
    for (std::size_t p = 0; p < parties; ++p) {
      if (!positive[p]) continue;
      at[p] = std::max(at[p], least_part(measured.weights[p]));
      price[p] = (std::max<std::int64_t>(measured.weights[p], 1) << 40) / at[p];
    }
  };
  for (std::size_t p = 0; p < parties; ++p) at[p] = measured.weights[p] << (kWhole - kWeightBits);
  set_prices();
  // Frank and Wolfe's method: a step that grows smaller towards what would be bought at these
  // prices.
  for (int step = 0; step < kSteps && from < measured.worths.size(); ++step) {
    const auto next = bought(measured, has, from, allowed, price);
    for (std::size_t p = 0; p < parties; ++p)
      at[p] += step == 0 ? next[p] - at[p] : (next[p] - at[p]) * 2 / (step + 2);
    set_prices();
  }
  if (from == measured.worths.size()) {
    at = has;
    set_prices();
  }
  Line line = tangent(measured, has, from, at, positive);
  add_up(line, parties, allowed, from);
  return line;
}

Line mean_line(const Measured& measured, const std::vector<std::int64_t>& has, std::size_t from,
               const std::vector<std::int64_t>& weights, const Allowed& allowed) {
  const std::size_t parties = has.size();
  Line line;
  line.numbers.assign((measured.worths.size() - from) * parties, 0);
  // A level's unit is 2^-kWhole, a weight's 2^-(kObjectiveBits - kWhole).
  for (std::size_t p = 0; p < parties; ++p) {
    line.constant += weights[p] * has[p];
    for (std::size_t i = from; i < measured.worths.size(); ++i)
      line.numbers[(i - from) * parties + p] = weights[p] * measured.worths[i][p];
  }
  add_up(line, parties, allowed, from);
  return line;
}

// Weights move from the levels that are high to those that are low, less at every step.
Line leximin_line(const Measured& measured, const std::vector<std::int64_t>& has, std::size_t from,
                  const Allowed& allowed) {
  const std::size_t parties = has.size();
  constexpr std::int64_t kAll = std::int64_t{1} << (kObjectiveBits - kWhole);
  std::vector<std::int64_t> score(parties, std::int64_t{1} << 30);
  std::optional<Line> best;
  for (int step = 0; step < kSteps; ++step) {
    std::int64_t sum = 0, given = 0;
    for (const std::int64_t s : score) sum += s;
    std::vector<std::int64_t> weights;
    for (const std::int64_t s : score) {
      weights.push_back(static_cast<std::int64_t>(static_cast<Wide>(s) * kAll / sum));
      given += weights.back();
    }
    weights[0] += kAll - given;
    Line line = mean_line(measured, has, from, weights, allowed);
    if (!best || line.bound < best->bound) best = std::move(line);
    const auto levels = bought(measured, has, from, allowed, weights);
    std::int64_t mean = 0, spread = 1;
    for (const std::int64_t level : levels) mean += level / static_cast<std::int64_t>(parties);
    for (const std::int64_t level : levels)
      spread = std::max(spread, level > mean ? level - mean : mean - level);
    for (std::size_t p = 0; p < parties; ++p) {
      const Wide change = static_cast<Wide>(score[p]) * (levels[p] - mean) / spread;
      score[p] = std::max<std::int64_t>(
          score[p] - static_cast<std::int64_t>(change * 3 / (2 * (step + 2))), 1 << 10);
    }
  }
  return *best;
}

}  // namespace

Levels gains_of(const Problem& problem) {
  Levels levels;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const Fraction& entitlement = problem.parties[p].entitlement;
    Integer magnitude = 0;
    for (const Integer& worth : problem.worths[p]) magnitude += boost::multiprecision::abs(worth);
    levels.scale.push_back(multiply(entitlement, magnitude));
    levels.start.push_back(Fraction(Integer(-total_worth(problem, p)), magnitude));
  }
  return levels;
}

Levels levels_of(const Problem& problem) {
  const bool debts = std::ranges::any_of(problem.worths, [](const auto& row) {
    return std::ranges::any_of(row, [](const Integer& worth) { return worth < 0; });
  });
  if (debts) return gains_of(problem);
  Levels levels{std::vector<Fraction>(problem.parties.size()), {}};
  for (std::size_t p = 0; p < problem.parties.size(); ++p)
    levels.scale.push_back(multiply(problem.parties[p].entitlement, total_worth(problem, p)));
  return levels;
}

Fraction largest_level(const Problem& problem) {
  const Levels levels = levels_of(problem);
  Fraction largest;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    Integer magnitude = 0;
    for (const Integer& worth : problem.worths[p]) magnitude += boost::multiprecision::abs(worth);
    const Fraction start = levels.start[p];
    const Fraction most = add(divide(magnitude, levels.scale[p]),
                              start < Fraction() ? subtract(Fraction(), start) : start);
    largest = std::max(largest, most);
  }
  return largest;
}

namespace {

Fraction magnitude_of(const Problem& problem, const Levels& levels, std::size_t p, Goal goal,
                      const Fraction& largest) {
  return goal == Goal::Nash ? Fraction(total_worth(problem, p))
                            : multiply(levels.scale[p], largest);
}

}  // namespace

Measured measured(const Problem& problem, const std::vector<std::size_t>& items, Goal goal) {
  const std::size_t parties = problem.parties.size();
  const Levels levels = levels_of(problem);
  const Fraction largest = largest_level(problem);
  Measured result{.goal = goal, .start = std::vector<std::int64_t>(parties, 0)};
  result.worths.assign(items.size(), std::vector<std::int64_t>(parties));
  for (std::size_t p = 0; p < parties; ++p) {
    const Fraction unit = magnitude_of(problem, levels, p, goal, largest);
    Integer pinned = 0;
    for (std::size_t i = 0; i < problem.items.size(); ++i)
      if (problem.items[i].pinned == p) pinned += problem.worths[p][i];
    Fraction start = divide(pinned, unit);
    if (goal == Goal::Leximin) start = add(start, divide(levels.start[p], largest));
    result.start[p] = rounded_up(times_two_to(start, kWhole));
    for (std::size_t i = 0; i < items.size(); ++i)
      result.worths[i][p] =
          rounded_up(times_two_to(divide(problem.worths[p][items[i]], unit), kWhole));
    result.weights.push_back(static_cast<std::int64_t>(
        floor(times_two_to(problem.parties[p].entitlement, kWeightBits))));
  }
  return result;
}

std::int64_t objective_at_least(const Problem& problem, const std::vector<Integer>& has, Goal goal,
                                const std::vector<bool>& positive) {
  Fraction result;
  if (goal == Goal::Nash) {
    for (std::size_t p = 0; p < has.size(); ++p) {
      if (!positive[p]) continue;
      const Log2 part = log2_of(Fraction(has[p], total_worth(problem, p)), kObjectiveBits);
      result = add(result, multiply(problem.parties[p].entitlement, part.low));
    }
    return static_cast<std::int64_t>(floor(result));
  }
  const Levels levels = levels_of(problem);
  std::optional<Fraction> least;
  for (std::size_t p = 0; p < has.size(); ++p) {
    const Fraction level = add(levels.start[p], divide(has[p], levels.scale[p]));
    if (!least || level < *least) least = level;
  }
  result = times_two_to(divide(*least, largest_level(problem)), kObjectiveBits);
  return static_cast<std::int64_t>(floor(result));
}

Line best_line(const Measured& measured, const std::vector<std::int64_t>& has, std::size_t from,
               const std::vector<std::vector<std::size_t>>& allowed,
               const std::vector<bool>& positive) {
  return measured.goal == Goal::Nash ? nash_line(measured, has, from, allowed, positive)
                                     : leximin_line(measured, has, from, allowed);
}

}  // namespace charter
