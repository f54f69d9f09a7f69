// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/remotes.h"

namespace charter::cmd {

namespace {

struct RemoteListOptions {};

void declare(Declaration&, RemoteListOptions&) {}

Exit run(const RemoteListOptions&, Context& context) {
  Workspace workspace = open_workspace(context);
  Json list = Json::array();
  Text text;
  for (const Remote& remote : workspace.repository().remotes()) {
    list.add(Json::object().set("name", remote.name).set("address", remote.url));
    text.show(Label::Id, remote.name).add("  ").show(remote.url).line();
  }
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.remotes/1").set("remotes", std::move(list))));
  else
    context.console.show(text.is_empty() ? Text().add("no remotes: `charter remote add NAME ADDRESS` names one").line() : text);
  return Exit::Ok;
}

}  // namespace

extern const Command remote_list_command{
    .name = "list",
    .group = "remote",
    .summary = "List the remotes",
    .section = Section::Together,
    .needs = Needs::Repository,
    .help = R"(The name and the address of each.)",
    .example = R"($ charter remote list)",
    .bind = bind<RemoteListOptions>,
};

}  // namespace charter::cmd
