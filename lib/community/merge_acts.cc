// SPDX-License-Identifier: Apache-2.0
#include "community/merge_acts.h"

#include "community/compare.h"
#include "model/holding.h"
#include "repo/history.h"

#include <map>
#include <string>
#include <variant>

namespace charter {

namespace {

// By how much a line moved each subject: in all, and with the settlements that did.
struct Moves {
  Integer in_all = 0, by_settlements = 0;
  std::set<std::string> settlements;
};

using MovesBySubject = std::map<Subject, Moves>;

std::map<Subject, Integer> amounts_of(const Changes& changes) {
  std::map<Subject, Integer> amounts;
  for (const ShareChange& change : changes.shares)
    amounts[subject_of({change.member, change.pool})] += change.by;
  for (const AssetChange& change : changes.assets)
    if (const auto* quantity = std::get_if<AssetQuantity>(&change))
      amounts[{"asset", quantity->id.text(), "quantity"}] += quantity->by;
  return amounts;
}

// Of the commits that one line has and the other has not; a merge among them says nothing of its own.
MovesBySubject moves_of(Workspace& workspace, const ObjectId& line, const ObjectId& other, const std::set<Subject>& subjects) {
  ObjectStore& objects = workspace.objects();
  MovesBySubject moves;
  History history(workspace.repository(), {line}, WalkOrder::Newest);
  history.hide(other);
  while (const auto id = history.next()) {
    const Commit commit = objects.commit(*id);
    if (commit.parents.size() != 1 || !objects.contains(commit.parents.front())) continue;
    const Changes changes =
        compare(objects, objects.commit(commit.parents.front()).tree, commit.tree, workspace.vocabulary()).changes;
    std::set<std::string> settlements;
    for (const SettlementChange& change : changes.settlements)
      if (change.content.after) settlements.insert(change.name);
    for (const auto& [subject, by] : amounts_of(changes)) {
      if (!subjects.contains(subject)) continue;
      Moves& all = moves[subject];
      all.in_all += by;
      if (settlements.empty()) continue;
      all.by_settlements += by;
      all.settlements.insert(settlements.begin(), settlements.end());
    }
  }
  return moves;
}

bool is_by_settlements(const Moves& moves) { return moves.in_all == moves.by_settlements && !moves.settlements.empty(); }

bool have_one_in_common(const std::set<std::string>& a, const std::set<std::string>& b) {
  for (const std::string& name : a)
    if (b.contains(name)) return true;
  return false;
}

}  // namespace

std::set<Subject> moved_by_settlements(Workspace& workspace, const ObjectId& ours, const ObjectId& theirs,
                                       const std::set<Subject>& subjects) {
  std::set<Subject> separate;
  if (subjects.empty()) return separate;
  const MovesBySubject our = moves_of(workspace, ours, theirs, subjects), their = moves_of(workspace, theirs, ours, subjects);
  for (const Subject& subject : subjects) {
    const auto a = our.find(subject), b = their.find(subject);
    if (a == our.end() || b == their.end() || !is_by_settlements(a->second) || !is_by_settlements(b->second)) continue;
    if (!have_one_in_common(a->second.settlements, b->second.settlements)) separate.insert(subject);
  }
  return separate;
}

}  // namespace charter
