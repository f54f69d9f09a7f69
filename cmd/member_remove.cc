// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/member_rows.h"
#include "community/register_edit.h"
#include "community/registers.h"
#include "community/who.h"

namespace charter::cmd {

namespace {

struct MemberRemoveOptions {
  std::string who;
};

void declare(Declaration& app, MemberRemoveOptions& options) {
  app.add_option("who", options.who, "The members").required();
}

Exit run(const MemberRemoveOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Community community = read_community_of(workspace.objects(), workspace.folder_tree());
  const auto members = members_named(context, workspace, workspace.folder_tree(), options.who);
  if (!members) return decline(context, members.faults());
  RegisterEdits edits;
  for (const MemberId& id : *members) edits.members[id] = std::nullopt;
  const auto tree = with_register_edits(workspace.objects(), workspace.folder_tree(), community, edits);
  if (!tree) return decline(context, tree.faults());
  return end_edit(context, workspace, *tree, "member remove " + options.who);
}

}  // namespace

extern const Command member_remove_command{
    .name = "remove",
    .group = "member",
    .summary = "Remove members",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(A member who still holds shares, holds an asset or answers for somebody is not removed; what stands in
the way is named. To leave with a share, see `charter help fork`.

WHO is ids separated by commas, `@FILE` (one id a line, or a CSV with an `id` column; `@-` for
standard input), `class:NAME` or `node:NAME`.)",
    .example = R"($ charter member remove ana
$ charter member remove @left.txt --dry-run)",
    .bind = bind<MemberRemoveOptions>,
};

}  // namespace charter::cmd
