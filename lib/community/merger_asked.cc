// SPDX-License-Identifier: Apache-2.0
#include "community/merger_asked.h"

#include "value/nearest.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter {

namespace {

Fault fault_of(const char* code, const std::string& message, const std::string& help) {
  return {.code = code, .message = message, .help = help};
}

// "theirs=ours"; where nothing is after an `=`, both are the same.
std::pair<std::string, std::string> halves(const std::string& words) {
  const auto equals = words.find('=');
  if (equals == std::string::npos) return {words, words};
  return {words.substr(0, equals), words.substr(equals + 1)};
}

bool has(const Snapshot& snapshot, const PoolId& id) { return find_pool(snapshot.community, id) != nullptr; }

bool has(const Snapshot& snapshot, const MemberId& id) {
  const auto row = std::ranges::lower_bound(snapshot.members, id, {}, &Member::id);
  return row != snapshot.members.end() && row->id == id;
}

struct Kind {
  const char* option;
  const char* code;
  const char* what;
};
constexpr Kind kPools{"--pool", "merge-unknown-pool", "pool"};
constexpr Kind kMembers{"--same", "merge-unknown-member", "member"};

// One pair of names, for each community that has the first of them.
template <class AnId>
Faults take_names(const std::string& words, const MergingSides& sides, const Kind& kind,
                  std::map<AnId, AnId> Renames::* names, NamesOfSides& all) {
  const auto [theirs, ours] = halves(words);
  const auto from = AnId::parse(theirs), to = AnId::parse(ours);
  if (!from || !to)
    return {fault_of("merge-names", fmt::format("`{} {}` names no {}", kind.option, made_visible(words), kind.what),
                     fmt::format("write `{} theirs=ours`", kind.option))};
  const Snapshot& own = sides.sides[sides.ours].snapshot;
  std::size_t found = 0;
  bool is_known_as_ours = has(own, *to);
  for (std::size_t s = 0; s < sides.sides.size(); ++s) {
    const Snapshot& other = sides.sides[s].snapshot;
    if (s == sides.ours) continue;
    if (!has(other, *from)) {
      is_known_as_ours |= has(other, *to);
      continue;
    }
    ++found;
    if (*from != *to && has(other, *to))
      return {fault_of("merge-names", fmt::format("`{}` has both `{}` and `{}`", sides.sides[s].label, theirs, ours),
                       "two of one community cannot become one by a merger")};
    (all[other.community.id].*names)[*from] = *to;
  }
  if (found == 0)
    return {fault_of(kind.code, fmt::format("no other community has a {} `{}`", kind.what, theirs),
                     fmt::format("`{} theirs=ours` begins with what the other community calls it", kind.option))};
  if (*from != *to && found > 1)
    return {fault_of("merge-names", fmt::format("several communities have a {} `{}`", kind.what, theirs),
                     "merge them one after another, so that it can be said which is meant")};
  if (!is_known_as_ours && !(*from == *to && found > 1))
    return {fault_of(kind.code, fmt::format("here, no {} is called `{}`", kind.what, ours),
                     fmt::format("`{} theirs=ours` ends with what it is called here", kind.option))};
  return {};
}

std::set<PoolId> shared_pools(const std::vector<MergerSide>& sides) {
  std::map<PoolId, std::size_t> count;
  for (const MergerSide& side : sides)
    for (const Pool& pool : side.community.pools) ++count[pool.id];
  std::set<PoolId> shared;
  for (const auto& [pool, n] : count)
    if (n > 1) shared.insert(pool);
  return shared;
}

// Nothing for what is no ratio.
std::optional<Fraction> ratio_in(const std::string& words) {
  if (words == "par") return Fraction(1);
  const auto ratio = Fraction::parse(words);
  return ratio && *ratio > Fraction(0) ? ratio : std::nullopt;
}

// So many units of ours for one of theirs, measured in units of the first side.
std::map<CommunityId, Fraction> by_side(const Fraction& ratio, const MergingSides& sides) {
  std::map<CommunityId, Fraction> all;
  const bool is_measure = sides.ours == 0;
  for (std::size_t s = 1; s < sides.sides.size(); ++s)
    all[sides.sides[s].snapshot.community.id] = is_measure ? ratio : divide(Fraction(1), ratio);
  return all;
}

}  // namespace

bool asks_nothing(const MergerAsked& asked) {
  return asked.same.empty() && asked.pools.empty() && asked.exchange.empty();
}

Result<NamesOfSides> names_of_sides(const MergerAsked& asked, const MergingSides& sides) {
  NamesOfSides names;
  Faults faults;
  for (const std::string& words : asked.pools) append(faults, take_names(words, sides, kPools, &Renames::pools, names));
  for (const std::string& words : asked.same) append(faults, take_names(words, sides, kMembers, &Renames::members, names));
  if (!faults.empty()) return faults;
  return names;
}

Result<AgreedRatios> agreed_ratios(const MergerAsked& asked, const MergingSides& sides, const std::vector<MergerSide>& renamed) {
  AgreedRatios agreed;
  Faults faults;
  const std::set<PoolId> shared = shared_pools(renamed);
  for (const std::string& words : asked.exchange) {
    const auto equals = words.find('=');
    const std::string number = equals == std::string::npos ? words : words.substr(equals + 1);
    const auto ratio = ratio_in(number);
    if (!ratio) {
      faults.push_back(fault_of("merge-exchange", fmt::format("`{}` is no ratio to exchange shares at", made_visible(number)),
                                "write `par`, or units of ours for one of theirs, as in 3/2"));
      continue;
    }
    if (sides.sides.size() > 2 && *ratio != Fraction(1)) {
      faults.push_back(fault_of("merge-exchange", "a ratio is one between two communities, and several are merged",
                                "merge them one after another, or exchange at par"));
      continue;
    }
    if (equals == std::string::npos) {
      for (const PoolId& pool : shared) agreed.try_emplace(pool, by_side(*ratio, sides));
      continue;
    }
    const auto pool = PoolId::parse(words.substr(0, equals));
    if (pool && shared.contains(*pool)) agreed[*pool] = by_side(*ratio, sides);
    else
      faults.push_back(fault_of("merge-exchange", fmt::format("`{}` is no pool that several of them have", made_visible(words.substr(0, equals))),
                                "name a pool by what it is called here"));
  }
  if (!faults.empty()) return faults;
  return agreed;
}

}  // namespace charter
