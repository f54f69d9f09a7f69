// SPDX-License-Identifier: Apache-2.0
#include "render/words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

std::string marked(const std::vector<WordEdit>& edits) {
  std::string all;
  for (const WordEdit& edit : edits) {
    if (edit.op == WordEdit::Op::Keep) all += edit.text;
    if (edit.op == WordEdit::Op::Strike) all += "[-" + edit.text + "-]";
    if (edit.op == WordEdit::Op::Insert) all += "{+" + edit.text + "+}";
  }
  return all;
}

struct Case {
  const char *before, *after, *redline;
};

TEST(Redline, MarksWhatWasStruckAndInserted) {
  for (const Case& c : std::vector<Case>{
           {"", "", ""},
           {"same words", "same words", "same words"},
           {"", "all new", "{+all new+}"},
           {"all gone", "", "[-all gone-]"},
           {"any two members", "any three members", "any [-two-]{+three+} members"},
           {"at 50% of votes", "at 66.6% of votes", "at [-50%-]{+66.6%+} of votes"},
           {"within 30 days after", "within 14 days after", "within [-30 days-]{+14 days+} after"},
           {"pays 250.00 EUR now", "pays 1,250.00 EUR now",
            "pays [-250.00 EUR-]{+1,250.00 EUR+} now"},
           {"by 2/3 or more", "by 3/4 or more", "by [-2/3-]{+3/4+} or more"},
           {"see [[exit.notice]].", "see [[exit.fork]].",
            "see [-[[exit.notice]]-]{+[[exit.fork]]+}."},
           {"old rule here", "new law here", "[-old rule-]{+new law+} here"},
           {"one two", "one, two", "one{+,+} two"},
           {"it's João's", "it's Ana's", "it's [-João's-]{+Ana's+}"},
           {"a b c", "a c", "a [-b -]c"},
       }) {
    SCOPED_TRACE(c.redline);
    EXPECT_EQ(marked(redline(c.before, c.after)), c.redline);
  }
}

TEST(Redline, ComparesHugeTextsBySentencesFirst) {
  std::string before, after;
  for (int i = 0; i < 3000; ++i) {
    const std::string number = std::to_string(i);
    before += "Sentence " + number + " says one thing. ";
    after += (i % 5 == 1 ? "Phrase " : "Sentence ") + number +
             (i % 5 == 1 ? " says any thing. " : " says one thing. ");
  }
  const auto edits = redline(before, after);
  ASSERT_EQ(edits.size(), 600U * 6U + 1U);
  EXPECT_EQ(edits[0].text, "Sentence 0 says one thing. ");
  EXPECT_EQ(edits[1].text, "Sentence");
  EXPECT_EQ(edits[2].text, "Phrase");
  EXPECT_EQ(edits[3].text, " 1 says ");
}

TEST(Redline, SaysThatTextsWithNothingInCommonDiffer) {
  std::string before, after;
  for (int i = 0; i < 20000; ++i) {
    before += "a" + std::to_string(i) + (i % 9 == 8 ? ". " : " ");
    after += "b" + std::to_string(i) + (i % 7 == 6 ? ". " : " ");
  }
  const auto edits = redline(before, after);
  ASSERT_EQ(edits.size(), 2U);
  EXPECT_TRUE(edits[0].text == before);
  EXPECT_TRUE(edits[1].text == after);
}

RC_GTEST_PROP(Redline, HoldsBothTexts, ()) {
  const auto text = rc::gen::resize(60, rc::gen::container<std::string>(rc::gen::element(
                                            'a', 'b', ' ', '.', '\n', '1', '%', '[', ']')));
  const std::string before = *text, after = *text;
  std::string struck, inserted;
  for (const WordEdit& edit : redline(before, after)) {
    if (edit.op != WordEdit::Op::Insert) struck += edit.text;
    if (edit.op != WordEdit::Op::Strike) inserted += edit.text;
  }
  RC_ASSERT(struck == before);
  RC_ASSERT(inserted == after);
}

}  // namespace
}  // namespace charter
