// SPDX-License-Identifier: Apache-2.0
#include "repo/tree_walk.h"

#include "diag/failure.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {
namespace {

using Entries = std::vector<TreeEntry>;

struct Walk {
  const ObjectStore& store;
  const VisitDifference& visit;

  Entries entries(const std::optional<ObjectId>& tree) const { return tree ? store.tree(*tree) : Entries(); }

  static std::optional<ObjectId> tree_id(const TreeEntry* entry) {
    if (entry == nullptr || entry->kind != EntryKind::Tree) return std::nullopt;
    return entry->id;
  }

  static std::optional<Content> content(const TreeEntry* entry) {
    if (entry == nullptr) return std::nullopt;
    return Content{entry->kind, entry->id};
  }

  // Entries of one place in git's order, so that both are trees or neither is.
  void compare(const std::string& folder, const TreeEntry* before, const TreeEntry* after) const {
    if (before != nullptr && after != nullptr && before->kind == after->kind && before->id == after->id) return;
    const TreeEntry& either = before != nullptr ? *before : *after;
    const std::string path = join_path(folder, either.name);
    if (either.kind == EntryKind::Tree) return trees(path, tree_id(before), tree_id(after));
    visit({.path = path, .before = content(before), .after = content(after)});
  }

  void trees(const std::string& folder, const std::optional<ObjectId>& before,
             const std::optional<ObjectId>& after) const {
    if (before == after) return;
    require_depth(folder);
    const Entries ours = entries(before);
    const Entries theirs = entries(after);
    auto a = ours.begin();
    auto b = theirs.begin();
    while (a != ours.end() || b != theirs.end()) {
      const auto order = a == ours.end()     ? std::strong_ordering::greater
                         : b == theirs.end() ? std::strong_ordering::less
                                             : git_order(*a, *b);
      compare(folder, order <= 0 ? &*a : nullptr, order >= 0 ? &*b : nullptr);
      if (order <= 0) ++a;
      if (order >= 0) ++b;
    }
  }
};

std::optional<Content> find_in(const ObjectStore& store, const std::optional<ObjectId>& tree, std::string_view path) {
  return tree ? find(store, *tree, path) : std::nullopt;
}

// An entry called as the last part of the path, for comparing.
std::optional<TreeEntry> entry_at(const std::optional<Content>& content, std::string_view path) {
  if (!content) return std::nullopt;
  return TreeEntry{.name = std::string(path), .kind = content->kind, .id = content->id};
}

constexpr std::ptrdiff_t deepest = 512;

}  // namespace

void require_depth(std::string_view folder) {
  if (std::ranges::count(folder, '/') < deepest) return;
  throw Failure(Exit::Disk, "tree-corrupt",
                fmt::format("`{}…` holds folders in folders, more than {} deep", made_visible(folder.substr(0, 40)), deepest),
                "nobody works in such a folder: it was made to make programs fail, or by mistake");
}

void for_each_difference(const ObjectStore& store, const std::optional<ObjectId>& before,
                         const std::optional<ObjectId>& after, std::string_view within,
                         const VisitDifference& visit) {
  const Walk walk{store, visit};
  if (within.empty()) return walk.trees({}, before, after);
  const auto a = entry_at(find_in(store, before, within), within);
  const auto b = entry_at(find_in(store, after, within), within);
  if (a && b && git_order(*a, *b) != 0) {
    const TreeEntry* const file = a->kind == EntryKind::Tree ? &*b : &*a;
    const TreeEntry* const tree = file == &*a ? &*b : &*a;
    walk.compare({}, file == &*a ? file : nullptr, file == &*a ? nullptr : file);
    walk.compare({}, file == &*a ? nullptr : tree, file == &*a ? tree : nullptr);
    return;
  }
  if (a || b) walk.compare({}, a ? &*a : nullptr, b ? &*b : nullptr);
}

void for_each_file(const ObjectStore& store, const ObjectId& tree, std::string_view within, const VisitFile& visit) {
  for_each_difference(store, std::nullopt, tree, within,
                      [&visit](const Difference& difference) { visit(difference.path, *difference.after); });
}

std::optional<Content> find(const ObjectStore& store, const ObjectId& tree, std::string_view path) {
  Content at{EntryKind::Tree, tree};
  while (!path.empty()) {
    if (at.kind != EntryKind::Tree) return std::nullopt;
    const std::string_view name = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    const Entries entries = store.tree(at.id);
    const auto found = std::ranges::find(entries, name, &TreeEntry::name);
    if (found == entries.end()) return std::nullopt;
    at = {found->kind, found->id};
  }
  return at;
}

}  // namespace charter
