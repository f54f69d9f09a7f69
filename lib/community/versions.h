// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can stand on either side of a comparison: the working folder, a revision, another repository.

#include "community/workspace.h"

#include <filesystem>
#include <optional>
#include <string>

namespace charter {

// `label` is how people call it. No commit: a working folder. Its objects can be read through the
// workspace it was resolved in. `has_unsaved` says of another community's folder, whose last commit this is, that
// the folder holds changes which are not recorded. `elsewhere` is the folder of the repository that has it, and `address`
// where that was found, a folder's being absolute; both are empty for this one.
struct Version {
  std::string label;
  ObjectId tree;
  std::optional<ObjectId> commit;
  bool has_unsaved = false;
  std::filesystem::path elsewhere{};
  std::string address{};
};

// A Failure (community-file-missing) where the folder has lost its community.yaml, which the last commit has.
void require_community_file(Workspace& workspace);

// The working folder as it is now; require_community_file() holds of it.
Version working_folder(Workspace& workspace);

// `words` is a revision (branch, tag, commit, HEAD~3, a day), `original` (the state this community was
// founded, forked or merged from, as its origin records it), a folder or bare repository, a URL, or either
// of these with @REV. A revision of this repository comes first. The objects of another repository
// become readable in this workspace; a URL is fetched into `.git/charter/fetched` first. What cannot be
// found is a Failure (unknown-revision) that names the nearest branches or tags.
Version resolve_version(Workspace& workspace, const std::string& words);

}  // namespace charter
