// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/known_names.h"
#include "cmd/member_rows.h"
#include "community/registers.h"
#include "render/charter_json.h"
#include "render/table.h"
#include "value/fraction.h"

namespace charter::cmd {

namespace {

struct ShareListOptions {
  std::string who;
  std::string pool;
  std::string at;
};

void declare(Declaration& app, ShareListOptions& options) {
  app.add_option("who", options.who,
                 "Only of these members: ids separated by commas, `@FILE` (one id a line, or a "
                 "CSV with an `id` column; `@-` for standard input), `class:NAME` or `node:NAME`");
  app.add_option("--pool", options.pool, "Only of this pool").type_name("NAME");
  app.add_option("--at", options.at, "As it was at this revision").type_name("REV");
}

std::map<PoolId, Integer> totals_of(const std::vector<Share>& shares) {
  std::map<PoolId, Integer> totals;
  for (const Share& share : shares) totals[share.pool] += share.units;
  return totals;
}

Exit run(const ShareListOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const ObjectId tree = version_or_folder(workspace, options.at).tree;
  const Community community = read_community_of(workspace.objects(), tree);
  std::vector<Share> shares = all_shares(workspace.objects(), tree);
  const std::map<PoolId, Integer> totals = totals_of(shares);
  if (!options.pool.empty()) {
    std::set<std::string> known = pool_names(community);
    for (const auto& [pool, units] : totals) known.insert(pool.text());
    require_known("pool", options.pool, known);
  }
  if (!options.who.empty()) {
    const auto members = members_named(context, workspace, tree, options.who);
    if (!members) return decline(context, members.faults());
    const std::set<MemberId> wanted(members->begin(), members->end());
    std::erase_if(shares, [&](const Share& s) { return !wanted.contains(s.member); });
  }
  std::erase_if(shares, [&](const Share& s) { return !options.pool.empty() && s.pool.text() != options.pool; });
  if (is_json(context)) {
    Json rows = Json::array();
    for (const Share& share : shares)
      rows.add(share_json(share).set("fraction", to_string(Fraction(share.units, totals.at(share.pool)))));
    context.console.show_json(printed(Json::object().set("schema", "charter.register/1").set("shares", std::move(rows)).set("total", shares.size())));
    return end_with(context, faults_of(RegisterKind::Shares, workspace.objects(), tree, community));
  }
  std::vector<std::vector<std::string>> rows;
  for (const Share& s : shares)
    rows.push_back({s.member.text(), s.pool.text(), to_string(s.units), as_share(Fraction(s.units, totals.at(s.pool)))});
  if (!rows.empty())
    context.console.show(table({{"member", Align::Left, Label::Id}, {"pool"}, {"units", Align::Right, Label::Number}, {"of the pool", Align::Right}}, rows));
  Text sums;
  for (const auto& [pool, units] : totals_of(shares)) {
    sums.add("together in ").add(Label::Id, pool.text()).add(": ").add(Label::Number, to_string(units));
    sums.add(" of ").add(Label::Number, to_string(totals.at(pool))).line();
  }
  context.console.show(sums.is_empty() ? Text().add("no shares").line() : sums);
  return end_with(context, faults_of(RegisterKind::Shares, workspace.objects(), tree, community));
}

}  // namespace

extern const Command share_list_command{
    .name = "list",
    .group = "share",
    .summary = "List shares",
    .section = Section::Register,
    .needs = Needs::Repository,
    .help =
        R"(One line each: the member, the pool, the units, and the fraction of the pool that they are. Then the sum
of each pool.)",
    .example = R"($ charter share list ana
$ charter share list --pool housing)",
    .bind = bind<ShareListOptions>,
};

}  // namespace charter::cmd
