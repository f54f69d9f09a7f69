// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/file_merge.h"
#include "render/conflicts_text.h"
#include "repo/disk.h"
#include "repo/git_program.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter::cmd {

namespace {

struct MergeDriverOptions {
  std::string base, ours, theirs, marker_size, path;
};

void declare(Declaration& app, MergeDriverOptions& options) {
  app.add_option("base", options.base, "What stood before both sides").required();
  app.add_option("ours", options.ours, "Our side; the result is written there").required();
  app.add_option("theirs", options.theirs, "Their side").required();
  app.add_option("marker-size", options.marker_size, "How long git's conflict markers are").required();
  app.add_option("path", options.path, "What the file is called").required();
}

std::string bytes_of(const Context& context, const std::string& file) {
  const auto bytes = read_file(context.folder / file);
  if (!bytes)
    throw Failure(Exit::Usage, "no-such-file", fmt::format("there is no file `{}`", made_visible(file)),
                  "git calls this with the files that it merges");
  return *bytes;
}

// Where community.yaml is looked for that says how a version is read. Git tells a driver the bytes alone: it is merging
// into HEAD, a merge names the others in the environment, and what a rebase or a pick takes is mostly the tip of a
// branch or the commit before one.
constexpr std::size_t kMostBranches = 64;

std::vector<ObjectId> trees_beside(const Context& context, Workspace& workspace) {
  const Repository& repository = workspace.repository();
  std::vector<ObjectId> commits;
  if (const auto head = repository.head().commit) commits.push_back(*head);
  for (const std::string& name : context.environment.names_beginning("GITHEAD_"))
    if (const auto commit = repository.resolve(name.substr(std::string("GITHEAD_").size()))) commits.push_back(*commit);
  for (const Branch& branch : repository.branches())
    if (commits.size() < kMostBranches) commits.push_back(branch.commit);
  std::set<ObjectId> before;
  for (const ObjectId& commit : commits) {
    const std::vector<ObjectId> bases = repository.merge_bases(commits.front(), commit);
    before.insert(bases.begin(), bases.end());
    const std::vector<ObjectId> parents = workspace.objects().commit(commit).parents;
    if (!parents.empty()) before.insert(parents.front());
  }
  commits.insert(commits.end(), before.begin(), before.end());
  std::vector<ObjectId> trees;
  for (const ObjectId& commit : commits) {
    const ObjectId tree = workspace.objects().commit(commit).tree;
    if (std::ranges::find(trees, tree) == trees.end()) trees.push_back(tree);
  }
  return trees;
}

// Git's own merge by lines, which marks what clashes as everybody who uses git knows it. How many such places there
// are; above 127 where it could not.
int merge_by_lines(const Context& context, const MergeDriverOptions& options) {
  return run_git(context.folder, {"merge-file", "-q", "--marker-size=" + options.marker_size, "-L", "ours", "-L", "base",
                                  "-L", "theirs", options.ours, options.base, options.theirs})
      .status;
}

void complain(Context& context, const std::string& path, const FileMerge& merge, bool is_marked) {
  Text text;
  text.show(path).add(": this cannot be merged without an answer; edit the file, then `git add` it, or merge with `charter merge`").line();
  if (!is_marked) text.add("nothing is marked in it: it stands as it came together by lines").line();
  std::size_t number = 0;
  for (const Conflict& conflict : merge.conflicts) text.add(as_text(NumberedConflict{++number, conflict}, {"ours", "theirs"}));
  context.console.complain(text);
}

Exit run(const MergeDriverOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const FileVersions versions{bytes_of(context, options.base), bytes_of(context, options.ours), bytes_of(context, options.theirs)};
  const auto merge =
      merge_file(workspace.objects(), workspace.vocabulary(), options.path, versions, trees_beside(context, workspace));
  if (merge && is_clean(*merge)) {
    replace_file(context.folder / options.ours, merge->bytes);
    return Exit::Ok;
  }
  const int status = merge_by_lines(context, options);
  if (!merge) return status == 0 ? Exit::Ok : Exit::No;
  complain(context, options.path, *merge, status != 0);
  return Exit::No;
}

}  // namespace

extern const Command merge_driver_row{
    .name = "__merge-driver",
    .summary = "Merge a file of the community by meaning",
    .section = Section::Hidden,
    .help = "What `charter setup git` has git run on each file that both sides changed.",
    .example = "$ charter __merge-driver BASE OURS THEIRS 7 charter/04-exit.yaml",
    .bind = bind<MergeDriverOptions>,
};

}  // namespace charter::cmd
