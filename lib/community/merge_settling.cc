// SPDX-License-Identifier: Apache-2.0
#include "community/merge_settling.h"

#include "community/merge_answer_check.h"
#include "community/merge_answers.h"
#include "community/operations.h"
#include "diag/failure.h"
#include "repo/tree_walk.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

// What the working folder of a merge that waits becomes when what was merged becomes something else. What somebody has
// edited since is merged with that.
ObjectId folder_after(Workspace& workspace, const ObjectId& before, const ObjectId& after) {
  ObjectStore& objects = workspace.objects();
  const ObjectId folder = workspace.folder_tree();
  Edits edits;
  bool was_edited = false;
  for_each_difference(objects, before, after, "", [&](const Difference& d) {
    const auto now = find(objects, folder, d.path);
    if (now == d.before) edits[d.path] = d.after;
    else if (now != d.after) was_edited = true;
  });
  if (!was_edited) return edit_tree(objects, folder, edits);
  const auto merged = merge_trees(objects, workspace.vocabulary(), {before, folder, after}, {});
  if (!merged || !merged->conflicts.empty())
    throw Failure(Exit::Refused, "folder-edited", "what you have edited since the merge began stands where this answer would be put",
                  "say that the files are as they are to be with --edit, or take your edit back first");
  return merged->tree;
}

// What was not committed before the merge is not of it.
void require_not_unsaved(const std::map<std::string, FileChange>& files, const MergeNote& note) {
  for (const auto& [path, change] : files)
    if (note.unsaved.contains(path))
      throw Failure(Exit::Refused, "unsaved-changes", fmt::format("`{}` has changes that are not committed", made_visible(path)),
                    "take the merge back with `charter merge --abort`, commit them, and merge again");
}

MergeNote answered(MergeNote note, const std::vector<Conflict>& conflicts, const NewAnswers& answers) {
  for (const Conflict& conflict : conflicts) {
    const auto given = answers.find(conflict.subject);
    if (given == answers.end()) continue;
    if (!given->second) {
      note.answers.erase(conflict.subject);
      continue;
    }
    require_answer(conflict, *given->second);
    note.answers[conflict.subject] = *given->second;
  }
  return note;
}

bool only_says_what_stands_in_the_folder(const NewAnswers& answers) {
  return std::ranges::all_of(answers, [](const auto& each) {
    const std::optional<Settled>& answer = each.second;
    return answer && answer->take == Take::Edited && !answer->text;
  });
}

std::string what_is_done(const Merging& merging, const NewAnswers& answers) {
  return answers.size() == 1 ? fmt::format("resolve {}", merging.numbers.at(answers.begin()->first))
                             : fmt::format("resolve {} conflicts", answers.size());
}

}  // namespace

Result<SettledMerge> settle(Workspace& workspace, Merging before, const NewAnswers& answers) {
  MergeNote note = answered(before.note, before.conflicts, answers);
  auto merged = before.ground.merge(note);
  if (!merged) return merged.faults();
  const ObjectId now = workspace.folder_tree();
  const ObjectId folder =
      only_says_what_stands_in_the_folder(answers) ? now : folder_after(workspace, before.tree, merged->tree);
  const auto files = file_changes(workspace.objects(), now, folder);
  require_not_unsaved(files, note);
  SettledMerge settled{{}, merging_of(std::move(note), std::move(before.ground), *std::move(merged))};
  look_at_folder(workspace, settled.merging, folder);
  if (settled.merging.note == before.note && files.empty()) return settled;
  const std::vector<ObjectId> heads{commit_in(before.note.theirs)};
  settled.act = PlannedAct{{.files = files,
                            .merge_before = heads,
                            .merge_after = heads,
                            .waiting_before = note_text(before.note),
                            .waiting_after = note_text(settled.merging.note)},
                           what_is_done(settled.merging, answers)};
  return settled;
}

void remember(const Workspace& workspace, const Merging& merging, const NewAnswers& answers) {
  const MergeMemory memory(workspace, merging.note, merging.ground.versions());
  for (const Conflict& conflict : merging.conflicts) {
    const auto given = answers.find(conflict.subject);
    if (given == answers.end()) continue;
    if (given->second) memory.remember(conflict, *given->second);
    else memory.forget(conflict);
  }
}

}  // namespace charter
