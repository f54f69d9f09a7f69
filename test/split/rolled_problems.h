// SPDX-License-Identifier: Apache-2.0
#pragma once

// Problems of division for tests: written out, or rolled by a seed.

#include "split/check_certificate.h"
#include "split/method.h"
#include "split/nash.h"
#include "split/owners.h"
#include "split/whole_search.h"

#include <gtest/gtest.h>

#include <functional>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace charter {

using Rows = std::vector<std::vector<Integer>>;

inline Problem problem_of(const std::vector<Integer>& shares, const Rows& worths) {
  const Integer total = std::accumulate(shares.begin(), shares.end(), Integer(0));
  Problem problem;
  for (std::size_t p = 0; p < shares.size(); ++p)
    problem.parties.push_back({"p" + std::to_string(p), Fraction(shares[p], total)});
  for (std::size_t i = 0; i < worths.front().size(); ++i)
    problem.items.push_back({.id = "i" + std::to_string(i)});
  problem.worths = worths;
  return problem;
}

inline std::string said(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults) text += fault.code + ": " + fault.message + "\n";
  return text;
}

// The division, and that the checker finds nothing false in it.
inline Certificate divided(const Problem& problem, const std::string& name) {
  const auto certificate = divide(problem, *find_method(name));
  if (!certificate) {
    ADD_FAILURE() << name << ": " << said(certificate.faults());
    return {};
  }
  for (const std::string& wrong :
       disagreements(problem, *certificate, scale_of(*find_method(name))))
    ADD_FAILURE() << name << ": " << wrong;
  return *certificate;
}

inline std::optional<bool> holds(const Certificate& certificate, const std::string& name) {
  const auto found = std::ranges::find(certificate.claims, name, &Claim::name);
  return found == certificate.claims.end() ? std::nullopt : std::optional(found->holds);
}

// Numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  Integer between(long low, long high) {
    return low + static_cast<long>(engine_() % static_cast<unsigned long>(high - low + 1));
  }

 private:
  std::mt19937_64 engine_;
};

enum class Signs { Goods, Mixed };
inline Problem rolled(unsigned seed, std::size_t parties, std::size_t items, Signs signs) {
  Dice dice(seed);
  std::vector<Integer> shares;
  Rows worths(parties);
  for (std::size_t p = 0; p < parties; ++p) {
    shares.push_back(dice.between(1, seed % 3 == 0 ? 20 : 4));
    for (std::size_t i = 0; i < items; ++i)
      worths[p].push_back(dice.between(signs == Signs::Goods ? 0 : -8, 9));
    if (std::ranges::all_of(worths[p], [](const Integer& w) { return w == 0; })) worths[p][0] = 1;
  }
  return problem_of(shares, worths);
}

inline std::string welfare(const Problem& problem, const Certificate& certificate) {
  std::vector<Fraction> has;
  for (std::size_t p = 0; p < problem.parties.size(); ++p)
    has.push_back(divide(worth_of_share(problem, certificate.division.shares, p, p),
                         total_worth(problem, p)));
  return nash_text(has, coprime_weights(problem));
}

}  // namespace charter
