// SPDX-License-Identifier: Apache-2.0
#include "repo/history.h"

#include <git2.h>

#include <algorithm>

namespace charter {
History::History(const Repository& repository, const std::vector<ObjectId>& tips, Order order)
    : repository_(&repository), order_(order) {
  if (order == Order::FirstParent) {
    if (!tips.empty()) at_ = tips.front();
    return;
  }
  git_revwalk* walk = nullptr;
  check(git_revwalk_new(&walk, &repository.handle()), "walk the history");
  walk_.reset(walk);
  check(git_revwalk_sorting(walk, order == Order::Newest ? GIT_SORT_NONE : GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME), "walk the history");
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

std::optional<ObjectId> History::next() {
  if (order_ == Order::FirstParent) {
    if (!at_) return std::nullopt;
    const ObjectId id = *at_;
    const auto leads_to = [&](const ObjectId& hidden) { return repository_->is_ancestor(id, hidden); };
    if (std::ranges::any_of(hidden_, leads_to)) return std::nullopt;
    const Commit commit = repository_->objects().commit(id);
    at_ = commit.parents.empty() ? std::nullopt : std::optional(commit.parents.front());
    return id;
  }
  git_oid oid;
  const int code = git_revwalk_next(&oid, walk_.get());
  if (code == GIT_ITEROVER) return std::nullopt;
  check(code, "walk the history");
  return id_of(oid);
}

}  // namespace charter
