// SPDX-License-Identifier: Apache-2.0
#include "split/problem.h"

#include <fmt/format.h>

#include <set>

namespace charter {

namespace {

Fault fault(const char* code, std::string message, std::string help, Subject about = {}) {
  return {.code = code,
          .message = std::move(message),
          .help = std::move(help),
          .subject = std::move(about)};
}

template <class Named>
void find_twice(const std::vector<Named>& named, const char* about, const char* what,
                Faults& faults) {
  std::set<std::string> seen;
  for (const Named& one : named) {
    if (seen.insert(one.id).second) continue;
    faults.push_back(fault("split-twice", fmt::format("two {} are called `{}`", what, one.id),
                           "give one of them another name", {about, one.id, ""}));
  }
}

void find_in_parties(const Problem& problem, Faults& faults) {
  if (problem.parties.size() < 2)
    faults.push_back(fault("split-parties", "something is divided between two parties or more",
                           "name the parties under `parties`"));
  find_twice(problem.parties, "party", "parties", faults);
  Fraction sum;
  for (const Party& party : problem.parties) {
    sum = add(sum, party.entitlement);
    if (party.entitlement >= Fraction(0)) continue;
    faults.push_back(fault("split-entitlement",
                           fmt::format("`{}` is entitled to less than nothing", party.id),
                           "an entitlement is zero or more",
                           {"party", party.id, ""}));
  }
  if (faults.empty() && sum != Fraction(1))
    faults.push_back(fault("split-entitlement", "the entitlements do not add up to one", ""));
}

void find_in_items(const Problem& problem, Faults& faults) {
  find_twice(problem.items, "item", "items", faults);
  for (const WantedItem& item : problem.items) {
    if (item.count < 1)
      faults.push_back(fault("split-count",
                             fmt::format("there are {} of `{}`", to_string(item.count), item.id),
                             "a count is one or more", {"item", item.id, ""}));
    if (item.pinned && *item.pinned >= problem.parties.size())
      faults.push_back(fault("split-unknown-party",
                             fmt::format("`{}` is pinned to a party that is none", item.id), "",
                             {"item", item.id, ""}));
  }
  if (problem.money < 0 || problem.debt < 0)
    faults.push_back(fault("split-money", "money or debt is below zero",
                           "state debts under `debt`, as a number above zero"));
  if (problem.x < Fraction(0) || problem.x > Fraction(1))
    faults.push_back(
        fault("split-x", fmt::format("x is {}", to_string(problem.x)), "x is between 0 and 1"));
}

void find_in_worths(const Problem& problem, Faults& faults) {
  if (problem.worths.size() != problem.parties.size()) {
    faults.push_back(fault("split-worths",
                           fmt::format("there are {} parties, and worths of {}",
                                       problem.parties.size(), problem.worths.size()),
                           "give one row of worths for each party, in the order of the parties"));
    return;
  }
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const std::string& name = problem.parties[p].id;
    if (problem.worths[p].size() != problem.items.size()) {
      faults.push_back(fault("split-worths",
                             fmt::format("there are {} items, and `{}` values {}",
                                         problem.items.size(), name, problem.worths[p].size()),
                             "give one number for each item, in the order of the items",
                             {"worth", name, ""}));
      continue;
    }
    const Integer spread = total_worth(problem, p);
    if (problem.total && spread != *problem.total)
      faults.push_back(fault(
          "split-total", fmt::format("the points of `{}` add up to {}", name, to_string(spread)),
          fmt::format("each party spreads {}", to_string(*problem.total)), {"worth", name, ""}));
  }
}

}  // namespace

bool has_debts(const Problem& problem) {
  return std::ranges::any_of(problem.worths, [](const auto& row) {
    return std::ranges::any_of(row, [](const Integer& worth) { return worth < 0; });
  });
}

Integer total_worth(const Problem& problem, std::size_t party) {
  Integer total = 0;
  for (std::size_t i = 0; i < problem.items.size(); ++i)
    total += problem.worths[party][i] * problem.items[i].count;
  return total;
}

Fraction worth_of_share(const Problem& problem, const ItemShares& shares, std::size_t seen_by,
                        std::size_t held_by) {
  Integer whole = 0;
  Fraction parts;
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const Fraction& share = shares[i][held_by];
    if (share == Fraction(0)) continue;
    const Integer worth = problem.worths[seen_by][i] * problem.items[i].count;
    if (share == Fraction(1)) {
      whole += worth;
    } else {
      parts = add(parts, multiply(share, worth));
    }
  }
  return add(whole, parts);
}

Faults faults_of(const Problem& problem) {
  Faults faults;
  find_in_parties(problem, faults);
  find_in_items(problem, faults);
  find_in_worths(problem, faults);
  return faults;
}

}  // namespace charter
