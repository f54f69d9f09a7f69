// SPDX-License-Identifier: Apache-2.0
#include "cmd/asset_fields.h"
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/written_edit.h"

namespace charter::cmd {

namespace {

struct AssetSetOptions {
  std::string id;
  std::vector<std::string> values;
};

void declare(Declaration& app, AssetSetOptions& options) {
  app.add_option("id", options.id, "The asset").required();
  app.add_option("values", options.values, "FIELD=VALUE").required();
}

Exit run(const AssetSetOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const WrittenParts parts = sound_parts(workspace);
  Snapshot wanted = parts.snapshot;
  const auto asset = known_asset(wanted.assets, options.id);
  if (!asset) return decline(context, asset.faults());
  const auto fields = read_settings(options.values);
  if (!fields) return decline(context, fields.faults());
  const Faults faults = set_fields(wanted.assets[*asset], *fields, parts.snapshot.community);
  if (!faults.empty()) return decline(context, faults);
  const Edits edits = written_edits(workspace.objects(), parts, wanted, workspace.vocabulary());
  return end_edit(context, workspace, edit_tree(workspace.objects(), workspace.folder_tree(), edits), "asset set " + options.id);
}

}  // namespace

extern const Command asset_set_command{
    .name = "set",
    .group = "asset",
    .summary = "Change an asset",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Sets fields of the asset as they are called in the file (title, pool, quantity, unit, value, node, bundle,
held_by, stays, appraised.on, appraised.by); nothing else in the file is touched. An empty value removes a
field.)",
    .example = R"($ charter asset set current-account quantity=21480.00
$ charter asset set mill-street-house value="450000.00 EUR" appraised.on=2026-03-01)",
    .bind = bind<AssetSetOptions>,
};

}  // namespace charter::cmd
