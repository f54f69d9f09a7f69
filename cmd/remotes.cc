// SPDX-License-Identifier: Apache-2.0
#include "cmd/remotes.h"

#include "repo/git_program.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

void require_address(const std::string& address) {
  if (is_safe_address(address)) return;
  throw Failure(Exit::Refused, "unsafe-address", fmt::format("`{}` is no address of a repository", address),
                "name a folder, or an https, ssh or git address");
}

void require_new_remote(const Workspace& workspace, const std::string& name) {
  if (!is_branch_name(name))
    throw Failure(Exit::Refused, "bad-remote-name", fmt::format("`{}` cannot name a remote", name),
                  "use letters, digits and hyphens");
  for (const Remote& remote : workspace.repository().remotes())
    if (remote.name == name)
      throw Failure(Exit::Refused, "remote-exists", fmt::format("there is a remote `{}` already", name),
                    fmt::format("remove it first: `charter remote remove {}`", name));
}

Remote known_remote(const Workspace& workspace, const std::string& name) {
  std::vector<std::string> known;
  for (const Remote& remote : workspace.repository().remotes()) {
    if (remote.name == name) return remote;
    known.push_back(remote.name);
  }
  const auto near = nearest(name, known);
  throw Failure(Exit::Refused, "unknown-remote", fmt::format("there is no remote `{}`", name),
                near ? fmt::format("did you mean `{}`?", *near) : "`charter remote list` shows them");
}

Exit answer_remote(Context& context, const Remote& remote, const std::string& done) {
  if (is_json(context)) {
    Json json = Json::object();
    json.set("schema", "charter.remotes/1").set(done, Json::object().set("name", remote.name).set("address", remote.url));
    context.console.show_json(printed(json));
  } else {
    context.console.show(Text().add(is_trial(context) ? "would be " + done : done).add(": ").show(
        Label::Id, remote.name).add("  ").show(remote.url).line());
  }
  return Exit::Ok;
}

}  // namespace charter::cmd
