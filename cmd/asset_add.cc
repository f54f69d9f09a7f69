// SPDX-License-Identifier: Apache-2.0
#include "cmd/asset_fields.h"
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/written_edit.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

struct AssetAddOptions {
  std::string id;
  std::string title;
  std::string nature = "divisible";
  std::string pool;
  std::string quantity;
  std::string unit;
  std::string value;
  std::string node;
  std::string bundle;
  std::string stays;
  std::string file;
};

void declare(Declaration& app, AssetAddOptions& options) {
  app.add_option("id", options.id, "The id of the new asset").required();
  app.add_option("--title", options.title, "What it is").type_name("TEXT");
  app.add_option("--nature", options.nature, "divisible, indivisible or copyable")
      .type_name("NATURE");
  app.add_option("--pool", options.pool, "The pool; may be left out where there is one")
      .type_name("NAME");
  app.add_option("--quantity", options.quantity, "How much of it there is").type_name("AMOUNT");
  app.add_option("--unit", options.unit, "What it is counted in").type_name("UNIT");
  app.add_option("--value", options.value, "What it was appraised at").type_name("MONEY");
  app.add_option("--node", options.node, "Where it is").type_name("NAME");
  app.add_option("--bundle", options.bundle, "What it is never separated from").type_name("NAME");
  app.add_option("--stays", options.stays, "Why it stays with the community").type_name("REASON");
  app.add_option("--file", options.file, "The file under assets/ to write it in")
      .type_name("FILE");
}

std::map<std::string, std::string> fields_from(const AssetAddOptions& options) {
  std::map<std::string, std::string> fields{{"title", options.title}, {"nature", options.nature},
      {"pool", options.pool}, {"value", options.value}, {"node", options.node}, {"bundle", options.bundle},
      {"stays", options.stays}};
  if (!options.quantity.empty() || !options.unit.empty()) {
    fields["quantity"] = options.quantity;
    fields["unit"] = options.unit;
  }
  std::erase_if(fields, [](const auto& field) { return field.second.empty(); });
  return fields;
}

Exit run(const AssetAddOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const WrittenParts parts = sound_parts(workspace);
  const auto id = AssetId::parse(options.id);
  if (!id)
    return decline(context, {{.code = "bad-id", .message = fmt::format("`{}` is no id", options.id),
                            .help = fmt::format("did you mean `{}`?", id_from(options.id))}});
  if (std::ranges::find(parts.snapshot.assets, *id, &Asset::id) != parts.snapshot.assets.end())
    return decline(context, {{.code = "asset-twice", .message = fmt::format("there is an asset `{}` already", id->text()),
                            .help = "`charter asset set` changes it"}});
  Asset asset{.id = *id};
  const Faults faults = set_fields(asset, fields_from(options), parts.snapshot.community);
  if (!faults.empty()) return decline(context, faults);
  Snapshot wanted = parts.snapshot;
  wanted.assets.push_back(asset);
  std::ranges::sort(wanted.assets, {}, &Asset::id);
  std::map<AssetId, std::string> files;
  if (!options.file.empty()) files[*id] = asset_file(options.file);
  const Edits edits = written_edits(workspace.objects(), parts, wanted, workspace.vocabulary(), files);
  return end_edit(context, workspace, edit_tree(workspace.objects(), workspace.folder_tree(), edits), "asset add " + id->text());
}

}  // namespace

extern const Command asset_add_command{
    .name = "add",
    .group = "asset",
    .summary = "Add an asset",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(A divisible asset has a quantity of a unit, negative where it is owed. An indivisible one has a value. A
copyable one (rules, software, documents) stays with everybody.

The asset is written at the end of FILE, by default `assets/assets.yaml`.)",
    .example = R"($ charter asset add current-account --quantity 84000.00 --unit EUR
$ charter asset add bicycle-shed --nature indivisible --pool commons --value "1800.00 EUR")",
    .bind = bind<AssetAddOptions>,
};

}  // namespace charter::cmd
