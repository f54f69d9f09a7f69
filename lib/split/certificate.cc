// SPDX-License-Identifier: Apache-2.0
#include "split/certificate.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

template <class Named>
std::vector<std::size_t> by_id(const std::vector<Named>& named) {
  std::vector<std::size_t> order(named.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return named[i].id; });
  return order;
}

std::string places(std::vector<std::size_t> parties, const std::vector<std::size_t>& place_of) {
  if (parties.empty()) return "-";
  for (std::size_t& party : parties) party = place_of[party];
  std::ranges::sort(parties);
  return fmt::format("{}", fmt::join(parties, ","));
}

std::vector<Integer> scales(const Problem& problem, Scale scale) {
  std::vector<Integer> result(problem.parties.size(), 1);
  if (scale == Scale::Amounts) return result;
  for (std::size_t p = 0; p < result.size(); ++p) {
    Integer common = 0;
    for (const Integer& worth : problem.worths[p])
      common = boost::multiprecision::gcd(common, worth);
    if (common > 1) result[p] = common;
  }
  return result;
}

}  // namespace

std::string_view name_of(Proof proof) {
  switch (proof) {
    case Proof::Arithmetic:
      return "arithmetic";
    case Proof::Weights:
      return "weights";
    case Proof::Prices:
      return "prices";
    case Proof::Search:
      return "search";
  }
  return {};
}

Sha256 digest_of(const Problem& problem, std::string_view method, Scale scale) {
  const std::vector<std::size_t> parties = by_id(problem.parties);
  const std::vector<Integer> scaled = scales(problem, scale);
  std::vector<std::size_t> place_of(parties.size());
  std::string text = fmt::format("charter.split/1\nmethod {}\n", method);
  for (std::size_t place = 0; place < parties.size(); ++place) {
    const Party& party = problem.parties[parties[place]];
    place_of[parties[place]] = place;
    text +=
        fmt::format("party {} {} {}\n", to_string(party.entitlement), party.id.size(), party.id);
  }
  for (const std::size_t i : by_id(problem.items)) {
    const WantedItem& item = problem.items[i];
    const std::vector<std::size_t> pin =
        item.pinned ? std::vector{*item.pinned} : std::vector<std::size_t>{};
    text += fmt::format("item {} {} {} {} {}", to_string(item.count), places(pin, place_of),
                        places(item.held_by, place_of), item.id.size(), item.id);
    for (const std::size_t p : parties)
      text += " " + to_string(Integer(problem.worths[p][i] / scaled[p]));
    text += "\n";
  }
  text +=
      fmt::format("money {} {}\nsettling {}\nx {}\nminimum {}\n", to_string(problem.money),
                  to_string(problem.debt), problem.settling == Settling::WithMoney ? "yes" : "no",
                  to_string(problem.x), to_string(problem.minimum));
  return sha256(text);
}

}  // namespace charter
