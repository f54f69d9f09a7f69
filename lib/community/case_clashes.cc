// SPDX-License-Identifier: Apache-2.0
#include "community/case_clashes.h"

#include "community/managed.h"
#include "repo/tree_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace charter {

namespace {

std::string folded(std::string name) {
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return name;
}

bool is_named_by_us(const std::string& path) {
  return path == "members" || path == "shares" || path == kSettlementsFolder;
}

void look_into(const ObjectStore& store, const ObjectId& tree, const std::string& folder, Faults& faults) {
  require_depth(folder);
  std::map<std::string, std::string> first;
  for (const TreeEntry& entry : store.tree(tree)) {
    const std::string path = join_path(folder, entry.name);
    const auto [other, is_new] = first.emplace(folded(entry.name), path);
    if (!is_new)
      faults.push_back({.severity = Severity::Warning, .code = "names-differ-in-case",
                        .message = fmt::format("its name differs from `{}` in upper and lower case only", other->second),
                        .help = "rename one of them: many computers can store only one of the two",
                        .place = Place{.path = path, .line = 0, .column = 0, .width = 0}});
    if (entry.kind == EntryKind::Tree && !is_named_by_us(path)) look_into(store, entry.id, path, faults);
  }
}

}  // namespace

Faults case_clashes(const ObjectStore& store, const ObjectId& tree) {
  Faults faults;
  look_into(store, tree, "", faults);
  return faults;
}

}  // namespace charter
