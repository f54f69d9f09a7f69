// SPDX-License-Identifier: Apache-2.0
#include "repo/clean_folders.h"

#include "repo/disk.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dirent.h>
#include <fcntl.h>

namespace charter {
namespace {

// What one thread looks at without asking the others: below so many files a second thread costs more than
// it saves.
constexpr std::size_t files_of_part = 512;
constexpr unsigned most_threads = 8;

using EntriesBelow = std::span<const IndexEntry>;

// A folder, opened or to be opened, and the index's part of it. Its path with the slash at its end is how
// the paths of its entries begin.
struct Place {
  const CachedTree* tree = nullptr;
  std::string_view path;
  EntriesBelow entries;
  std::size_t prefix() const { return path.empty() ? 0 : path.size() + 1; }
};

using Trees = std::vector<const CachedTree*>;

// A folder that has as many names as it should and all of those that it should has no other.
bool has_so_many_names(const Descriptor& folder, std::size_t count) {
  alignas(dirent64) std::array<char, 1 << 15> buffer;
  std::size_t names = 0;
  while (names <= count) {
    const ssize_t length = ::getdents64(folder.number(), buffer.data(), buffer.size());
    if (length < 0) return false;
    if (length == 0) break;
    for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
      const auto* entry = reinterpret_cast<const dirent64*>(buffer.data() + at);
      const std::string_view name = entry->d_name;
      if (name != "." && name != ".." && name != ".git") ++names;
      at += entry->d_reclen;
    }
  }
  return names == count;
}

// The folder below in which the first of the entries stands. The index may know no tree of it.
Place first_folder(const Place& above, EntriesBelow entries, std::size_t slash) {
  const std::string_view path = std::string_view(entries.front().path).substr(0, slash);
  const auto is_below = [&](const IndexEntry& entry) {
    return entry.path.size() > slash && entry.path[slash] == '/' && entry.path.starts_with(path);
  };
  const auto end = std::ranges::partition_point(entries, is_below);
  return {above.tree->folder(path.substr(above.prefix())), path,
          entries.first(static_cast<std::size_t>(end - entries.begin()))};
}

class Look {
 public:
  explicit Look(const Index& index) : index_(index) {}

  // Whether the folder is clean; it and those below it that are, are added to `clean`. Those that were looked
  // at before are not again.
  bool at(const Descriptor& folder, const Place& place, Trees& clean) const {
    bool is_clean = place.tree->is_known() && static_cast<std::size_t>(place.tree->count) == place.entries.size();
    std::size_t names = 0;
    for (EntriesBelow rest = place.entries; !rest.empty(); ++names) {
      const std::string& path = rest.front().path;
      const std::size_t slash = path.find('/', place.prefix());
      if (slash == path.npos) {
        is_clean = is_clean && is_as_indexed(folder, path.c_str() + place.prefix(), rest.front());
        rest = rest.subspan(1);
        continue;
      }
      const Place below = first_folder(place, rest, slash);
      is_clean = below.tree != nullptr && at_folder_below(folder, below, clean) && is_clean;
      rest = rest.subspan(below.entries.size());
    }
    is_clean = is_clean && has_so_many_names(folder, names);
    if (is_clean) clean.push_back(place.tree);
    return is_clean;
  }

  void was_at(const CachedTree& tree, bool is_clean) { (is_clean ? known_clean_ : known_other_).insert(&tree); }

 private:
  bool at_folder_below(const Descriptor& above, const Place& place, Trees& clean) const {
    if (known_clean_.contains(place.tree)) return true;
    if (known_other_.contains(place.tree)) return false;
    const std::string name(place.path.substr(place.path.rfind('/') + 1));
    const Descriptor folder(::openat(above.number(), name.c_str(), folder_flags));
    return folder && at(folder, place, clean);
  }

  bool is_as_indexed(const Descriptor& folder, const char* name, const IndexEntry& entry) const {
    if (!entry.is_merged() || entry.is_skipped() || entry.is_intended()) return false;
    struct stat status {};
    if (::fstatat(folder.number(), name, &status, AT_SYMLINK_NOFOLLOW) != 0) return false;
    return file_kind(status) == entry.content.kind && entry.look.matches(FileLook::of(status)) &&
           !entry.look.is_since(index_.written, index_.written_part);
  }

  const Index& index_;
  std::unordered_set<const CachedTree*> known_clean_, known_other_;
};

// The folders that hold no more than one thread is to look at, and none of whose parents is such.
void add_parts(const Place& place, std::vector<Place>& parts) {
  for (EntriesBelow rest = place.entries; !rest.empty();) {
    const std::size_t slash = rest.front().path.find('/', place.prefix());
    if (slash == std::string::npos) {
      rest = rest.subspan(1);
      continue;
    }
    const Place below = first_folder(place, rest, slash);
    rest = rest.subspan(below.entries.size());
    if (below.tree == nullptr) continue;
    if (below.entries.size() <= files_of_part) parts.push_back(below);
    else add_parts(below, parts);
  }
}

Descriptor opened(const Descriptor& root, std::string_view path) {
  Descriptor folder(::openat(root.number(), ".", folder_flags));
  while (folder && !path.empty()) {
    const std::string name(path.substr(0, path.find('/')));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    folder = Descriptor(::openat(folder.number(), name.c_str(), folder_flags));
  }
  return folder;
}

// The clean folders of each part.
std::vector<Trees> look_at(const Look& look, const Descriptor& root, const std::vector<Place>& parts) {
  std::vector<Trees> clean(parts.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < parts.size(); i = next++) {
      const Descriptor folder = opened(root, parts[i].path);
      if (folder) look.at(folder, parts[i], clean[i]);
    }
  };
  // More threads than processors where there is much to see: on a cold disk they wait together.
  std::vector<std::future<void>> others;
  const std::size_t threads = std::min<std::size_t>(most_threads, parts.size());
  for (std::size_t i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, work));
  work();
  for (std::future<void>& other : others) other.get();
  return clean;
}

}  // namespace

CleanFolders::CleanFolders(const std::filesystem::path& folder, const Index& index) {
  const Descriptor root(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!root) return;
  const Place whole{&index.tree, {}, index.entries};
  std::vector<Place> parts;
  if (index.entries.size() > files_of_part) add_parts(whole, parts);
  Look look(index);
  const std::vector<Trees> clean = look_at(look, root, parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    clean_.insert(clean[i].begin(), clean[i].end());
    look.was_at(*parts[i].tree, clean_.contains(parts[i].tree));
  }
  Trees others;
  look.at(root, whole, others);
  clean_.insert(others.begin(), others.end());
}

}  // namespace charter
