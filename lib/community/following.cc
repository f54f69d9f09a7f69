// SPDX-License-Identifier: Apache-2.0
#include "community/following.h"

#include "community/operations.h"
#include "community/stored_faults.h"
#include "diag/failure.h"
#include "repo/tree_walk.h"

#include <fmt/format.h>

namespace charter {

std::set<std::string> unsaved_paths(Workspace& workspace) {
  std::set<std::string> unsaved;
  for_each_difference(workspace.objects(), workspace.head_tree(), workspace.folder_tree(), "",
                      [&](const Difference& d) { unsaved.insert(d.path); });
  return unsaved;
}

std::map<std::string, FileChange> following(Workspace& workspace, const ObjectId& from, const ObjectId& to,
                                            const std::string& help) {
  const std::set<std::string> unsaved = unsaved_paths(workspace);
  auto files = file_changes(workspace.objects(), from, to);
  for (const auto& [path, change] : files)
    if (unsaved.contains(path))
      throw Failure(Exit::Refused, "unsaved-changes", fmt::format("`{}` has changes that are not committed", path),
                    help + "; nothing was changed");
  return files;
}

void require_safe(const ObjectStore& store, const ObjectId& tree) {
  for_each_file(store, tree, "", [&](const std::string& path, const Content& content) {
    const Faults faults = stored_faults(path, content);
    if (any_error(faults))
      throw Failure(Exit::Refused, faults.front().code, faults.front().message + ": " + path, faults.front().help);
  });
}

}  // namespace charter
