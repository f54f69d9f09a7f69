// SPDX-License-Identifier: Apache-2.0
#include "community/status.h"

#include "community/fork_note.h"
#include "community/tree_check.h"
#include "diag/failure.h"
#include "model/amend_wording.h"
#include "model/entrenchment.h"
#include "value/match.h"

#include <filesystem>
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

}  // namespace

Status status_of(Workspace& workspace) {
  Status status;
  status.head = workspace.repository().head();
  status.half_made_fork = half_made_fork(workspace).has_value();
  const ObjectId before = workspace.head_tree(), after = workspace.folder_tree();
  ObjectStore& objects = workspace.objects();
  if (!is_community(objects, after) && !is_community(objects, before))
    throw Failure(Exit::NotACommunity, "not-a-community", "there is no community.yaml here",
                  "start a community with `charter init NAME`, or name its folder with -C");
  status.community = read_community_of(objects, is_community(objects, after) ? after : before);
  status.is_clean = before == after;
  if (status.is_clean) return status;
  status.comparison = compare(objects, before, after, workspace.vocabulary());
  status.new_paths = status.comparison.other_paths;
  status.faults = status.head.commit ? check_change(objects, before, after, workspace.vocabulary())
                                     : check_tree(objects, after, workspace.vocabulary());
  status.faults = without_notes(std::move(status.faults));
  status.needs = needs_of(status.comparison);
  return status;
}

}  // namespace charter
