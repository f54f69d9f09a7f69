// SPDX-License-Identifier: Apache-2.0
#include "repo/work_tree.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "repo/folder_files.h"
#include "repo/work_tree_scan.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <future>

#include <fcntl.h>
#include <unistd.h>

namespace charter {
namespace {

// Below so many files a second thread costs more than it saves.
constexpr std::size_t files_worth_thread = 256;

// Nothing when nothing we keep stands there.
std::optional<struct stat> status_at(const Descriptor& folder, const std::string& name) {
  struct stat status {};
  if (folder && ::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return status;
  return std::nullopt;
}

EntryKind kind_of(const struct stat& status) {
  if (S_ISDIR(status.st_mode)) return EntryKind::Tree;
  if (S_ISLNK(status.st_mode)) return EntryKind::Symlink;
  return (status.st_mode & S_IXUSR) != 0 ? EntryKind::Executable : EntryKind::File;
}

void require_safe(const Edits& files) {
  for (const auto& [path, content] : files) {
    if (is_safe_path(path)) continue;
    throw Failure(Exit::Refused, "path-unsafe", fmt::format("`{}` cannot be written: it leaves the folder or is git's own", made_visible(path)));
  }
}

// Writes the content under a new name in our own folder, from where it is renamed into the working folder.
void write_fresh(const std::filesystem::path& fresh, EntryKind kind, const std::string& bytes) {
  if (kind == EntryKind::Symlink) {
    if (::symlink(bytes.c_str(), fresh.c_str()) != 0) fail_on_disk("create", fresh);
    return;
  }
  const Descriptor file = create_file(fresh, kind == EntryKind::Executable ? 0777 : 0666);
  write_all(file.number(), bytes, fresh);
}

// Who may read and write a file stays as it was; whether it can be run is what the content says.
void keep_permissions(const struct stat& old, const std::filesystem::path& file, EntryKind kind) {
  if (!S_ISREG(old.st_mode) || kind == EntryKind::Symlink) return;
  const mode_t readers = old.st_mode & 0666;
  const mode_t mode = kind == EntryKind::Executable ? readers | (readers & 0444) >> 2 : readers;
  if (::chmod(file.c_str(), mode) != 0) fail_on_disk("set the permissions of", file);
}

// Moves the file to the name in one step. What stands there is exchanged for it and then removed, where the
// file system can: some write a file out to the disk before it may replace another, which for thousands of
// files takes longer than all else. An empty folder may stand there; one that is not empty holds something of the
// user's. False, with errno set, when it cannot be.
bool move_into(const std::filesystem::path& file, const Descriptor& parent, const std::string& name) {
  const auto rename = [&](unsigned flags) { return ::renameat2(AT_FDCWD, file.c_str(), parent.number(), name.c_str(), flags) == 0; };
  if (rename(RENAME_NOREPLACE)) return true;
  if (errno == EEXIST && rename(RENAME_EXCHANGE)) {
    if (::unlink(file.c_str()) == 0) return true;
    const bool is_back = errno == EISDIR && rename(RENAME_EXCHANGE);
    if (!is_back || ::unlinkat(parent.number(), name.c_str(), AT_REMOVEDIR) != 0) return false;
  }
  return rename(0);
}

CachedTree cached_tree(const ObjectStore& store, const ObjectId& id, const std::string& path, const CachedTree* known) {
  require_depth(path);
  const std::string name(name_in(path));
  if (known != nullptr && known->is_known() && known->id == id) {
    CachedTree same = *known;
    same.name = name;
    return same;
  }
  CachedTree tree{.name = name, .count = 0, .id = id, .folders = {}};
  for (const TreeEntry& entry : store.tree(id)) {
    if (entry.kind != EntryKind::Tree) {
      ++tree.count;
      continue;
    }
    tree.folders.push_back(cached_tree(store, entry.id, join_path(path, entry.name), known == nullptr ? nullptr : known->folder(entry.name)));
    tree.count += tree.folders.back().count;
  }
  // Git's order of them: by length, then bytewise.
  std::ranges::sort(tree.folders, [](const CachedTree& a, const CachedTree& b) {
    return std::pair(a.name.size(), std::string_view(a.name)) < std::pair(b.name.size(), std::string_view(b.name));
  });
  return tree;
}

}  // namespace

WorkTree::WorkTree(Repository& repository) : repository_(&repository), folder_(repository.work_folder()) {
  if (folder_.empty()) {
    throw Failure(Exit::NotACommunity, "no-work-folder", "this repository is bare: it has no folder to work in", "`charter clone` makes a copy that has one");
  }
  index_ = read_index(repository.private_folder() / "index");
}

ObjectId WorkTree::stage_tree() {
  seen_.clear();
  passed_over_.clear();
  reread_ = 0;
  return WorkTreeScan(*this).run();
}

std::vector<std::string> WorkTree::unmerged_paths() const {
  std::vector<std::string> paths;
  for (const IndexEntry& entry : index_.entries)
    if (!entry.is_merged() && (paths.empty() || paths.back() != entry.path)) paths.push_back(entry.path);
  return paths;
}

const IndexEntry* WorkTree::indexed(const std::string& path) const {
  const auto found = std::ranges::lower_bound(index_.entries, path, {}, &IndexEntry::path);
  return found == index_.entries.end() || found->path != path || !found->is_merged() ? nullptr : &*found;
}

std::optional<Content> WorkTree::content_at(const std::string& path, FolderFiles& places) const {
  const Descriptor& parent = places.parent_of(path, Missing::LeftOut);
  const std::string name(name_in(path));
  const auto status = status_at(parent, name);
  if (!status) return std::nullopt;
  const EntryKind kind = kind_of(*status);
  if (kind == EntryKind::Tree) return Content{kind, {}};
  const IndexEntry* entry = indexed(path);
  const bool is_known = entry != nullptr && entry->content.kind == kind && entry->look.matches(FileLook::of(*status)) &&
                        !entry->look.is_since(index_.written, index_.written_part);
  if (is_known) return entry->content;
  return Content{kind, object_id(ObjectKind::Blob, read_in(parent, name, *status, folder_ / path))};
}

void WorkTree::remove_path(FolderFiles& files, const std::string& path) {
  const Descriptor& parent = files.parent_of(path, Missing::LeftOut);
  if (!parent) return;
  const std::string name(name_in(path));
  if (::unlinkat(parent.number(), name.c_str(), 0) != 0 && errno != ENOENT && errno != EISDIR) fail_on_disk("remove", folder_ / path);
  files.remove_empty_above(path);
}

void WorkTree::put_in_place(FolderFiles& files, const std::string& path, const Fresh& fresh) {
  const Descriptor& parent = files.parent_of(path, Missing::Made);
  const std::string name(name_in(path));
  if (const auto old = status_at(parent, name)) keep_permissions(*old, fresh.file, fresh.content.kind);
  if (!move_into(fresh.file, parent, name)) fail_on_disk("write", folder_ / path);
  // Nobody else can have written to it since: it was ours alone until it was moved.
  if (const auto status = status_at(parent, name)) seen_[path] = {fresh.content, FileLook::of(*status)};
}

// All new files are written before the first old one goes: some file systems are slow to make a file while
// they still remember those that were just removed.
void WorkTree::write_files(const Edits& files, const Lock&) {
  require_safe(files);
  const std::filesystem::path folder = own_folder(*repository_) / "new";
  remove_folder(folder);
  make_folders(folder);
  // Each thread in a folder of its own, where they need not wait for each other.
  const std::array<std::filesystem::path, 2> folders{folder / "0", folder / "1"};
  for (const std::filesystem::path& one : folders) make_folders(one);
  std::map<std::string, Fresh> fresh;
  for (const auto& [path, content] : files) {
    seen_.erase(path);
    if (!content || content->kind == EntryKind::Tree || content->kind == EntryKind::Submodule) continue;
    const std::filesystem::path& place = folders[fresh.size() < files_worth_thread ? 0 : fresh.size() % 2];
    fresh.emplace(path, Fresh{place / std::to_string(fresh.size()), *content});
  }
  const auto write = [&](const ObjectStore& store, const std::filesystem::path& place) {
    for (const auto& [path, made] : fresh)
      if (made.file.parent_path() == place) write_fresh(made.file, made.content.kind, store.blob(made.content.id));
  };
  const ObjectStore& objects = repository_->objects();
  std::future<void> other;
  if (fresh.size() > files_worth_thread) other = std::async(std::launch::async, [&, own = objects.another()] { write(own, folders[1]); });
  write(objects, folders[0]);
  if (other.valid()) other.get();
  FolderFiles places(folder_);
  for (const auto& [path, content] : files) {
    if (!content) remove_path(places, path);
  }
  for (const auto& [path, made] : fresh) put_in_place(places, path, made);
  remove_folder(folder);
}

std::vector<IndexEntry> WorkTree::entries_of(const ObjectId& tree) const {
  std::vector<IndexEntry> entries;
  auto old = index_.entries.begin();
  const auto end = index_.entries.end();
  const auto keep_until = [&](const std::string& path) {
    for (; old != end && old->path < path; ++old) entries.push_back(*old);
  };
  const auto put = [&](const std::string& path, const std::optional<Content>& content) {
    const bool is_same = old != end && old->path == path && old->is_merged() && content == old->content;
    if (is_same) {
      entries.push_back(*old);
    } else if (content) {
      entries.push_back({.path = path, .content = *content, .look = {}});
    }
    while (old != end && old->path == path) ++old;
  };
  if (index_.tree.is_known() && repository_->objects().contains(index_.tree.id)) {
    for_each_difference(repository_->objects(), index_.tree.id, tree, {}, [&](const Difference& difference) {
      keep_until(difference.path);
      put(difference.path, difference.after);
    });
    for (; old != end; ++old) entries.push_back(*old);
    return entries;
  }
  for_each_file(repository_->objects(), tree, {}, [&](const std::string& path, const Content& content) {
    while (old != end && old->path < path) ++old;
    put(path, content);
  });
  return entries;
}

void WorkTree::save_index(const ObjectId& tree, IndexLock& lock) { write_index(index_of(tree), lock); }

void WorkTree::save_unsettled_index(const ObjectId& tree, const ObjectId& theirs, const std::set<std::string>& written,
                                    IndexLock& lock) {
  const std::vector<std::string> unmerged = unmerged_paths();
  const std::set<std::string> marked(unmerged.begin(), unmerged.end());
  const auto is_unsaved = [&](const Difference& d) {
    const auto seen = seen_.find(d.path);
    return seen != seen_.end() && seen->second.content != d.before && !written.contains(d.path);
  };
  std::map<std::string, Difference> unsettled;
  for_each_difference(repository_->objects(), tree, theirs, {}, [&](const Difference& d) {
    if (marked.empty() ? !is_unsaved(d) : marked.contains(d.path)) unsettled.emplace(d.path, d);
  });
  Index fresh = index_of(tree);
  if (unsettled.empty()) return write_index(std::move(fresh), lock);
  constexpr std::uint16_t ours = 2 << 12, of_theirs = 3 << 12;
  std::erase_if(fresh.entries, [&](const IndexEntry& entry) { return unsettled.contains(entry.path); });
  for (const auto& [path, d] : unsettled) {
    if (d.before) fresh.entries.push_back({.path = path, .content = *d.before, .look = {}, .flags = ours});
    if (d.after) fresh.entries.push_back({.path = path, .content = *d.after, .look = {}, .flags = of_theirs});
  }
  std::ranges::stable_sort(fresh.entries, {}, &IndexEntry::path);
  // No tree is made of files that are not settled.
  fresh.tree = {};
  write_index(std::move(fresh), lock);
}

Index WorkTree::index_of(const ObjectId& tree) const {
  Index fresh;
  fresh.entries = entries_of(tree);
  for (IndexEntry& entry : fresh.entries) {
    const auto seen = seen_.find(entry.path);
    if (seen != seen_.end()) {
      entry.look = seen->second.content == entry.content ? seen->second.look : FileLook();
    } else if (entry.look.is_since(index_.written, index_.written_part)) {
      // The new index is younger than the file, so that nobody would look at it again; nor has anybody.
      entry.look = {};
    }
    entry.extended &= static_cast<std::uint16_t>(~0x2000U);
  }
  fresh.tree = cached_tree(repository_->objects(), tree, {}, index_.tree.is_known() ? &index_.tree : nullptr);
  return fresh;
}

void WorkTree::write_index(Index fresh, IndexLock& lock) {
  lock.replace_index(index_bytes(fresh));
  index_ = std::move(fresh);
  const std::filesystem::path written = repository_->private_folder() / "index";
  const auto status = status_of(written);
  if (!status) fail_on_disk("look at", written);
  index_.written = FileLook::of(*status).modified;
  index_.written_part = FileLook::of(*status).modified_part;
}

}  // namespace charter
