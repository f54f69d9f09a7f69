// SPDX-License-Identifier: Apache-2.0
#include "repo/history.h"

#include "repo/disk.h"

#include <algorithm>
#include <string_view>

namespace charter {

std::set<ObjectId> shallow_ends(const Repository& repository) {
  std::set<ObjectId> ends;
  const std::string text = read_file(repository.shared_folder() / "shallow").value_or("");
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (const auto id = ObjectId::parse(line)) ends.insert(*id);
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return ends;
}

History::History(const Repository& repository, const std::vector<ObjectId>& tips, WalkOrder order)
    : repository_(&repository), order_(order), ends_(shallow_ends(repository)) {
  for (const ObjectId& tip : tips)
    if (order == WalkOrder::Newest || tip == tips.front()) add(tip);
}

void History::add(const ObjectId& commit) {
  if (!met_.insert(commit).second) return;
  waiting_.emplace(std::pair(-repository_->objects().commit(commit).committer.seconds, met_.size()), commit);
}

std::optional<ObjectId> History::next() {
  while (!waiting_.empty()) {
    const ObjectId id = waiting_.begin()->second;
    waiting_.erase(waiting_.begin());
    const auto leads_to = [&](const ObjectId& hidden) { return repository_->is_ancestor(id, hidden); };
    if (std::ranges::any_of(hidden_, leads_to)) continue;
    if (ends_.contains(id)) return id;
    const Commit commit = repository_->objects().commit(id);
    for (const ObjectId& parent : commit.parents)
      if (order_ == WalkOrder::Newest || parent == commit.parents.front()) add(parent);
    return id;
  }
  return std::nullopt;
}

}  // namespace charter
