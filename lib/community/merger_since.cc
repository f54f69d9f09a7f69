// SPDX-License-Identifier: Apache-2.0
#include "community/merger_since.h"

#include "community/merger_records.h"
#include "community/merger_trees.h"
#include "community/registers.h"
#include "diag/failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

using Holdings = std::map<std::pair<MemberId, PoolId>, Integer>;

Holdings holdings_of(const std::vector<Share>& shares) {
  Holdings holdings;
  for (const Share& share : shares) holdings[{share.member, share.pool}] = share.units;
  return holdings;
}

Integer units_at(const Holdings& holdings, const std::pair<MemberId, PoolId>& at) {
  const auto found = holdings.find(at);
  return found == holdings.end() ? Integer(0) : found->second;
}

// Towards zero.
Integer whole(const Fraction& amount) { return amount.numerator() / amount.denominator(); }

Snapshot state_of(const ObjectStore& store, const ObjectId& tree, const WrittenParts& written) {
  Snapshot snapshot = written.snapshot;
  snapshot.members = all_members(store, tree, snapshot.community);
  snapshot.shares = all_shares(store, tree);
  return snapshot;
}

// How units of the community that was taken in count since, by pool, and what everybody got for theirs.
struct Rates {
  std::map<PoolId, Fraction> by_pool;
  Holdings given;
  std::set<MemberId> of_both;  // who had units on another side as well
};

Rates rates_of(const Merger& merger, const CommunityId& community) {
  Rates rates;
  const auto& sides = merger.inputs.sides;
  const auto side = std::ranges::find(sides, community, [](const MergerSide& one) { return one.community.id; });
  for (const ExchangedPool& pool : merger.exchange.pools)
    rates.by_pool[pool.id] = pool.sides[static_cast<std::size_t>(side - sides.begin())].ratio;
  rates.given = holdings_of(merger.exchange.shares);
  if (const auto names = merger.inputs.names.find(community); names != merger.inputs.names.end())
    for (const auto& [theirs, ours] : names->second.members) rates.of_both.insert(ours);
  return rates;
}

class Since {
 public:
  Since(Workspace& workspace, const NamedSide& ours, const NamedSide& other)
      : workspace_(workspace), store_(workspace.objects()), other_(other),
        our_tree_(store_.commit(ours.commit).tree) {}

  Result<Merger> run(const ObjectId& state) {
    const ObjectId was = store_.commit(state).tree, now = store_.commit(other_.commit).tree;
    const WrittenParts written_was = read_written_parts(store_, was, workspace_.vocabulary()),
                       written_now = read_written_parts(store_, now, workspace_.vocabulary());
    Snapshot before = state_of(store_, was, written_was), after = state_of(store_, now, written_now);
    const auto record = record_of(before.community.id);
    if (!record) throw again("the record of how it was taken in is not here");
    if (const auto names = record->terms.names.find(before.community.id); names != record->terms.names.end()) {
      before = renamed(std::move(before), names->second);
      after = renamed(std::move(after), names->second);
    }
    if (before.shares != after.shares)
      if (Faults faults = count_anew(*record, before, after); !faults.empty()) return faults;
    const Community here = read_community_of(store_, our_tree_);
    for (Community* community : {&before.community, &after.community}) {
      community->id = here.id;
      community->name = here.name;
      community->formed = here.formed;
      community->origin = here.origin;
    }
    Merger merger;
    merger.of_branch = our_tree_;
    const ObjectId base = rewritten(store_, workspace_.vocabulary(), was, written_was, before);
    const ObjectId theirs = rewritten(store_, workspace_.vocabulary(), now, written_now, after);
    merger.trees = {base, our_tree_, with_pending_of(store_, theirs, base)};
    return merger;
  }

 private:
  Failure again(const std::string& why) const {
    return {Exit::Refused, "merge-again",
            fmt::format("`{}` was taken in before, and what it has changed since cannot be merged: {}", other_.label, why),
            "make the same changes here by hand"};
  }

  std::optional<MergerRecord> record_of(const CommunityId& community) const {
    for (MergerRecord& record : merger_records(store_, our_tree_))
      if (std::ranges::any_of(record.states, [&](const auto& state) { return state.first == community; })) return std::move(record);
    return std::nullopt;
  }

  // Both registers in units of the one.
  Faults count_anew(const MergerRecord& record, Snapshot& before, Snapshot& after) {
    if (merger_records(store_, our_tree_).size() > 1) throw again("units have moved in it, and shares were exchanged again in between");
    std::vector<NamedSide> states;
    for (const auto& [community, state] : record.states) states.push_back({community.text(), state});
    const auto merger = merger_again(workspace_, states, record.terms);
    if (!merger) return merger.faults();
    const Rates rates = rates_of(*merger, before.community.id);
    const Holdings was = holdings_of(before.shares), now = holdings_of(after.shares);
    Holdings all = was;
    all.insert(now.begin(), now.end());
    before.shares.clear();
    after.shares.clear();
    for (const auto& [at, any] : all) {
      const Integer units = units_at(was, at), units_now = units_at(now, at);
      const auto rate = rates.by_pool.find(at.second);
      const Fraction ratio = rate == rates.by_pool.end() ? Fraction(1) : rate->second;
      const bool is_alone = units > 0 && !rates.of_both.contains(at.first);
      const Integer had = is_alone ? units_at(rates.given, at) : whole(multiply(Fraction(units), ratio));
      const Integer has = units_now == 0 ? Integer(0) : had + whole(multiply(Fraction(units_now - units), ratio));
      if (had > 0) before.shares.push_back({at.first, at.second, had});
      if (has > 0) after.shares.push_back({at.first, at.second, has});
    }
    return {};
  }

  Workspace& workspace_;
  ObjectStore& store_;
  const NamedSide& other_;
  ObjectId our_tree_;
};

}  // namespace

std::optional<ObjectId> taken_in_before(const Workspace& workspace, const std::vector<NamedSide>& named) {
  if (named.size() != 2) return std::nullopt;
  const ObjectStore& store = workspace.objects();
  const std::vector<ObjectId> bases = workspace.repository().merge_bases(named.front().commit, named.back().commit);
  if (bases.size() != 1) return std::nullopt;
  const CommunityId other = read_community_of(store, store.commit(named.back().commit).tree).id;
  const bool is_so = is_taken_in(store, store.commit(named.front().commit).tree, bases.front(), other);
  return is_so ? std::optional(bases.front()) : std::nullopt;
}

Result<Merger> what_changed_since(Workspace& workspace, const NamedSide& ours, const NamedSide& other, const ObjectId& state) {
  return Since(workspace, ours, other).run(state);
}

}  // namespace charter
