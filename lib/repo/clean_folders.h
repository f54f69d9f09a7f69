// SPDX-License-Identifier: Apache-2.0
#pragma once

// The folders of a working folder that are wholly as the index has them: every tracked file in and below them
// looks as it did, and nothing else is there. Of such a folder the tree is known without a list of its names.

#include "repo/index_file.h"

#include <filesystem>
#include <unordered_set>

namespace charter {

class CleanFolders {
 public:
  // Looks at all that is tracked, with several threads where that is much. The index must outlive this.
  CleanFolders(const std::filesystem::path& folder, const Index& index);

  // `tree` is one of the index's own.
  bool contains(const CachedTree& tree) const { return clean_.contains(&tree); }

 private:
  std::unordered_set<const CachedTree*> clean_;
};

}  // namespace charter
