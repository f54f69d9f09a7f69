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

std::filesystem::path path_in(const Repository& repository) { return repository.shared_folder() / "charter" / "lock"; }

Descriptor opened(const std::filesystem::path& path) {
  make_folders(path.parent_path());
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file) fail_on_disk("open", path);
  return file;
}

// False where another process has it.
bool is_taken(const Descriptor& file, const std::filesystem::path& path) {
  if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) return true;
  if (errno != EWOULDBLOCK && errno != EINTR) fail_on_disk("lock", path);
  return false;
}

}  // namespace

std::filesystem::path own_folder(const Repository& repository) { return repository.private_folder() / "charter"; }

Lock::Lock(const Repository& repository) : file_(opened(path_in(repository))) {
  for (int i = 0; i < attempts; ++i) {
    if (is_taken(file_, path_in(repository))) return;
    std::this_thread::sleep_for(pause_between);
  }
  throw Failure(Exit::Disk, "repository-locked", "another charter is changing this repository",
                "try again when it is done");
}

std::optional<Lock> Lock::if_free(const Repository& repository) {
  Descriptor file = opened(path_in(repository));
  if (!is_taken(file, path_in(repository))) return std::nullopt;
  return Lock(std::move(file));
}

}  // namespace charter
