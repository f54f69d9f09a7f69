// SPDX-License-Identifier: Apache-2.0
#include "model/check_register.h"

#include "model/finding.h"
#include "model/holding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace charter {

namespace {

// Looking for the nearest name compares with every known one.
constexpr std::size_t kMostNamesCompared = 2000;

Fault member_fault(const Member& member, std::string field, std::string code, std::string message) {
  return finding(Severity::Error, std::move(code), {"member", member.id.text(), std::move(field)},
                 std::move(message));
}

Fault share_fault(const Share& share, std::string field, std::string code, std::string message) {
  return finding(Severity::Error, std::move(code),
                 subject_of({share.member, share.pool}, std::move(field)), std::move(message));
}

template <class Ids>
std::vector<std::string> texts_of(const Ids& ids) {
  std::vector<std::string> texts;
  for (const auto& id : ids) texts.push_back(id.text());
  return texts;
}

template <class Rows, class Less>
std::vector<std::size_t> in_order(const Rows& rows, Less less) {
  std::vector<std::size_t> order(rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto by_row = [&](std::size_t a, std::size_t b) { return less(rows[a], rows[b]); };
  if (!std::ranges::is_sorted(order, by_row)) std::ranges::stable_sort(order, by_row);
  return order;
}

Fault cycle_fault(const std::vector<MemberId>& cycle) {
  constexpr std::size_t kMostNamed = 6;
  std::string way;
  for (std::size_t i = 0; i < std::min(cycle.size(), kMostNamed); ++i)
    way += fmt::format("`{}` → ", cycle[i].text());
  if (cycle.size() > kMostNamed) way += fmt::format("{} more → ", cycle.size() - kMostNamed);
  return finding(Severity::Error, "guardian-cycle", {"member", cycle.front().text(), "guardian"},
                 cycle.size() == 1 ? fmt::format("`{}` is their own guardian", cycle.front().text())
                                   : "guardians answer for each other in a circle",
                 cycle.size() == 1 ? std::string()
                                   : fmt::format("{}`{}`", way, cycle.front().text()));
}

}  // namespace

RegisterCheck::RegisterCheck(const Community& community, std::optional<std::set<MemberClassId>> established)
    : established_(std::move(established)) {
  for (const Pool& pool : community.pools) pools_.insert(pool.id);
  for (const Node& node : community.nodes) nodes_.insert(node.id);
}

Faults RegisterCheck::add(std::span<const Member> members, std::span<const Share> shares) {
  Faults faults;
  add_members(members, faults);
  std::vector<MemberId> ids;
  ids.reserve(members.size());
  for (const Member& member : members) ids.push_back(member.id);
  if (!std::ranges::is_sorted(ids)) std::ranges::sort(ids);
  add_shares(ids, shares, faults);
  return faults;
}

void RegisterCheck::add_members(std::span<const Member> members, Faults& faults) {
  const auto order = in_order(members, [](const Member& a, const Member& b) { return a.id < b.id; });
  for (std::size_t i = 1; i < order.size(); ++i)
    if (members[order[i - 1]].id == members[order[i]].id)
      faults.push_back(member_fault(members[order[i]], "id", "member-twice",
                                    fmt::format("`{}` is listed twice", members[order[i]].id.text())));
  for (const Member& member : members) {
    if (!member.guardian.empty()) guardians_.emplace_back(member.id, member.guardian);
    if (!member.node.empty() && !nodes_.contains(member.node)) {
      faults.push_back(member_fault(member, "node", "member-unknown-node",
                                    fmt::format("there is no node `{}`", member.node.text())));
      faults.back().help = suggestion(member.node.text(), texts_of(nodes_));
    }
    const MemberClassId& of = member.member_class;
    if (of.empty() || !established_ || established_->contains(of) || !warned_.insert(of).second) continue;
    faults.push_back(member_fault(member, "class", "class-unestablished",
                                  fmt::format("no rule establishes `{}`", of.text())));
    faults.back().severity = Severity::Warning;
    faults.back().help = suggestion(of.text(), texts_of(*established_));
  }
}

void RegisterCheck::add_shares(std::span<const MemberId> members, std::span<const Share> shares,
                               Faults& faults) {
  const auto key = [](const Share& s) { return std::tie(s.member, s.pool); };
  const auto order = in_order(shares, [&](const Share& a, const Share& b) { return key(a) < key(b); });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Share& share = shares[order[i]];
    if (key(shares[order[i - 1]]) == key(share))
      faults.push_back(share_fault(share, "", "share-twice",
                                   fmt::format("the shares of `{}` in `{}` are listed twice",
                                               share.member.text(), share.pool.text())));
  }
  for (const Share& share : shares) {
    if (!std::ranges::binary_search(members, share.member)) {
      faults.push_back(share_fault(share, "member", "share-unknown-member",
                                   fmt::format("shares of `{}` are held by no member", share.pool.text())));
      faults.back().label = "no member has this id";
      if (members.size() <= kMostNamesCompared && suggestions_left_-- > 0)
        faults.back().help = suggestion(share.member.text(), texts_of(members));
    }
    if (!pools_.contains(share.pool)) {
      faults.push_back(share_fault(share, "pool", "share-unknown-pool",
                                   fmt::format("there is no pool `{}`", share.pool.text())));
      faults.back().help = suggestion(share.pool.text(), texts_of(pools_));
    }
    if (share.units <= 0)
      faults.push_back(share_fault(share, "units", "share-not-positive",
                                   fmt::format("`{}` holds {} units of `{}`", share.member.text(),
                                               to_string(share.units), share.pool.text())));
  }
}

Faults RegisterCheck::finish(const IsMember& is_member) {
  Faults faults;
  std::map<MemberId, MemberId> guardian_of(guardians_.begin(), guardians_.end());
  for (const auto& [member, guardian] : guardian_of)
    if (!guardian_of.contains(guardian) && !is_member(guardian))
      faults.push_back(finding(Severity::Error, "guardian-unknown", {"member", member.text(), "guardian"},
                               fmt::format("the guardian of `{}` is no member", member.text())));
  std::set<MemberId> passed;
  for (const auto& start : guardian_of) {
    std::vector<MemberId> way;
    std::set<MemberId> on_way;
    auto at = guardian_of.find(start.first);
    while (at != guardian_of.end() && passed.insert(at->first).second) {
      way.push_back(at->first);
      on_way.insert(at->first);
      at = guardian_of.find(at->second);
    }
    if (at == guardian_of.end() || !on_way.contains(at->first)) continue;
    std::vector<MemberId> cycle(std::ranges::find(way, at->first), way.end());
    std::rotate(cycle.begin(), std::ranges::min_element(cycle), cycle.end());
    faults.push_back(cycle_fault(cycle));
  }
  return faults;
}

}  // namespace charter
