// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/known_names.h"
#include "render/charter_json.h"
#include "render/table.h"
#include "value/counted.h"

namespace charter::cmd {

namespace {

struct AssetListOptions {
  std::string pool;
  std::string node;
  std::string at;
};

void declare(Declaration& app, AssetListOptions& options) {
  app.add_option("--pool", options.pool, "Only those of this pool").type_name("NAME");
  app.add_option("--node", options.node, "Only those at this node").type_name("NAME");
  app.add_option("--at", options.at, "As it was at this revision").type_name("REV");
}

std::string amount_of(const Asset& asset) {
  if (asset.quantity) return to_string(*asset.quantity);
  return asset.value ? to_string(*asset.value) : "";
}

// What each pool holds of each unit, and the appraised worths.
Text sums(const std::vector<Asset>& assets) {
  std::map<std::tuple<std::string, std::string, int>, Integer> totals;
  for (const Asset& asset : assets) {
    const auto& amount = asset.quantity ? asset.quantity : asset.value;
    if (amount) totals[{asset.pool.text(), amount->unit.code.text(), amount->unit.decimals}] += amount->parts;
  }
  Text text;
  for (const auto& [key, parts] : totals) {
    const auto& [pool, unit, decimals] = key;
    text.add("together in ").add(Label::Id, pool).add(": ").add(Label::Number, format_parts(parts, decimals)).add(" " + unit).line();
  }
  return text;
}

void require_known_places(const AssetListOptions& options, const Snapshot& snapshot) {
  std::set<std::string> pools = pool_names(snapshot.community), nodes;
  for (const Node& node : snapshot.community.nodes) nodes.insert(node.id.text());
  for (const Asset& asset : snapshot.assets) {
    if (!asset.pool.empty()) pools.insert(asset.pool.text());
    if (!asset.node.empty()) nodes.insert(asset.node.text());
  }
  if (!options.pool.empty()) require_known("pool", options.pool, pools);
  if (!options.node.empty()) require_known("node", options.node, nodes);
}

Exit run(const AssetListOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Version version = version_or_folder(workspace, options.at);
  const WrittenParts parts = read_written_parts(workspace.objects(), version.tree, workspace.vocabulary());
  require_known_places(options, parts.snapshot);
  std::vector<Asset> assets = parts.snapshot.assets;
  std::erase_if(assets, [&](const Asset& a) {
    return (!options.pool.empty() && a.pool.text() != options.pool) || (!options.node.empty() && a.node.text() != options.node);
  });
  if (is_json(context)) {
    Json rows = Json::array();
    for (const Asset& asset : assets) rows.add(asset_json(asset));
    context.console.show_json(printed(Json::object().set("schema", "charter.register/1").set("assets", std::move(rows)).set("total", assets.size())));
    return end_with(context, faults_in(parts, Managed::Assets));
  }
  std::vector<std::vector<std::string>> rows;
  for (const Asset& a : assets)
    rows.push_back({a.id.text(), a.title, std::string(name_of(a.nature)), a.pool.text(), amount_of(a), a.node.text(), a.bundle.text(), a.stays.empty() ? "" : "stays"});
  if (!rows.empty())
    context.console.show(table({{"id", Align::Left, Label::Id}, {"title"}, {"nature"}, {"pool"}, {"amount or worth", Align::Right, Label::Number}, {"node"}, {"bundle"}, {"pinned"}}, rows));
  context.console.show(sums(assets));
  context.console.show(Text().add(counted(assets.size(), "asset")).line());
  return end_with(context, faults_in(parts, Managed::Assets));
}

}  // namespace

extern const Command asset_list_command{
    .name = "list",
    .group = "asset",
    .summary = "List assets",
    .section = Section::Register,
    .needs = Needs::Repository,
    .help = R"(One line each, in the order of their ids, then the sums of each pool by unit.)",
    .example = R"($ charter asset list
$ charter asset list --pool housing)",
    .bind = bind<AssetListOptions>,
};

}  // namespace charter::cmd
