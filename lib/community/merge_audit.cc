// SPDX-License-Identifier: Apache-2.0
#include "community/merge_audit.h"

#include "community/changes_by_thing.h"
#include "community/compare.h"
#include "community/managed.h"
#include "community/merge_ground.h"
#include "community/settled_trailers.h"
#include "merge/change_subjects.h"
#include "merge/losses.h"
#include "repo/history.h"
#include "repo/merged_lines.h"
#include "repo/tree_walk.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace charter {

namespace {

std::set<Subject> subjects_of(const Changes& changes) {
  std::set<Subject> subjects;
  for_each_list_of_changes([&](auto list) {
    for (const auto& change : changes.*list) subjects.insert(about(change));
  });
  return subjects;
}

// What whoever merged by lines had to look at.
class StoppedFiles {
 public:
  StoppedFiles(const ObjectStore& store, const ThreeTrees& trees) {
    for_each_difference(store, trees.base, trees.ours, "", [this](const Difference& d) { ours_[d.path] = d.after; });
    for_each_difference(store, trees.base, trees.theirs, "", [&](const Difference& d) {
      const auto ours = ours_.find(d.path);
      if (ours == ours_.end() || ours->second == d.after) return;
      if (!ours->second || !d.after || !merged_lines(d.before ? store.blob(d.before->id) : "", store.blob(ours->second->id),
                                                     store.blob(d.after->id)).is_clean)
        paths_.insert(d.path);
    });
  }

  bool has(const std::string& path) const { return paths_.contains(path); }
  bool has_any(Managed kind) const {
    return std::ranges::any_of(paths_, [kind](const std::string& path) { return managed(path) == kind; });
  }

 private:
  std::map<std::string, std::optional<Content>> ours_;
  std::set<std::string> paths_;
};

std::string file_of(const Charter& charter, const Subject& subject) {
  std::optional<ArticleId> within;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    if (subject.about == "clause" && clause.id.text() == subject.id) within = at.article;
  });
  for (const Article& article : charter.articles)
    if (within ? article.id == *within : article.id.text() == subject.id) return article.file;
  return {};
}

bool was_looked_at(const Subject& subject, const StoppedFiles& stopped, const ThreeSnapshots& versions) {
  if (subject.about == "member") return stopped.has_any(Managed::Members);
  if (subject.about == "share") return stopped.has_any(Managed::Shares);
  if (subject.about == "asset") return stopped.has_any(Managed::Assets);
  if (subject.about == "file") return stopped.has(subject.id);
  if (subject.about == "charter") return stopped.has_any(Managed::Article);
  if (subject.about != "clause" && subject.about != "article") return stopped.has_any(Managed::Community);
  for (const Snapshot* side : {&versions.base, &versions.ours, &versions.theirs})
    if (stopped.has(file_of(side->charter, subject))) return true;
  return false;
}

class MergeAudit {
 public:
  MergeAudit(Workspace& workspace, const ObjectId& now) : workspace_(workspace), now_(now) {}

  std::vector<MergeDoubt> doubts(const ObjectId& tip) {
    History history(workspace_.repository(), {tip}, WalkOrder::Newest);
    while (const auto commit = history.next()) {
      const auto made = workspace_.objects().commit(*commit);
      settled_.learn(made.message);
      if (made.parents.size() == 2) look_at(*commit, made.tree, {made.parents[0], made.parents[1]});
    }
    return std::move(doubts_);
  }

 private:
  struct Parents {
    ObjectId ours, theirs;
  };

  bool is_of_one_community(const ObjectId& tree, const Parents& parents) {
    const ObjectStore& store = workspace_.objects();
    const auto id_in = [&store](const ObjectId& of) { return read_community_of(store, of).id; };
    const ObjectId ours = store.commit(parents.ours).tree, theirs = store.commit(parents.theirs).tree;
    for (const ObjectId& one : {tree, ours, theirs})
      if (!is_community(store, one)) return false;
    return id_in(ours) == id_in(theirs) && id_in(ours) == id_in(tree);
  }

  void look_at(const ObjectId& merge, const ObjectId& tree, const Parents& parents) {
    if (!is_of_one_community(tree, parents)) return;
    MergeNote note;
    note.ours = to_string(parents.ours);
    note.theirs = to_string(parents.theirs);
    auto ground = MergeGround::find(workspace_, note);
    if (!ground) return;
    const ThreeTrees& trees = ground->trees();
    // One side did nothing, and the other is the result.
    if ((trees.base == trees.ours && tree == trees.theirs) || (trees.base == trees.theirs && tree == trees.ours)) return;
    for (const ObjectId& one : {trees.base, trees.ours, trees.theirs, tree})
      if (!is_readable(*ground, one)) return;
    const auto merged = ground->merge(note);
    if (!merged || (merged->tree == tree && merged->conflicts.empty())) return;
    add_lost(merge, tree, *ground, merged->conflicts);
    add_unasked(merge, *ground, merged->conflicts);
    leave_out_later_changes(merge, tree);
  }

  bool is_readable(const MergeGround& ground, const ObjectId& tree) {
    return is_community(workspace_.objects(), tree) && !any_error(ground.reader().read(tree).faults);
  }

  void add(MergeDoubt::Kind kind, const ObjectId& merge, const Subject& subject) {
    if (!settled_.has(subject)) doubts_.push_back({kind, merge, subject});
  }

  void add_unasked(const ObjectId& merge, const MergeGround& ground, const std::vector<Conflict>& conflicts) {
    if (conflicts.empty()) return;
    const StoppedFiles stopped(workspace_.objects(), ground.trees());
    for (const Conflict& conflict : conflicts)
      if (!was_looked_at(conflict.subject, stopped, ground.versions()))
        add(MergeDoubt::Kind::Unasked, merge, conflict.subject);
  }

  void add_lost(const ObjectId& merge, const ObjectId& tree, const MergeGround& ground, const std::vector<Conflict>& conflicts) {
    const ThreeSnapshots& v = ground.versions();
    const BothLosses both = losses({v.base, v.ours, v.theirs}, ground.read(tree), conflicts);
    std::set<Subject> lost = subjects_of(both.ours.silent);
    lost.merge(subjects_of(both.theirs.silent));
    for (const Subject& subject : lost) add(MergeDoubt::Kind::Lost, merge, subject);
  }

  void leave_out_later_changes(const ObjectId& merge, const ObjectId& tree) {
    if (tree == now_ || doubts_.empty() || doubts_.back().merge != merge) return;
    const std::set<Subject> changed =
        subjects_of(compare(workspace_.objects(), tree, now_, workspace_.vocabulary()).changes);
    std::erase_if(doubts_, [&](const MergeDoubt& doubt) {
      if (doubt.merge != merge) return false;
      // A thing that is there again, or gone, is more than one of its fields.
      return changed.contains(doubt.subject) || changed.contains({doubt.subject.about, doubt.subject.id, {}});
    });
  }

  Workspace& workspace_;
  ObjectId now_;
  SettledSubjects settled_;
  std::vector<MergeDoubt> doubts_;
};

}  // namespace

std::vector<MergeDoubt> merge_doubts(Workspace& workspace, const ObjectId& commit, const ObjectId& now) {
  return MergeAudit(workspace, now).doubts(commit);
}

}  // namespace charter
