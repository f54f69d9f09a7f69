// SPDX-License-Identifier: Apache-2.0
#include "community/merger_records.h"

#include "community/stored_file.h"
#include "community/written_parts.h"
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

template <class AnId>
void read_names(const YamlNode& node, const char* key, std::map<AnId, AnId>& names) {
  const YamlNode* all = find_value(node, key);
  if (!all) return;
  for (const YamlEntry& entry : all->entries) {
    const auto theirs = AnId::parse(entry.key.scalar), ours = AnId::parse(entry.value.scalar);
    if (theirs && ours) names[*theirs] = *ours;
  }
}

void read_communities(const YamlNode& inputs, MergerRecord& record) {
  const YamlNode* communities = find_value(inputs, "communities");
  if (!communities) return;
  for (const YamlNode& one : communities->items) {
    const auto id = CommunityId::parse(scalar_of(one, "id"));
    const auto state = ObjectId::parse(scalar_of(one, "state"));
    if (!id || !state) continue;
    record.states.emplace_back(*id, *state);
    Renames names;
    read_names(one, "pools", names.pools);
    read_names(one, "same", names.members);
    if (!names.empty()) record.terms.names[*id] = std::move(names);
  }
}

void read_ratios(const YamlNode& inputs, MergerRecord& record) {
  const YamlNode* exchange = find_value(inputs, "exchange");
  if (!exchange) return;
  for (const YamlEntry& pool : exchange->entries)
    for (const YamlEntry& ratio : pool.value.entries) {
      const auto id = PoolId::parse(pool.key.scalar);
      const auto community = CommunityId::parse(ratio.key.scalar);
      const auto number = Fraction::parse(ratio.value.scalar);
      if (id && community && number) record.terms.agreed[*id][*community] = *number;
    }
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

bool is_taken_in(const ObjectStore& store, const ObjectId& tree, const ObjectId& state, const CommunityId& community) {
  if (read_community_of(store, store.commit(state).tree).id != community) return false;
  const std::vector<ForkRecord> forks = fork_records(store, tree);
  return std::ranges::none_of(forks, [&](const ForkRecord& fork) { return fork.base == state; });
}

std::vector<MergerRecord> merger_records(const ObjectStore& store, const ObjectId& tree) {
  std::vector<MergerRecord> records;
  for (const std::string& name : names_of_records(store, tree)) {
    const auto inputs = inputs_of(store, tree, name);
    if (!inputs || scalar_of(*inputs, "kind") != "merger") continue;
    MergerRecord record{name, scalar_of(*inputs, "method"), {}, {{}, {}, Date::parse(scalar_of(*inputs, "date")).value_or(Date())}};
    read_communities(*inputs, record);
    read_ratios(*inputs, record);
    records.push_back(std::move(record));
  }
  return records;
}

std::string kind_of_record(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const auto inputs = inputs_of(store, tree, digest);
  return inputs ? scalar_of(*inputs, "kind") : std::string();
}

}  // namespace charter
