// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/member_rows.h"
#include "community/register_edit.h"
#include "community/registers.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct MemberAddOptions {
  std::string id;
  std::string name;
  std::string member_class;
  std::string node;
  std::string joined;
  std::string guardian;
  std::vector<std::string> set;
};

void declare(Declaration& app, MemberAddOptions& options) {
  app.add_option("id", options.id, "The id of the new member").required();
  app.add_option("--name", options.name, "The name").type_name("NAME");
  app.add_option("--class", options.member_class, "The class of members").type_name("NAME");
  app.add_option("--node", options.node, "The node").type_name("NAME");
  app.add_option("--joined", options.joined, "The day of joining; by default, today")
      .type_name("DATE");
  app.add_option("--guardian", options.guardian, "Who answers for a member who cannot leave alone")
      .type_name("ID");
  app.add_option("--set", options.set, "A column of the community's own; may be repeated")
      .type_name("COLUMN=VALUE");
}

Exit run(const MemberAddOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Community community = read_community_of(workspace.objects(), workspace.folder_tree());
  RegisterLookup lookup(workspace.objects(), workspace.folder_tree(), community);
  const auto id = MemberId::parse(options.id);
  if (!id) return decline(context, {bad_member_id(options.id)});
  if (lookup.is_member(*id))
    return decline(context, {{.code = "member-exists",
                            .message = fmt::format("there is a member `{}` already", id->text()),
                            .help = "`charter member set` changes a member; a new one needs another id"}});
  std::vector<std::string> settings = options.set;
  for (const auto& [column, value] : {std::pair("name", options.name), std::pair("class", options.member_class),
                                      std::pair("node", options.node), std::pair("guardian", options.guardian)})
    if (!value.empty()) settings.insert(settings.begin(), std::string(column) + "=" + value);
  settings.insert(settings.begin(),
                  "joined=" + (options.joined.empty() ? to_string(today(context)) : options.joined));
  Member member{.id = *id};
  member.fields.resize(community.member_fields.size());
  const Faults faults = set_columns(member, settings, community);
  if (!faults.empty()) return decline(context, faults);
  const auto tree = with_register_edits(workspace.objects(), workspace.folder_tree(), community,
                                        {.members = {{*id, member}}});
  if (!tree) return decline(context, tree.faults());
  return end_edit(context, workspace, *tree, "member add " + id->text());
}

}  // namespace

extern const Command member_add_command{
    .name = "add",
    .group = "member",
    .summary = "Add a member",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(The id is for good: lower-case letters, digits and hyphens. The day of joining is today unless `--joined`
says another. Columns of the community's own are set with `--set`.)",
    .example =
        R"($ charter member add ana --name "Ana Reis" --class full --node mill-street --joined 2026-03-14
$ charter commit -m "Ana Reis admitted, general meeting of 14 March, item 3")",
    .bind = bind<MemberAddOptions>,
};

}  // namespace charter::cmd
