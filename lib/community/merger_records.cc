// SPDX-License-Identifier: Apache-2.0
#include "community/merger_records.h"

#include "community/stored_file.h"
#include "repo/tree_walk.h"
#include "text/yaml.h"

#include <algorithm>

namespace charter {

namespace {

std::optional<YamlNode> inputs_of(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const std::string path = record_folder(digest) + "/inputs.yaml";
  const auto text = stored_file(store, tree, path);
  if (!text) return std::nullopt;
  auto yaml = read_yaml(path, *text);
  return yaml ? std::optional(*std::move(yaml)) : std::nullopt;
}

std::vector<std::string> names_of_records(const ObjectStore& store, const ObjectId& tree) {
  std::vector<std::string> names;
  const auto folder = find(store, tree, kSettlementsFolder);
  if (folder && folder->kind == EntryKind::Tree)
    for (const TreeEntry& entry : store.tree(folder->id)) names.push_back(entry.name);
  return names;
}

}  // namespace

std::vector<ForkRecord> fork_records(const ObjectStore& store, const ObjectId& tree) {
  std::vector<ForkRecord> records;
  for (const std::string& name : names_of_records(store, tree)) {
    const auto inputs = inputs_of(store, tree, name);
    if (!inputs || scalar_of(*inputs, "kind") != "fork") continue;
    const auto community = CommunityId::parse(scalar_of(*inputs, "community"));
    if (community) records.push_back({name, *community, ObjectId::parse(scalar_of(*inputs, "base"))});
  }
  return records;
}

bool was_taken_in(const ObjectStore& store, const ObjectId& tree, const CommunityId& community, const ObjectId& state) {
  for (const std::string& name : names_of_records(store, tree)) {
    const auto inputs = inputs_of(store, tree, name);
    if (!inputs || scalar_of(*inputs, "kind") != "merger") continue;
    const YamlNode* communities = find_value(*inputs, "communities");
    if (!communities) continue;
    for (const YamlNode& one : communities->items)
      if (scalar_of(one, "id") == community.text() && scalar_of(one, "state") == to_string(state)) return true;
  }
  return false;
}

std::string kind_of_record(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const auto inputs = inputs_of(store, tree, digest);
  return inputs ? scalar_of(*inputs, "kind") : std::string();
}

}  // namespace charter
