// SPDX-License-Identifier: Apache-2.0
#pragma once

// Walks over trees that never open what two trees share, so that the cost follows the difference. Paths
// are visited in git's order. Symbolic links and submodules are visited as such and never followed.

#include "repo/objects.h"
#include "repo/tree_entry.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

// What stands at one path in two trees. Where a file became a folder, the file is one difference and
// everything in the folder another.
struct Difference {
  std::string path;
  std::optional<Content> before;
  std::optional<Content> after;
  friend bool operator==(const Difference&, const Difference&) = default;
};

// Whoever walks folders goes no deeper than anybody nests them, and leaves the stack as it is: a folder that stands
// below more than 512 others is a Failure (tree-corrupt).
void require_depth(std::string_view folder);

using VisitDifference = std::function<void(const Difference&)>;

// The differences between two trees; no tree is one without entries. `within` is a path to stay in: a
// folder or a single file; empty means everywhere.
void for_each_difference(const ObjectStore& store, const std::optional<ObjectId>& before,
                         const std::optional<ObjectId>& after, std::string_view within,
                         const VisitDifference& visit);

// Everything in a tree but the trees themselves; `within` as above.
using VisitFile = std::function<void(const std::string& path, const Content& content)>;
void for_each_file(const ObjectStore& store, const ObjectId& tree, std::string_view within, const VisitFile& visit);

// What stands at the path: a file or a tree. The empty path is the tree itself.
std::optional<Content> find(const ObjectStore& store, const ObjectId& tree, std::string_view path);

// Stages `tree` (no tree: an empty one) with the edits made: something new at a path, or nothing. Only
// trees on the way to an edit are read and staged. A file replaces a folder of its name, and files below
// a path replace a file there; trees left empty disappear. The paths must be safe, and no edit may put a
// file where another edit puts something below. Returns the tree, which may be the empty one.
using Edits = std::map<std::string, std::optional<Content>>;
ObjectId edit_tree(ObjectStore& store, const std::optional<ObjectId>& tree, const Edits& edits);

}  // namespace charter
