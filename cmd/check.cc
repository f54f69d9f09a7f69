// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/merge_doubts.h"
#include "community/clock_check.h"
#include "community/stored_faults.h"
#include "community/tree_check.h"
#include "render/faults_json.h"
#include "render/faults_text.h"
#include "repo/tree_walk.h"
#include "value/safe_text.h"

namespace charter::cmd {

namespace {

struct CheckOptions {
  std::vector<std::string> path;
  std::string at;
};

void declare(Declaration& app, CheckOptions& options) {
  app.add_option("path", options.path, "Files or folders to show the faults of; by default, all");
  app.add_option("--at", options.at, "Check this revision instead of the folder").type_name("REV");
}

// The faults in those files, or in files below those folders.
Faults within(const Faults& faults, const std::vector<std::string>& paths) {
  if (paths.empty()) return faults;
  Faults kept;
  for (const Fault& fault : faults)
    for (const std::string& path : paths)
      if (path == "." || (fault.place && (fault.place->path == path || fault.place->path.starts_with(path + "/")))) {
        kept.push_back(fault);
        break;
      }
  return kept;
}

Exit run(const CheckOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Version version = version_or_folder(workspace, options.at);
  const std::vector<std::string> paths = paths_in_folder(context, workspace, options.path);
  for (const std::string& path : paths)
    if (path != "." && !find(workspace.objects(), version.tree, path))
      throw Failure(Exit::Usage, "unknown-path", "there is no `" + made_visible(path) + "`",
                    "paths are as in the folder");
  context.console.expect([&] {
    std::uint64_t files = 0;
    for_each_file(workspace.objects(), version.tree, "", [&files](const std::string&, const Content&) { ++files; });
    return files;
  });
  Faults all = check_tree(workspace.objects(), version.tree, workspace.vocabulary());
  if (!version.commit) {
    append(all, check_constancy(workspace.objects(), workspace.head_tree(), version.tree, workspace.vocabulary()));
    append(all, special_file_faults(workspace.work_tree().passed_over()));
  }
  const auto commit = version.commit ? version.commit : workspace.repository().head().commit;
  if (commit) {
    append(all, commits_in_future(workspace.objects(), *commit, context.now.seconds));
    append(all, as_faults(merge_doubts(workspace, *commit, version.tree)));
  }
  const Faults faults = within(all, paths);
  if (is_json(context)) {
    context.console.show_json(to_json(faults));
  } else {
    context.console.show(as_text(faults));
    if (!faults.empty()) context.console.show(Text().line());
    context.console.show(Text().add(count_of(faults)).line());
  }
  return any_error(faults) ? Exit::No : Exit::Ok;
}

}  // namespace

extern const Command check_command{
    .name = "check",
    .summary = "Find every fault",
    .section = Section::Work,
    .needs = Needs::Repository,
    .help =
        R"(Reads all the files of the community and says everything that is wrong, each with its place, the line and
what to do: what cannot be read, what does not fit together, what a rule does not allow. The same check
runs before every commit; an error stops it, a warning or a note does not.

Merges that are recorded are looked at again: whoever merged by lines, as a forge does, was not told what both sides did
to one thing, and may have lost what one of them did. That is a warning.

With PATH, only the faults in those files are shown; the whole community is read all the same, because a
fault in one file is often a contradiction to another.

The exit code is 1 when there is an error.)",
    .example = R"($ charter check
$ charter check charter/04-exit.yaml
$ charter check --json)",
    .bind = bind<CheckOptions>,
};

}  // namespace charter::cmd
