// SPDX-License-Identifier: Apache-2.0
#pragma once

// Git's lock on the index, `index.lock`, which every program respects that changes the index or the files below it.
// Ours is a second name (hard link) of a file that only holders of our own lock write, `.git/charter/index.new`: one
// that a dead process of ours left behind is thereby known from one that another program holds.

#include "repo/lock.h"
#include "repo/repository.h"

#include <filesystem>
#include <string_view>

namespace charter {

class IndexLock {
 public:
  // Taken at once, and no lock of another program is ever removed: where there is one, a Failure (repository-locked).
  IndexLock(const Repository& repository, const Lock& lock);
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;
  // Lets go of it; the index is as it was, unless replace_index() was called.
  ~IndexLock();

  // The index is these bytes from now on, and the lock is let go of.
  void replace_index(std::string_view bytes);

  // Whether a process of ours may have died while it held the lock, or holds it now.
  static bool may_be_left_behind(const Repository& repository);

 private:
  std::filesystem::path index_;
  std::filesystem::path lock_;
  std::filesystem::path fresh_;
  Descriptor file_;
};

}  // namespace charter
