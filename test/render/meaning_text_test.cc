// SPDX-License-Identifier: Apache-2.0
#include "render/meaning_text.h"

#include "sample_changes.h"

#include <gtest/gtest.h>

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

TEST(MeaningText, CountsWhatIsTooMuch) {
  const Snapshot a = sample::before();
  const Vocabulary vocabulary = sample::vocabulary();
  const ChangeContext context{{a.charter, a.community}, {a.charter, a.community}, vocabulary};
  const std::vector<Finding> many(25, finding("removal", "exit.fork", "rule.notice", Sense::Easier, "less time"));
  EXPECT_NE(plain(meaning_text(many, context)).find("  Removal becomes easier\n"), std::string::npos);
  EXPECT_NE(plain(meaning_text(many, context)).find("    and 5 more\n"), std::string::npos);
}

}  // namespace
}  // namespace charter
