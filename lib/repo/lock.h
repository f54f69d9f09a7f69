// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who holds the lock is the only charter process that changes the repository. The system lets go of it when
// the process ends, however it ends.

#include "repo/disk.h"
#include "repo/repository.h"

#include <optional>
#include <utility>

namespace charter {

class Lock {
 public:
  // Waits up to three seconds for another process, and then fails (repository-locked).
  explicit Lock(const Repository& repository);
  // Nothing where another process holds it: what reads need not wait.
  static std::optional<Lock> if_free(const Repository& repository);

 private:
  explicit Lock(Descriptor file) : file_(std::move(file)) {}

  Descriptor file_;
};

// The folder inside `.git` that is ours: docs/formats/repository.md.
std::filesystem::path own_folder(const Repository& repository);

}  // namespace charter
