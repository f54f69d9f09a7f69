// SPDX-License-Identifier: Apache-2.0
#include "repo/work_tree_scan.h"

#include "repo/disk.h"
#include "repo/folder_files.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace charter {
namespace {

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

bool has_rules(const std::string& text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") != line.npos && line.front() != '#') return true;
  }
  return false;
}

std::optional<struct stat> status_in(const Descriptor& folder, const std::string& name) {
  struct stat status {};
  if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return status;
  if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
  fail_on_disk("look at", name);
}

// Nothing for what git does not keep: sockets, pipes, devices.
std::optional<EntryKind> file_kind(const struct stat& status) {
  if (S_ISLNK(status.st_mode)) return EntryKind::Symlink;
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return (status.st_mode & S_IXUSR) != 0 ? EntryKind::Executable : EntryKind::File;
}

// The part of a path after the folder, up to the next slash.
std::string_view next_name(std::string_view path, std::string_view folder) {
  if (!folder.empty()) path.remove_prefix(folder.size() + 1);
  return path.substr(0, path.find('/'));
}

}  // namespace

IgnoreRules::IgnoreRules(const Repository& repository) : repository_(&repository) {
  const auto own = read_file(repository.shared_folder() / "info/exclude");
  if (own && has_rules(*own)) any_ = true;
  // The user's own rules are wherever git's configuration says, so whether there are any is left to
  // libgit2 once the configuration or the usual place has some.
  git_config* found = nullptr;
  check(git_repository_config_snapshot(&found, &repository.handle()), "read git's configuration");
  const Handle<git_config> config(found);
  const char* named = nullptr;
  if (git_config_get_string(&named, found, "core.excludesfile") == 0) any_ = true;
  git_buf usual = GIT_BUF_INIT;
  if (git_config_find_xdg(&usual) == 0) any_ = true;
  git_buf_dispose(&usual);
}

bool IgnoreRules::leave_out(const std::string& path) const {
  if (!any_) return false;
  int ignored = 0;
  check(git_ignore_path_is_ignored(&ignored, &repository_->handle(), path.c_str()), "read the ignore rules");
  return ignored == 1;
}

WorkTreeScan::WorkTreeScan(WorkTree& tree) : tree_(tree), objects_(tree.repository_->objects()), rules_(*tree.repository_) {}

ObjectId WorkTreeScan::run() {
  const Descriptor root(::open(tree_.folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!root) fail_on_disk("open", tree_.folder_);
  const Index& index = tree_.index_;
  const auto found = folder({.folder = root, .path = {}, .entries = index.entries, .cached = &index.tree});
  return found ? found->id : objects_.stage_tree({});
}

std::optional<Content> WorkTreeScan::folder(const Place& place) {
  Found found;
  for (const Name& name : names_of(place)) visit(place, name, found);
  if (found.entries.empty()) return std::nullopt;
  const CachedTree* cached = place.cached;
  const bool is_known = cached != nullptr && cached->is_known() && found.is_as_indexed &&
                        static_cast<std::size_t>(cached->count) == place.entries.size();
  if (is_known) return Content{EntryKind::Tree, cached->id};
  return Content{EntryKind::Tree, objects_.stage_tree(std::move(found.entries))};
}

std::vector<WorkTreeScan::Name> WorkTreeScan::names_of(const Place& place) {
  std::vector<Name> names;
  const auto entries = place.entries;
  for (std::size_t i = 0; i < entries.size();) {
    const std::string_view name = next_name(entries[i].path, place.path);
    const std::size_t end_of_name = (place.path.empty() ? 0 : place.path.size() + 1) + name.size();
    const bool is_folder = entries[i].path.size() > end_of_name;
    std::size_t end = i + 1;
    const std::string_view start = std::string_view(entries[i].path).substr(0, end_of_name + (is_folder ? 1 : 0));
    while (end < entries.size() && (is_folder ? entries[end].path.starts_with(start) : entries[end].path == start)) ++end;
    names.push_back({.name = std::string(name), .entries = entries.subspan(i, end - i), .is_folder = is_folder});
    i = end;
  }
  std::ranges::sort(names, {}, &Name::name);
  add_disk_names(place, names);
  return names;
}

void WorkTreeScan::add_disk_names(const Place& place, std::vector<Name>& names) {
  const int again = ::openat(place.folder.number(), ".", folder_flags);
  const std::unique_ptr<DIR, CloseFolder> folder(again < 0 ? nullptr : ::fdopendir(again));
  if (!folder) fail_on_disk("list", tree_.folder_ / place.path);
  const std::size_t indexed = names.size();
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (!is_safe_name(name)) continue;
    if (name == ".gitignore") rules_.found_rules();
    const auto end = names.begin() + static_cast<std::ptrdiff_t>(indexed);
    const auto known = std::lower_bound(names.begin(), end, name, [](const Name& a, std::string_view b) { return a.name < b; });
    if (known == end || known->name != name) {
      names.push_back({.name = std::string(name), .type = entry->d_type, .is_on_disk = true});
      continue;
    }
    known->type = entry->d_type;
    known->is_on_disk = true;
  }
}

void WorkTreeScan::visit(const Place& place, const Name& name, Found& found) {
  Name known = name;
  if (known.is_on_disk && known.type == DT_UNKNOWN) {
    const auto status = status_in(place.folder, name.name);
    known.is_on_disk = status.has_value();
    known.type = status && S_ISDIR(status->st_mode) ? DT_DIR : DT_REG;
  }
  const bool is_submodule = !known.entries.empty() && known.entries.front().content.kind == EntryKind::Submodule && !known.is_folder;
  if (!known.entries.empty() && !known.is_folder && (known.type != DT_DIR || is_submodule)) return visit_tracked(place, known, found);
  if (!known.entries.empty() && !(known.is_folder && known.type == DT_DIR)) found.is_as_indexed = false;
  if (known.is_on_disk && known.type == DT_DIR) return visit_folder(place, known, found);
  // What a sparse checkout left out is still part of the community.
  const bool is_skipped = std::ranges::any_of(known.entries, &IndexEntry::is_skipped);
  if (!known.is_on_disk && is_skipped && place.cached != nullptr) {
    const CachedTree* cached = place.cached->folder(name.name);
    if (cached != nullptr && cached->is_known()) found.entries.push_back({name.name, EntryKind::Tree, cached->id});
    return;
  }
  if (known.is_on_disk) visit_new(place, known, found);
}

void WorkTreeScan::visit_folder(const Place& place, const Name& name, Found& found) {
  const std::string path = join_path(place.path, name.name);
  const bool is_known = name.is_folder;
  if (!is_known && rules_.leave_out(path + '/')) return;
  const Descriptor opened(::openat(place.folder.number(), name.name.c_str(), folder_flags));
  if (!opened) fail_on_disk("open", tree_.folder_ / path);
  // A repository inside this one is somebody else's.
  if (!is_known && status_in(opened, ".git")) return;
  const CachedTree* cached = is_known && place.cached != nullptr ? place.cached->folder(name.name) : nullptr;
  const auto content = folder({.folder = opened, .path = path, .entries = is_known ? name.entries : std::span<const IndexEntry>(), .cached = cached});
  if (!content) {
    if (is_known) found.is_as_indexed = false;
    return;
  }
  if (cached == nullptr || !cached->is_known() || cached->id != content->id) found.is_as_indexed = false;
  found.entries.push_back({name.name, content->kind, content->id});
}

void WorkTreeScan::visit_tracked(const Place& place, const Name& name, Found& found) {
  const IndexEntry& entry = name.entries.front();
  std::optional<Content> content;
  const bool is_kept = (!name.is_on_disk && entry.is_skipped()) || (name.is_on_disk && entry.content.kind == EntryKind::Submodule && name.type == DT_DIR);
  if (is_kept) content = entry.content;
  if (!is_kept && name.is_on_disk) content = file(place, name.name, entry.is_merged() ? &entry : nullptr);
  if (content != entry.content || !entry.is_merged() || entry.is_intended()) found.is_as_indexed = false;
  if (content) found.entries.push_back({name.name, content->kind, content->id});
}

void WorkTreeScan::visit_new(const Place& place, const Name& name, Found& found) {
  if (rules_.leave_out(join_path(place.path, name.name))) return;
  const auto content = file(place, name.name, nullptr);
  if (!content) return;
  found.is_as_indexed = false;
  found.entries.push_back({name.name, content->kind, content->id});
}

std::optional<Content> WorkTreeScan::file(const Place& place, const std::string& name, const IndexEntry* entry) {
  const auto status = status_in(place.folder, name);
  if (!status) return std::nullopt;
  const auto kind = file_kind(*status);
  if (!kind) return std::nullopt;
  if (entry == nullptr || entry->content.kind != *kind) return staged_file(place, name, *status, entry);
  const FileLook look = FileLook::of(*status);
  if (!entry->look.matches(look)) return staged_file(place, name, *status, entry);
  const bool is_racy = entry->look.is_since(tree_.index_.written, tree_.index_.written_part);
  if (!is_racy) return entry->content;
  ++tree_.reread_;
  return staged_file(place, name, *status, entry);
}

std::optional<Content> WorkTreeScan::staged_file(const Place& place, const std::string& name, const struct stat& status,
                                                 const IndexEntry* entry) {
  const std::string path = join_path(place.path, name);
  // The look is older than the bytes, so that a file changed in between does not look as it did.
  std::string bytes = read_in(place.folder, name, status, tree_.folder_ / path);
  Content content{*file_kind(status), object_id(ObjectKind::Blob, bytes)};
  const bool is_stored = entry != nullptr && entry->content.id == content.id;
  if (!is_stored) objects_.stage_blob(std::move(bytes));
  tree_.seen_[path] = {content, FileLook::of(status)};
  return content;
}

}  // namespace charter
