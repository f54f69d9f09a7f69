// SPDX-License-Identifier: Apache-2.0
#include "community/settlement_names.h"

#include "community/managed.h"
#include "diag/failure.h"
#include "repo/tree_walk.h"

#include <fmt/format.h>

#include <string_view>

namespace charter {

namespace {

// Shorter ones are words as well: `bo`, `ada`.
constexpr std::size_t kFewestDigits = 4;

bool is_beginning(std::string_view words) {
  return words.size() >= kFewestDigits && words.find_first_not_of("0123456789abcdef") == words.npos;
}

}  // namespace

std::optional<std::string> settlement_named(const ObjectStore& store, const ObjectId& tree, std::string words) {
  const std::string folder_name = std::string(kSettlementsFolder) + "/";
  if (words.starts_with(folder_name)) words.erase(0, folder_name.size());
  while (words.ends_with('/')) words.pop_back();
  const auto folder = find(store, tree, kSettlementsFolder);
  if (!is_beginning(words) || !folder || folder->kind != EntryKind::Tree) return std::nullopt;
  std::optional<std::string> found;
  for (const TreeEntry& entry : store.tree(folder->id)) {
    if (!entry.name.starts_with(words)) continue;
    if (found)
      throw Failure(Exit::Refused, "settlement-ambiguous", fmt::format("`{}` begins the names of several settlements", words),
                    "write more of its digits");
    found = entry.name;
  }
  return found;
}

}  // namespace charter
