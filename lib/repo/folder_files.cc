// SPDX-License-Identifier: Apache-2.0
#include "repo/folder_files.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace charter {
namespace {

constexpr off_t largest_file = off_t{1} << 30;

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string() : std::string(path.substr(0, slash));
}

}  // namespace

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

FolderFiles::FolderFiles(const std::filesystem::path& folder) : folder_(folder) {}

bool FolderFiles::is_below_missing(const std::string& folder) const {
  if (missing_.empty() || !folder.starts_with(missing_)) return false;
  return folder.size() == missing_.size() || folder[missing_.size()] == '/';
}

Descriptor FolderFiles::open_folder(const std::string& folder, Missing missing) {
  if (missing == Missing::Made) missing_.clear();
  if (is_below_missing(folder)) return {};
  Descriptor at(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!at) fail_on_disk("open", folder_);
  std::string_view rest = folder;
  while (!rest.empty()) {
    const std::string name(rest.substr(0, rest.find('/')));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    if (missing == Missing::Made && ::mkdirat(at.number(), name.c_str(), 0777) != 0 && errno != EEXIST) {
      fail_on_disk("create the folder", folder_ / folder);
    }
    Descriptor next(::openat(at.number(), name.c_str(), folder_flags));
    const bool is_other = !next && (errno == ENOTDIR || errno == ELOOP);
    if (!next && missing == Missing::LeftOut && (is_other || errno == ENOENT)) {
      missing_ = rest.empty() ? folder : folder.substr(0, folder.size() - rest.size() - 1);
      return {};
    }
    if (is_other) {
      throw Failure(Exit::Refused, "path-blocked",
                    fmt::format("`{}` is not a folder, and files are to be written below it", made_visible(folder)),
                    "move away what stands there, if you do not need it");
    }
    if (!next) fail_on_disk("open", folder_ / folder);
    at = std::move(next);
  }
  return at;
}

const Descriptor& FolderFiles::parent_of(const std::string& path, Missing missing) {
  std::string name = folder_of(path);
  if (is_kept_ && name == kept_name_) return kept_;
  is_kept_ = false;
  kept_ = open_folder(name, missing);
  kept_name_ = std::move(name);
  is_kept_ = static_cast<bool>(kept_);
  return kept_;
}

void FolderFiles::remove_empty_above(const std::string& path) {
  std::string folder = folder_of(path);
  while (!folder.empty()) {
    const Descriptor& parent = parent_of(folder, Missing::LeftOut);
    if (!parent || ::unlinkat(parent.number(), std::string(name_in(folder)).c_str(), AT_REMOVEDIR) != 0) return;
    folder = folder_of(folder);
  }
}

std::string read_in(const Descriptor& folder, const std::string& name, const struct stat& status,
                    const std::filesystem::path& shown) {
  if (S_ISLNK(status.st_mode)) {
    std::string target(static_cast<std::size_t>(status.st_size) + 1, '\0');
    const ssize_t length = ::readlinkat(folder.number(), name.c_str(), target.data(), target.size());
    if (length < 0) fail_on_disk("read", shown);
    target.resize(static_cast<std::size_t>(length));
    return target;
  }
  if (status.st_size > largest_file) {
    throw Failure(Exit::Refused, "file-too-large", fmt::format("{} is larger than 1 GiB", made_visible(shown.string())),
                  "keep it elsewhere, or name it in .gitignore");
  }
  const Descriptor file(::openat(folder.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) fail_on_disk("read", shown);
  std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_on_disk("read", shown);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled == bytes.size()) bytes.resize(2 * bytes.size());
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace charter
