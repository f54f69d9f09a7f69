// SPDX-License-Identifier: Apache-2.0
#include "repo/folder_listing.h"

#include "repo/disk.h"
#include "repo/folder_files.h"
#include "repo/tree_entry.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include <dirent.h>
#include <fcntl.h>

namespace charter {
namespace {

// Nothing for a name that is gone.
std::optional<ListedName> look_at(int folder, const dirent64& entry, const std::filesystem::path& shown) {
  ListedName name{.name = entry.d_name, .is_folder = entry.d_type == DT_DIR, .status = {}};
  if (name.is_folder) return name;
  if (::fstatat(folder, entry.d_name, &name.status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    fail_on_disk("look at", shown / entry.d_name);
  }
  name.is_folder = S_ISDIR(name.status.st_mode);
  return name;
}

void add_name(int folder, const dirent64& entry, const std::filesystem::path& shown, ListedFolder& listed) {
  const std::string_view name = entry.d_name;
  if (name == ".git") listed.is_repository = true;
  if (!is_safe_name(name)) return;
  if (auto found = look_at(folder, entry, shown)) listed.names.push_back(std::move(*found));
}

// Without opendir, which asks the system twice more for every folder and takes memory for each.
ListedFolder list(const Descriptor& folder, const std::filesystem::path& shown) {
  ListedFolder listed;
  alignas(dirent64) std::array<char, 1 << 15> buffer;
  while (true) {
    const ssize_t length = ::getdents64(folder.number(), buffer.data(), buffer.size());
    if (length < 0) fail_on_disk("list", shown);
    if (length == 0) break;
    for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
      const auto* entry = reinterpret_cast<const dirent64*>(buffer.data() + at);
      add_name(folder.number(), *entry, shown, listed);
      at += entry->d_reclen;
    }
  }
  std::ranges::sort(listed.names, {}, &ListedName::name);
  return listed;
}

}  // namespace

ListedName* ListedFolder::find(std::string_view name) {
  const auto found = std::ranges::lower_bound(names, name, {}, [](const ListedName& n) { return std::string_view(n.name); });
  return found == names.end() || found->name != name ? nullptr : &*found;
}

ListedFolder list_folder(const std::filesystem::path& root, const std::string& path) {
  if (path.empty()) {
    const Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder) fail_on_disk("open", root);
    return list(folder, root);
  }
  FolderFiles files(root);
  const Descriptor& parent = files.parent_of(path, Missing::LeftOut);
  const Descriptor folder(parent ? ::openat(parent.number(), std::string(name_in(path)).c_str(), folder_flags) : -1);
  if (!folder) fail_on_disk("open", root / path);
  return list(folder, root / path);
}

}  // namespace charter
