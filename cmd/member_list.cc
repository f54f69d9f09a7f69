// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/known_names.h"
#include "community/registers.h"
#include "model/check.h"
#include "render/charter_json.h"
#include "render/table.h"
#include "value/counted.h"

namespace charter::cmd {

namespace {

struct MemberListOptions {
  std::string member_class;
  std::string node;
  std::string at;
};

void declare(Declaration& app, MemberListOptions& options) {
  app.add_option("--class", options.member_class, "Only this class of members").type_name("NAME");
  app.add_option("--node", options.node, "Only those of this node").type_name("NAME");
  app.add_option("--at", options.at, "As it was at this revision").type_name("REV");
}

// The classes that rules establish, and those that members have.
std::set<std::string> known_classes(const WrittenParts& parts, const Vocabulary& vocabulary,
                                    const std::vector<Member>& members) {
  std::set<std::string> known;
  for (const MemberClassId& id : established_classes(parts.snapshot.charter, vocabulary))
    known.insert(id.text());
  for (const Member& member : members)
    if (!member.member_class.empty()) known.insert(member.member_class.text());
  return known;
}

std::set<std::string> known_nodes(const Community& community, const std::vector<Member>& members) {
  std::set<std::string> known;
  for (const Node& node : community.nodes) known.insert(node.id.text());
  for (const Member& member : members)
    if (!member.node.empty()) known.insert(member.node.text());
  return known;
}

Exit run(const MemberListOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const ObjectId tree = version_or_folder(workspace, options.at).tree;
  const Community community = read_community_of(workspace.objects(), tree);
  std::vector<Member> members = all_members(workspace.objects(), tree, community);
  if (!options.member_class.empty())
    require_known("class", options.member_class,
                  known_classes(read_written_parts(workspace.objects(), tree, workspace.vocabulary()),
                                workspace.vocabulary(), members));
  if (!options.node.empty()) require_known("node", options.node, known_nodes(community, members));
  std::erase_if(members, [&](const Member& m) {
    return (!options.member_class.empty() && m.member_class.text() != options.member_class) ||
           (!options.node.empty() && m.node.text() != options.node);
  });
  if (is_json(context)) {
    Json rows = Json::array();
    for (const Member& member : members) rows.add(member_json(member, community.member_fields));
    context.console.show_json(printed(Json::object().set("schema", "charter.register/1").set("members", std::move(rows)).set("total", members.size())));
    return end_with(context, faults_of(RegisterKind::Members, workspace.objects(), tree, community));
  }
  std::vector<Column> columns;
  std::vector<std::string> names = member_columns();
  names.insert(names.end(), community.member_fields.begin(), community.member_fields.end());
  for (const std::string& name : names) columns.push_back({name, Align::Left, name == "id" ? Label::Id : Label::Plain});
  std::vector<std::vector<std::string>> rows;
  for (const Member& member : members) {
    auto& row = rows.emplace_back();
    for (const std::string& name : names) row.push_back(field_of(member, name, community.member_fields));
  }
  if (!rows.empty()) context.console.show(table(columns, rows));
  context.console.show(Text().add(counted(members.size(), "member")).line());
  return end_with(context, faults_of(RegisterKind::Members, workspace.objects(), tree, community));
}

}  // namespace

extern const Command member_list_command{
    .name = "list",
    .group = "member",
    .summary = "List members",
    .section = Section::Register,
    .needs = Needs::Repository,
    .help =
        R"(One line each, in the order of their ids, then how many there are. The conditions are combined.)",
    .example = R"($ charter member list
$ charter member list --class full --node mill-street)",
    .bind = bind<MemberListOptions>,
};

}  // namespace charter::cmd
