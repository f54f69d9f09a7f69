// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/git_setup.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace charter::cmd {

namespace {

struct SetupGitOptions {
  bool remove = false;
  bool numbers = false;
};

void declare(Declaration& app, SetupGitOptions& options) {
  app.add_flag("--remove", options.remove, "Take it out again");
  app.add_flag("--numbers", options.numbers,
               "Clauses with their numbers within the article; an inserted clause then shows those after"
               " it as changed");
}

// The name alone where that finds this program, so that a new version in another place is found as well.
std::string program(const Context& context) {
  std::error_code error;
  const std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return "charter";
  std::string path = context.environment["PATH"];
  while (!path.empty()) {
    const std::string folder = path.substr(0, path.find(':'));
    path.erase(0, std::min(path.size(), folder.size() + 1));
    const std::filesystem::path found = std::filesystem::path(folder) / "charter";
    if (folder.empty() || !std::filesystem::exists(found, error)) continue;
    return std::filesystem::equivalent(found, own, error) ? "charter" : own.string();
  }
  return own.string();
}

Text said(const std::vector<SetupStep>& steps, bool is_trial) {
  Text text;
  for (const SetupStep& step : steps) {
    const bool same = step.before == step.after;
    if (same)
      text.add(Label::Muted, step.after.empty() ? "not there:  " : "as it was:  ");
    else if (step.before.empty())
      text.add(Label::Added, is_trial ? "would add:  " : "added:      ");
    else if (step.after.empty())
      text.add(Label::Removed, is_trial ? "would take: " : "taken out:  ");
    else
      text.add(Label::Changed, is_trial ? "would set:  " : "changed:    ");
    text.show(Label::Id, step.place).line();
  }
  return text;
}

Exit run(const SetupGitOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const std::string flags = options.numbers ? " --numbers" : "";
  const std::vector<SetupStep> steps =
      options.remove ? git_setup_removal(workspace)
                     : git_setup(workspace, {textconv_command(program(context), flags), merge_command(program(context))});
  if (!is_trial(context)) carry_out(workspace, steps);
  context.console.show(said(steps, is_trial(context)));
  if (is_trial(context))
    context.console.say(Text().add(Label::Hint, "nothing was done").line());
  else
    context.console.say(
        Text()
            .add(Label::Hint, options.remove
                                  ? "git shows and merges the files of the charter line by line again"
                                  : "in this clone, `git diff` and `git log -p` show the charter by clause, and git merges by meaning")
            .line());
  return Exit::Ok;
}

}  // namespace

extern const Command setup_git_command{
    .name = "git",
    .group = "setup",
    .summary = "Let plain git show the charter by clause, and merge it by meaning",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(`git diff`, `git log -p` and `git show` then compare articles, assets and community.yaml clause by clause:
the text a sentence a line however it was set, each parameter of a rule on a line of its own, and the clause
named above each change. Comments in the files, and how values are quoted, are not shown. The registers stay as
they are, a member a line.

`git merge`, `git rebase`, `git cherry-pick` and `git merge-tree` then merge each file that both sides changed as
`charter merge` would: by clause, parameter and word, and amounts add up. What clashes is marked in the file as
git always does, and said; `charter merge` asks one question at a time instead. Git merges file by file and asks
nobody where both sides wrote the same, so run `charter check` after it.

It is written into `.git/config` and `.git/info/attributes`, which are this clone's alone: attributes that were
committed would name a program that others may not have. `--remove` takes it out again. A file that cannot be
read by clause is shown as it stands, and so is everything when charter is no longer there.)",
    .example = R"($ charter setup git
$ git log -p charter/
$ charter setup git --remove)",
    .bind = bind<SetupGitOptions>,
};

}  // namespace charter::cmd
