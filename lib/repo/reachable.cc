// SPDX-License-Identifier: Apache-2.0
#include "repo/reachable.h"

#include <vector>

namespace charter {
namespace {

void add_tree(const ObjectStore& store, const ObjectId& root, std::unordered_set<ObjectId>& found) {
  std::vector<ObjectId> open{root};
  while (!open.empty()) {
    const ObjectId tree = open.back();
    open.pop_back();
    if (!found.insert(tree).second) continue;
    for (const TreeEntry& entry : store.tree(tree)) {
      if (entry.kind == EntryKind::Tree)
        open.push_back(entry.id);
      else if (entry.kind != EntryKind::Submodule)  // whose commits are in another repository
        found.insert(entry.id);
    }
  }
}

}  // namespace

std::unordered_set<ObjectId> reachable_from(const ObjectStore& store, const ObjectId& commit) {
  std::unordered_set<ObjectId> found;
  std::vector<ObjectId> open{commit};
  while (!open.empty()) {
    const ObjectId id = open.back();
    open.pop_back();
    if (!found.insert(id).second) continue;
    const Commit read = store.commit(id);
    add_tree(store, read.tree, found);
    open.insert(open.end(), read.parents.begin(), read.parents.end());
  }
  return found;
}

}  // namespace charter
