// SPDX-License-Identifier: Apache-2.0
#include "repo/disk.h"

#include "diag/failure.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace charter {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this == &other) return *this;
  if (number_ >= 0) ::close(number_);
  number_ = other.release();
  return *this;
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

int Descriptor::release() {
  const int number = number_;
  number_ = -1;
  return number;
}

void fail_on_disk(std::string_view doing, const std::filesystem::path& path) {
  const int error = errno;
  std::string help;
  if (error == ENOSPC || error == EDQUOT) help = "make room on the disk and repeat; nothing was lost";
  if (error == EACCES || error == EPERM || error == EROFS) help = "the folder must be yours to write";
  throw Failure(Exit::Disk, "disk-failed",
                fmt::format("cannot {} {}: {}", doing, made_visible(path.string()), std::strerror(error)), help);
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  struct stat status {};
  if (!file || ::fstat(file.number(), &status) != 0) fail_on_disk("read", path);
  // One byte more than expected shows the end in one read, and a file that grew meanwhile.
  std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_on_disk("read", path);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled == bytes.size()) bytes.resize(2 * bytes.size());
  }
  bytes.resize(filled);
  return bytes;
}

void write_all(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_on_disk("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

Descriptor create_file(const std::filesystem::path& path, unsigned mode) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
  if (!file) fail_on_disk("create", path);
  return file;
}

void rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail_on_disk("write", to);
}

bool remove_file(const std::filesystem::path& path) {
  if (::unlink(path.c_str()) == 0) return true;
  if (errno != ENOENT && errno != ENOTDIR) fail_on_disk("remove", path);
  return false;
}

void remove_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::remove_all(folder, error);
  if (!error) return;
  errno = error.value();
  fail_on_disk("remove", folder);
}

void make_folders(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), 0777) == 0 || errno == EEXIST) return;
  if (errno != ENOENT || !folder.has_parent_path()) fail_on_disk("create the folder", folder);
  make_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) fail_on_disk("create the folder", folder);
}

std::optional<struct stat> status_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return status;
  if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
  fail_on_disk("look at", path);
}

// A file of that name may be the user's: then the next name is taken.
FileToReplace::FileToReplace(std::filesystem::path path) : path_(std::move(path)), fresh_(path_.string() + ".new") {
  while (status_of(fresh_)) fresh_ += ".new";
  file_ = create_file(fresh_, 0666);
}

FileToReplace::~FileToReplace() {
  if (file_) ::unlink(fresh_.c_str());
}

void FileToReplace::write(std::string_view bytes) {
  constexpr std::size_t kMostKept = std::size_t{1} << 20U;
  kept_ += bytes;
  if (kept_.size() >= kMostKept) write_kept();
}

void FileToReplace::write_kept() {
  write_all(file_.number(), kept_, fresh_);
  kept_.clear();
}

void FileToReplace::done(Flush flush) {
  write_kept();
  if (flush == Flush::ToDisk && ::fsync(file_.number()) != 0) fail_on_disk("write", fresh_);
  rename_file(fresh_, path_);
  file_ = Descriptor();
}

void replace_file(const std::filesystem::path& path, std::string_view bytes) {
  FileToReplace file(path);
  file.write(bytes);
  file.done(Flush::ToDisk);
}

}  // namespace charter
