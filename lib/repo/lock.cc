// SPDX-License-Identifier: Apache-2.0
#include "repo/lock.h"

#include "diag/failure.h"

#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

namespace charter {
namespace {

constexpr int attempts = 150;
constexpr std::chrono::milliseconds pause_between(20);

}  // namespace

std::filesystem::path own_folder(const Repository& repository) { return repository.private_folder() / "charter"; }

Lock::Lock(const Repository& repository) {
  const std::filesystem::path folder = repository.shared_folder() / "charter";
  make_folders(folder);
  const std::filesystem::path path = folder / "lock";
  file_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file_) fail_on_disk("open", path);
  for (int i = 0; i < attempts; ++i) {
    if (::flock(file_.number(), LOCK_EX | LOCK_NB) == 0) return;
    if (errno != EWOULDBLOCK && errno != EINTR) fail_on_disk("lock", path);
    std::this_thread::sleep_for(pause_between);
  }
  throw Failure(Exit::Disk, "repository-locked", "another charter is changing this repository",
                "try again when it is done");
}

}  // namespace charter
