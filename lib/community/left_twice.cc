// SPDX-License-Identifier: Apache-2.0
#include "community/left_twice.h"

#include "community/first_parents.h"
#include "community/record_folder.h"
#include "repo/tree_walk.h"
#include "text/yaml.h"
#include "value/id.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace charter {

namespace {

// More members than this are counted, not named.
constexpr std::size_t kMostNamed = 5;

struct Record {
  std::string digest;
  std::optional<ObjectId> base;
  std::vector<std::string> members;  // sorted
};

void add_members(std::vector<std::string>& members, const std::string& text) {
  for (std::size_t at = text.find('\n') + 1; at > 0 && at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    members.push_back(text.substr(at, std::min(text.find(',', at), end) - at));
    at = end + 1;
  }
}

// Nothing for what is no record of a fork, or cannot be read.
std::optional<Record> record_in(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const std::string folder = record_folder(digest), path = folder + "/inputs.yaml";
  const auto inputs = find(store, tree, path);
  if (!inputs || inputs->kind == EntryKind::Tree) return std::nullopt;
  const auto yaml = read_yaml(path, store.blob(inputs->id));
  if (!yaml || scalar_of(*yaml, "kind") != "fork") return std::nullopt;
  Record record{digest, ObjectId::parse(scalar_of(*yaml, "base")), {}};
  if (record.base && !store.contains(*record.base)) record.base.reset();
  const auto add = [&](const std::string&, const Content& content) {
    add_members(record.members, store.blob(content.id));
  };
  for_each_file(store, tree, folder + "/sides.csv", add);
  for_each_file(store, tree, folder + "/sides", add);
  std::ranges::sort(record.members);
  return record;
}

std::map<std::string, ObjectId> record_names(const ObjectStore& store, const std::vector<ObjectId>& trees) {
  std::map<std::string, ObjectId> names;
  for (const ObjectId& tree : trees) {
    const auto folder = find(store, tree, kSettlementsFolder);
    if (!folder || folder->kind != EntryKind::Tree) continue;
    for (const TreeEntry& entry : store.tree(folder->id)) names.emplace(entry.name, tree);
  }
  return names;
}

bool holds(const ObjectStore& store, const Record& state, const Record& record) {
  return find(store, store.commit(*state.base).tree, record_folder(record.digest)).has_value();
}

// Of one history, and neither state knew of the other record.
bool overlap(const ObjectStore& store, const Record& a, const Record& b) {
  if (!a.base || !b.base) return true;
  if (holds(store, a, b) || holds(store, b, a)) return false;
  return first_parents(store, *a.base).back().commit == first_parents(store, *b.base).back().commit;
}

std::vector<std::string> in_both(const Record& a, const Record& b) {
  std::vector<std::string> both;
  std::ranges::set_intersection(a.members, b.members, std::back_inserter(both));
  return both;
}

Fault twice(const Record& a, const Record& b, const std::vector<std::string>& members) {
  std::string names;
  for (std::size_t i = 0; i < std::min(members.size(), kMostNamed); ++i)
    names += (i == 0 ? "`" : ", `") + members[i] + "`";
  if (members.size() > kMostNamed) names += fmt::format(" and {} more", members.size() - kMostNamed);
  return {.code = "settlement-member-twice",
          .message = fmt::format("{} left in two records that divide overlapping states: {} and {}", names, a.digest,
                                 b.digest),
          .help = "one of the two forks cannot stand; the groups agree which, and take the other back",
          .place = Place{record_folder(b.digest), 0, 0, 0, {}}};
}

}  // namespace

Faults left_twice(const ObjectStore& store, const std::vector<ObjectId>& trees) {
  const auto names = record_names(store, trees);
  if (names.size() < 2) return {};
  std::vector<Record> records;
  for (const auto& [digest, tree] : names)
    if (auto record = record_in(store, tree, digest)) records.push_back(*std::move(record));
  Faults faults;
  for (std::size_t i = 0; i < records.size(); ++i)
    for (std::size_t j = i + 1; j < records.size(); ++j) {
      const auto members = in_both(records[i], records[j]);
      if (!members.empty() && overlap(store, records[i], records[j]))
        faults.push_back(twice(records[i], records[j], members));
    }
  return faults;
}

}  // namespace charter
