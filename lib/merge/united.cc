// SPDX-License-Identifier: Apache-2.0
#include "merge/united.h"

#include "change/fields.h"
#include "model/finding.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace charter {

namespace {

// What all of them say alike.
Fields alike(const std::vector<Fields>& all) {
  Fields common = all.front();
  for (const Fields& fields : all)
    std::erase_if(common, [&](const auto& entry) {
      const auto found = fields.find(entry.first);
      return found == fields.end() || found->second != entry.second;
    });
  return common;
}

Fault clash(const char* code, const char* about, const std::string& id, const std::string& message, const std::string& help) {
  return finding(Severity::Error, code, Subject{about, id, {}}, message, help);
}

template <class Entry>
const Entry* find_by_id(const std::vector<Entry>& entries, const decltype(Entry::id)& id) {
  const auto found = std::ranges::find(entries, id, &Entry::id);
  return found == entries.end() ? nullptr : &*found;
}

const UnitEntry* find_entry(const std::vector<UnitEntry>& entries, const UnitCode& code) {
  const auto found = std::ranges::find(entries, code, [](const UnitEntry& entry) { return entry.unit.code; });
  return found == entries.end() ? nullptr : &*found;
}

// One thing in the versions that come out: a row or an asset, as each says it.
template <class Thing>
struct Versions {
  std::vector<Thing> sides;
  std::vector<Thing> bases;
};

class Uniter {
 public:
  explicit Uniter(Uniting uniting) : uniting_(std::move(uniting)), columns_(all_columns()) {}

  Result<United> run() {
    for (const auto& common : uniting_.commons) result_.bases.push_back(common ? *common : never_one());
    result_.sides = uniting_.sides;
    for_all([](Snapshot& snapshot) {
      snapshot.assets.clear();
      snapshot.members.clear();
    });
    for_all([this](Snapshot& snapshot) { say_who(snapshot.community); });
    unite_members();
    unite_assets();
    for_all([this](Snapshot& snapshot) { snapshot.shares = uniting_.shares; });
    if (!faults_.empty()) return std::move(faults_);
    return std::move(result_);
  }

 private:
  template <class Act>
  void for_all(Act act) {
    for (Snapshot& side : result_.sides) act(side);
    for (Snapshot& base : result_.bases) act(base);
  }

  // What all sides say alike of the community, and no rules.
  Snapshot never_one() const {
    std::vector<Fields> all;
    for (const Snapshot& side : uniting_.sides) {
      Community community = side.community;
      const Community& first = uniting_.sides.front().community;
      community.id = first.id;
      community.name = first.name;
      all.push_back(fields_of(community));
    }
    Snapshot snapshot;
    snapshot.community = community_from(alike(all)).value_or(uniting_.sides.front().community);
    return snapshot;
  }

  // The columns of all sides, each once.
  std::vector<std::string> all_columns() const {
    std::vector<std::string> columns;
    for (const Snapshot& side : uniting_.sides)
      for (const std::string& column : side.community.member_fields)
        if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
    return columns;
  }

  // Who they are; and what the others bring to count and to order things by, which nobody else speaks of.
  void say_who(Community& community) const {
    const Community& first = uniting_.sides.front().community;
    community.format = first.format;
    community.id = first.id;
    community.name = first.name;
    community.formed = first.formed;
    community.origin = first.origin;
    community.member_fields = columns_;
    for (const Snapshot& side : uniting_.sides) {
      for (const UnitEntry& entry : side.community.units)
        if (!find_entry(community.units, entry.unit.code)) community.units.push_back({entry.unit, {}});
      for (const Pool& pool : side.community.pools)
        if (is_alone(pool, &Community::pools) && !find_by_id(community.pools, pool.id)) community.pools.push_back(pool);
      for (const Node& node : side.community.nodes)
        if (is_alone(node, &Community::nodes) && !find_by_id(community.nodes, node.id)) community.nodes.push_back(node);
    }
    std::ranges::sort(community.units, {}, [](const UnitEntry& entry) { return entry.unit.code; });
    std::ranges::sort(community.pools, {}, &Pool::id);
    std::ranges::sort(community.nodes, {}, &Node::id);
  }

  // Whether one side has it, and no state in which it was one with another had it.
  template <class Entry>
  bool is_alone(const Entry& entry, std::vector<Entry> Community::* entries) const {
    const auto has = [&](const Snapshot& snapshot) { return find_by_id(snapshot.community.*entries, entry.id) != nullptr; };
    return std::ranges::count_if(uniting_.sides, has) == 1 &&
           std::ranges::none_of(uniting_.commons, [&](const auto& common) { return common && has(*common); });
  }

  // Things by their ids, with what each side has of them.
  template <class Thing>
  auto by_id(std::vector<Thing> Snapshot::* things) const {
    std::map<decltype(Thing::id), std::vector<const Thing*>> all;
    for (std::size_t s = 0; s < uniting_.sides.size(); ++s)
      for (const Thing& thing : uniting_.sides[s].*things) {
        auto& versions = all[thing.id];
        versions.resize(uniting_.sides.size());
        versions[s] = &thing;
      }
    return all;
  }

  template <class Thing>
  static std::vector<const Thing*> present(const std::vector<const Thing*>& versions) {
    std::vector<const Thing*> there;
    for (const Thing* thing : versions)
      if (thing) there.push_back(thing);
    return there;
  }

  // In every version: as each side says it, else as it was when they were one, else what all say alike.
  template <class Thing, class Fix>
  void put(std::vector<Thing> Snapshot::* things, const std::vector<const Thing*>& sides, const std::vector<const Thing*>& commons,
           const Thing& common, Fix fix) {
    for (std::size_t b = 0; b < result_.bases.size(); ++b)
      (result_.bases[b].*things).push_back(fix(commons[b] ? *commons[b] : common));
    for (std::size_t s = 0; s < result_.sides.size(); ++s) {
      const Thing* was = s == 0 ? nullptr : commons[s - 1];
      (result_.sides[s].*things).push_back(fix(sides[s] ? *sides[s] : was ? *was : common));
    }
  }

  template <class Thing>
  std::vector<const Thing*> in_commons(std::vector<Thing> Snapshot::* things, const decltype(Thing::id)& id) const {
    std::vector<const Thing*> found;
    for (const auto& common : uniting_.commons) found.push_back(common ? find_by_id(*common.*things, id) : nullptr);
    return found;
  }

  template <class Thing>
  void put_alike(std::vector<Thing> Snapshot::* things, const Thing& thing) {
    for_all([&](Snapshot& snapshot) { (snapshot.*things).push_back(thing); });
  }

  bool has_all_columns(const std::vector<const Member*>& rows) const {
    const auto side = std::ranges::find_if(rows, [](const Member* row) { return row != nullptr; });
    return uniting_.sides[static_cast<std::size_t>(side - rows.begin())].community.member_fields == columns_;
  }

  void unite_members() {
    for (const auto& [id, rows] : by_id(&Snapshot::members)) {
      const auto there = present(rows);
      if (there.size() > 1 && !uniting_.same.contains(id)) {
        faults_.push_back(clash("merge-member-twice", "member", id.text(), "`" + id.text() + "` is a member on both sides",
                                "if they are one person, merge with `--same " + id.text() +
                                    "`; if they are two, one of them needs another id first"));
        continue;
      }
      // Nearly everybody: one row, with the columns that it will have.
      if (there.size() == 1 && has_all_columns(rows)) {
        put_alike(&Snapshot::members, *there.front());
        continue;
      }
      std::vector<Member> with_all;
      with_all.reserve(rows.size());
      std::vector<Fields> said;
      std::vector<const Member*> sides;
      for (std::size_t s = 0; s < rows.size(); ++s) {
        if (rows[s]) {
          said.push_back(fields_of(*rows[s], uniting_.sides[s].community.member_fields));
          with_all.push_back(*member_from(id, said.back(), columns_));
        }
        sides.push_back(rows[s] ? &with_all.back() : nullptr);
      }
      const Member common = there.size() == 1 ? with_all.front() : *member_from(id, alike(said), columns_);
      if (there.size() == 1) sides.assign(sides.size(), nullptr);
      put(&Snapshot::members, sides, std::vector<const Member*>(result_.bases.size()), common, [](const Member& row) { return row; });
    }
  }

  void unite_assets() {
    for (const auto& [id, versions] : by_id(&Snapshot::assets)) {
      const auto there = present(versions);
      if (there.size() == 1) {
        put_alike(&Snapshot::assets, *there.front());
        continue;
      }
      if (can_be_one(id, there)) put_together(id, versions, there);
    }
    for (const auto& [bundle, sides] : sides_of_bundles())
      if (sides > 1 && !was_bundle(bundle))
        faults_.push_back(clash("merge-bundle-twice", "asset", bundle.text(), "things on both sides bear the bundle `" + bundle.text() + "`",
                                "give it another name on one side first: what bears one name is never separated"));
  }

  bool can_be_one(const AssetId& id, const std::vector<const Asset*>& there) {
    const Asset& first = *there.front();
    const auto refuse = [&](const char* code, const std::string& message, const std::string& help) {
      faults_.push_back(clash(code, "asset", id.text(), message, help));
      return false;
    };
    if (first.nature == Nature::Indivisible || std::ranges::any_of(there, [&](const Asset* a) { return a->nature != first.nature; }))
      return refuse("merge-asset-twice", "`" + id.text() + "` is owned on both sides, and only amounts and copies can become one",
                    "give one of them another id first; if there is only one, one side has to give it up");
    for (const Asset* asset : there) {
      const bool is_alike = asset->pool == first.pool &&
                            (!first.quantity || (asset->quantity && asset->quantity->unit == first.quantity->unit));
      if (first.nature == Nature::Divisible && !is_alike)
        return refuse("merge-asset-otherwise", "`" + id.text() + "` is counted in another unit or lies in another pool on one side",
                      "give one of them another id first");
    }
    return true;
  }

  // What one side owes the other is gone.
  static bool cancels_out(const std::vector<const Asset*>& there, const Integer& sum) {
    return sum == 0 && std::ranges::any_of(there, [](const Asset* asset) { return asset->quantity->parts != 0; });
  }

  void put_together(const AssetId& id, const std::vector<const Asset*>& versions, const std::vector<const Asset*>& there) {
    Integer sum = 0;
    std::set<MemberId> holders;
    std::vector<Fields> said;
    for (const Asset* asset : there) {
      if (asset->quantity) sum += asset->quantity->parts;
      holders.insert(asset->held_by.begin(), asset->held_by.end());
      Fields fields = fields_of(*asset);
      fields.erase("quantity");
      said.push_back(std::move(fields));
    }
    const bool is_amount = there.front()->nature == Nature::Divisible;
    if (is_amount && cancels_out(there, sum)) return;
    Fields common = alike(said);
    if (is_amount) common.emplace("quantity", to_string(*there.front()->quantity));
    std::vector<const Asset*> commons = in_commons(&Snapshot::assets, id);
    for (const Asset*& was : commons)
      if (was && was->nature != there.front()->nature) was = nullptr;
    put(&Snapshot::assets, versions, commons, asset_from(id, common).value_or(*there.front()), [&](Asset asset) {
      if (is_amount) asset.quantity = Quantity{sum, there.front()->quantity->unit};
      if (is_amount) asset.pool = there.front()->pool;
      asset.held_by.assign(holders.begin(), holders.end());
      return asset;
    });
  }

  std::map<BundleId, std::size_t> sides_of_bundles() const {
    std::map<BundleId, std::size_t> sides;
    for (const Snapshot& side : uniting_.sides) {
      std::set<BundleId> here;
      for (const Asset& asset : side.assets)
        if (!asset.bundle.empty()) here.insert(asset.bundle);
      for (const BundleId& bundle : here) ++sides[bundle];
    }
    return sides;
  }

  bool was_bundle(const BundleId& bundle) const {
    return std::ranges::any_of(uniting_.commons, [&](const auto& common) {
      return common && std::ranges::count(common->assets, bundle, &Asset::bundle) > 0;
    });
  }

  Uniting uniting_;
  std::vector<std::string> columns_;
  United result_;
  Faults faults_;
};

}  // namespace

Result<United> unite(Uniting uniting) { return Uniter(std::move(uniting)).run(); }

}  // namespace charter
