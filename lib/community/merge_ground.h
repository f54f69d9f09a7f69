// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merge of two lines of change stands on, and what comes of it with the answers that were given.

#include "community/merge_note.h"
#include "community/merge_trees.h"

#include <memory>
#include <optional>
#include <set>

namespace charter {

// What does not depend on answers is read and looked for once, however often it is merged. The workspace must outlive it.
class MergeGround {
 public:
  // Of the commits in the note. Nothing where there is no common history, unless that is known.
  static std::optional<MergeGround> find(Workspace& workspace, const MergeNote& note);

  const ThreeTrees& trees() const { return trees_; }
  // Of these trees, and of what comes of them.
  WrittenReader& reader() const { return *reader_; }

  // The merge with what the note has answered. A conflict that was settled in the folder is settled.
  Result<TreeMerge> merge(const MergeNote& note);

  // Once something has been merged.
  const ThreeSnapshots& versions() const;
  Snapshot read(const ObjectId& tree) const;

 private:
  MergeGround(Workspace& workspace, const ThreeTrees& trees, std::set<Subject> contested)
      : workspace_(&workspace),
        trees_(trees),
        contested_(std::move(contested)),
        reader_(std::make_unique<WrittenReader>(workspace.objects(), workspace.vocabulary())) {}

  bool learn_of_acts(const MergeNote& note, const std::vector<Conflict>& conflicts);

  Workspace* workspace_;
  ThreeTrees trees_;
  std::set<Subject> contested_;
  std::unique_ptr<WrittenReader> reader_;
  std::unique_ptr<TreeMerger> merger_;
  // Of equal amounts: those that were looked at, and those that are known to be two acts.
  std::set<Subject> looked_at_, separate_acts_;
};

// The commit that a note names.
ObjectId commit_in(const std::string& text);

// Of the commit that records the merge, besides the one it stands on: none where histories stay apart.
std::vector<ObjectId> further_parents(const MergeNote& note);

}  // namespace charter
