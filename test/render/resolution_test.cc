// SPDX-License-Identifier: Apache-2.0
#include "render/resolution.h"

#include "arbitrary/arbitrary.h"
#include "render/resolution_text.h"
#include "render/resolution_wording.h"
#include "render/resolution_words.h"
#include "render/unwrapped.h"
#include "sample_changes.h"

#include <gtest/gtest.h>

#include <sstream>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

bool same(const std::vector<Clause>& a, const std::vector<Clause>& b) {
  return std::ranges::equal(a, b, [](const Clause& one, const Clause& other) {
    return one.id == other.id && one.title == other.title && one.level == other.level &&
           one.rule == other.rule && unwrapped(one.text) == unwrapped(other.text) &&
           same(one.clauses, other.clauses);
  });
}

// The same articles and clauses, texts unwrapped.
bool same_but_for_line_breaks(const Charter& a, const Charter& b) {
  return std::ranges::equal(a.articles, b.articles, [](const Article& one, const Article& other) {
    return one.id == other.id && one.title == other.title && one.level == other.level &&
           same(one.clauses, other.clauses);
  });
}

// The charters alone, as communities.
Changes charter_changes(const Charter& a, const Charter& b) {
  Snapshot before, after;
  before.charter = a;
  after.charter = b;
  return diff(before, after);
}

RC_GTEST_PROP(Resolution, CarriedOutOnTheFirstCharterGivesTheSecond,
              (const Charter& a, const Charter& b)) {
  const Resolution resolution = resolution_of(a, b, charter_changes(a, b));
  const auto after = carry_out(a, resolution.instructions);
  RC_ASSERT(after.has_value());
  RC_ASSERT(same_but_for_line_breaks(*after, b));
  RC_ASSERT(resolution.instructions.empty() == same_but_for_line_breaks(a, b));
}

void give_old_names(std::vector<Clause>& clauses) {
  for (Clause& clause : clauses) {
    clause.id = sample::id<ClauseId>(("old." + clause.id.text()).c_str());
    give_old_names(clause.clauses);
  }
}

// Every clause that stays has another id, as in charters that never met.
RC_GTEST_PROP(Resolution, RenamesWhatIsMatchedByItsText, (const Charter& a, const Charter& b)) {
  Charter old = a;
  for (Article& article : old.articles) give_old_names(article.clauses);
  const auto after = carry_out(old, resolution_of(old, b, charter_changes(old, b)).instructions);
  RC_ASSERT(after.has_value());
  RC_ASSERT(same_but_for_line_breaks(*after, b));
}

std::string words() {
  std::string text;
  for (std::size_t left = 1 + arbitrary::upto(20); left > 0; --left)
    text += arbitrary::one_of<std::string>({"one ", "half ", "two ", "members", "members ", "not ",
                                            ", ", ". ", "(", ") ", "“quoted” ", "\n\n", "\n* ",
                                            "十 ", "2/3 "});
  return text;
}

// Whatever is said in words struck and inserted is exact.
RC_GTEST_PROP(WordsEdits, DoneGiveTheOtherText, ()) {
  const std::string before = words();
  std::string after = before;
  for (std::size_t left = 1 + arbitrary::upto(2); left > 0; --left) {
    const std::size_t at = arbitrary::upto(after.size());
    after = after.substr(0, at) + (arbitrary::once_in(2) ? words() : "") +
            after.substr(std::min(after.size(), at + arbitrary::upto(8)));
  }
  const auto edits = words_edits(before, after);
  if (!edits.empty()) RC_ASSERT(edited(before, edits) == after);
}

std::string drafted(const std::string& before, const std::string& after) {
  EditText edit{{Cited::What::Clause, "4.2", false, "Quorum"}, words_edits(before, after)};
  if (edit.edits.empty()) return "anew";
  const Wording wording = wording_of(edit);
  std::string text = one_line(wording.sentence);
  for (const Passage& block : wording.blocks) text += " " + one_line(block.heading);
  return text;
}

TEST(WordsEdits, AreDraftedAsAMeetingSaysThem) {
  const struct {
    const char *name, *before, *after, *said;
  } kCases[] = {
      {"replaced", "It takes one half of all votes.", "It takes two thirds of all votes.",
       "In clause 4.2 (Quorum), strike “one half” and insert “two thirds”."},
      {"struck", "Members may not leave in May.", "Members may leave in May.",
       "In clause 4.2 (Quorum), strike “not”."},
      {"struck at the beginning", "All members may leave in May.", "members may leave in May.",
       "In clause 4.2 (Quorum), strike “All”."},
      {"inserted", "Members may leave in May.", "Members may not leave in May.",
       "In clause 4.2 (Quorum), after “may” insert “not”."},
      {"inserted at the beginning", "Members may leave in May.", "Often Members may leave in May.",
       "In clause 4.2 (Quorum), at the beginning insert “Often”."},
      {"inserted at the end", "Members may leave.", "Members may leave. They say so.",
       "In clause 4.2 (Quorum), at the end insert “They say so.”."},
      {"one of several", "Not more than one vote, not less than one vote, and one voice for all.",
       "Not more than one vote, not less than two votes, and one voice for all.",
       "In clause 4.2 (Quorum), strike the second “one vote” and insert “two votes”."},
      {"two at once", "The board of three meets in May.", "The board of five meets in June.",
       "In clause 4.2 (Quorum): (a) strike “three” and insert “five”; (b) strike “May” and insert "
       "“June”."},
      {"a paragraph", "Members may leave in May.\n\nNobody is asked why they go.",
       "Members may leave in May.\n\nThey say so before.\n\nNobody is asked why they go.",
       "In clause 4.2 (Quorum), after “May.” insert “¶¶They say so before.”."},
      {"all of it", "Members may leave.", "Whoever wants to join asks the board first.", "anew"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(drafted(c.before, c.after), c.said);
    const auto edits = words_edits(c.before, c.after);
    if (!edits.empty()) {
      EXPECT_EQ(edited(c.before, edits), c.after);
    }
  }
}

TEST(Unwrapped, JoinsLinesOfAParagraphOnly) {
  EXPECT_EQ(unwrapped("One\ntwo\n\nthree\nfour"), "One two\n\nthree four");
  EXPECT_EQ(unwrapped("List:\n\n* one\n  goes on\n* two\n1. three"),
            "List:\n\n* one goes on\n* two\n1. three");
  EXPECT_EQ(unwrapped("# Title\ntext\n```\na\nb\n```\nc\nd"), "# Title\ntext\n```\na\nb\n```\nc d");
  EXPECT_EQ(unwrapped("broken  \nhere"), "broken  \nhere");
  EXPECT_EQ(unwrapped(""), "");
}

RC_GTEST_PROP(Unwrapped, TwiceIsOnce, (const Charter& a)) {
  for_each_clause(a, [](const Clause& clause, const ClausePosition&) {
    RC_ASSERT(unwrapped(unwrapped(clause.text)) == unwrapped(clause.text));
  });
}

// What a reader of Markdown is shown of a quotation, for what we write in one.
std::string read_aloud(const std::string& markdown) {
  std::string words;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    if (markdown.compare(at, 6, "&nbsp;") == 0) {
      words += ' ';
      at += 5;
    } else if (markdown[at] == '\\' && at + 1 < markdown.size()) {
      if (markdown[at + 1] != '\n') words += markdown[++at];
    } else {
      words += markdown[at];
    }
  }
  return words;
}

TEST(ResolutionMarkdown, ShowsInsertedTextAsItIs) {
  const std::string text =
      "# No heading\n- *a* [link](http://x) <b>&amp;</b>\n  1. one\n12) two\n\n    code `x` | ~~y~~\n+ plus\n===\n\\end";
  Snapshot before, after;
  before.charter.articles.push_back({*ArticleId::parse("a"), "A", {}, {}, {}});
  after = before;
  after.charter.articles[0].clauses.push_back({*ClauseId::parse("a.b"), "B", text, {}, {}, {}});
  const std::string page =
      resolution_markdown("X", resolution_of(before.charter, after.charter, diff(before, after)));
  std::string quoted;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);)
    if (const std::size_t at = line.find("   >"); at == 0) quoted += line.substr(std::min<std::size_t>(5, line.size())) + "\n";
  EXPECT_EQ(read_aloud(quoted), text + "\n");
  for (const char* mark : {"\n#", "\n-", "\n+", "\n=", "\n1.", " <b", " *a", "12)", "\n    "})
    EXPECT_EQ(("\n" + quoted).find(mark), std::string::npos) << mark;
}

TEST(ResolutionText, SaysWhatIsAmendedAndWhatIsNot) {
  const sample::Sides sides;
  const Resolution resolution =
      resolution_of(sides.before.charter, sides.after.charter, sides.changes());
  EXPECT_EQ(plain(resolution_text("Riverside", resolution)),
            R"(Resolution to amend the charter of Riverside

Articles and clauses are cited by their numbers before this resolution throughout; what is inserted bears the number it will have once all of it is carried out. The instructions are carried out in this order; the words that one instruction names are counted in the clause as it reads before that instruction.

1. In the rule amend of clause 1.1 (How we change this), change quorum from 50% to 2/3.

2. Change the title of Article 2 from “Leaving” to “Leaving and forking”.

3. Strike clause 2.1 (Old).

4. Move clause 2.3 to stand as the first clause of Article 2 (Leaving).

5. In clause 2.2 (Right to fork), strike “two” and insert “three”.

6. Insert after clause 2.2 (Right to fork) the following:
    2.3 Notice, id exit.notice
      Say so.
      Rule: amend, with quorum 1/2

A resolution amends the charter only. These differ as well and are not part of it:

who we are  2 changed
members     1 joined, 1 left, 1 changed
shares      1 issued or cancelled, 1 transferred
assets      1 changed in quantity
settlements 1 recorded
)");
  EXPECT_EQ(resolution_markdown("Riverside", resolution),
            R"(# Resolution to amend the charter of Riverside

Articles and clauses are cited by their numbers before this resolution throughout; what is inserted bears the number it will have once all of it is carried out. The instructions are carried out in this order; the words that one instruction names are counted in the clause as it reads before that instruction.

1. In the rule `amend` of clause 1.1 (How we change this), change `quorum` from `50%` to `2/3`.

2. Change the title of Article 2 from “Leaving” to “Leaving and forking”.

3. Strike clause 2.1 (Old).

4. Move clause 2.3 to stand as the first clause of Article 2 (Leaving).

5. In clause 2.2 (Right to fork), strike “two” and insert “three”.

6. Insert after clause 2.2 (Right to fork) the following:

   2.3 Notice, id `exit.notice`

   > Say so.

   Rule: `amend`, with `quorum` `1/2`

A resolution amends the charter only. These differ as well and are not part of it:

- who we are: 2 changed
- members: 1 joined, 1 left, 1 changed
- shares: 1 issued or cancelled, 1 transferred
- assets: 1 changed in quantity
- settlements: 1 recorded
)");
}

}  // namespace
}  // namespace charter
