// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/things.h"

namespace charter::cmd {

namespace {

struct AssetShowOptions {
  std::string id;
  std::string at;
};

void declare(Declaration& app, AssetShowOptions& options) {
  app.add_option("id", options.id, "The asset").required();
  app.add_option("--at", options.at, "As it was at this revision").type_name("REV");
}

Exit run(const AssetShowOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  return show_asset(context, workspace, version_or_folder(workspace, options.at), options.id);
}

}  // namespace

extern const Command asset_show_command{
    .name = "show",
    .group = "asset",
    .summary = "Show an asset",
    .section = Section::Register,
    .needs = Needs::Repository,
    .help =
        R"(All that is known of it: nature, pool, quantity or appraisal, where it is, who holds it, whether it stays
with the community when a group leaves, and why.)",
    .example = R"($ charter asset show mill-street-house)",
    .bind = bind<AssetShowOptions>,
};

}  // namespace charter::cmd
