// SPDX-License-Identifier: Apache-2.0
#include "community/merger.h"

#include "community/fixed_values.h"
#include "community/merger_since.h"
#include "community/merger_trees.h"
#include "community/notices.h"
#include "community/record_folder.h"
#include "community/registers.h"
#include "merge/united.h"
#include "settle/joining.h"

#include <algorithm>

namespace charter {

namespace {

Snapshot as_called_here(const Snapshot& snapshot, const NamesOfSides& names, const std::vector<Pool>& pools) {
  const auto own = names.find(snapshot.community.id);
  if (own == names.end()) return snapshot;
  Snapshot here = renamed(snapshot, own->second);
  // What it calls the pool gives way as well.
  for (Pool& pool : here.community.pools)
    if (const auto ours = std::ranges::find(pools, pool.id, &Pool::id);
        ours != pools.end() && std::ranges::any_of(own->second.pools, [&](const auto& name) { return name.second == pool.id; }))
      pool = *ours;
  return here;
}

Faults unlike_decimals(const std::vector<Snapshot>& sides) {
  Faults faults;
  for (std::size_t s = 1; s < sides.size(); ++s) append(faults, counted_otherwise(sides.front(), sides[s]));
  sort_faults(faults);
  return faults;
}

class Planner {
 public:
  Planner(Workspace& workspace, MergingSides merging) : workspace_(workspace), merging_(std::move(merging)) {}

  Result<Merger> plan(const MergerAsked& asked) {
    MergerTerms terms{{}, {}, Date::parse(asked.date).value_or(Date())};
    auto names = names_of_sides(asked, merging_);
    if (!names) return names.faults();
    terms.names = *std::move(names);
    call_as_here(terms.names);
    auto agreed = agreed_ratios(asked, merging_, merger_.inputs.sides);
    if (!agreed) return agreed.faults();
    terms.agreed = *std::move(agreed);
    if (merging_.reverses.empty() || !asks_nothing(asked)) agree_on_par(merger_.inputs, terms.agreed);
    return plan_named(std::move(terms));
  }

  Result<Merger> plan_again(MergerTerms terms) {
    call_as_here(terms.names);
    return plan_named(std::move(terms));
  }

 private:
  void call_as_here(const NamesOfSides& names) {
    const auto& pools = merging_.sides[merging_.ours].snapshot.community.pools;
    MergerInputs& inputs = merger_.inputs;
    for (const MergingSide& side : merging_.sides) {
      snapshots_.push_back(as_called_here(side.snapshot, names, pools));
      const Snapshot& here = snapshots_.back();
      if (!inputs.sides.empty()) inputs.commons.push_back(side.common ? to_string(*side.common) : std::string());
      inputs.sides.push_back({to_string(side.commit), here.community, here.assets, here.shares});
      inputs.members.emplace_back();
      for (const Member& member : here.members) inputs.members.back().push_back(member.id);
      inputs.terms.push_back(joining_terms(side.written.snapshot.charter, workspace_.vocabulary()));
      inputs.leaving.push_back(notice_ids(workspace_.objects(), side.tree));
    }
  }

  Result<Merger> plan_named(MergerTerms terms) {
    if (Faults faults = unlike_decimals(snapshots_); !faults.empty()) return faults;
    const bool takes_back = !merging_.reverses.empty() && terms.names.empty() && terms.agreed.empty();
    merger_.inputs.date = terms.date;
    merger_.inputs.names = std::move(terms.names);
    merger_.inputs.agreed = std::move(terms.agreed);
    return takes_back ? take_fork_back() : unite_all();
  }

  std::map<std::string, std::string> record() {
    merger_.digest = merger_digest(merger_.inputs);
    const std::string folder = record_folder(merger_.digest) + "/";
    return {{folder + "inputs.yaml", merger_inputs_yaml(merger_.inputs)},
            {folder + "record.yaml", merger_record_yaml(merger_.inputs, merger_.exchange)}};
  }

  Result<Merger> take_fork_back() {
    ObjectStore& store = workspace_.objects();
    const ObjectId tree = store.commit(*merging_.divided).tree;
    const WrittenParts whole = read_written_parts(store, tree, workspace_.vocabulary());
    merger_.inputs.reverses = merging_.reverses;
    merger_.exchange = restored_shares(merger_.inputs.sides, {to_string(*merging_.divided), whole.snapshot.community,
                                                                whole.snapshot.assets, all_shares(store, tree)});
    return with_trees(reunion_trees(store, merging_, tree, record()));
  }

  Result<Merger> unite_all() {
    auto exchanged = exchanged_shares(merger_.inputs.sides, merger_.inputs.agreed);
    if (!exchanged) return exchanged.faults();
    merger_.exchange = *std::move(exchanged);
    Uniting uniting{.sides = snapshots_, .commons = commons(), .same = {}, .shares = merger_.exchange.shares};
    for (const auto& [community, names] : merger_.inputs.names)
      for (const auto& [theirs, ours] : names.members) uniting.same.insert(ours);
    const auto united = unite(std::move(uniting));
    if (!united) return united.faults();
    return with_trees(merger_trees(workspace_.objects(), workspace_.vocabulary(), merging_, *united, record()));
  }

  std::vector<std::optional<Snapshot>> commons() {
    std::vector<std::optional<Snapshot>> states;
    for (std::size_t s = 1; s < merging_.sides.size(); ++s) {
      const auto& common = merging_.sides[s].common;
      states.emplace_back();
      if (!common) continue;
      const ObjectId tree = workspace_.objects().commit(*common).tree;
      states.back() = read_written_parts(workspace_.objects(), tree, workspace_.vocabulary()).snapshot;
    }
    return states;
  }

  // Two are merged as ours and theirs, whichever goes on; several one after another, in their order.
  Result<Merger> with_trees(const Result<MergerTrees>& trees) {
    if (!trees) return trees.faults();
    merger_.refused = ask_joining_rules(merger_.inputs, merger_.exchange).refused;
    merger_.of_branch = merging_.sides[merging_.ours].tree;
    const bool is_swapped = trees->sides.size() == 2 && merging_.ours == 1;
    merger_.trees = {trees->bases.front(), trees->sides[is_swapped ? 1 : 0], trees->sides[is_swapped ? 0 : 1]};
    for (std::size_t s = 2; s < trees->sides.size(); ++s) merger_.further.push_back({trees->bases[s - 1], trees->sides[s]});
    return std::move(merger_);
  }

  Workspace& workspace_;
  MergingSides merging_;
  std::vector<Snapshot> snapshots_;
  Merger merger_;
};

}  // namespace

Result<Merger> plan_merger(Workspace& workspace, const std::vector<NamedSide>& named, const MergerAsked& asked, Relation relation) {
  if (const auto state = taken_in_before(workspace, named)) return what_changed_since(workspace, named.front(), named.back(), *state);
  auto sides = read_sides(workspace, named, relation);
  if (!sides) return sides.faults();
  return Planner(workspace, *std::move(sides)).plan(asked);
}

Result<Merger> merger_again(Workspace& workspace, const std::vector<NamedSide>& states, const MergerTerms& terms) {
  auto sides = read_sides(workspace, states, Relation::MayBeUnrelated);
  if (!sides) return sides.faults();
  return Planner(workspace, *std::move(sides)).plan_again(terms);
}

}  // namespace charter
