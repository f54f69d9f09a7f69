// SPDX-License-Identifier: Apache-2.0
#include "split/check_certificate.h"

#include "split/method.h"

#include <gtest/gtest.h>

#include <functional>

namespace charter {
namespace {

Problem three() {
  Problem problem;
  problem.parties = {{"ana", Fraction(Integer(1), Integer(2))},
                     {"ben", Fraction(Integer(3), Integer(10))},
                     {"cy", Fraction(Integer(1), Integer(5))}};
  problem.items = {{.id = "house"}, {.id = "van"}, {.id = "boat"}, {.id = "chairs", .count = 4}};
  problem.worths = {{60, 20, 13, 5}, {45, 31, 25, 3}, {50, 11, 8, 9}};
  return problem;
}

// Everything that a certificate says, spoiled in one place.
struct Mutation {
  const char* name;
  std::function<bool(Certificate&)> spoil;  // false: there is nothing of the kind in it
};

const Fraction kUnit{Integer(1)};

std::vector<Mutation> mutations() {
  return {
      {"an item changes hands",
       [](Certificate& c) {
         std::swap(c.division.shares[0][0], c.division.shares[0][1]);
         return c.division.shares[0][0] != c.division.shares[0][1];
       }},
      {"a part too much",
       [](Certificate& c) {
         c.division.shares[1][2] =
             add(c.division.shares[1][2], Fraction(Integer(1), Integer(1000)));
         return true;
       }},
      {"one unit moves",
       [](Certificate& c) {
         const Fraction unit(Integer(1), Integer(4));
         auto& row = c.division.shares[3];
         const std::size_t from = row[0] >= unit ? 0 : row[1] >= unit ? 1 : 2;
         row[from] = subtract(row[from], unit);
         row[(from + 1) % 3] = add(row[(from + 1) % 3], unit);
         return true;
       }},
      {"a payment grows by one",
       [](Certificate& c) {
         c.division.payments[0] = add(c.division.payments[0], kUnit);
         return true;
       }},
      {"a payment moves by one",
       [](Certificate& c) {
         c.division.payments[0] = add(c.division.payments[0], kUnit);
         c.division.payments[1] = subtract(c.division.payments[1], kUnit);
         return true;
       }},
      {"a price changes",
       [](Certificate& c) {
         if (c.division.prices.empty()) return false;
         c.division.prices[0] = multiply(c.division.prices[0], Fraction(Integer(2)));
         return true;
       }},
      {"a weight vanishes",
       [](Certificate& c) {
         if (c.division.weights.empty()) return false;
         c.division.weights[0] = Fraction();
         return true;
       }},
      {"a weight grows without bounds",
       [](Certificate& c) {
         if (c.division.weights.empty()) return false;
         c.division.weights[2] = multiply(c.division.weights[2], Fraction(Integer(1'000'000)));
         return true;
       }},
      {"the objective is larger",
       [](Certificate& c) {
         if (!c.division.objective) return false;
         c.division.objective->value += "1";
         return true;
       }},
      {"the bound is another",
       [](Certificate& c) {
         if (!c.division.objective || (!c.division.objective->proven && c.division.prices.empty()))
           return false;
         c.division.objective->bound += "1";
         return true;
       }},
      {"another method",
       [](Certificate& c) {
         c.division.method = "flip-a-coin/1";
         return true;
       }},
      {"another digest",
       [](Certificate& c) {
         c.digest[7] ^= 1;
         return true;
       }},
      {"a claim is left out",
       [](Certificate& c) {
         c.claims.pop_back();
         return true;
       }},
      {"a claim is invented",
       [](Certificate& c) {
         c.claims.push_back({"efx", true, Proof::Arithmetic, {}});
         return true;
       }},
  };
}

TEST(Certificate, StandsUnlessSomethingInItIsChanged) {
  for (const Method& method : methods()) {
    if (method.most_parties < 3) continue;
    SCOPED_TRACE(method.name);
    Problem problem = three();
    if (method.worths == Worths::Common) problem.worths.assign(3, problem.worths[0]);
    const auto made = divide(problem, method);
    ASSERT_TRUE(made);
    EXPECT_TRUE(disagreements(problem, *made, scale_of(method)).empty());
    for (const Mutation& mutation : mutations()) {
      SCOPED_TRACE(mutation.name);
      Certificate spoiled = *made;
      if (!mutation.spoil(spoiled)) continue;
      EXPECT_FALSE(disagreements(problem, spoiled, scale_of(method)).empty());
    }
    for (std::size_t i = 0; i < made->claims.size(); ++i) {
      Certificate spoiled = *made;
      spoiled.claims[i].holds = !spoiled.claims[i].holds;
      EXPECT_FALSE(disagreements(problem, spoiled, scale_of(method)).empty());
    }
    Problem other = problem;
    other.worths[0][0] += 1;
    if (method.worths == Worths::Common) other.worths.assign(3, other.worths[0]);
    EXPECT_FALSE(disagreements(other, *made, scale_of(method)).empty());
  }
}

TEST(Certificate, OfWhatIsNotThereIsRefused) {
  const auto made = divide(three(), *find_method("ceei"));
  ASSERT_TRUE(made);
  Division short_of_a_row = made->division;
  short_of_a_row.shares.pop_back();
  EXPECT_FALSE(claims_of(three(), short_of_a_row).front().holds);
  Division short_of_a_party = made->division;
  short_of_a_party.shares[0].pop_back();
  EXPECT_FALSE(claims_of(three(), short_of_a_party).front().holds);
}

}  // namespace
}  // namespace charter
