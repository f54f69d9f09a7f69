// SPDX-License-Identifier: Apache-2.0
#include "community/clock_check.h"

#include "community/first_parents.h"
#include "value/moment.h"

#include <fmt/format.h>

namespace charter {

namespace {

constexpr std::int64_t kMostApart = 300;  // seconds

Faults warning(const ObjectId& commit, std::int64_t recorded, std::int64_t now) {
  return {{.severity = Severity::Warning,
           .code = "commit-in-future",
           .message = fmt::format("commit {} is dated {}, and this is {}", to_string(commit).substr(0, 10),
                                  in_minutes(recorded), in_minutes(now)),
           .help = "set the clock; if that commit is wrong and nobody else has it, `charter undo` and commit again, "
                   "else, once its date is past, notices and other periods after it count from then"}};
}

}  // namespace

Faults commits_in_future(const ObjectStore& store, const ObjectId& commit, std::int64_t now) {
  const auto line = first_parents(store, commit);
  if (line.front().time <= now + kMostApart) return {};
  for (const LineState& state : line)
    if (state.recorded == line.front().time) return warning(state.commit, state.recorded, now);
  return {};
}

Faults commit_in_future(const ObjectStore& store, const ObjectId& commit, std::int64_t now) {
  const std::int64_t recorded = store.commit(commit).committer.seconds;
  return recorded > now + kMostApart ? warning(commit, recorded, now) : Faults{};
}

}  // namespace charter
