// SPDX-License-Identifier: Apache-2.0
#include "community/merger_sides.h"

#include "community/managed.h"
#include "community/merger_records.h"
#include "community/registers.h"
#include "community/tree_check.h"
#include "community/verifying.h"
#include "diag/failure.h"
#include "repo/tree_walk.h"
#include "settle/sides.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace charter {

namespace {

Failure not_merged(const char* code, const std::string& message, const std::string& help) {
  return {Exit::Refused, code, message, help};
}

MergingSide side_at(Workspace& workspace, const NamedSide& named) {
  ObjectStore& objects = workspace.objects();
  MergingSide side{.label = named.label, .commit = named.commit, .tree = objects.commit(named.commit).tree};
  side.written = read_written_parts(objects, side.tree, workspace.vocabulary());
  side.snapshot = side.written.snapshot;
  side.snapshot.members = all_members(objects, side.tree, side.snapshot.community);
  side.snapshot.shares = all_shares(objects, side.tree);
  return side;
}

const CommunityId& community_in(const MergingSide& side) { return side.snapshot.community.id; }

Faults faults_of_side(Workspace& workspace, const NamedSide& named) {
  Faults faults = check_tree(workspace.objects(), workspace.objects().commit(named.commit).tree, workspace.vocabulary());
  std::erase_if(faults, [](const Fault& fault) { return fault.severity != Severity::Error; });
  if (faults.empty()) return faults;
  faults.insert(faults.begin(), {.code = "merge-has-faults",
                                 .message = fmt::format("what `{}` has is not in order, and nothing was merged", named.label),
                                 .help = fmt::format("put it right there first; `charter check` in it shows it", named.label)});
  return faults;
}

void require_different(const std::vector<MergingSide>& sides) {
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (std::size_t j = i + 1; j < sides.size(); ++j)
      if (community_in(sides[i]) == community_in(sides[j]))
        throw not_merged("merge-same-community",
                         fmt::format("`{}` and `{}` are one community, {}", sides[i].label, sides[j].label, community_in(sides[i]).text()),
                         "lines of change of one community are merged first, one at a time");
}

std::optional<ObjectId> common_of(const Workspace& workspace, const MergingSide& a, const MergingSide& b) {
  const std::vector<ObjectId> bases = workspace.repository().merge_bases(a.commit, b.commit);
  if (bases.size() > 1)
    throw not_merged("merge-crossed", fmt::format("`{}` and `{}` were merged into each other, each in its own way", a.label, b.label),
                     "let one of them go on alone, and merge what the other has changed since by hand");
  return bases.empty() ? std::nullopt : std::optional(bases.front());
}

// The one that goes on: that which the others once left, else ours, which is the first that was named.
std::size_t first_of(const Workspace& workspace, const std::vector<MergingSide>& sides) {
  std::set<CommunityId> once;
  for (std::size_t s = 1; s < sides.size(); ++s)
    if (const auto common = common_of(workspace, sides.front(), sides[s]))
      once.insert(read_community_of(workspace.objects(), workspace.objects().commit(*common).tree).id);
  if (once.contains(community_in(sides.front()))) return 0;
  std::size_t first = 0;
  for (std::size_t s = 1; s < sides.size(); ++s)
    if (once.contains(community_in(sides[s])) && (first == 0 || community_in(sides[s]) < community_in(sides[first]))) first = s;
  return first;
}

bool is_shallow(const Workspace& workspace) {
  return std::filesystem::exists(workspace.repository().shared_folder() / "shallow");
}

// Whether the one was founded on the charter of the other.
bool is_original(const Workspace& workspace, const MergingSide& side, const MergingSide& other) {
  const ObjectStore& store = workspace.objects();
  const auto origin = read_community_of(store, store.commit(side.commit).tree).origin;
  return origin && origin->community == community_in(other);
}

void find_commons(const Workspace& workspace, std::vector<MergingSide>& sides, Relation relation) {
  for (std::size_t s = 1; s < sides.size(); ++s) {
    sides[s].common = common_of(workspace, sides.front(), sides[s]);
    if (sides[s].common || relation == Relation::MayBeUnrelated) continue;
    if (is_shallow(workspace))
      throw not_merged("no-common-history",
                       fmt::format("this copy does not go back to what `{}` and `{}` have in common", sides.front().label, sides[s].label),
                       "fetch the whole history with `git fetch --unshallow`, and merge again");
    throw not_merged("no-common-history",
                     fmt::format("`{}` and `{}` never were one community: they have no history in common", sides.front().label, sides[s].label),
                     is_original(workspace, sides.front(), sides[s])
                         ? "--charter-only takes what is new in its charter; if they are to become one, --unrelated merges them"
                         : "if they are to become one all the same, --unrelated merges them");
  }
}

// What one of them took in before is not added again.
void require_not_taken_in(const ObjectStore& store, const std::vector<MergingSide>& sides) {
  for (std::size_t s = 1; s < sides.size(); ++s) {
    if (!sides[s].common) continue;
    const auto refuse_where = [&](const MergingSide& larger, const MergingSide& other) {
      if (!is_taken_in(store, larger.tree, *sides[s].common, community_in(other))) return;
      throw not_merged("merge-again", fmt::format("`{}` has taken `{}` in before, which has gone on by itself since", larger.label, other.label),
                       fmt::format("in `{}`, merge `{}` by itself: that takes what it has changed since", larger.label, other.label));
    };
    refuse_where(sides.front(), sides[s]);
    refuse_where(sides[s], sides.front());
  }
}

// A community that somebody left must know it, or they would be in both.
void require_known_leaving(const ObjectStore& store, const std::vector<MergingSide>& sides) {
  for (const MergingSide& side : sides)
    for (const ForkRecord& record : fork_records(store, side.tree))
      for (const MergingSide& left : sides) {
        if (record.community != community_in(left)) continue;
        if (!find(store, left.tree, record_folder(record.digest)))
          throw not_merged("merge-record-missing",
                           fmt::format("`{}` does not have the record of the fork by which `{}` left it ({})", left.label, side.label,
                                       record.digest.substr(0, 12)),
                           "bring in the line of change that has it first, so that nobody is counted twice");
      }
}

void require_history(const Workspace& workspace, const MergingSide& side, const ForkRecord& record) {
  if (record.base && workspace.objects().contains(*record.base) && workspace.repository().is_ancestor(*record.base, side.commit)) return;
  throw not_merged("merge-history-rewritten",
                   fmt::format("the history of `{}` no longer has the state that its settlement {} divided", side.label,
                               record.digest.substr(0, 12)),
                   "somebody has rewritten it; merge a copy that still has it");
}

// The article that says where a community comes from, unchanged, is taken out again.
void take_origin_out(const ForkPlan& plan, MergingSide& side) {
  const Charter& before = plan.written.snapshot.charter;
  for (std::size_t party = 1; party < plan.settlement.parties.size(); ++party) {
    const Side made = side_of(plan.inputs, plan.settlement, before, party);
    for (const Article& article : made.charter.articles)
      if (!find_article(before, article.id)) std::erase(side.snapshot.charter.articles, article);
  }
}

// Whether the side is, in everything that charter looks after but the records, what the fork made of it.
bool is_as_made(const ObjectStore& store, const ObjectId& made, const MergingSide& side) {
  bool is_alike = true;
  for_each_difference(store, made, side.tree, "", [&](const Difference& d) {
    const Managed part = managed(d.path);
    if (part != Managed::None && part != Managed::Stray && part != Managed::Settlement) is_alike = false;
  });
  return is_alike;
}

bool has_all_parties(const Settlement& settlement, const std::vector<MergingSide>& sides) {
  return settlement.parties.size() == sides.size() &&
         std::ranges::all_of(settlement.parties, [&](const SettledParty& party) {
           return std::ranges::any_of(sides, [&](const MergingSide& side) { return community_in(side) == party.community; });
         });
}

// The forks that the sides went through since they were one, proved again.
class Forks {
 public:
  Forks(Workspace& workspace, MergingSides& merging) : workspace_(workspace), store_(workspace.objects()), merging_(merging) {}

  Faults look() {
    for (MergingSide& side : merging_.sides)
      for (const ForkRecord& record : fork_records(store_, side.tree))
        if (!was_known(record, side))
          if (Faults faults = prove(record, side); !faults.empty()) return faults;
    for (const auto& [digest, fork] : proven_) find_way_back(digest, fork);
    return {};
  }

 private:
  // `as_made`: the sides that are as the fork made them.
  struct Proven {
    ForkPlan plan;
    std::set<CommunityId> as_made;
  };

  // Whether it was before the side and the first, or the first and all others, were one last.
  bool was_known(const ForkRecord& record, const MergingSide& side) const {
    const auto knew = [&](const MergingSide& one) {
      return one.common && find(store_, store_.commit(*one.common).tree, record_folder(record.digest));
    };
    if (&side != &merging_.sides.front()) return knew(side);
    return std::ranges::all_of(merging_.sides.begin() + 1, merging_.sides.end(), knew);
  }

  Faults prove(const ForkRecord& record, MergingSide& side) {
    require_history(workspace_, side, record);
    const Version version{side.label, side.tree, side.commit};
    auto known = proven_.find(record.digest);
    if (known == proven_.end())
      known = proven_.emplace(record.digest, Proven{worked_out_again(workspace_, version, record.digest), {}}).first;
    Proven& fork = known->second;
    const SideProof proof = prove_side(workspace_, version, fork.plan);
    if (any_error(proof.faults)) return proof.faults;
    if (proof.party && is_as_made(store_, proof.made, side)) fork.as_made.insert(community_in(side));
    take_origin_out(fork.plan, side);
    return {};
  }

  void find_way_back(const std::string& digest, const Proven& fork) {
    if (!merging_.reverses.empty() || fork.as_made.size() != merging_.sides.size()) return;
    if (!has_all_parties(fork.plan.settlement, merging_.sides)) return;
    merging_.reverses = digest;
    merging_.divided = fork.plan.base;
  }

  Workspace& workspace_;
  ObjectStore& store_;
  MergingSides& merging_;
  std::map<std::string, Proven> proven_;
};

}  // namespace

Result<MergingSides> read_sides(Workspace& workspace, const std::vector<NamedSide>& named, Relation relation) {
  Faults faults;
  for (const NamedSide& one : named) append(faults, faults_of_side(workspace, one));
  if (!faults.empty()) return faults;
  MergingSides merging;
  for (const NamedSide& one : named) merging.sides.push_back(side_at(workspace, one));
  require_different(merging.sides);
  const CommunityId ours = community_in(merging.sides.front());
  std::swap(merging.sides.front(), merging.sides[first_of(workspace, merging.sides)]);
  std::ranges::sort(merging.sides.begin() + 1, merging.sides.end(), {}, [](const MergingSide& side) { return community_in(side); });
  while (community_in(merging.sides[merging.ours]) != ours) ++merging.ours;
  find_commons(workspace, merging.sides, relation);
  require_not_taken_in(workspace.objects(), merging.sides);
  require_known_leaving(workspace.objects(), merging.sides);
  if (faults = Forks(workspace, merging).look(); !faults.empty()) return faults;
  return merging;
}

}  // namespace charter
