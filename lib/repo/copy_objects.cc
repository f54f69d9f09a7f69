// SPDX-License-Identifier: Apache-2.0
#include "repo/copy_objects.h"

#include "diag/failure.h"
#include "repo/disk.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace charter {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t copied_at_once = std::size_t{1} << 20;

void copy_bytes(const fs::path& from, const fs::path& to) {
  const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!source) fail_on_disk("read", from);
  const fs::path fresh = to.string() + ".new";
  remove_file(fresh);
  const Descriptor target = create_file(fresh, 0444);
  std::string bytes(copied_at_once, '\0');
  while (true) {
    const ssize_t count = ::read(source.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_on_disk("read", from);
    if (count == 0) break;
    write_all(target.number(), std::string_view(bytes).substr(0, static_cast<std::size_t>(count)), fresh);
  }
  rename_file(fresh, to);
}

void share_file(const fs::path& from, const fs::path& to) {
  if (::link(from.c_str(), to.c_str()) == 0 || errno == EEXIST) return;
  // Another disk, a file system without links, too many of them, or somebody else's file.
  if (errno != EXDEV && errno != EPERM && errno != EMLINK && errno != EOPNOTSUPP && errno != EACCES) fail_on_disk("link", to);
  copy_bytes(from, to);
}

bool is_loose_folder(const std::string& name) {
  return name.size() == 2 && std::ranges::all_of(name, [](unsigned char c) { return std::isxdigit(c) != 0; });
}

// Files of a folder that are regular, temporary ones left out; indexes last.
std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && !entry.is_symlink() && !name.starts_with("tmp_") && !name.ends_with(".lock")) files.push_back(entry.path());
  }
  const auto rank = [](const fs::path& path) { return std::pair(path.extension() == ".idx" || path.filename() == "multi-pack-index", path); };
  std::ranges::sort(files, {}, rank);
  return files;
}

void copy_folder(const fs::path& from, const fs::path& to) {
  const std::vector<fs::path> files = files_of(from);
  if (files.empty()) return;
  make_folders(to);
  for (const fs::path& file : files) share_file(file, to / file.filename());
}

}  // namespace

bool owns_its_objects(const Repository& repository) {
  return !status_of(repository.shared_folder() / "objects/info/alternates") && !status_of(repository.shared_folder() / "shallow");
}

void copy_objects(const Repository& from, const Repository& to) {
  assert(owns_its_objects(from) && "the caller chooses another way for the others");
  const fs::path source = from.shared_folder() / "objects";
  const fs::path target = to.shared_folder() / "objects";
  copy_folder(source / "pack", target / "pack");
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(source, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && !entry.is_symlink() && is_loose_folder(name)) copy_folder(entry.path(), target / name);
  }
}

}  // namespace charter
