// SPDX-License-Identifier: Apache-2.0
#include "community/left_twice.h"

#include "community/first_parents.h"
#include "community/record_folder.h"
#include "community/taken_assets.h"
#include "repo/tree_walk.h"
#include "text/yaml.h"
#include "value/id.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace charter {

namespace {

// More members or assets than this are counted, not named.
constexpr std::size_t kMostNamed = 5;

struct Record {
  std::string digest;
  std::string community;
  std::optional<ObjectId> base;
  std::vector<std::string> members;  // sorted
  std::map<std::string, Taken> assets;
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
  const auto inputs = find(store, tree, path), result = find(store, tree, folder + "/record.yaml");
  if (!inputs || inputs->kind == EntryKind::Tree) return std::nullopt;
  const auto yaml = read_yaml(path, store.blob(inputs->id));
  if (!yaml || scalar_of(*yaml, "kind") != "fork") return std::nullopt;
  Record record{digest, scalar_of(*yaml, "community"), ObjectId::parse(scalar_of(*yaml, "base")), {}, {}};
  if (record.base && !store.contains(*record.base)) record.base.reset();
  const auto add = [&](const std::string&, const Content& content) {
    add_members(record.members, store.blob(content.id));
  };
  for_each_file(store, tree, folder + "/sides.csv", add);
  for_each_file(store, tree, folder + "/sides", add);
  std::ranges::sort(record.members);
  if (result && result->kind != EntryKind::Tree) record.assets = taken_assets(store.blob(result->id));
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
  const auto beginning = beginning_of(store, *a.base), other = beginning_of(store, *b.base);
  return !beginning || !other || beginning == other;
}

std::vector<std::string> in_both(const Record& a, const Record& b) {
  std::vector<std::string> both;
  std::ranges::set_intersection(a.members, b.members, std::back_inserter(both));
  return both;
}

std::string named(const std::vector<std::string>& ids) {
  std::string names;
  for (std::size_t i = 0; i < std::min(ids.size(), kMostNamed); ++i)
    names += (i == 0 ? "`" : ", `") + made_visible(ids[i]) + "`";
  if (ids.size() > kMostNamed) names += fmt::format(" and {} more", ids.size() - kMostNamed);
  return names;
}

// `what` happened in both.
Fault twice(const Record& a, const Record& b, std::string code, const std::string& what) {
  return {.code = std::move(code),
          .message = fmt::format("{} in two records that divide overlapping states: {} and {}", what, a.digest, b.digest),
          .help = "one of the two forks cannot stand; the groups agree which, and take the other back",
          .place = Place{record_folder(b.digest), 0, 0, 0, {}}};
}

// A side of a fork has another community, and what it has is its own, whatever it is called.
bool of_one_community(const Record& a, const Record& b) { return a.community == b.community; }

bool is_more_than_all(const Taken& a, const Taken& b) {
  if (!a.is_divisible || !b.is_divisible) return true;
  const Fraction left = add(a.left, b.left), zero;
  return a.before < zero ? left < a.before : left > a.before;
}

// One for the members, one for the assets; and where there is neither, one for what both divided.
Faults faults_between(const Record& a, const Record& b) {
  Faults faults;
  if (const auto members = in_both(a, b); !members.empty())
    faults.push_back(twice(a, b, "settlement-member-twice", named(members) + " left"));
  if (!of_one_community(a, b)) return faults;
  std::vector<std::string> too_much, divided;
  for (const auto& [id, taken] : a.assets)
    if (const auto other = b.assets.find(id); other != b.assets.end())
      (is_more_than_all(taken, other->second) ? too_much : divided).push_back(id);
  if (!too_much.empty())
    faults.push_back(twice(a, b, "settlement-asset-twice", named(too_much) + " left"));
  if (!faults.empty() || divided.empty()) return faults;
  Fault both = twice(a, b, "settlement-pool-twice", named(divided) + (divided.size() == 1 ? " was" : " were") + " divided");
  both.severity = Severity::Warning;
  both.help = "each counts for those who stay what the other took; let both groups agree that each part stands";
  faults.push_back(std::move(both));
  return faults;
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
      Faults between = faults_between(records[i], records[j]);
      if (!between.empty() && overlap(store, records[i], records[j])) append(faults, std::move(between));
    }
  return faults;
}

}  // namespace charter
