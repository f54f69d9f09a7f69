// SPDX-License-Identifier: Apache-2.0
#include "model/charter.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(References, AreFoundWithTheirOffsets) {
  const auto found = references_in("See [[exit.notice]] and [[a b]], not [ [x]] or [[open");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].target, "exit.notice");
  EXPECT_EQ(found[0].offset, 6U);
  EXPECT_EQ(found[1].target, "a b");
}

TEST(Numbering, FollowsThePlace) {
  Charter charter;
  Clause inner{.id = *ClauseId::parse("a.x")}, outer{.id = *ClauseId::parse("a")};
  outer.clauses = {inner};
  charter.articles.push_back({.id = *ArticleId::parse("first"), .clauses = {outer}});
  EXPECT_EQ(numbering(charter).clauses.at(*ClauseId::parse("a.x")), "1.1.1");
}

}  // namespace
}  // namespace charter
