// SPDX-License-Identifier: Apache-2.0
#include "render/changes_text.h"

#include "arbitrary/arbitrary.h"
#include "render/charter_changes_text.h"
#include "sample_changes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

TEST(ChangesText, TellsEverythingByGroups) {
  const sample::Sides sides;
  EXPECT_EQ(plain(changes_text(sides.changes(), sides.context())), R"(Who we are
  ~ name: Riverside → Northwood
  + nodes.oslo added

Rules
  Article 1, Voting (votes)
    ~ 1.1 amend.default amended
        quorum 50% → 2/3 (harder to amend)
  Article 2, Leaving and forking (exit)
    ~ title: Leaving → Leaving and forking
    - 2.1 exit.old removed: Old
        - Gone soon.
        - Really.
    ~ 2.1 exit.last moved from 2.3
    ~ 2.2 exit.fork amended
        text: Any [-two-]{+three+} members may leave together.
    + 2.3 exit.notice added: Notice
        + Say so.
        + rule amend: quorum 1/2

Members
  ~ ana changed: name: Ana → Ana Silva; node: none → oslo
  - bo left: Bo, node oslo
  + dee joined: Dee<U+001B>[2J

Shares
  + ana: 1,300 bricks of commons issued
  ~ bo → cy: 30 bricks of commons transferred
  = commons: 1,300 issued, 30 transferred; +1,300 bricks in all

Assets
  ~ main-account: quantity 84000.00 → 79500.00 EUR (-4500.00)

Settlements
  + 5f0c recorded
)");
}

// What is told in pieces is seen early and is the same in the end.
TEST(ChangesText, IsToldInPiecesOfWholeLines) {
  const sample::Sides sides;
  const Changes changes = sides.changes();
  std::string told;
  std::size_t pieces = 0;
  tell_changes(changes, sides.context(), Extent::Everything, [&](const Text& piece) {
    EXPECT_TRUE(plain(piece).ends_with('\n'));
    told += plain(piece);
    ++pieces;
  });
  EXPECT_EQ(told, plain(changes_text(changes, sides.context(), Extent::Everything)));
  EXPECT_GT(pieces, 8U);
}

Changes many_joined(int count) {
  Changes changes;
  for (int i = 0; i < count; ++i)
    changes.members.emplace_back(
        MemberJoined{sample::member(("m" + std::to_string(i)).c_str(), "", "")});
  return changes;
}

TEST(ChangesText, KeepsPiecesOfALongRegisterSmall) {
  const sample::Sides sides;
  std::size_t longest = 0;
  tell_changes(many_joined(5000), sides.context(), Extent::Everything,
               [&](const Text& piece) { longest = std::max(longest, plain(piece).size()); });
  EXPECT_LT(longest, 8000U);
}

TEST(ChangesText, IsEmptyWhereNothingChanged) {
  const sample::Sides sides;
  EXPECT_TRUE(changes_text({}, sides.context()).is_empty());
  EXPECT_TRUE(changes_stat({}).is_empty());
}

TEST(ChangesStat, HasOneLineAKind) {
  const sample::Sides sides;
  EXPECT_EQ(plain(changes_stat(sides.changes())), R"(who we are  2 changed
articles    1 amended
clauses     1 added, 1 removed, 1 moved, 2 amended
members     1 joined, 1 left, 1 changed
shares      1 issued or cancelled, 1 transferred
assets      1 changed in quantity
settlements 1 recorded
)");
}

TEST(ChangesStat, CountsWhatWasSplitAndJoinedAsThat) {
  Changes changes;
  const auto clause = [](const char* id) { return Clause{*ClauseId::parse(id), {}, {}, {}, {}, {}}; };
  changes.clauses.push_back(ClauseRemoved{clause("gone"), {}, {}});
  changes.clauses.push_back(ClauseRemoved{clause("small"), {}, *ClauseId::parse("whole")});
  changes.clauses.push_back(ClauseAdded{clause("half"), {}, *ClauseId::parse("whole")});
  EXPECT_EQ(plain(changes_stat(changes)), "clauses     1 removed, 1 split off, 1 joined into others\n");
}

TEST(ChangesText, CountsTheRestOfALongRegister) {
  const sample::Sides sides;
  const std::string text = plain(changes_text(many_joined(1254), sides.context()));
  EXPECT_TRUE(text.starts_with("Members\n  + m0 joined\n"));
  EXPECT_TRUE(text.ends_with("  + m19 joined\n  and 1,234 more\n"));
  const std::string all =
      plain(changes_text(many_joined(1254), sides.context(), Extent::Everything));
  EXPECT_TRUE(all.ends_with("  + m1253 joined\n"));
}

TEST(ChangesText, DoesNotReadATransferWhereTwoCouldBeMeant) {
  const sample::Sides sides;
  const PoolId commons = sample::id<PoolId>("commons");
  Changes changes;
  changes.shares = {{sample::id<MemberId>("ana"), commons, -5},
                    {sample::id<MemberId>("bo"), commons, 5},
                    {sample::id<MemberId>("cy"), commons, 5}};
  EXPECT_EQ(plain(changes_text(changes, sides.context())), R"(Shares
  - ana: 5 bricks of commons cancelled
  + bo: 5 bricks of commons issued
  + cy: 5 bricks of commons issued
  = commons: 10 issued, 5 cancelled; +5 bricks in all
)");
}

TEST(RedlineText, LeavesOutWhatIsFarFromAChange) {
  std::string before, after;
  for (int i = 0; i < 60; ++i) before += "w" + std::to_string(i) + " ";
  after = before;
  before += "two more words";
  after += "three more words";
  EXPECT_EQ(plain(redline_text(redline(before, after), 0)),
            "… w48 w49 w50 w51 w52 w53 w54 w55 w56 w57 w58 w59 [-two-]{+three+} more words");
}

TEST(RedlineText, IndentsFurtherLines) {
  EXPECT_EQ(plain(redline_text(redline("One.\nTwo.", "One.\nThree.\nFour."), 2)),
            "One.\n  [-Two-]{+Three+}.{+\n  Four.+}");
}

RC_GTEST_PROP(ChangesText, SaysSomethingOfWhateverChanged, (const Snapshot& a, const Snapshot& b)) {
  const Vocabulary vocabulary;
  const ChangeContext context{{a.charter, a.community}, {b.charter, b.community}, vocabulary};
  const std::string text = plain(changes_text(diff(a, b), context, Extent::Everything));
  RC_ASSERT(text.empty() == (a == b));
  for (const ClauseChange& change : diff(a, b).clauses)
    if (const auto* removed = std::get_if<ClauseRemoved>(&change))
      RC_ASSERT(text.find(removed->clause.id.text() +
                          (removed->joined_into.empty() ? " removed" : " joined into")) !=
                std::string::npos);
  for (const MemberChange& change : diff(a, b).members)
    if (const auto* joined = std::get_if<MemberJoined>(&change))
      RC_ASSERT(text.find("  + " + joined->member.id.text() + " joined") != std::string::npos);
}

}  // namespace
}  // namespace charter
