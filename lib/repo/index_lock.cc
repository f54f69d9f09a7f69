// SPDX-License-Identifier: Apache-2.0
#include "repo/index_lock.h"

#include "diag/failure.h"

#include <cerrno>

#include <unistd.h>

namespace charter {
namespace {

std::filesystem::path fresh_index(const Repository& repository) { return own_folder(repository) / "index.new"; }

}  // namespace

IndexLock::IndexLock(const Repository& repository, const Lock&)
    : index_(repository.private_folder() / "index"),
      lock_(repository.private_folder() / "index.lock"),
      fresh_(fresh_index(repository)) {
  make_folders(own_folder(repository));
  std::error_code not_there;
  if (std::filesystem::equivalent(fresh_, lock_, not_there)) remove_file(lock_);
  remove_file(fresh_);
  file_ = create_file(fresh_, 0666);
  if (::link(fresh_.c_str(), lock_.c_str()) == 0) return;
  const int error = errno;
  remove_file(fresh_);
  errno = error;
  if (errno != EEXIST) fail_on_disk("create", lock_);
  throw Failure(Exit::Disk, "repository-locked", "git, or another program, is changing this repository",
                "try again when it is done; if none is running, remove .git/index.lock");
}

IndexLock::~IndexLock() {
  if (!file_) return;
  ::unlink(lock_.c_str());
  ::unlink(fresh_.c_str());
}

void IndexLock::replace_index(std::string_view bytes) {
  write_all(file_.number(), bytes, fresh_);
  rename_file(lock_, index_);
  file_ = Descriptor();
  remove_file(fresh_);
}

bool IndexLock::may_be_left_behind(const Repository& repository) { return status_of(fresh_index(repository)).has_value(); }

}  // namespace charter
