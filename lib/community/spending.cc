// SPDX-License-Identifier: Apache-2.0
#include "community/spending.h"

#include "community/managed.h"
#include "community/record_check.h"
#include "community/written_parts.h"
#include "repo/tree_walk.h"
#include "settle/prices.h"
#include "text/fields.h"
#include "text/yaml.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace charter {

namespace {

// What there is, by pool and unit, and what is whole.
struct Holdings {
  Community community;
  std::map<std::pair<PoolId, Unit>, Integer> sums;
  std::set<AssetId> whole;
};

const std::vector<YamlNode>& items_of(const YamlNode& node, const std::string& key) {
  static const std::vector<YamlNode> kNone;
  const YamlNode* value = find_value(node, key);
  return value ? value->items : kNone;
}

// The party of a record that this community is.
std::string party_of(const YamlNode& record, const CommunityId& community) {
  for (const YamlNode& party : items_of(record, "parties"))
    if (scalar_of(party, "community") == community.text()) return scalar_of(party, "id");
  return {};
}

// What an asset comes to on one side. Nothing where the record does not say so.
std::optional<Integer> allocated(const YamlNode& asset, const std::string& party, const Unit& unit) {
  const YamlNode* allocation = find_value(asset, "allocation");
  const YamlNode* amount = allocation ? find_value(*allocation, party) : nullptr;
  if (!amount) return std::nullopt;
  const auto parts = read_parts(*amount, amount->scalar, unit);
  return parts ? std::optional(*parts) : std::nullopt;
}

// The state before a record, with what the record leaves to this community.
void settle_assets(Snapshot& snapshot, const YamlNode& record, const std::string& party) {
  std::map<std::string, const YamlNode*> settled;
  for (const YamlNode& asset : items_of(record, "assets")) settled.emplace(scalar_of(asset, "id"), &asset);
  std::erase_if(snapshot.assets, [&](Asset& asset) {
    const auto found = settled.find(asset.id.text());
    if (found == settled.end()) return false;
    const auto parts = allocated(*found->second, party, asset.quantity ? asset.quantity->unit : Unit{});
    if (parts && asset.quantity) asset.quantity->parts = *parts;
    return asset.nature == Nature::Indivisible && parts == 0;
  });
}

// "4350.00 EUR" that this side owes of a pool by the record.
void settle_debts(std::map<std::pair<PoolId, Unit>, Integer>& sums, const YamlNode& record, const std::string& party,
                  const Community& community) {
  for (const YamlNode& owed : items_of(record, "owed")) {
    const std::string amount = scalar_of(owed, "amount");
    const auto pool = PoolId::parse(scalar_of(owed, "pool"));
    const auto code = UnitCode::parse(amount.substr(amount.find(' ') + 1));
    if (scalar_of(owed, "from") != party || scalar_of(owed, "note").empty() || !pool || !code) continue;
    const Unit unit = unit_of(community, *code);
    if (const auto parts = read_parts(owed, amount.substr(0, amount.find(' ')), unit)) sums[{*pool, unit}] -= *parts;
  }
}

Holdings holdings_of(const Snapshot& snapshot) {
  Holdings holdings{snapshot.community, {}, {}};
  for (const Asset& asset : snapshot.assets) {
    if (asset.quantity) holdings.sums[{asset.pool, asset.quantity->unit}] += asset.quantity->parts;
    if (asset.nature == Nature::Indivisible) holdings.whole.insert(asset.id);
  }
  return holdings;
}

// An amount that cannot be weighed against the limit is beyond it.
bool is_allowed(const Quantity& fall, const SpendingFreeze& freeze, const Community& community) {
  if (!freeze.most) return false;
  const auto worth = Prices(community, {}).worth(fall, freeze.most->unit);
  return worth && *worth <= Fraction(freeze.most->parts);
}

std::vector<Spending> spent(const Holdings& before, const Holdings& after, const SpendingFreeze& freeze) {
  std::vector<Spending> spent;
  for (const auto& [key, parts] : before.sums) {
    const auto now = after.sums.find(key);
    const Integer fall = parts - (now == after.sums.end() ? Integer(0) : now->second);
    const Quantity less{fall, key.second};
    if (fall > 0 && !is_allowed(less, freeze, before.community))
      spent.push_back({fmt::format("{} of `{}`", to_string(less), key.first.text())});
  }
  // A debt in a unit that there was nothing of is spending as well.
  for (const auto& [key, parts] : after.sums)
    if (parts < 0 && !before.sums.contains(key) && !is_allowed({-parts, key.second}, freeze, after.community))
      spent.push_back({fmt::format("{} newly owed by `{}`", to_string(Quantity{-parts, key.second}), key.first.text())});
  for (const AssetId& id : before.whole)
    if (!after.whole.contains(id)) spent.push_back({fmt::format("`{}`", id.text())});
  return spent;
}

// The records that came with a state, were made of the state before it, and are named by what was put in.
std::vector<YamlNode> records_brought_in(const ObjectStore& store, const LineState& state, const LineState& before) {
  std::vector<YamlNode> records;
  const auto folder = find(store, state.tree, kSettlementsFolder);
  if (!folder || folder->kind != EntryKind::Tree) return records;
  for (const TreeEntry& entry : store.tree(folder->id)) {
    const std::string path = std::string(kSettlementsFolder) + "/" + entry.name;
    if (find(store, before.tree, path) || !is_named_by_inputs(store, state.tree, entry.name)) continue;
    const auto read = [&](const std::string& file) {
      return read_yaml(file, store.blob(find(store, state.tree, path + "/" + file)->id));
    };
    const auto inputs = read("inputs.yaml");
    if (!inputs || scalar_of(*inputs, "base") != to_string(before.commit)) continue;
    if (auto record = read("record.yaml")) records.push_back(*std::move(record));
  }
  return records;
}

// What there would be after a state if all that followed were the records that came with the next.
Holdings as_settled(Snapshot before, const std::vector<YamlNode>& records, const CommunityId& community) {
  for (const YamlNode& record : records) settle_assets(before, record, party_of(record, community));
  Holdings holdings = holdings_of(before);
  for (const YamlNode& record : records)
    settle_debts(holdings.sums, record, party_of(record, community), before.community);
  return holdings;
}

std::optional<ObjectId> folder_id(const ObjectStore& store, const ObjectId& tree, std::string_view folder) {
  const auto content = find(store, tree, folder);
  return content ? std::optional(content->id) : std::nullopt;
}

}  // namespace

std::vector<Spending> spent_between(const Snapshot& before, const Snapshot& after, const SpendingFreeze& freeze) {
  return spent(holdings_of(before), holdings_of(after), freeze);
}

std::vector<Spending> spent_since(const ObjectStore& store, const Vocabulary& vocabulary,
                                  const std::vector<LineState>& line, std::size_t given,
                                  const SpendingFreeze& freeze) {
  std::vector<Spending> all;
  WrittenReader reader(store, vocabulary);
  std::optional<Holdings> later;
  for (std::size_t i = 0; i < given; ++i) {
    const auto differs = [&](std::string_view folder) {
      return folder_id(store, line[i].tree, folder) != folder_id(store, line[i + 1].tree, folder);
    };
    if (!differs(kAssetsFolder)) continue;
    if (!later) later = holdings_of(reader.read(line[i].tree).snapshot);
    Snapshot earlier = reader.read(line[i + 1].tree).snapshot;
    Holdings before = holdings_of(earlier);
    const auto add = [&](const Holdings& from) {
      for (const Spending& one : spent(from, *later, freeze)) all.push_back({one.words + " in " + described(line[i])});
    };
    const auto records = differs(kSettlementsFolder) ? records_brought_in(store, line[i], line[i + 1]) : std::vector<YamlNode>{};
    if (records.empty()) add(before);
    else add(as_settled(std::move(earlier), records, later->community.id));
    later = std::move(before);
  }
  return all;
}

}  // namespace charter
