// SPDX-License-Identifier: Apache-2.0
#include "repo/history.h"

#include <git2.h>

#include <algorithm>
#include <filesystem>

namespace charter {

bool ends_shallow_clone(const Repository& repository, const Commit& commit) {
  if (commit.parents.empty() || repository.objects().contains(commit.parents.front())) return false;
  return std::filesystem::exists(repository.shared_folder() / "shallow");
}

History::History(const Repository& repository, const std::vector<ObjectId>& tips, WalkOrder order)
    : repository_(&repository), order_(order) {
  if (order != WalkOrder::Topological) {
    for (const ObjectId& tip : tips)
      if (order == WalkOrder::Newest || tip == tips.front()) add(tip);
    return;
  }
  git_revwalk* walk = nullptr;
  check(git_revwalk_new(&walk, &repository.handle()), "walk the history");
  walk_.reset(walk);
  check(git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME), "walk the history");
  for (const ObjectId& tip : tips) {
    const git_oid oid = oid_of(tip);
    check(git_revwalk_push(walk, &oid), "walk the history");
  }
}

void History::hide(const ObjectId& commit) {
  hidden_.push_back(commit);
  if (!walk_) return;
  const git_oid oid = oid_of(commit);
  check(git_revwalk_hide(walk_.get(), &oid), "walk the history");
}

void History::add(const ObjectId& commit) {
  if (!met_.insert(commit).second) return;
  waiting_.emplace(std::pair(-repository_->objects().commit(commit).committer.seconds, met_.size()), commit);
}

std::optional<ObjectId> History::next() {
  if (walk_) {
    git_oid oid;
    const int code = git_revwalk_next(&oid, walk_.get());
    if (code == GIT_ITEROVER) return std::nullopt;
    check(code, "walk the history");
    return id_of(oid);
  }
  while (!waiting_.empty()) {
    const ObjectId id = waiting_.begin()->second;
    waiting_.erase(waiting_.begin());
    const auto leads_to = [&](const ObjectId& hidden) { return repository_->is_ancestor(id, hidden); };
    if (std::ranges::any_of(hidden_, leads_to)) continue;
    const Commit commit = repository_->objects().commit(id);
    if (ends_shallow_clone(*repository_, commit)) return id;
    for (const ObjectId& parent : commit.parents)
      if (order_ == WalkOrder::Newest || parent == commit.parents.front()) add(parent);
    return id;
  }
  return std::nullopt;
}

}  // namespace charter
