// SPDX-License-Identifier: Apache-2.0
#include "community/first_parents.h"

#include "diag/failure.h"
#include "value/moment.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

std::vector<LineState> as_recorded(const ObjectStore& store, const ObjectId& commit) {
  std::vector<LineState> line;
  for (std::optional<ObjectId> at = commit; at;) {
    if (!store.contains(*at)) refuse_cut_off(*at);
    const Commit state = store.commit(*at);
    line.push_back({*at, state.tree, state.committer.seconds, state.committer.seconds});
    at = state.parents.empty() ? std::nullopt : std::optional(state.parents.front());
  }
  return line;
}

void put_in_order(std::vector<LineState>& line) {
  for (std::size_t i = line.size(); i-- > 1;)
    line[i - 1].time = std::max(line[i - 1].time, line[i].time);
}

}  // namespace

std::vector<LineState> first_parents(const ObjectStore& store, const ObjectId& commit) {
  std::vector<LineState> line = as_recorded(store, commit);
  put_in_order(line);
  return line;
}

std::vector<LineState> first_parents_at(const ObjectStore& store, const ObjectId& commit, std::int64_t moment) {
  std::vector<LineState> line = as_recorded(store, commit);
  std::int64_t after = moment;  // of the first believed state after this one
  for (LineState& state : line) {
    if (state.recorded > moment)
      state.time = after;
    else
      after = state.recorded;
  }
  put_in_order(line);
  return line;
}

std::optional<ObjectId> beginning_of(const ObjectStore& store, const ObjectId& commit) {
  ObjectId at = commit;
  while (store.contains(at)) {
    const Commit state = store.commit(at);
    if (state.parents.empty()) return at;
    at = state.parents.front();
  }
  return std::nullopt;
}

void refuse_cut_off(const ObjectId& missing) {
  throw Failure(Exit::Refused, "history-missing",
                fmt::format("commit {} is not in this copy, whose history is cut off", to_string(missing).substr(0, 10)),
                "`git fetch --unshallow` brings the whole history");
}

std::string described(const LineState& state) {
  const std::string text =
      fmt::format("commit {} of {}", to_string(state.commit).substr(0, 10), in_minutes(state.recorded));
  if (state.time == state.recorded) return text;
  if (state.time < state.recorded) return text + fmt::format(", which is dated ahead and counts from {}", in_minutes(state.time));
  return text + fmt::format(", which comes after one of {}", in_minutes(state.time));
}

}  // namespace charter
