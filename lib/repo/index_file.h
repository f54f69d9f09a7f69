// SPDX-License-Identifier: Apache-2.0
#pragma once

// Git's index: for every tracked file what it held and how it looked when that was last known to be true,
// so that a file that still looks so need not be read; and the ids of the trees all of it makes.
//
// Read and written here rather than by libgit2, which offers neither the cached trees nor their absence.
// Versions 2 to 4 are read; 2 is written, 3 where an entry's flags need it. Split and sparse indexes are a Failure.

#include "repo/object_id.h"
#include "repo/tree_entry.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace charter {

// How a file looked, as far as git keeps it: times in seconds and nanoseconds, and the lower 32 bits of
// everything. All zero looks like no file.
struct FileLook {
  std::uint32_t changed = 0, changed_part = 0;
  std::uint32_t modified = 0, modified_part = 0;
  std::uint32_t device = 0, inode = 0, owner = 0, group = 0, size = 0;

  static FileLook of(const struct stat& status);
  // Whether a file that looks like `other` cannot have been written since it looked like this. A
  // time whose nanoseconds another tool left out is compared by its seconds; the device is not compared,
  // as it changes with every mount.
  bool matches(const FileLook& other) const;
  // Not before the moment: a file may have changed after it was looked at and still look the same.
  bool is_since(std::uint32_t seconds, std::uint32_t part) const;
  friend bool operator==(const FileLook&, const FileLook&) = default;
};

// Nothing for what git does not keep: folders, sockets, pipes, devices.
std::optional<EntryKind> file_kind(const struct stat& status);

struct IndexEntry {
  std::string path;
  Content content;
  FileLook look;
  std::uint16_t flags = 0;     // assume-valid and the stage of a conflict, as git keeps them
  std::uint16_t extended = 0;  // skip-worktree and intent-to-add
  bool is_merged() const { return (flags & 0x3000) == 0; }
  bool is_skipped() const { return (extended & 0x4000) != 0; }
  bool is_intended() const { return (extended & 0x2000) != 0; }
};

// The tree that the entries of one folder make. `count` is how many entries it spans; negative: unknown.
struct CachedTree {
  std::string name;
  int count = -1;
  ObjectId id;
  std::vector<CachedTree> folders;
  bool is_known() const { return count >= 0; }
  const CachedTree* folder(std::string_view wanted) const;
};

struct Index {
  std::vector<IndexEntry> entries;  // by path, bytewise
  CachedTree tree;
  std::uint32_t written = 0, written_part = 0;  // when the file was
};

// No file is an empty index.
Index read_index(const std::filesystem::path& path);

std::string index_bytes(const Index& index);

}  // namespace charter
