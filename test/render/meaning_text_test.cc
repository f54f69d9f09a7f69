// SPDX-License-Identifier: Apache-2.0
#include "render/meaning_text.h"

#include "sample_changes.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace charter {
namespace {

Finding finding(const char* subject, const char* clause, const char* field, Sense sense, const char* words) {
  return {subject, sample::id<ClauseId>(clause), field, "1", "2", sense, words};
}

TEST(MeaningText, GroupsBySubjectInAFixedOrder) {
  const Snapshot a = sample::before(), b = sample::after();
  const Vocabulary vocabulary = sample::vocabulary();
  const ChangeContext context{{a.charter, a.community}, {b.charter, b.community}, vocabulary};
  EXPECT_TRUE(meaning_text({}, context).is_empty());
  const Text text = meaning_text({finding("voting", "amend.default", "rule.tie", Sense::Other, ""),
                                  finding("offices", "exit.old", "text", Sense::Weaker, "weaker duty"),
                                  finding("leaving", "exit.fork", "rule.notice", Sense::Harder, "harder to leave"),
                                  finding("leaving", "exit.fork", "rule.charge", Sense::Easier, "costs\x1b less")},
                                 context);
  const std::string shown = plain(text);
  EXPECT_EQ(shown.substr(0, shown.find("    2.")),
            "What it means\n"
            "  Leaving becomes harder and easier\n");
  EXPECT_NE(shown.find("exit.fork: notice 1 → 2 (harder to leave)\n"), std::string::npos);
  EXPECT_EQ(shown.find('\x1b'), std::string::npos);
  EXPECT_NE(shown.find("  Voting changes\n    1.1 amend.default: tie 1 → 2\n"
                       "  Words that weigh\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("exit.old: ‘1’ became ‘2’: weaker duty\n"), std::string::npos);
}

std::string shown_of(std::vector<Finding> findings) {
  const Snapshot a = sample::before(), b = sample::after();
  const Vocabulary vocabulary = sample::vocabulary();
  return plain(meaning_text(findings, {{a.charter, a.community}, {b.charter, b.community}, vocabulary}));
}

TEST(MeaningText, ClaimsADirectionOnlyWhereEverythingHasIt) {
  const Finding harder = finding("amending", "amend.default", "rule.quorum", Sense::Harder, "harder");
  const Finding easier = finding("amending", "amend.default", "rule.quorum", Sense::Easier, "easier");
  const Finding unknown = finding("amending", "amend.default", "rule.quorum", Sense::Other, "");
  struct Case {
    std::vector<Finding> findings;
    const char* heading;
  };
  for (const Case& c : std::vector<Case>{{{harder, harder}, "Amending becomes harder\n"},
                                         {{easier}, "Amending becomes easier\n"},
                                         {{harder, easier}, "Amending becomes harder and easier\n"},
                                         {{harder, unknown}, "Amending changes\n"},
                                         {{harder, easier, unknown}, "Amending changes\n"},
                                         {{unknown}, "Amending changes\n"}})
    EXPECT_NE(shown_of(c.findings).find(c.heading), std::string::npos) << c.heading << shown_of(c.findings);
}

TEST(MeaningText, SaysWhatIsAssumedAndWhereARuleStood) {
  Finding set = finding("amending", "amend.default", "rule.rounds", Sense::Harder, "harder to amend");
  set.assumed.swap(set.before);
  set.stood_in = sample::id<ClauseId>("exit.old");
  Finding dropped = finding("amending", "amend.default", "rule.quorum", Sense::Other, "");
  dropped.after.reset();
  Finding article{"amending", {}, "level", std::nullopt, "core", Sense::Other, "another rule"};
  article.article = sample::id<ArticleId>("exit");
  const Finding gone{"", sample::id<ClauseId>("exit.old"), "clause",
                     "No\nland xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                     "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                     std::nullopt, Sense::Other, "the clause is gone"};
  EXPECT_EQ(shown_of({set, dropped, article, gone}),
            "What it means\n"
            "  Amending changes\n"
            "    1.1 amend.default: rounds not set (1) → 2 (harder to amend; stood in 2.1 exit.old)\n"
            "    1.1 amend.default: quorum 1 → not set\n"
            "    Article 2 exit: level none → core (another rule)\n"
            "  Words that weigh\n"
            "    2.1 exit.old: the clause is gone: No land …\n");
}

TEST(MeaningText, CountsWhatIsTooMuch) {
  const Snapshot a = sample::before();
  const Vocabulary vocabulary = sample::vocabulary();
  const ChangeContext context{{a.charter, a.community}, {a.charter, a.community}, vocabulary};
  const std::vector<Finding> many(25, finding("removal", "exit.fork", "rule.notice", Sense::Easier, "less time"));
  EXPECT_NE(plain(meaning_text(many, context)).find("  Removal becomes easier\n"), std::string::npos);
  EXPECT_NE(plain(meaning_text(many, context)).find("    and 5 more (-v shows them)\n"), std::string::npos);
  const std::string everything = plain(meaning_text(many, context, Extent::Everything));
  EXPECT_EQ(everything.find(" more ("), std::string::npos);
  EXPECT_EQ(std::ranges::count(everything, '\n'), 27);
}

}  // namespace
}  // namespace charter
