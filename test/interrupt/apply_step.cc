// SPDX-License-Identifier: Apache-2.0

// apply_step FOLDER: on branch `main` of a repository, commits what its branch `next` holds, with files, index and
// HEAD moved to a new branch `done`, as one step. A program of its own, so that it can be killed.

#include "repo/journal.h"

#include "diag/failure.h"

#include <cstdio>

using namespace charter;

namespace {

void apply(const char* folder) {
  Repository repository = Repository::open(folder);
  const Lock lock(repository);
  Journal journal(repository, lock);
  journal.recover();
  WorkTree tree(repository);
  ObjectStore& objects = repository.objects();
  const auto main = repository.reference("refs/heads/main");
  const auto next = repository.reference("refs/heads/next");
  const Commit before = objects.commit(*main);
  const Signature ana{.who = {"Ana", "ana@example.org"}, .seconds = 1777600000};
  CommitDraft draft{.tree = objects.commit(*next).tree, .parents = {*main}, .author = ana, .committer = ana, .message = "Done\n"};
  Step step;
  for_each_difference(objects, tree.stage_tree(), draft.tree, {}, [&step](const Difference& difference) {
    step.files[difference.path] = {difference.before, difference.after};
  });
  // A file that only the commit has, so that objects are written as well.
  const Content extra{EntryKind::File, objects.stage_blob("extra\n")};
  draft.tree = edit_tree(objects, draft.tree, {{"extra", extra}});
  step.files["extra"] = {std::nullopt, extra};
  const ObjectId commit = objects.stage_commit(draft);
  objects.flush();
  step.references = {{"refs/heads/main", *main, commit}, {"refs/heads/done", std::nullopt, commit}, {"refs/heads/next", *next, std::nullopt}};
  step.new_head = "refs/heads/done";
  step.log = {.who = ana, .reason = "step"};
  journal.apply(step, tree);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  try {
    apply(arguments[1]);
    return 0;
  } catch (const Failure& failure) {
    std::fprintf(stderr, "%s: %s\n", failure.code().c_str(), failure.what());
    return static_cast<int>(failure.exit());
  }
}
