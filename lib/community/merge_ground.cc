// SPDX-License-Identifier: Apache-2.0
#include "community/merge_ground.h"

#include "community/common_base.h"
#include "community/merge_acts.h"
#include "community/merge_answer_check.h"
#include "diag/failure.h"

#include <cassert>

namespace charter {

ObjectId commit_in(const std::string& text) {
  const auto id = ObjectId::parse(text);
  if (!id) throw Failure(Exit::Disk, "merge-note-unreadable", "the note of the merge that is under way cannot be read");
  return *id;
}

std::vector<ObjectId> further_parents(const MergeNote& note) {
  if (!note.base.empty()) return {};
  return {commit_in(note.theirs)};
}

Result<Merger> merger_asked_for(Workspace& workspace, const MergeNote& note, const std::vector<NamedSide>& others) {
  std::vector<NamedSide> named{{workspace.repository().head().branch, commit_in(note.ours)}};
  named.insert(named.end(), others.begin(), others.end());
  return plan_merger(workspace, named, *note.merger, note.unrelated ? Relation::MayBeUnrelated : Relation::Related);
}

MergeGround MergeGround::of_communities(Workspace& workspace, const Merger& merger) {
  return MergeGround(workspace, merger.trees, merger.of_branch, {});
}

std::optional<MergeGround> MergeGround::find(Workspace& workspace, const MergeNote& note) {
  const ObjectId ours = commit_in(note.ours), theirs = commit_in(note.theirs);
  ObjectStore& objects = workspace.objects();
  if (!note.base.empty())
    return MergeGround(workspace, {objects.commit(commit_in(note.base)).tree, objects.commit(ours).tree, objects.commit(theirs).tree},
                       objects.commit(ours).tree, {});
  if (note.merger) {
    const auto merger = merger_asked_for(workspace, note, {{note.named, theirs}});
    if (merger) return of_communities(workspace, *merger);
    throw Failure(Exit::Bug, "merge-not-repeatable", "the merger came out differently the second time",
                  "`charter merge --abort` takes it back");
  }
  auto base = common_base(workspace, ours, theirs);
  if (!base && note.unrelated) base = CommonBase{objects.stage_tree({}), {}};
  if (!base) return std::nullopt;
  const ObjectId of_branch = objects.commit(ours).tree;
  return MergeGround(workspace, {base->tree, of_branch, objects.commit(theirs).tree}, of_branch, std::move(base->contested));
}

const ThreeSnapshots& MergeGround::versions() const {
  assert(merger_ && "versions are read when they are merged");
  return merger_->versions();
}

Snapshot MergeGround::read(const ObjectId& tree) const {
  assert(merger_ && "versions are read when they are merged");
  return merger_->read(tree);
}

// Whether some more are known to be two acts.
bool MergeGround::learn_of_acts(const MergeNote& note, const std::vector<Conflict>& conflicts) {
  std::set<Subject> news;
  for (const Conflict& conflict : conflicts)
    if (conflict.clash == Clash::SameAmount && looked_at_.insert(conflict.subject).second) news.insert(conflict.subject);
  const std::size_t known = separate_acts_.size();
  separate_acts_.merge(moved_by_settlements(*workspace_, commit_in(note.ours), commit_in(note.theirs), news));
  return separate_acts_.size() > known;
}

Result<TreeMerge> MergeGround::merge(const MergeNote& note) {
  if (!merger_) merger_ = std::make_unique<TreeMerger>(workspace_->objects(), workspace_->vocabulary(), *reader_, trees_);
  auto decisions = decisions_of(note, versions(), workspace_->vocabulary());
  if (!decisions) return decisions.faults();
  MergeTerms terms{.decisions = *std::move(decisions), .separate_acts = separate_acts_, .contested = contested_};
  auto merged = merger_->merge(terms);
  if (merged && learn_of_acts(note, merged->conflicts)) {
    terms.separate_acts = separate_acts_;
    merged = merger_->merge(terms);
  }
  if (!merged) return merged;
  for (Conflict& conflict : merged->conflicts) {
    const auto answer = note.answers.find(conflict.subject);
    if (answer != note.answers.end() && answer->second.take == Take::Edited && !answer->second.text)
      conflict.settled = Answer{Take::Edited, {}, {}};
  }
  return merged;
}

}  // namespace charter
