// SPDX-License-Identifier: Apache-2.0
#include "model/check.h"
#include "model/check_rules.h"
#include "model/finding.h"
#include "value/ascii.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace charter {

namespace {

template <class Entries, class Projection>
std::vector<std::string> ids_of(const Entries& entries, Projection projection) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) ids.push_back(std::invoke(projection, entry).text());
  return ids;
}

struct Pinning {
  bool by_rule = false;  // some fork rule exists, so that it says what stays
  std::set<std::string> assets;
};

Pinning pinning_of(const Charter& charter) {
  Pinning pinning;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule || clause.rule->kind != "fork") return;
    pinning.by_rule = true;
    const auto stays = clause.rule->parameters.find("stays");
    if (stays == clause.rule->parameters.end()) return;
    for_each_single(stays->second, [&](const Value& one) { pinning.assets.insert(one.canonical); });
  });
  return pinning;
}

// How often assets and rules count in each unit.
std::map<std::string, int> uses_of_units(const std::vector<Asset>& assets, const Charter& charter) {
  std::map<std::string, int> uses;
  for (const Asset& asset : assets)
    for (const auto& amount : {asset.quantity, asset.value})
      if (amount) ++uses[amount->unit.code.text()];
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule) return;
    for (const auto& parameter : clause.rule->parameters)
      for_each_single(parameter.second, [&](const Value& single) {
        const auto space = single.canonical.find(' ');
        if (single.type == ValueType::Money && space != std::string::npos) ++uses[single.canonical.substr(space + 1)];
      });
  });
  return uses;
}

class AssetCheck {
 public:
  AssetCheck(const std::vector<Asset>& assets, const Community& community, const Charter& charter)
      : community_(community), pinning_(pinning_of(charter)), uses_(uses_of_units(assets, charter)) {}

  void check(const Asset& asset) {
    if (!seen_.insert(asset.id).second)
      add(Severity::Error, "asset-twice", asset, "id",
          fmt::format("two assets are called `{}`", asset.id.text()));
    check_pool(asset);
    check_node(asset);
    check_nature(asset);
    check_unit(asset);
    check_bundle(asset);
    check_pin(asset);
  }

  Faults take_faults() { return std::move(faults_); }

 private:
  void add(Severity severity, std::string code, const Asset& asset, std::string field,
           std::string message) {
    faults_.push_back(finding(severity, std::move(code), {"asset", asset.id.text(), std::move(field)},
                              std::move(message)));
  }

  void check_pool(const Asset& asset) {
    if (asset.pool.empty()) {
      if (asset.nature == Nature::Copyable) return;
      add(Severity::Error, "asset-without-pool", asset, "pool",
          fmt::format("`{}` lies in no pool", asset.id.text()));
      faults_.back().help = "say in which, as `pool: …`";
    } else if (!find_pool(community_, asset.pool)) {
      add(Severity::Error, "asset-unknown-pool", asset, "pool",
          fmt::format("there is no pool `{}`", asset.pool.text()));
      faults_.back().help = suggestion(asset.pool.text(), ids_of(community_.pools, &Pool::id));
    }
  }

  void check_node(const Asset& asset) {
    if (asset.node.empty() || find_node(community_, asset.node)) return;
    add(Severity::Error, "asset-unknown-node", asset, "node",
        fmt::format("there is no node `{}`", asset.node.text()));
    faults_.back().help = suggestion(asset.node.text(), ids_of(community_.nodes, &Node::id));
  }

  void check_nature(const Asset& asset) {
    const bool divisible = asset.nature == Nature::Divisible;
    if (divisible && !asset.quantity)
      add(Severity::Error, "asset-without-quantity", asset, "quantity",
          fmt::format("`{}` is divisible and says no quantity", asset.id.text()));
    if (!divisible && asset.quantity)
      add(Severity::Error, "asset-with-quantity", asset, "quantity",
          fmt::format("`{}` is {} and has no quantity", asset.id.text(), name_of(asset.nature)));
    if (asset.nature == Nature::Indivisible || !asset.value) return;
    add(Severity::Error, "asset-with-value", asset, "value",
        fmt::format("`{}` is {} and has no value of its own", asset.id.text(), name_of(asset.nature)));
    if (divisible) faults_.back().help = "what a unit is worth stands in community.yaml, as its price";
  }

  // A unit that is not named has two decimals and is no fault, unless it looks like a slip: like a named one, or
  // the only one of its kind where others are named.
  void check_unit(const Asset& asset) {
    check_unit_of(asset, asset.quantity, "unit");
    check_unit_of(asset, asset.value, "value");
  }

  void check_unit_of(const Asset& asset, const std::optional<Quantity>& amount, std::string field) {
    if (!amount || find_unit(community_, amount->unit.code)) return;
    const auto known = ids_of(community_.units, [](const UnitEntry& e) { return e.unit.code; });
    const std::string& code = amount->unit.code.text();
    const auto same = std::ranges::find_if(known, [&](const std::string& k) { return in_lower_case(k) == in_lower_case(code); });
    std::string help = same == known.end() ? suggestion(code, known) : fmt::format("did you mean `{}`?", *same);
    if (help.empty() && (known.empty() || uses_.at(code) > 1)) return;
    if (help.empty()) help = fmt::format("if it is meant, name it under `units` in community.yaml: `{}: {{decimals: 2}}`", code);
    add(Severity::Warning, "asset-unknown-unit", asset, std::move(field),
        fmt::format("`{}` is not among the community's units", code));
    faults_.back().help = std::move(help);
  }

  void check_bundle(const Asset& asset) {
    if (asset.bundle.empty() || asset.pool.empty()) return;
    const auto [first, is_first] = bundles_.emplace(asset.bundle, &asset);
    if (is_first || first->second->pool == asset.pool) return;
    add(Severity::Error, "bundle-in-two-pools", asset, "bundle",
        fmt::format("the bundle `{}` lies in two pools", asset.bundle.text()));
    faults_.back().help = fmt::format("`{}` of the same bundle lies in `{}`",
                                      first->second->id.text(), first->second->pool.text());
  }

  void check_pin(const Asset& asset) {
    if (asset.stays.empty() || !pinning_.by_rule || pinning_.assets.contains(asset.id.text())) return;
    add(Severity::Warning, "asset-not-pinned", asset, "stays",
        fmt::format("`{}` says why it stays, but the `fork` rule does not name it", asset.id.text()));
    faults_.back().help = "what stays is what the `fork` rule lists under `stays`";
  }

  const Community& community_;
  Pinning pinning_;
  std::map<std::string, int> uses_;  // of each unit
  std::set<AssetId> seen_;
  std::map<BundleId, const Asset*> bundles_;
  Faults faults_;
};

}  // namespace

Faults check_assets(const std::vector<Asset>& assets, const Community& community,
                    const Charter& charter) {
  AssetCheck check(assets, community, charter);
  for (const Asset& asset : assets) check.check(asset);
  return check.take_faults();
}

Faults check_named_members(const Charter& charter, const std::vector<Asset>& assets,
                           const IsMember& is_member) {
  Faults faults;
  for (const Asset& asset : assets)
    for (const MemberId& holder : asset.held_by)
      if (!is_member(holder))
        faults.push_back(finding(Severity::Error, "asset-unknown-holder",
                                 {"asset", asset.id.text(), "held_by"},
                                 fmt::format("there is no member `{}`", holder.text())));
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule) return;
    for (const auto& [name, value] : clause.rule->parameters)
      for_each_single(value, [&, name = name](const Value& single) {
        const auto id = MemberId::parse(single.canonical);
        if (single.type != ValueType::Member || !id || is_member(*id)) return;
        faults.push_back(finding(Severity::Error, "rule-unknown-member",
                                 about_parameter(clause.id, name),
                                 fmt::format("there is no member `{}`", id->text())));
      });
  });
  return faults;
}

}  // namespace charter
