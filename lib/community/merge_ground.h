// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merge of two lines of change stands on, or of communities that become one, and what comes of it with the answers
// that were given.

#include "community/merge_note.h"
#include "community/merge_trees.h"
#include "community/merger.h"

#include <memory>
#include <optional>
#include <set>

namespace charter {

// What does not depend on answers is read and looked for once, however often it is merged. The workspace must outlive it.
class MergeGround {
 public:
  // Of the commits in the note. Nothing where there is no common history, unless that is known.
  static std::optional<MergeGround> find(Workspace& workspace, const MergeNote& note);
  static MergeGround of_communities(Workspace& workspace, const Merger& merger);

  // Of communities that become one, they are what is left to merge three-way (merger_trees.h).
  const ThreeTrees& trees() const { return trees_; }
  // The tree of our commit.
  const ObjectId& of_branch() const { return of_branch_; }
  // Of these trees, and of what comes of them.
  WrittenReader& reader() const { return *reader_; }

  // The merge with what the note has answered. A conflict that was settled in the folder is settled.
  Result<TreeMerge> merge(const MergeNote& note);

  // Once something has been merged.
  const ThreeSnapshots& versions() const;
  Snapshot read(const ObjectId& tree) const;

 private:
  MergeGround(Workspace& workspace, const ThreeTrees& trees, const ObjectId& of_branch, std::set<Subject> contested)
      : workspace_(&workspace),
        trees_(trees),
        of_branch_(of_branch),
        contested_(std::move(contested)),
        reader_(std::make_unique<WrittenReader>(workspace.objects(), workspace.vocabulary())) {}

  bool learn_of_acts(const MergeNote& note, const std::vector<Conflict>& conflicts);

  Workspace* workspace_;
  ThreeTrees trees_;
  ObjectId of_branch_;
  std::set<Subject> contested_;
  std::unique_ptr<WrittenReader> reader_;
  std::unique_ptr<TreeMerger> merger_;
  // Of equal amounts: those that were looked at, and those that are known to be two acts.
  std::set<Subject> looked_at_, separate_acts_;
};

// The merger that a note asks for. `others`: as they were named, or by their commits. Faults are those of plan_merger().
Result<Merger> merger_asked_for(Workspace& workspace, const MergeNote& note, const std::vector<NamedSide>& others);

// The commit that a note names.
ObjectId commit_in(const std::string& text);

// Of the commit that records the merge, besides the one it stands on: none where histories stay apart.
std::vector<ObjectId> further_parents(const MergeNote& note);

}  // namespace charter
