// SPDX-License-Identifier: Apache-2.0

// The collected instances of the literature, where their file stands beside the source; without it
// these tests are skipped (a handful of them are tables in method_test.cc).

#include "rolled_problems.h"
#include "split/check_certificate.h"
#include "split/method.h"
#include "split/owners.h"
#include "split/units.h"
#include "split/whole_search.h"
#include "text/instance_file.h"
#include "text/yaml.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace charter {
namespace {

const char* const kFile = SOURCE_DIR "/../shared/data/fair-instances.yaml";

std::vector<std::string> texts(const YamlNode& list) {
  std::vector<std::string> result;
  for (const YamlNode& item : list.items) result.push_back(item.scalar);
  return result;
}

// Fractions as one writes them, so that "494" and "988/2" are the same.
std::vector<Fraction> fractions(const YamlNode& list) {
  std::vector<Fraction> result;
  for (const YamlNode& item : list.items) result.push_back(*Fraction::parse(item.scalar));
  return result;
}

std::vector<Fraction> received(const Problem& problem, const Division& division) {
  std::vector<Fraction> result;
  for (std::size_t p = 0; p < problem.parties.size(); ++p)
    result.push_back(add(worth_of_share(problem, division.shares, p, p), division.payments[p]));
  return result;
}

Division allocated(const Problem& problem, const YamlNode& allocation) {
  Owners owners(problem.items.size());
  for (const YamlEntry& entry : allocation.entries) {
    const auto party = std::ranges::find(problem.parties, entry.key.scalar, &Party::id);
    for (const YamlNode& name : entry.value.items) {
      const auto item = std::ranges::find(problem.items, name.scalar, &WantedItem::id);
      owners[static_cast<std::size_t>(item - problem.items.begin())] =
          static_cast<std::size_t>(party - problem.parties.begin());
    }
  }
  return {.shares = shares_of(problem, owners),
          .payments = std::vector<Fraction>(problem.parties.size())};
}

std::optional<bool> claimed(const std::vector<Claim>& claims, const std::string& name) {
  const auto found = std::ranges::find(claims, name, &Claim::name);
  return found == claims.end() ? std::nullopt : std::optional(found->holds);
}

void check_seats(const WrittenInstance& instance, const YamlNode& seats) {
  const auto weights = weights_of(instance.problem.parties).of;
  for (const YamlEntry& rule : seats.entries) {
    for (const YamlEntry& wanted : rule.value.entries) {
      SCOPED_TRACE(rule.key.scalar + " of " + wanted.key.scalar);
      Problem problem = instance.problem;
      problem.items[0].count = *parse_integer(wanted.key.scalar);
      std::vector<Integer> units;
      if (rule.key.scalar == "hamilton" || rule.key.scalar == "webster") {
        const Certificate found = divided(problem, rule.key.scalar);
        for (const Fraction& share : found.division.shares[0])
          units.push_back(floor(multiply(share, problem.items[0].count)));
      } else if (rule.key.scalar == "jefferson") {
        units = divisor_method(problem.items[0].count, weights, Fraction(0), problem.minimum);
      } else if (rule.key.scalar == "adams") {
        units = divisor_method(problem.items[0].count, weights, Fraction(1), problem.minimum);
      } else {
        continue;  // not a rule of ours
      }
      if (wanted.value.kind == YamlNode::Kind::Sequence) {
        std::vector<std::string> written;
        for (const Integer& unit : units) written.push_back(to_string(unit));
        EXPECT_EQ(written, texts(wanted.value));
      }
      for (const YamlEntry& party : wanted.value.entries) {
        const auto place = std::ranges::find(problem.parties, party.key.scalar, &Party::id);
        const auto p = static_cast<std::size_t>(place - problem.parties.begin());
        EXPECT_EQ(to_string(units[p]), party.value.scalar) << party.key.scalar;
      }
    }
  }
}

void check_checks(const Problem& problem, const YamlNode& checks) {
  for (const YamlNode& check : checks.items) {
    const Division division = allocated(problem, *find_value(check, "allocation"));
    const std::vector<Claim> claims = claims_of(problem, division);
    for (const YamlEntry& holds : find_value(check, "holds")->entries) {
      SCOPED_TRACE(holds.key.scalar);
      const bool wanted = holds.value.scalar == "true";
      if (holds.key.scalar == "EF") {
        EXPECT_EQ(claimed(claims, "wef"), wanted);
      }
      if (holds.key.scalar == "EF1") {
        EXPECT_EQ(claimed(claims, "wef1"), wanted);
      }
      if (holds.key.scalar == "PROP1") {
        EXPECT_EQ(claimed(claims, "wprop1"), wanted);
      }
      if (holds.key.scalar == "PO") {
        Owners owners;
        for (const auto& row : division.shares)
          owners.push_back(
              static_cast<std::size_t>(std::ranges::find(row, Fraction(Integer(1))) - row.begin()));
        EXPECT_EQ(is_dominated(problem, owners, 100'000).dominated, !wanted);
      }
    }
  }
}

void check_division(const Problem& problem, const Certificate& found, const YamlNode& expected) {
  const Division& division = found.division;
  const YamlNode* optima = find_value(expected, "number_of_optima");
  const bool only = optima == nullptr || optima->scalar == "1";
  for (const YamlEntry& entry : expected.entries) {
    const std::string& key = entry.key.scalar;
    const YamlNode& value = entry.value;
    SCOPED_TRACE(key);
    if (key == "utilities") {
      EXPECT_EQ(received(problem, division), fractions(value));
    } else if (key == "split_fraction_first_party") {
      const std::string item = find_value(expected, "split_item")->scalar;
      const auto place = std::ranges::find(problem.items, item, &WantedItem::id);
      const auto i = static_cast<std::size_t>(place - problem.items.begin());
      EXPECT_EQ(to_string(division.shares[i][0]), value.scalar);
    } else if (key == "allocation" && only) {
      EXPECT_EQ(division.shares, allocated(problem, value).shares);
    } else if (key == "surplus" || key == "nash_product" || key == "owelty") {
      EXPECT_EQ(division.objective->value, value.scalar);
      EXPECT_TRUE(division.objective->proven);
    } else if (key == "payments") {
      EXPECT_EQ(division.payments, fractions(value));
    } else if (key == "knaster_is_WEF") {
      EXPECT_EQ(claimed(found.claims, "wef"), value.scalar == "true");
    } else if (key == "wef_leximin_payments") {
      EXPECT_EQ(divided(problem, "bids-wef").division.payments, fractions(value));
    } else if (key == "number_of_optima") {
      EXPECT_EQ(std::to_string(division.optima.value()), value.scalar);
    } else if (key == "rung") {
      EXPECT_EQ(std::to_string(division.rung), value.scalar);
    } else if (key == "fpo") {
      EXPECT_EQ(claimed(found.claims, "fpo").value_or(false), value.scalar == "true");
    } else if (key == "leximin") {
      // Theirs are points per entitlement, ours parts of all points.
      std::string words;
      for (const Fraction& level : fractions(value))
        words += (words.empty() ? "" : " ") + to_string(divide(level, total_worth(problem, 0)));
      EXPECT_EQ(division.objective->value, words);
    } else if (key == "prices") {
      EXPECT_EQ(division.prices, fractions(value));
    }
  }
}

TEST(Published, InstancesHaveTheResultsThatTheirSourcesState) {
  if (!std::filesystem::exists(kFile)) GTEST_SKIP() << "the collection is not here";
  std::ifstream file(kFile);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const auto tree = read_yaml("instances.yaml", bytes.str());
  ASSERT_TRUE(tree) << said(tree.faults());
  std::size_t divided_ones = 0;
  for (const YamlNode& node : find_value(*tree, "instances")->items) {
    const std::string id = find_value(node, "id")->scalar;
    SCOPED_TRACE(id);
    std::string text = bytes.str();
    const YamlNode& expected = *find_value(node, "expected");
    const bool seats = find_value(expected, "seats") != nullptr;
    // How many units there are stands with what is expected.
    if (seats) text.insert(node.begin, "units: 1\n  ");
    const auto written = read_instances("instances.yaml", text, id);
    ASSERT_TRUE(written) << said(written.faults());
    const WrittenInstance& instance = written->front();
    if (seats) check_seats(instance, *find_value(expected, "seats"));
    if (const YamlNode* checks = find_value(expected, "checks"))
      check_checks(instance.problem, *checks);
    if (seats || find_method(instance.method) == nullptr) continue;
    check_division(instance.problem, divided(instance.problem, instance.method), expected);
    ++divided_ones;
  }
  EXPECT_GE(divided_ones, 20u);
}

}  // namespace
}  // namespace charter
