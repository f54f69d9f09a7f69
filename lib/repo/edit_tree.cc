// SPDX-License-Identifier: Apache-2.0
#include "repo/tree_walk.h"

#include "diag/failure.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>

namespace charter {
namespace {

// An edit as seen from a folder: the part of its path that is left, and what is to stand there.
struct Pending {
  std::string_view path;
  const std::optional<Content>* content = nullptr;
};

// The edits at or below one name of a folder.
struct Below {
  const std::optional<Content>* here = nullptr;
  std::vector<Pending> deeper;
};

std::map<std::string_view, Below> by_name(const std::vector<Pending>& edits) {
  std::map<std::string_view, Below> names;
  for (const Pending& edit : edits) {
    const std::size_t slash = edit.path.find('/');
    Below& below = names[edit.path.substr(0, slash)];
    if (slash == edit.path.npos) {
      below.here = edit.content;
    } else {
      below.deeper.push_back({edit.path.substr(slash + 1), edit.content});
    }
  }
  return names;
}

bool puts_something(const std::vector<Pending>& edits) {
  return std::ranges::any_of(edits, [](const Pending& edit) { return edit.content->has_value(); });
}

// Nothing when the tree came out empty.
std::optional<ObjectId> edited(ObjectStore& store, const std::optional<ObjectId>& tree,
                               const std::vector<Pending>& edits);

// What a name of a folder holds after the edits there.
std::optional<Content> edited_entry(ObjectStore& store, std::optional<Content> entry, const Below& below) {
  if (below.here != nullptr) entry = *below.here;
  if (below.deeper.empty()) return entry;
  const bool is_folder = entry && entry->kind == EntryKind::Tree;
  if (entry && !is_folder && !puts_something(below.deeper)) return entry;
  assert((below.here == nullptr || !below.here->has_value()) && "one edit puts a file where another needs a folder");
  const auto folder = edited(store, is_folder ? std::optional(entry->id) : std::nullopt, below.deeper);
  if (!folder) return std::nullopt;
  return Content{EntryKind::Tree, *folder};
}

std::optional<ObjectId> edited(ObjectStore& store, const std::optional<ObjectId>& tree,
                               const std::vector<Pending>& edits) {
  const std::vector<TreeEntry> old = tree ? store.tree(*tree) : std::vector<TreeEntry>();
  auto names = by_name(edits);
  std::vector<TreeEntry> entries;
  entries.reserve(old.size() + names.size());
  const auto keep = [&entries](std::string_view name, const std::optional<Content>& content) {
    if (content) entries.push_back({.name = std::string(name), .kind = content->kind, .id = content->id});
  };
  for (const TreeEntry& entry : old) {
    const auto found = names.find(entry.name);
    if (found == names.end()) {
      entries.push_back(entry);
      continue;
    }
    keep(entry.name, edited_entry(store, Content{entry.kind, entry.id}, found->second));
    names.erase(found);
  }
  for (const auto& [name, below] : names) keep(name, edited_entry(store, std::nullopt, below));
  if (entries.empty()) return std::nullopt;
  return store.stage_tree(std::move(entries));
}

}  // namespace

ObjectId edit_tree(ObjectStore& store, const std::optional<ObjectId>& tree, const Edits& edits) {
  std::vector<Pending> pending;
  pending.reserve(edits.size());
  for (const auto& [path, content] : edits) {
    if (!is_safe_path(path)) {
      throw Failure(Exit::Refused, "path-unsafe", fmt::format("`{}` cannot be a path in a repository", made_visible(path)));
    }
    require_depth(path);
    pending.push_back({path, &content});
  }
  const auto result = edited(store, tree, pending);
  return result ? *result : store.stage_tree({});
}

}  // namespace charter
