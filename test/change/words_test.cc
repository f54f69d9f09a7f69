// SPDX-License-Identifier: Apache-2.0
#include "change/words.h"

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

std::string side(const std::vector<WordEdit>& edits, WordEdit::Op left_out) {
  std::string all;
  for (const WordEdit& edit : edits)
    if (edit.op != left_out) all += edit.text;
  return all;
}

// The same with the sides exchanged.
std::vector<WordEdit> mirrored(std::vector<WordEdit> edits) {
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].op == WordEdit::Op::Keep) continue;
    const bool pair = edits[i].op == WordEdit::Op::Strike && i + 1 < edits.size() &&
                      edits[i + 1].op == WordEdit::Op::Insert;
    if (pair) {
      std::swap(edits[i].text, edits[i + 1].text);
      ++i;
    } else {
      edits[i].op = edits[i].op == WordEdit::Op::Strike ? WordEdit::Op::Insert : WordEdit::Op::Strike;
    }
  }
  return edits;
}

struct Case {
  const char *before, *after, *redline;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.redline);
    const auto edits = redline(c.before, c.after);
    EXPECT_EQ(marked(edits), c.redline);
    EXPECT_EQ(marked(redline(c.after, c.before)), marked(mirrored(edits)));
  }
}

TEST(Redline, MarksWhatWasStruckAndInserted) {
  expect({
      {"", "", ""},
      {"same words", "same words", "same words"},
      {"", "all new", "{+all new+}"},
      {"all gone", "", "[-all gone-]"},
      {"any two members", "any three members", "any [-two-]{+three+} members"},
      {"old rule here", "new law here", "[-old rule-]{+new law+} here"},
      {"one two", "one, two", "one{+,+} two"},
      {"it's João's", "it's Ana's", "it's [-João's-]{+Ana's+}"},
      {"it’s João’s", "it’s Ana’s", "it’s [-João’s-]{+Ana’s+}"},
      {"“may” stay", "“must” stay", "“[-may-]{+must+}” stay"},
      {"non-members vote", "members vote", "[-non-members-]{+members+} vote"},
      {"see [[exit.notice]].", "see [[exit.fork]].", "see [-[[exit.notice]]-]{+[[exit.fork]]+}."},
      {"more > 5", "more >= 5", "more [->-]{+>=+} 5"},
  });
}

TEST(Redline, KeepsNumbersWhole) {
  expect({
      {"at 50% of votes", "at 66.6% of votes", "at [-50%-]{+66.6%+} of votes"},
      {"at 50 % of votes", "at 60 % of votes", "at [-50 %-]{+60 %+} of votes"},
      {"within 30 days after", "within 14 days after", "within [-30 days-]{+14 days+} after"},
      {"pays 250.00 EUR now", "pays 1,250.00 EUR now", "pays [-250.00 EUR-]{+1,250.00 EUR+} now"},
      {"pays € 250 now", "pays €1,000.50 now", "pays [-€ 250-]{+€1,000.50+} now"},
      {"pays 250 € now", "pays 300 € now", "pays [-250 €-]{+300 €+} now"},
      {"pays EUR 250 now", "pays CHF 250 now", "pays [-EUR 250-]{+CHF 250+} now"},
      {"1'000 heads", "1'200 heads", "[-1'000-]{+1'200+} heads"},
      {"by 2/3 or more", "by 3/4 or more", "by [-2/3-]{+3/4+} or more"},
      {"under § 4.2 only", "under § 4.3 only", "under [-§ 4.2-]{+§ 4.3+} only"},
      {"§§ 4.2 f.", "§§ 4.1 f.", "[-§§ 4.2-]{+§§ 4.1+} f."},
      {"a debt of -5 units", "a debt of 5 units", "a debt of [--5 units-]{+5 units+}"},
      {"by 2026-05-01 at 10:30", "by 2026-06-01 at 10:45",
       "by [-2026-05-01-]{+2026-06-01+} at [-10:30-]{+10:45+}"},
      {"on 1 May 2026.", "on 1 June 2027.", "on [-1 May 2026-]{+1 June 2027+}."},
      {"on May 1, 2026.", "on May 2, 2026.", "on [-May 1, 2026-]{+May 2, 2026+}."},
      {"zum 1. Mai 2026", "zum 31. Mai 2026", "zum [-1. Mai 2026-]{+31. Mai 2026+}"},
      {"binnen 14 Tagen", "binnen 30 Tagen", "binnen [-14 Tagen-]{+30 Tagen+}"},
      {"a 30-day notice", "a 14-day notice", "a [-30-day-]{+14-day+} notice"},
      {"ends at 4. Then", "ends at 5. Then", "ends at [-4-]{+5+}. Then"},
  });
}

TEST(Redline, NeverLosesADenial) {
  expect({
      {"members may not leave alone", "members may leave alone", "members may [-not -]leave alone"},
      {"may not enter the house", "must enter a house",
       "[-may not-]{+must+} enter [-the-]{+a+} house"},
      // What stays is worth less than what changes, but a word came or went beside it.
      {"Members shall not at once withdraw", "Residents shall at once resign",
       "[-Members-]{+Residents+} shall [-not -]at once [-withdraw-]{+resign+}"},
      {"old board may not sell land", "new council may sell houses",
       "[-old board-]{+new council+} may [-not -]sell [-land-]{+houses+}"},
      {"isn't bound", "is bound", "[-isn't-]{+is+} bound"},
      {"darf nicht verkaufen", "darf verkaufen", "darf [-nicht -]verkaufen"},
      {"within 30 days of receipt", "before 14 days of notice",
       "[-within 30 days-]{+before 14 days+} of [-receipt-]{+notice+}"},
  });
}

TEST(Redline, SwallowsWhatIsWorthLessThanTheChanges) {
  expect({
      {"in the house of Ana", "at the home of Eva", "[-in-]{+at+} the [-house of Ana-]{+home of Eva+}"},
      {"The treasurer of the board signs", "The secretary of a council signs",
       "The [-treasurer of the board-]{+secretary of a council+} signs"},
      {"a keeps b", "c keeps d", "[-a-]{+c+} keeps [-b-]{+d+}"},
      // Sentences stay apart.
      {"Nobody moved. All voted.", "Everyone stayed. Few spoke.",
       "[-Nobody moved-]{+Everyone stayed+}. [-All voted-]{+Few spoke+}."},
  });
}

TEST(Redline, BeginsWithASentenceOrAWord) {
  expect({
      {"a b c", "a c", "a [-b -]c"},
      {"We meet. We vote. We go.", "We meet. We go.", "We meet. [-We vote. -]We go."},
      {"one two", "one two two", "one {+two +}two"},
      {"First.\n\nThird.", "First.\n\nSecond.\n\nThird.", "First.\n\n{+Second.\n\n+}Third."},
  });
}

TEST(Redline, PassesOverHowLinesAreBroken) {
  const auto edits = redline("all of\nus may stay", "all of us\nmust stay");
  EXPECT_EQ(marked(edits), "all of[-\n-]{+ +}us[- may-]{+\nmust+} stay");
  EXPECT_TRUE(is_reflow(edits[1].text, edits[2].text));
  EXPECT_FALSE(is_reflow("\n\n", " "));
  EXPECT_FALSE(is_reflow("", " "));
  EXPECT_FALSE(is_reflow(" a", " "));
}

TEST(Redline, FindsWordsInScriptsWithoutSpaces) {
  expect({
      {"会员可以随时退出", "会员必须随时退出", "会员[-可以-]{+必须+}随时退出"},
      {"成员三十日内通知。", "成员十四日内通知。", "成员[-三十日-]{+十四日+}内通知。"},
      {"2026年5月1日生效", "2026年6月1日生效", "[-2026年5月1日-]{+2026年6月1日+}生效"},
      {"สมาชิกทุกคนมีสิทธิ์", "สมาชิกบางคนมีสิทธิ์", "สมาชิก[-ทุก-]{+บาง+}คนมีสิทธิ์"},
      {"Члены вправе выйти", "Члены обязаны выйти", "Члены [-вправе-]{+обязаны+} выйти"},
  });
}

std::string sentences(int count, int every, const char* word) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += (i % every == every - 1 ? std::string(word) + " " : "Sentence ") + std::to_string(i) +
            (i % every == every - 1 ? " says any thing. " : " says one thing. ");
  return text;
}

TEST(Redline, ComparesHugeTextsWordByWord) {
  const auto edits = redline(sentences(3000, 6000, "None"), sentences(3000, 5, "Phrase"));
  ASSERT_EQ(edits.size(), 600U * 6U + 1U);
  EXPECT_EQ(edits[1].text, "Sentence");
  EXPECT_EQ(edits[2].text, "Phrase");
  EXPECT_EQ(edits[3].text, " 4 says ");
}

TEST(Redline, SaysThatTextsWithNothingInCommonDiffer) {
  std::string before, after;
  for (int i = 0; i < 20000; ++i) {
    before += "a" + std::to_string(i) + (i % 9 == 8 ? ". " : " ");
    after += "b" + std::to_string(i) + (i % 7 == 6 ? ". " : " ");
  }
  const auto edits = redline(before, after);
  EXPECT_TRUE(side(edits, WordEdit::Op::Insert) == before);
  EXPECT_TRUE(side(edits, WordEdit::Op::Strike) == after);
}

rc::Gen<std::string> words() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
          " ", " ", " ", "\n", "\n\n", "not", "may", "must", "two", "members", "a", "b", "50%", "30 days", ".",
          ",", "“", "’", "会员", "可以", "ทุกคน", "[[a.b]]", "§ ", "4", "-", "é", "\xcc\x81", "\xff", "[")),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      });
}

RC_GTEST_PROP(Redline, HoldsBothTextsAndMirrors, ()) {
  const std::string before = *words(), after = *words();
  const auto edits = redline(before, after);
  RC_ASSERT(side(edits, WordEdit::Op::Insert) == before);
  RC_ASSERT(side(edits, WordEdit::Op::Strike) == after);
  RC_ASSERT(redline(after, before) == mirrored(edits));
  for (std::size_t i = 1; i < edits.size(); ++i) {
    RC_ASSERT(edits[i].op != edits[i - 1].op);
    RC_ASSERT(!(edits[i].op == WordEdit::Op::Strike && edits[i - 1].op == WordEdit::Op::Insert));
  }
}

RC_GTEST_PROP(Redline, BreaksNoPiece, ()) {
  const std::string text = *words();
  std::string whole;
  for (const std::string& word : words_of(text)) {
    RC_ASSERT(!word.empty());
    whole += word;
  }
  RC_ASSERT(whole == text);
}

}  // namespace
}  // namespace charter
