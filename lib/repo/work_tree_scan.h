// SPDX-License-Identifier: Apache-2.0
#pragma once

// One pass over a working folder beside the index: WorkTree::stage_tree's work.

#include "repo/work_tree.h"

#include <span>
#include <string>
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
  // A folder of the walk, and the index's part of it.
  struct Place {
    const Descriptor& folder;
    std::string path;
    std::span<const IndexEntry> entries;
    const CachedTree* cached = nullptr;
  };
  // One name of a folder: what the disk has, and what the index has.
  struct Name {
    std::string name;
    unsigned char type = 0;              // DT_UNKNOWN: not on the disk
    std::span<const IndexEntry> entries;  // the file, or what is in the folder
    bool is_folder = false;               // in the index
    bool is_on_disk = false;
  };
  // What a folder turned out to hold.
  struct Found {
    std::vector<TreeEntry> entries;
    bool is_as_indexed = true;
  };

  std::optional<Content> folder(const Place& place);
  std::vector<Name> names_of(const Place& place);
  void add_disk_names(const Place& place, std::vector<Name>& names);
  void visit(const Place& place, const Name& name, Found& found);
  void visit_folder(const Place& place, const Name& name, Found& found);
  void visit_tracked(const Place& place, const Name& name, Found& found);
  void visit_new(const Place& place, const Name& name, Found& found);
  std::optional<Content> file(const Place& place, const std::string& name, const IndexEntry* entry);
  std::optional<Content> staged_file(const Place& place, const std::string& name, const struct stat& status, const IndexEntry* entry);

  WorkTree& tree_;
  ObjectStore& objects_;
  IgnoreRules rules_;
};

}  // namespace charter
