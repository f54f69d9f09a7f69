// SPDX-License-Identifier: Apache-2.0
#include "community/first_parents.h"

#include "community/scratch_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace charter {
namespace {

using Times = std::vector<std::int64_t>;

// A line of commits dated so, the oldest first; and by which times they are judged, in the same order.
ObjectId commits(ObjectStore& store, const Times& dated) {
  const ObjectId tree = store.stage_tree({});
  ObjectId last;
  for (std::size_t i = 0; i < dated.size(); ++i) {
    const Signature by{{"Ana", "ana@example.org"}, dated[i], 0};
    last = store.stage_commit({.tree = tree,
                               .parents = i == 0 ? std::vector<ObjectId>{} : std::vector{last},
                               .author = by,
                               .committer = by,
                               .message = std::to_string(i) + "\n"});
  }
  return last;
}

Times times(const std::vector<LineState>& line) {
  Times all;
  for (const LineState& state : line) all.push_back(state.time);
  std::ranges::reverse(all);
  return all;
}

struct Case {
  const char* name;
  Times dated;
  std::int64_t moment;
  Times judged;
};

TEST(FirstParents, BelieveClocksOnlySoFar) {
  for (const Case& c : std::vector<Case>{
           {"in order", {10, 20, 30}, 40, {10, 20, 30}},
           {"dated back", {10, 20, 5}, 40, {10, 20, 20}},
           {"ahead, before a notice", {10, 99, 30}, 40, {10, 30, 30}},
           {"ahead twice, before a notice", {10, 99, 98, 30}, 40, {10, 30, 30, 30}},
           {"ahead itself", {10, 99}, 40, {10, 40}},
           {"ahead itself, then in order", {10, 99, 35}, 40, {10, 35, 35}},
           {"ahead, then dated back", {10, 20, 99, 5}, 40, {10, 20, 20, 20}},
           {"all ahead", {98, 99}, 40, {40, 40}},
           {"ahead, and that is past", {10, 99, 30}, 120, {10, 99, 99}},
       }) {
    SCOPED_TRACE(c.name);
    const ScratchStore scratch;
    ObjectStore store = scratch.store();
    EXPECT_EQ(times(first_parents_at(store, commits(store, c.dated), c.moment)), c.judged);
  }
}

TEST(FirstParents, SayWhenTheyAreNotBelieved) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const auto line = first_parents_at(store, commits(store, {1777636800, 1999999980, 1777723200, 1777636800}), 1800000000);
  const auto said = [&](std::size_t i) { return described(line[i]).substr(18); };
  EXPECT_EQ(said(3), "of 2026-05-01 12:00 UTC");
  EXPECT_EQ(said(2), "of 2033-05-18 03:33 UTC, which is dated ahead and counts from 2026-05-02 12:00 UTC");
  EXPECT_EQ(said(1), "of 2026-05-02 12:00 UTC");
  EXPECT_EQ(said(0), "of 2026-05-01 12:00 UTC, which comes after one of 2026-05-02 12:00 UTC");
}

}  // namespace
}  // namespace charter
