// SPDX-License-Identifier: Apache-2.0
#include "render/notice_news.h"

#include "render/change_context.h"
#include "render/change_counts.h"
#include "render/changes_text.h"
#include "render/subject.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using Fields = std::map<std::string, std::string>;

const Fields kWeirLane{{"weir-lane", "Weir Lane"},
                       {"weir-lane.community", "c-0000000000000001"},
                       {"weir-lane.given", "2026-05-01"},
                       {"weir-lane.members.colm", "present"},
                       {"weir-lane.members.hanne", "present"}};

struct Told {
  std::string text;
  std::string subject;
  std::string stat;
};

Told told(const Snapshot& before, const Snapshot& after) {
  static const Vocabulary none;
  const Changes changes = diff(before, after);
  const ChangeContext context{{before.charter, before.community}, {after.charter, after.community}, none};
  return {plain(changes_text(changes, context)), commit_message(changes, context).subject, plain(changes_stat(changes))};
}

TEST(NoticeNews, ANoticeIsOneLineWithAllWhoLeave) {
  Snapshot before, after;
  after.notices = kWeirLane;
  const Told given = told(before, after);
  EXPECT_EQ(given.text, "Notices\n  + weir-lane notice given: Weir Lane will leave, with colm, hanne\n");
  EXPECT_EQ(given.subject, "notice that Weir Lane will leave");
  const Told ended = told(after, before);
  EXPECT_EQ(ended.text, "Notices\n  - weir-lane notice ended: Weir Lane\n");
  EXPECT_EQ(ended.subject, "notice of Weir Lane ended");
}

TEST(NoticeNews, SaysWhoJoinsAndWhoLeavesIt) {
  Snapshot before, after;
  before.notices = after.notices = kWeirLane;
  after.notices["weir-lane.members.yusuf"] = "present";
  after.notices.erase("weir-lane.members.colm");
  const Told changed = told(before, after);
  EXPECT_EQ(changed.text, "Notices\n  ~ weir-lane notice changed: yusuf joins; colm leaves\n");
  EXPECT_EQ(changed.subject, "yusuf joins the notice of weir-lane, colm leaves the notice of weir-lane");
  EXPECT_EQ(changed.stat, "notices     1 joined, 1 left\n");
}

TEST(NoticeNews, SaysOtherFieldsAsTheyAre) {
  Snapshot before, after;
  before.notices = after.notices = kWeirLane;
  after.notices["weir-lane"] = "Weir  Lane";
  after.notices["weir-lane.given"] = "2026-06-01";
  const auto news = notice_news(diff(before, after).notices);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].stands, NoticeStands::Still);
  ASSERT_EQ(news[0].changed.size(), 2U);
  EXPECT_EQ(news[0].changed[0].field, "name");
  EXPECT_EQ(news[0].changed[1].field, "given");
  for (const NoticeChange& change : diff(before, after).notices) EXPECT_EQ(kind_of(change), "notice.changed");
}

TEST(NoticeNews, SealedBidsAreSealedOpenedAndRemoved) {
  struct Case {
    Fields before, after;
    const char *text, *subject;
  };
  const Fields sealed{{"north/seal.yaml", "a"}}, again{{"north/seal.yaml", "b"}},
      open{{"north/seal.yaml", "a"}, {"north/nonce", "n"}, {"north/bids.yaml", "b"}};
  for (const Case& c : std::vector<Case>{{{}, sealed, "  + north sealed\n", "bids of north sealed"},
                                         {sealed, open, "  ~ north opened\n", "bids of north opened"},
                                         {{}, open, "  + north sealed and opened\n", "bids of north sealed and opened"},
                                         {sealed, again, "  + north sealed again\n", "bids of north sealed again"},
                                         {open, {}, "  - north removed\n", "sealed bids of north removed"}}) {
    SCOPED_TRACE(c.subject);
    Snapshot before, after;
    before.sealed = c.before;
    after.sealed = c.after;
    const Told news = told(before, after);
    EXPECT_EQ(news.text, std::string("Sealed bids\n") + c.text);
    EXPECT_EQ(news.subject, c.subject);
  }
}

}  // namespace
}  // namespace charter
