// SPDX-License-Identifier: Apache-2.0
#include "repo/work_tree_scan.h"

#include "repo/disk.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>
#include <unordered_set>

namespace charter {
namespace {

bool has_rules(const std::string& text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") != line.npos && line.front() != '#') return true;
  }
  return false;
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

WorkTreeScan::WorkTreeScan(WorkTree& tree)
    : tree_(tree), objects_(tree.repository_->objects()), rules_(*tree.repository_), files_(tree.folder_), clean_(tree.folder_, tree.index_) {}

ObjectId WorkTreeScan::run() {
  const Index& index = tree_.index_;
  if (clean_.contains(index.tree)) return index.tree.id;
  ListedFolder root = list_folder(tree_.folder_, {});
  const auto found = folder({.folder = root, .path = {}, .entries = index.entries, .cached = &index.tree});
  return found ? found->id : objects_.stage_tree({});
}

std::optional<Content> WorkTreeScan::folder(const Place& place) {
  require_depth(place.path);
  if (place.folder.find(".gitignore") != nullptr) rules_.found_rules();
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
  std::size_t on_disk = 0;
  for (std::size_t i = 0; i < entries.size();) {
    const std::string_view name = next_name(entries[i].path, place.path);
    const std::size_t end_of_name = (place.path.empty() ? 0 : place.path.size() + 1) + name.size();
    const bool is_folder = entries[i].path.size() > end_of_name;
    std::size_t end = i + 1;
    const std::string_view start = std::string_view(entries[i].path).substr(0, end_of_name + (is_folder ? 1 : 0));
    while (end < entries.size() && (is_folder ? entries[end].path.starts_with(start) : entries[end].path == start)) ++end;
    ListedName* listed = place.folder.find(name);
    if (listed != nullptr) ++on_disk;
    names.push_back({.name = name, .listed = listed, .entries = entries.subspan(i, end - i), .is_indexed_folder = is_folder});
    i = end;
  }
  if (on_disk == place.folder.names.size()) return names;
  std::unordered_set<std::string_view> known;
  for (const Name& name : names) known.insert(name.name);
  for (ListedName& listed : place.folder.names) {
    if (!known.contains(listed.name)) names.push_back({.name = listed.name, .listed = &listed, .entries = {}});
  }
  return names;
}

void WorkTreeScan::visit(const Place& place, const Name& name, Found& found) {
  const bool is_indexed = !name.entries.empty();
  const bool is_submodule = is_indexed && name.entries.front().content.kind == EntryKind::Submodule && !name.is_indexed_folder;
  if (is_indexed && !name.is_indexed_folder && (!name.is_disk_folder() || is_submodule)) return visit_tracked(place, name, found);
  if (is_indexed && !(name.is_indexed_folder && name.is_disk_folder())) found.is_as_indexed = false;
  if (name.is_disk_folder()) return visit_folder(place, name, found);
  // What a sparse checkout left out is still part of the community.
  const bool is_skipped = std::ranges::any_of(name.entries, &IndexEntry::is_skipped);
  if (name.listed == nullptr && is_skipped && place.cached != nullptr) {
    const CachedTree* cached = place.cached->folder(name.name);
    if (cached != nullptr && cached->is_known()) found.entries.push_back({std::string(name.name), EntryKind::Tree, cached->id});
    return;
  }
  if (name.listed != nullptr) visit_new(place, name, found);
}

void WorkTreeScan::visit_folder(const Place& place, const Name& name, Found& found) {
  const std::string path = join_path(place.path, name.name);
  const bool is_known = name.is_indexed_folder;
  if (!is_known && rules_.leave_out(path + '/')) return;
  const CachedTree* cached = is_known && place.cached != nullptr ? place.cached->folder(name.name) : nullptr;
  if (cached != nullptr && clean_.contains(*cached)) {
    found.entries.push_back({std::string(name.name), EntryKind::Tree, cached->id});
    return;
  }
  ListedFolder listed = list_folder(tree_.folder_, path);
  // A repository inside this one is somebody else's.
  if (!is_known && listed.is_repository) {
    tree_.passed_over_.push_back(path + '/');
    return;
  }
  const auto content = folder({.folder = listed, .path = path, .entries = is_known ? name.entries : std::span<const IndexEntry>(), .cached = cached});
  if (!content) {
    if (is_known) found.is_as_indexed = false;
    return;
  }
  if (cached == nullptr || !cached->is_known() || cached->id != content->id) found.is_as_indexed = false;
  found.entries.push_back({std::string(name.name), content->kind, content->id});
}

void WorkTreeScan::visit_tracked(const Place& place, const Name& name, Found& found) {
  const IndexEntry& entry = name.entries.front();
  const bool is_kept = name.listed == nullptr ? entry.is_skipped()
                                              : entry.content.kind == EntryKind::Submodule && name.is_disk_folder();
  std::optional<Content> content;
  if (is_kept) content = entry.content;
  if (!is_kept && name.listed != nullptr) content = file(place, *name.listed, entry.is_merged() ? &entry : nullptr);
  if (content != entry.content || !entry.is_merged() || entry.is_intended()) found.is_as_indexed = false;
  if (content) found.entries.push_back({std::string(name.name), content->kind, content->id});
}

void WorkTreeScan::visit_new(const Place& place, const Name& name, Found& found) {
  if (rules_.leave_out(join_path(place.path, name.name))) return;
  const auto content = file(place, *name.listed, nullptr);
  if (!content) return;
  found.is_as_indexed = false;
  found.entries.push_back({std::string(name.name), content->kind, content->id});
}

std::optional<Content> WorkTreeScan::file(const Place& place, const ListedName& name, const IndexEntry* entry) {
  const auto kind = file_kind(name.status);
  if (!kind) tree_.passed_over_.push_back(join_path(place.path, name.name));
  if (!kind) return std::nullopt;
  if (entry == nullptr || entry->content.kind != *kind) return staged_file(place, name, entry);
  const bool looks_alike = entry->look.matches(FileLook::of(name.status));
  const bool is_racy = entry->look.is_since(tree_.index_.written, tree_.index_.written_part);
  // git looks at whole seconds.
  if (looks_alike && entry->look.modified >= tree_.index_.written) ++tree_.reread_;
  if (looks_alike && !is_racy) return entry->content;
  const auto content = staged_file(place, name, entry);
  if (!looks_alike && content == entry->content) ++tree_.reread_;
  return content;
}

std::optional<Content> WorkTreeScan::staged_file(const Place& place, const ListedName& name, const IndexEntry* entry) {
  const std::string path = join_path(place.path, name.name);
  const Descriptor& parent = files_.parent_of(path, Missing::LeftOut);
  if (!parent) return std::nullopt;
  // The look is older than the bytes, so that a file changed in between does not look as it did.
  std::string bytes = read_in(parent, name.name, name.status, tree_.folder_ / path);
  Content content{*file_kind(name.status), object_id(ObjectKind::Blob, bytes)};
  const bool is_stored = entry != nullptr && entry->content.id == content.id;
  if (!is_stored) objects_.stage_blob(std::move(bytes));
  tree_.seen_[path] = {content, FileLook::of(name.status)};
  return content;
}

}  // namespace charter
