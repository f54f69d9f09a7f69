// SPDX-License-Identifier: Apache-2.0
#pragma once

// One pass over a working folder beside the index: WorkTree::stage_tree's work. Only folders in which something
// differs from the index are listed.

#include "repo/clean_folders.h"
#include "repo/folder_files.h"
#include "repo/folder_listing.h"
#include "repo/work_tree.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// What git's ignore rules leave out. Asking is slow, so it is only done where there are rules.
class IgnoreRules {
 public:
  explicit IgnoreRules(const Repository& repository);
  // A folder of the walk has rules of its own.
  void found_rules() { any_ = true; }
  bool leave_out(const std::string& path) const;

 private:
  const Repository* repository_;
  bool any_ = false;
};

class WorkTreeScan {
 public:
  explicit WorkTreeScan(WorkTree& tree);

  ObjectId run();

 private:
  // A folder of the walk: what the disk has of it, and the index's part of it.
  struct Place {
    ListedFolder& folder;
    std::string path;
    std::span<const IndexEntry> entries;
    const CachedTree* cached = nullptr;
  };
  // One name of a folder: what the disk has, and what the index has.
  struct Name {
    std::string_view name;
    ListedName* listed = nullptr;         // null: not on the disk
    std::span<const IndexEntry> entries;  // the file, or what is in the folder
    bool is_indexed_folder = false;
    bool is_disk_folder() const { return listed != nullptr && listed->is_folder; }
  };
  // What a folder turned out to hold.
  struct Found {
    std::vector<TreeEntry> entries;
    bool is_as_indexed = true;
  };

  std::optional<Content> folder(const Place& place);
  std::vector<Name> names_of(const Place& place);
  void visit(const Place& place, const Name& name, Found& found);
  void visit_folder(const Place& place, const Name& name, Found& found);
  void visit_tracked(const Place& place, const Name& name, Found& found);
  void visit_new(const Place& place, const Name& name, Found& found);
  std::optional<Content> file(const Place& place, const ListedName& name, const IndexEntry* entry);
  std::optional<Content> staged_file(const Place& place, const ListedName& name, const IndexEntry* entry);

  WorkTree& tree_;
  ObjectStore& objects_;
  IgnoreRules rules_;
  FolderFiles files_;
  CleanFolders clean_;
};

}  // namespace charter
