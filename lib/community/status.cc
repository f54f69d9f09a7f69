// SPDX-License-Identifier: Apache-2.0
#include "community/status.h"

#include "community/fork_note.h"
#include "community/managed.h"
#include "community/relayout.h"
#include "community/stored_faults.h"
#include "community/tree_check.h"
#include "community/versions.h"
#include "diag/failure.h"
#include "model/amend_wording.h"
#include "model/entrenchment.h"
#include "repo/lock.h"
#include "repo/tree_walk.h"
#include "value/match.h"

#include <map>
#include <set>

namespace charter {

namespace {

std::vector<ClauseId> clauses_changed(const Changes& changes) {
  std::set<ClauseId> ids;
  for (const ClauseChange& change : changes.clauses)
    std::visit(Match{[&](const ClauseAdded& c) { ids.insert(c.clause.id); },
                     [&](const ClauseRemoved& c) { ids.insert(c.clause.id); },
                     [&](const ClauseRenamed& c) { ids.insert(c.from); },
                     [&](const auto& c) { ids.insert(c.id); }},
               change);
  return {ids.begin(), ids.end()};
}

// By the rules in force, which are those of the last commit; a new clause is governed by what will be.
std::vector<Need> needs_of(const TreeComparison& comparison) {
  std::vector<Need> needs;
  const Charter& in_force = comparison.before.snapshot.charter;
  const Charter& proposed = comparison.after.snapshot.charter;
  for (const ClauseId& id : clauses_changed(comparison.changes)) {
    const Charter& charter = find_clause(in_force, id) ? in_force : proposed;
    const auto governing = governing_amend_rule(charter, id);
    const Clause* clause = governing ? find_clause(charter, *governing) : nullptr;
    if (clause) needs.push_back({id, clause->id, requirement_of(*clause->rule)});
  }
  return needs;
}

// What had to be read now need not be read again. A folder that cannot be written to, or another program at
// work, is no reason not to answer.
void spare_the_next(Workspace& workspace, const ObjectId& head_tree) {
  if (!workspace.work_tree().index_is_stale(head_tree)) return;
  try {
    const auto lock = Lock::if_free(workspace.repository());
    if (!lock) return;
    IndexLock index(workspace.repository(), *lock);
    workspace.work_tree().save_index(head_tree, index);
  } catch (const Failure&) {
    return;
  }
}

// Of each register that a commit would write otherwise than it stands in the folder.
Faults layout_notes(Workspace& workspace, const ObjectId& before, const ObjectId& after) {
  ObjectStore& objects = workspace.objects();
  const auto laid_out = with_canonical_registers(objects, before, after, read_community_of(objects, after));
  std::map<RegisterKind, std::string> first;
  if (laid_out)
    for_each_difference(objects, after, *laid_out, "", [&](const Difference& d) {
      first.emplace(managed(d.path) == Managed::Members ? RegisterKind::Members : RegisterKind::Shares, d.path);
    });
  Faults notes;
  for (const auto& [kind, path] : first) notes.push_back(layout_note(kind, path));
  return notes;
}

// That of the folder, or of the last commit where the folder's cannot be read.
Community community_of(const ObjectStore& objects, const ObjectId& before, const ObjectId& after) {
  Community now = is_community(objects, after) ? read_community_of(objects, after) : Community();
  return now.id.empty() && is_community(objects, before) ? read_community_of(objects, before) : now;
}

}  // namespace

Status status_of(Workspace& workspace) {
  Status status;
  status.head = workspace.repository().head();
  status.fork_note_unreadable = has_unreadable_note(workspace);
  status.half_made_fork = status.fork_note_unreadable || half_made_fork(workspace).has_value();
  status.git_act = git_act(workspace.repository());
  const ObjectId before = workspace.head_tree(), after = workspace.folder_tree();
  ObjectStore& objects = workspace.objects();
  require_community_file(workspace);
  if (!is_community(objects, after) && !is_community(objects, before))
    throw Failure(Exit::NotACommunity, "not-a-community", "there is no community.yaml here",
                  "start a community with `charter init NAME`, or name its folder with -C");
  status.community = community_of(objects, before, after);
  status.is_clean = before == after && special_file_faults(workspace.work_tree().passed_over()).empty();
  spare_the_next(workspace, before);
  if (status.is_clean) return status;
  status.comparison = compare(objects, before, after, workspace.vocabulary());
  status.new_paths = status.comparison.other_paths;
  status.faults = status.head.commit ? check_change(objects, before, after, workspace.vocabulary())
                                     : check_tree(objects, after, workspace.vocabulary());
  status.faults = without_notes(std::move(status.faults));
  append(status.faults, special_file_faults(workspace.work_tree().passed_over()));
  if (!any_error(status.faults)) append(status.faults, layout_notes(workspace, before, after));
  status.needs = needs_of(status.comparison);
  return status;
}

}  // namespace charter
