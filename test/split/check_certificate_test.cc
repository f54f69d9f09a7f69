// SPDX-License-Identifier: Apache-2.0
#include "split/check_certificate.h"

#include "split/method.h"

#include <fmt/format.h>
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

const Fraction kUnit{Integer(1)};

// One change of one field, by one unit. `SearchAlone`: it is not false by arithmetic, and only
// running the method again shows that it is not what was found.
enum class SeenBy { Arithmetic, SearchAlone };
struct Mutation {
  std::string name;
  Certificate spoiled;
  SeenBy seen_by = SeenBy::Arithmetic;
};

class Spoiler {
 public:
  explicit Spoiler(const Certificate& sound) : sound_(sound) {}

  std::vector<Mutation> all() {
    for (std::size_t i = 0; i < sound_.division.shares.size(); ++i)
      for (std::size_t p = 0; p < sound_.division.shares[i].size(); ++p) share(i, p);
    numbers("payment", &Division::payments, SeenBy::Arithmetic);
    numbers("price", &Division::prices, SeenBy::Arithmetic);
    // Other weights may prove the same.
    numbers("weight", &Division::weights, SeenBy::SearchAlone);
    search();
    if (sound_.division.objective) objective();
    for (std::size_t i = 0; i < sound_.claims.size(); ++i) claim(i);
    spoil("method", [](Certificate& c) { c.division.method.back() += 1; });
    for (std::size_t byte = 0; byte < sound_.digest.size(); ++byte)
      spoil("digest", [&](Certificate& c) { c.digest[byte] ^= 1; });
    return std::move(mutations_);
  }

 private:
  void spoil(std::string name, const std::function<void(Certificate&)>& change,
             SeenBy seen_by = SeenBy::Arithmetic) {
    mutations_.push_back({std::move(name), sound_, seen_by});
    change(mutations_.back().spoiled);
  }

  // By a millionth, and a whole unit to every other party.
  void share(std::size_t i, std::size_t p) {
    const Fraction little(Integer(1), Integer(1'000'000));
    spoil("share",
          [&](Certificate& c) { c.division.shares[i][p] = add(c.division.shares[i][p], little); });
    for (std::size_t q = 0; q < sound_.division.shares[i].size(); ++q) {
      if (q == p) continue;
      for (const Fraction& part : {little, kUnit}) {
        spoil(fmt::format("{} of item {} from {} to {}", to_string(part), i, p, q),
              [&](Certificate& c) {
                auto& row = c.division.shares[i];
                row[p] = subtract(row[p], part);
                row[q] = add(row[q], part);
              });
      }
    }
  }

  void numbers(const std::string& name, std::vector<Fraction> Division::*field, SeenBy seen_by) {
    const std::size_t size = (sound_.division.*field).size();
    for (std::size_t a = 0; a < size; ++a) {
      for (const Fraction& by : {kUnit, Fraction(Integer(-1)), Fraction(Integer(1), Integer(1000))})
        spoil(
            name,
            [&](Certificate& c) {
              auto& number = (c.division.*field)[a];
              number = add(number, by);
            },
            seen_by);
      spoil(
          name + " moved",
          [&](Certificate& c) {
            auto& values = c.division.*field;
            values[a] = add(values[a], kUnit);
            values[(a + 1) % size] = subtract(values[(a + 1) % size], kUnit);
          },
          seen_by);
    }
    if (size > 0)
      spoil(name + " left out", [&](Certificate& c) { (c.division.*field).pop_back(); });
    spoil(name + " too many", [&](Certificate& c) { (c.division.*field).push_back(kUnit); });
  }

  void search() {
    spoil("rung up", [](Certificate& c) { c.division.rung += 1; });
    spoil("rung down", [](Certificate& c) { c.division.rung -= 1; });
    spoil(
        "nodes", [](Certificate& c) { c.division.nodes += 1; }, SeenBy::SearchAlone);
    spoil(
        "optima", [](Certificate& c) { c.division.optima = c.division.optima.value_or(0) + 1; },
        SeenBy::SearchAlone);
    spoil("undominated", [](Certificate& c) { c.division.undominated = !c.division.undominated; });
  }

  void objective() {
    spoil("no objective", [](Certificate& c) { c.division.objective.reset(); });
    spoil("objective's name", [](Certificate& c) { c.division.objective->name.push_back('x'); });
    spoil("objective's value", [](Certificate& c) { c.division.objective->value.push_back('1'); });
    const bool checked = sound_.division.objective->proven || !sound_.division.prices.empty();
    spoil(
        "objective's bound", [](Certificate& c) { c.division.objective->bound.push_back('1'); },
        checked ? SeenBy::Arithmetic : SeenBy::SearchAlone);
    spoil("proven", [](Certificate& c) { c.division.objective->proven ^= true; });
  }

  void claim(std::size_t i) {
    spoil("claim left out", [&](Certificate& c) {
      c.claims.erase(c.claims.begin() + static_cast<std::ptrdiff_t>(i));
    });
    spoil("claim's name", [&](Certificate& c) { c.claims[i].name.push_back('x'); });
    spoil("claim turned", [&](Certificate& c) { c.claims[i].holds ^= true; });
    spoil("claim's proof", [&](Certificate& c) {
      c.claims[i].proof = c.claims[i].proof == Proof::Search ? Proof::Weights : Proof::Search;
    });
    spoil("evidence too many", [&](Certificate& c) { c.claims[i].evidence.emplace("x", "y"); });
    for (const auto& [key, value] : sound_.claims[i].evidence) {
      spoil("evidence", [&, k = key](Certificate& c) { c.claims[i].evidence[k].push_back('1'); });
      spoil("evidence left out", [&, k = key](Certificate& c) { c.claims[i].evidence.erase(k); });
    }
  }

  const Certificate& sound_;
  std::vector<Mutation> mutations_;
};

// Every field there is, in turn.
void check_mutations(const Problem& problem, const Method& method) {
  const auto made = divide(problem, method);
  ASSERT_TRUE(made);
  EXPECT_TRUE(disagreements(problem, *made, scale_of(method)).empty());
  const auto again = divide(problem, method);
  EXPECT_TRUE(*again == *made);
  for (const auto& [name, spoiled, seen_by] : Spoiler(*made).all()) {
    SCOPED_TRACE(name);
    const bool seen = !disagreements(problem, spoiled, scale_of(method)).empty();
    if (seen_by == SeenBy::Arithmetic) {
      EXPECT_TRUE(seen);
    }
    if (!seen) {
      EXPECT_FALSE(spoiled == *again);
    }
  }
}

TEST(Certificate, StandsUnlessAnyFieldOfItIsChanged) {
  for (const Method& method : methods()) {
    SCOPED_TRACE(method.name);
    Problem problem = three();
    if (method.most_parties < 3) {
      problem.parties = {{"ana", Fraction(Integer(2), Integer(3))},
                         {"ben", Fraction(Integer(1), Integer(3))}};
      problem.worths.pop_back();
    }
    if (method.worths == Worths::Common)
      problem.worths.assign(problem.parties.size(), problem.worths[0]);
    check_mutations(problem, method);
    if (method.worths == Worths::None) continue;
    problem.items[1].pinned = 1;
    check_mutations(problem, method);
    if (method.debts == Debts::Refused) continue;
    for (auto& row : problem.worths) row[2] = -row[2];
    check_mutations(problem, method);
  }
}

TEST(Certificate, OfAnotherProblemIsRefused) {
  for (const Method& method : methods()) {
    if (method.most_parties < 3) continue;
    SCOPED_TRACE(method.name);
    Problem problem = three();
    if (method.worths == Worths::Common) problem.worths.assign(3, problem.worths[0]);
    const auto made = divide(problem, method);
    ASSERT_TRUE(made);
    problem.worths[0][0] += 1;
    if (method.worths == Worths::Common) problem.worths.assign(3, problem.worths[0]);
    EXPECT_FALSE(disagreements(problem, *made, scale_of(method)).empty());
  }
}

TEST(Certificate, OfABoundedSearchStandsToo) {
  for (const char* name : {"ladder", "nash", "leximin", "prop1-po", "ceei-round"}) {
    SCOPED_TRACE(name);
    Problem problem = three();
    problem.items[3].count = 60;
    check_mutations(problem, *find_method(name));
    problem.items[1].pinned = 1;
    check_mutations(problem, *find_method(name));
    if (find_method(name)->debts == Debts::Refused) continue;
    for (auto& row : problem.worths) row[2] = -row[2];
    check_mutations(problem, *find_method(name));
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
