// SPDX-License-Identifier: Apache-2.0
#include "render/html.h"

#include "arbitrary/arbitrary.h"
#include "render/html_diff.h"
#include "render/html_tables.h"
#include "sample_changes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t times = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++times;
  return times;
}

TEST(Html, EscapesWhateverIsNotOurs) {
  EXPECT_EQ(escaped_html("<a href=\"x\" title='y'> & \n"),
            "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt; &amp; \n");
  EXPECT_EQ(escaped_html("\u202Eback\x1b[2J"), "&lt;U+202E&gt;back&lt;U+001B&gt;[2J");
  EXPECT_EQ(Html().element("td class=\"number\"", "<b>").bytes(),
            "<td class=\"number\">&lt;b&gt;</td>");
}

PageHead head() { return {"Riverside", "HEAD", "Northwood", "the working folder", {}, {}, {}}; }

TEST(DiffPage, ShowsClausesWhereTheyStandAndWhereTheyStood) {
  const sample::Sides sides;
  const std::string page = diff_page(head(), sides.changes(), sides.context());
  EXPECT_EQ(count(page, "<article class=\"clause struck\" id=\"was-exit.old\">"), 1U);
  EXPECT_EQ(count(page, "<b>Moved</b> to <a href=\"#now-exit.last\">2.1</a>"), 1U);
  EXPECT_EQ(count(page, "<b>Moved</b> from <a href=\"#was-exit.last\">2.3</a>"), 1U);
  EXPECT_EQ(count(page, "<article class=\"clause added\" id=\"now-exit.notice\">"), 1U);
  EXPECT_EQ(count(page, "harder to amend"), 1U);
}

// A redline, and each side alone.
TEST(DiffPage, ShowsTextsAsARedlineAndSideBySide) {
  const sample::Sides sides;
  const std::string page = diff_page(head(), sides.changes(), sides.context());
  const std::string struck = Html().struck("two").bytes(),
                    inserted = Html().inserted("three").bytes();
  EXPECT_EQ(count(page, "redline\" dir=\"auto\">Any " + struck + inserted + " members"), 1U);
  EXPECT_EQ(
      count(page, "<h5>Before</h5><p class=\"prose\" dir=\"auto\">Any " + struck + " members"), 1U);
  EXPECT_EQ(
      count(page, "<h5>After</h5><p class=\"prose\" dir=\"auto\">Any " + inserted + " members"),
      1U);
}

TEST(DiffPage, BeginsWithWhatItMeans) {
  const sample::Sides sides;
  PageHead with_meaning = head();
  with_meaning.meaning = {{"Amending becomes harder", {Text().add("quorum ").show(Label::Emphasis, "<harder>")}}};
  const std::string page = diff_page(with_meaning, sides.changes(), sides.context());
  EXPECT_EQ(count(page, "<li>quorum &lt;harder&gt;</li>"), 1U);
  EXPECT_LT(page.find("Amending becomes"), page.find("How much changed"));
}

TEST(PoolsSection, DrawsHoldingsToScale) {
  const sample::Sides sides;
  const auto share = [](const char* who, int units) {
    return Share{sample::id<MemberId>(who), sample::id<PoolId>("commons"), units};
  };
  const std::string html = pools_section({share("ana", 30), share("bo", 20)},
                                         {share("ana", 75), share("bo", 25)}, sides.context())
                               .bytes();
  // Half as many units make a bar half as long.
  EXPECT_EQ(count(html,
                  "<rect class=\"f0\" x=\"0%\" width=\"30%\" height=\"100%\"/>"
                  "<rect class=\"f1\" x=\"30%\" width=\"20%\" height=\"100%\"/>"
                  "<text x=\"15%\" y=\"50%\">1</text><text x=\"40%\" y=\"50%\">2</text></svg>"),
            1U);
  EXPECT_EQ(count(html, "<rect class=\"f1\" x=\"75%\" width=\"25%\" height=\"100%\"/>"), 1U);
  // Nothing is said by colour alone: the same numbers stand in the squares of the table.
  EXPECT_EQ(count(html, "<text x=\"5\" y=\"5\">1</text></svg>ana"), 1U);
  EXPECT_EQ(count(html, "<text x=\"5\" y=\"5\">2</text></svg>bo"), 1U);
  EXPECT_EQ(count(html, "<td class=\"number\">30<br><span class=\"soft\">3/5 (60%)</span></td>"
                        "<td class=\"number\">75<br><span class=\"soft\">3/4 (75%)</span></td>"),
            1U);
  EXPECT_TRUE(pools_section({share("ana", 1)}, {share("ana", 1)}, sides.context()).is_empty());
}

TEST(PoolsSection, AddsUpThoseWhoHoldLeast) {
  const sample::Sides sides;
  std::vector<Share> before, after;
  for (int i = 0; i < 30; ++i) {
    const std::string who = "m" + std::to_string(10 + i);
    before.push_back({sample::id<MemberId>(who.c_str()), sample::id<PoolId>("commons"), 10});
    after.push_back({before.back().member, before.back().pool, 20});
  }
  const std::string html = pools_section(before, after, sides.context()).bytes();
  EXPECT_EQ(count(html,
                  "all others</th><td class=\"number\">220<br><span class=\"soft\">11/15 (about 73.33%)</span></td>"
                  "<td class=\"number\">440<br><span class=\"soft\">11/15 (about 73.33%)</span></td>"),
            1U);
}

RC_GTEST_PROP(DiffPage, IsTheSameForTheSame, (const Snapshot& a, const Snapshot& b)) {
  const Vocabulary vocabulary;
  const ChangeContext context{{a.charter, a.community}, {b.charter, b.community}, vocabulary};
  PageHead sides = head();
  sides.shares_before = a.shares;
  sides.shares_after = b.shares;
  const std::string page = diff_page(sides, diff(a, b), context);
  RC_ASSERT(page == diff_page(sides, diff(a, b), context));
  RC_ASSERT((page.find("Nothing differs.") != std::string::npos) == (a == b));
  const Changes changes = diff(a, b);
  std::map<ClauseId, ClauseId> names_before;
  for (const ClauseChange& change : changes.clauses)
    if (const auto* renamed = std::get_if<ClauseRenamed>(&change)) names_before[renamed->to] = renamed->from;
  for (const ClauseChange& change : changes.clauses)
    if (const auto* moved = std::get_if<ClauseMoved>(&change)) {
      const ClauseId was = names_before.contains(moved->id) ? names_before.at(moved->id) : moved->id;
      RC_ASSERT(count(page, "id=\"now-" + moved->id.text() + "\"") == 1U);
      RC_ASSERT(count(page, "id=\"was-" + was.text() + "\"") == 1U);
    }
}

}  // namespace
}  // namespace charter
