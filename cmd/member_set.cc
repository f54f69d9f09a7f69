// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/member_rows.h"
#include "community/register_edit.h"
#include "community/registers.h"

namespace charter::cmd {

namespace {

struct MemberSetOptions {
  std::string id;
  std::vector<std::string> values;
};

void declare(Declaration& app, MemberSetOptions& options) {
  app.add_option("id", options.id, "The member").required();
  app.add_option("values", options.values, "COLUMN=VALUE").required();
}

Exit run(const MemberSetOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Community community = read_community_of(workspace.objects(), workspace.folder_tree());
  const auto known = known_member(workspace, community, options.id);
  if (!known) return decline(context, known.faults());
  Member member = *known;
  const Faults faults = set_columns(member, options.values, community);
  if (!faults.empty()) return decline(context, faults);
  const auto tree = with_register_edits(workspace.objects(), workspace.folder_tree(), community,
                                        {.members = {{member.id, member}}});
  if (!tree) return decline(context, tree.faults());
  return end_edit(context, workspace, *tree, "member set " + member.id.text());
}

}  // namespace

extern const Command member_set_command{
    .name = "set",
    .group = "member",
    .summary = "Change a member",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Sets columns of the member's row. A value may be empty. The id itself cannot be changed: it is what
shares, assets and history know the member by.)",
    .example = R"($ charter member set ana class=associate
$ charter member set ana name="Ana Reis Costa" email=ana@example.org)",
    .bind = bind<MemberSetOptions>,
};

}  // namespace charter::cmd
