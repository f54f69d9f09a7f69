// SPDX-License-Identifier: Apache-2.0
#pragma once

// One line of a git tree, and what a path may be called.

#include "repo/object_id.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

enum class EntryKind { File, Executable, Symlink, Tree, Submodule };

struct TreeEntry {
  std::string name;
  EntryKind kind = EntryKind::File;
  ObjectId id;
  friend auto operator<=>(const TreeEntry&, const TreeEntry&) = default;
};

// What stands at a path.
struct Content {
  EntryKind kind = EntryKind::File;
  ObjectId id;
  friend auto operator<=>(const Content&, const Content&) = default;
};

// Git's order: bytewise, where a tree counts as its name and a slash. A file `a` and a tree `a` are
// therefore not neighbours: `a`, `a.b`, `a/`.
std::strong_ordering git_order(const TreeEntry& a, const TreeEntry& b);

// The mode as git writes it in a tree ("100644"), and as a number in the index.
std::string_view mode_text(EntryKind kind);
unsigned mode_number(EntryKind kind);
EntryKind kind_of_mode(unsigned mode);

// The bytes of a tree object, of entries in any order with distinct names; and back. Bytes that are no
// tree are a Failure.
std::string tree_bytes(std::vector<TreeEntry> entries);
std::vector<TreeEntry> parse_tree(std::string_view bytes);

// Whether a name can stand in a tree and in a folder: not empty, no slash, no NUL, not `.` or `..`, and
// nothing that some file system takes for `.git` (any case, `git~1`, trailing dots and spaces).
bool is_safe_name(std::string_view name);

// Safe names joined by single slashes: relative, and inside the folder it is relative to.
bool is_safe_path(std::string_view path);

// `folder` and `name` joined by a slash; `name` alone where `folder` is empty.
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace charter
