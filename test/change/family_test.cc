// SPDX-License-Identifier: Apache-2.0
#include "change/family.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

CommunityId community_id(const char* text) { return *CommunityId::parse(text); }

Snapshot community(const char* own, const char* from = "", OriginKind kind = OriginKind::Forked) {
  Snapshot snapshot;
  snapshot.community.id = community_id(own);
  snapshot.community.name = own;
  if (*from) snapshot.community.origin = Origin{kind, community_id(from), from, {}, {}, {}};
  return snapshot;
}

Family of(const std::vector<Snapshot>& sides) {
  std::vector<const Snapshot*> pointers;
  for (const Snapshot& side : sides) pointers.push_back(&side);
  return family_of(pointers);
}

// "r(l,m(x))": who came from whom.
std::string drawn(const Family& family, std::size_t index) {
  const Relative& own = family.relatives[index];
  std::string text = own.id.text();
  for (std::size_t i = 0; i < own.descendants.size(); ++i)
    text += (i == 0 ? "(" : ",") + drawn(family, own.descendants[i]);
  return text + (own.descendants.empty() ? "" : ")");
}

std::string drawn(const Family& family) {
  std::string text;
  for (const std::size_t root : family.roots) text += (text.empty() ? "" : " ") + drawn(family, root);
  return text;
}

TEST(Family, FollowsOriginsAmongTheSides) {
  EXPECT_EQ(drawn(of({community("r"), community("x", "m"), community("m", "r"), community("l", "r")})), "r(m(x),l)");
}

TEST(Family, HangsSiblingsBelowAnOriginThatIsNotCompared) {
  const Family family = of({community("l", "r"), community("m", "r"), community("o")});
  EXPECT_EQ(drawn(family), "o r(l,m)");
  EXPECT_TRUE(family.relatives[3].sides.empty());
  EXPECT_EQ(family.relatives[3].name, "r");
}

TEST(Family, TakesTwoStatesOfOneCommunityForOne) {
  const Family family = of({community("r"), community("l", "r"), community("r")});
  EXPECT_EQ(drawn(family), "r(l)");
  EXPECT_EQ(family.relatives[0].sides, (std::vector<std::size_t>{0, 2}));
}

TEST(Family, OpensCirclesOfOrigins) {
  EXPECT_EQ(drawn(of({community("a", "b"), community("b", "c"), community("c", "a")})), "a(c(b))");
  EXPECT_EQ(drawn(of({community("a", "a"), community("b", "c"), community("c", "b")})), "a b(c)");
}

TEST(Family, SaysWhoKeepsOneRecordWhereOriginsDoNot) {
  Snapshot r = community("r"), x = community("x", "m"), l = community("l", "r");
  r.settlements = x.settlements = l.settlements = {{"5f0c", "content"}};
  const Family strangers = of({r, x, l});
  ASSERT_EQ(strangers.records.size(), 1U);
  EXPECT_EQ(strangers.records[0].settlement, "5f0c");
  EXPECT_EQ(strangers.records[0].relatives, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_TRUE(of({r, l}).records.empty());
}

}  // namespace
}  // namespace charter
