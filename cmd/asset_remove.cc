// SPDX-License-Identifier: Apache-2.0
#include "cmd/asset_fields.h"
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/written_edit.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct AssetRemoveOptions {
  std::vector<std::string> id;
};

void declare(Declaration& app, AssetRemoveOptions& options) {
  app.add_option("id", options.id, "The assets").required();
}

Exit run(const AssetRemoveOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const WrittenParts parts = sound_parts(workspace);
  Snapshot wanted = parts.snapshot;
  for (const std::string& id : options.id) {
    const auto asset = known_asset(wanted.assets, id);
    if (!asset) return decline(context, asset.faults());
    wanted.assets.erase(wanted.assets.begin() + static_cast<std::ptrdiff_t>(*asset));
  }
  const Edits edits = written_edits(workspace.objects(), parts, wanted, workspace.vocabulary());
  return end_edit(context, workspace, edit_tree(workspace.objects(), workspace.folder_tree(), edits), fmt::format("asset remove {}", fmt::join(options.id, " ")));
}

}  // namespace

extern const Command asset_remove_command{
    .name = "remove",
    .group = "asset",
    .summary = "Remove assets",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(What has been sold, lost or given away. An asset that a rule names is not removed; the rule is named.)",
    .example = R"($ charter asset remove bicycle-shed)",
    .bind = bind<AssetRemoveOptions>,
};

}  // namespace charter::cmd
