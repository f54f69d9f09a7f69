// SPDX-License-Identifier: Apache-2.0
#pragma once

// The working folder of a repository, seen as a tree, and written to.
//
// What counts is what is in the folder; what somebody put into git's index counts for nothing, except that
// a file that looks as the index remembers need not be read again. Files are taken byte for byte: no line ends are
// converted, no filters run. Left out are what git's ignore rules leave out, other repositories
// inside the folder, and what is neither file nor symbolic link. Symbolic links are never followed.

#include "repo/folder_files.h"
#include "repo/index_file.h"
#include "repo/index_lock.h"
#include "repo/lock.h"
#include "repo/objects.h"
#include "repo/repository.h"
#include "repo/tree_walk.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace charter {

class WorkTree {
 public:
  // Reads the index. A bare repository is a Failure.
  explicit WorkTree(Repository& repository);

  // The tree of the folder as it is now. Files that differ from the index are read and staged, and so are trees
  // that are not known to be stored; a folder that is as the index has it costs one look at each file.
  ObjectId stage_tree();

  // Pipes, sockets and devices that stage_tree() met, and folders that are repositories of their own, whose paths end
  // in a slash: they are in no tree.
  const std::vector<std::string>& passed_over() const { return passed_over_; }

  // Files of a merge of git that nobody has settled yet, as the index has them; by path.
  std::vector<std::string> unmerged_paths() const;

  // What stands at the path now: nothing, a file, a symbolic link; a folder is its kind with no id.
  // `places` reaches the same working folder; with one for many paths in order, each folder is opened once.
  std::optional<Content> content_at(const std::string& path, FolderFiles& places) const;

  // Makes the paths hold what is said, or nothing. Each file is written beside the folder and renamed into
  // it. A path that is not safe, or that leads through a symbolic link or a file, is a Failure before
  // anything is written. Folders left empty are removed.
  void write_files(const Edits& files, const Lock& lock);

  // Writes the index of `tree`, which is what HEAD holds: what stage_tree() and write_files() saw is not
  // looked at again, so that `git status` is right and quick afterwards. The lock is let go of.
  void save_index(const ObjectId& tree, IndexLock& lock);

  // The same while `theirs` waits to be merged into it, with the files in which the two differ as git leaves those of a
  // merge that nobody has settled: git then refuses to commit, which would record `tree`, and takes them back with
  // `git merge --abort`. Left out are files in the folder that are not as in `tree` and are not `written` by the
  // merge: they are somebody's unsaved work. Those that the index has so already stay as they are.
  void save_unsettled_index(const ObjectId& tree, const ObjectId& theirs, const std::set<std::string>& written, IndexLock& lock);

  // Whether stage_tree() had to read files, or git will have to, that turned out to be as the index says: they
  // were only touched, or the index was written in the same second. save_index() of HEAD's tree spares
  // the next one that. False where the index holds anything else than that tree.
  bool index_is_stale(const ObjectId& head_tree) const {
    return reread_ > 0 && index_.tree.is_known() && index_.tree.id == head_tree;
  }

 private:
  friend class WorkTreeScan;
  struct Seen {
    Content content;
    FileLook look;
  };

  void remove_path(FolderFiles& files, const std::string& path);
  // A file that is written and not yet in its place.
  struct Fresh {
    std::filesystem::path file;
    Content content;
  };
  void put_in_place(FolderFiles& files, const std::string& path, const Fresh& fresh);
  Index index_of(const ObjectId& tree) const;
  void write_index(Index fresh, IndexLock& lock);
  std::vector<IndexEntry> entries_of(const ObjectId& tree) const;
  const IndexEntry* indexed(const std::string& path) const;

  Repository* repository_;
  std::filesystem::path folder_;
  Index index_;
  std::map<std::string, Seen> seen_;  // what is known better than the index knows it
  std::vector<std::string> passed_over_;
  int reread_ = 0;
};

}  // namespace charter
