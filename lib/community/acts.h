// SPDX-License-Identifier: Apache-2.0
#pragma once

// History as acts: each commit with what it did to the community.

#include "community/compare.h"
#include "community/workspace.h"
#include "repo/history.h"

#include <optional>
#include <set>
#include <string>

namespace charter {

// A commit against its first parent (the first commit against nothing).
struct Act {
  Commit commit;
  TreeComparison comparison;
  bool is_cut_off = false;  // a shallow clone ends with it: what it did cannot be said
};

Act act_of(Workspace& workspace, const ObjectId& commit);

// The acts that led to a commit, the newest first, one at a time. With a thing (the id of a clause,
// article, member, asset or pool, or the first digits of a settlement) only those that changed it, each with what it did
// to that thing alone, and one that is cut off, which may have. A clause or article that was renamed is followed.
class Acts {
 public:
  Acts(Workspace& workspace, const ObjectId& tip, const std::string& thing);

  std::optional<Act> next();

 private:
  Workspace& workspace_;
  History history_;
  std::set<std::string> things_;  // and what they were called before
};

// Leaves only the changes that are about the thing of that id, or about one of these.
void keep_about(Changes& changes, const std::string& thing);
void keep_about(Changes& changes, const std::set<std::string>& things);

}  // namespace charter
