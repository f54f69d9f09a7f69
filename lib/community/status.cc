// SPDX-License-Identifier: Apache-2.0
#include "community/status.h"

#include "community/fork_note.h"
#include "community/managed.h"
#include "community/merge_note.h"
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

#include <algorithm>
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

// Articles that are called otherwise, stand elsewhere or have another level, which their clauses take from them.
std::set<ArticleId> articles_changed(const Changes& changes) {
  std::set<ArticleId> ids;
  for (const ArticleChange& change : changes.articles)
    std::visit(Match{[&](const ArticleRenamed& c) { ids.insert(c.from); }, [&](const ArticleMoved& c) { ids.insert(c.id); },
                     [&](const ArticleAmended& c) { ids.insert(c.id); },
                     [](const auto&) {}},  // their clauses came or went with them
               change);
  return ids;
}

// A charter's clauses and what governs changing each, worked out once.
struct Governed {
  explicit Governed(const Charter& charter) : by(governing_amend_rules(charter)) {
    for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
      clauses.emplace(clause.id, &clause);
      of_article[at.article].push_back(clause.id);
    });
  }

  std::optional<Need> need_of(const ClauseId& id) const {
    const auto governing = by.find(id);
    if (governing == by.end()) return std::nullopt;
    return Need{id, governing->second, requirement_of(*clauses.at(governing->second)->rule)};
  }

  std::map<ClauseId, ClauseId> by;
  std::map<ClauseId, const Clause*> clauses;
  std::map<ArticleId, std::vector<ClauseId>> of_article;
};

// What changes an article changes each of its clauses: of those that one rule governs, the first.
void add_needs_of_article(const Governed& in_force, const ArticleId& article, std::vector<Need>& needs) {
  std::set<ClauseId> named;
  const auto clauses = in_force.of_article.find(article);
  if (clauses == in_force.of_article.end()) return;
  for (const ClauseId& id : clauses->second) {
    const auto need = in_force.need_of(id);
    if (!need || !named.insert(need->governed_by).second) continue;
    if (std::ranges::find(needs, id, &Need::clause) == needs.end()) needs.push_back(*need);
  }
}

// By the rules in force, which are those of the last commit; a new clause is governed by what will be.
std::vector<Need> needs_of(const TreeComparison& comparison) {
  std::vector<Need> needs;
  const std::vector<ClauseId> clauses = clauses_changed(comparison.changes);
  const std::set<ArticleId> articles = articles_changed(comparison.changes);
  if (clauses.empty() && articles.empty()) return needs;
  const Governed in_force(comparison.before.snapshot.charter), proposed(comparison.after.snapshot.charter);
  for (const ClauseId& id : clauses)
    if (auto need = (in_force.clauses.contains(id) ? in_force : proposed).need_of(id)) needs.push_back(*std::move(need));
  for (const ArticleId& article : articles) add_needs_of_article(in_force, article, needs);
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
  const auto merge = merge_under_way(workspace);
  const bool is_line = status.head.commit && !(merge && merge->merger);
  status.faults = is_line ? check_change(objects, before, after, workspace.vocabulary(), ClassCheck::WhereRowsChanged)
                          : check_tree(objects, after, workspace.vocabulary());
  status.faults = without_notes(std::move(status.faults));
  append(status.faults, special_file_faults(workspace.work_tree().passed_over()));
  if (!any_error(status.faults)) append(status.faults, layout_notes(workspace, before, after));
  status.needs = needs_of(status.comparison);
  return status;
}

}  // namespace charter
