// SPDX-License-Identifier: Apache-2.0
#include "change/matching.h"
#include "written_charter.h"

#include "arbitrary/arbitrary.h"
#include "change/assignment.h"
#include "change/change.h"
#include "change/consequences.h"
#include "change/formatting.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace charter {
namespace {

using arbitrary::upto;

// A clause of made-up words, most of them its own.
Clause clause(const std::string& id, std::size_t seed, std::size_t words) {
  Clause clause{ClauseId::parse(id).value(), {}, {}, {}, {}, {}};
  for (std::size_t i = 0; i < words; ++i)
    clause.text += "w" + std::to_string((seed * 7919 + i * (seed % 97 + 1)) % 3000) + " ";
  clause.text += "of clause " + std::to_string(seed);
  return clause;
}

Snapshot snapshot_of(std::vector<Clause> clauses) {
  Snapshot snapshot;
  snapshot.charter.articles = {{ArticleId::parse("all").value(), "All", {}, std::move(clauses), {}}};
  return snapshot;
}

RC_GTEST_PROP(Matching, OfAShuffleWithOtherIdsFindsEveryClause, ()) {
  std::vector<Clause> clauses;
  const std::size_t count = 1 + upto(30);
  for (std::size_t i = 0; i < count; ++i) clauses.push_back(clause("old-" + std::to_string(i), i, 20));
  const Snapshot before = snapshot_of(clauses);
  std::vector<Clause> others = arbitrary::shuffled(clauses);
  for (std::size_t i = 0; i < others.size(); ++i)
    others[i].id = ClauseId::parse("new-" + std::to_string(i)).value();
  const Changes changes = diff(before, snapshot_of(others));
  std::size_t renamed = 0;
  for (const ClauseChange& change : changes.clauses) {
    renamed += std::holds_alternative<ClauseRenamed>(change) ? 1U : 0U;
    RC_ASSERT(std::holds_alternative<ClauseRenamed>(change) || std::holds_alternative<ClauseMoved>(change));
  }
  RC_ASSERT(renamed == count);
}

// By trying every set of clauses that could have stayed.
std::size_t fewest_moves(const std::vector<std::size_t>& order) {
  std::size_t most = 0;
  for (unsigned set = 0; set < (1U << order.size()); ++set) {
    std::vector<std::size_t> stay;
    for (std::size_t i = 0; i < order.size(); ++i)
      if ((set >> i & 1U) != 0) stay.push_back(order[i]);
    if (std::ranges::is_sorted(stay)) most = std::max(most, stay.size());
  }
  return order.size() - most;
}

RC_GTEST_PROP(Diff, SaysTheFewestMoves, ()) {
  std::vector<std::size_t> order(1 + upto(7));
  std::iota(order.begin(), order.end(), 0U);
  std::vector<Clause> before, after;
  for (const std::size_t i : order) before.push_back(clause("c" + std::to_string(i), i, 5));
  order = arbitrary::shuffled(order);
  for (const std::size_t i : order) after.push_back(before[i]);
  RC_ASSERT(diff(snapshot_of(before), snapshot_of(after)).clauses.size() == fewest_moves(order));
}

std::int64_t best_total(const std::vector<Offer>& offers, std::size_t from, std::vector<Offer> taken) {
  if (from == offers.size()) {
    std::int64_t total = 0;
    for (const Offer& offer : taken) total += offer.worth;
    return total;
  }
  std::int64_t best = best_total(offers, from + 1, taken);
  const bool is_free = std::ranges::none_of(taken, [&](const Offer& other) {
    return other.left == offers[from].left || other.right == offers[from].right;
  });
  if (!is_free) return best;
  taken.push_back(offers[from]);
  return std::max(best, best_total(offers, from + 1, taken));
}

RC_GTEST_PROP(BestPairs, AreWorthMost, ()) {
  std::vector<Offer> offers;
  for (std::size_t left = 0; left < 4; ++left)
    for (std::size_t right = 0; right < 4; ++right)
      if (arbitrary::once_in(2)) offers.push_back({left, right, static_cast<std::int64_t>(1 + upto(100))});
  if (offers.size() > 11) offers.resize(11);
  std::int64_t total = 0;
  for (const auto& [left, right] : best_pairs(offers))
    for (const Offer& offer : offers)
      if (offer.left == left && offer.right == right) total += offer.worth;
  RC_ASSERT(total == best_total(offers, 0, {}));
}

TEST(Matching, SetsAsideArticlesThatAreAlike) {
  const auto article = [](const char* id, std::vector<Clause> clauses) {
    return Article{ArticleId::parse(id).value(), {}, {}, std::move(clauses), {}};
  };
  Charter before, after;
  before.articles = {article("same", {clause("a", 1, 9)}), article("other", {clause("b", 2, 9), clause("c", 3, 9)})};
  after.articles = {article("other", {clause("b", 4, 9), clause("d", 3, 9)}), article("same", {clause("a", 1, 9)})};
  const Matching matching = match(before, after);
  EXPECT_EQ(matching.alike, std::set{ArticleId::parse("same").value()});
  EXPECT_EQ(matching.clauses.size(), 2U);
  EXPECT_EQ(matching.clauses.at(ClauseId::parse("c").value()).text(), "d");
  EXPECT_EQ(matching.articles.size(), 2U);
  // An id that stands twice is nobody's.
  after.articles.push_back(after.articles.back());
  EXPECT_TRUE(match(before, after).alike.empty());
}

// More pairs than are compared one by one.
TEST(Matching, FindsRewrittenClausesAmongMany) {
  std::vector<Clause> before, after;
  for (std::size_t i = 0; i < 400; ++i) {
    before.push_back(clause("old-" + std::to_string(i), i, 60));
    after.insert(after.begin(), clause("new-" + std::to_string(i), i, 60));
    for (std::size_t word = 0; word < 6; ++word) {
      const std::size_t at = after.front().text.find('w', word * 30 + i % 7);
      after.front().text.replace(at, 1, "changed");
    }
  }
  const Matching matching = match(snapshot_of(before).charter, snapshot_of(after).charter);
  for (std::size_t i = 0; i < 400; ++i) {
    SCOPED_TRACE(i);
    const auto found = matching.clauses.find(before[i].id);
    ASSERT_NE(found, matching.clauses.end());
    EXPECT_EQ(found->second.text(), "new-" + std::to_string(i));
  }
}

TEST(Matching, OfUnrelatedChartersIsEmpty) {
  std::vector<Clause> before, after;
  for (std::size_t i = 0; i < 300; ++i) {
    before.push_back(clause("old-" + std::to_string(i), i, 40));
    after.push_back(clause("new-" + std::to_string(i), i, 40));
    for (char& c : after.back().text)
      if (c == 'w') c = 'v';
  }
  EXPECT_TRUE(match(snapshot_of(before).charter, snapshot_of(after).charter).clauses.empty());
}

TEST(Renaming, IsFollowedByReferencesWithoutAnAmendment) {
  Snapshot before, after;
  before.charter = written::charter_from("# a A\n## a.one\nMembers decide about houses and gardens.\n## a.two\nSee [[a.one]].\n## a.three\nSee [[a.one]] now.");
  after.charter = written::charter_from("# a A\n## a.first\nMembers decide about houses and gardens.\n## a.two\nSee [[a.first]].\n## a.three\nSee [[a.first]] later.");
  const Changes all = diff(before, after), shown = without_followed_names(all);
  EXPECT_EQ(all.clauses.size(), 3U);
  ASSERT_EQ(shown.clauses.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<ClauseRenamed>(shown.clauses[0]));
  EXPECT_EQ(std::get<ClauseAmended>(shown.clauses[1]).id.text(), "a.three");
}

TEST(Formatting, IsTheLayoutAndNothingElse) {
  struct Case {
    const char *before, *after;
    bool only;
  };
  for (const Case& c : std::vector<Case>{{"a b", "a\n  b", true},
                                         {"\"two thirds\"", "“two thirds”", true},
                                         {"- one\n- two", "1. one\n2. two", true},
                                         {"## Voting", "### Voting", true},
                                         {"**Calling a vote.** Anyone", "*Calling a vote.* Anyone", true},
                                         {"§ 5a. Guests", "§ 5c. Guests", true},
                                         {"Section 4.6. Members", "Section 4.7. Members", true},
                                         {"must", "MUST", false},
                                         {"30 days", "60 days", false},
                                         {"Article 5 applies", "Article 6 applies", false},
                                         {"2.5 ETH", "3.5 ETH", false},
                                         {"within\n30. April", "within\n31. April", false},
                                         {"under\n(b) of it", "under\n(c) of it", false},
                                         {"- 5 EUR", "5 EUR", false},
                                         {"a*b", "ab", false},
                                         {"may not", "may", false}}) {
    SCOPED_TRACE(c.before);
    EXPECT_EQ(is_formatting_only(c.before, c.after, Part::Text), c.only);
    EXPECT_EQ(is_formatting_only(c.after, c.before, Part::Text), c.only);
  }
}

std::string numbers_cited(const std::string& text) {
  std::string numbers;
  for (const Citation& citation : citations_in(text)) numbers += citation.written + "; ";
  return numbers;
}

TEST(Citations, AreFoundInSeveralLanguagesAndInRows) {
  const std::pair<const char*, const char*> cases[] = {
      {"Under clauses 2.2 and 2.3, or 2.4.", "clauses 2.2; clauses 2.3; clauses 2.4; "},
      {"clauses 2.2, 2.3, and 2.4 to 2.6", "clauses 2.2; clauses 2.3; clauses 2.4; clauses 2.6; "},
      {"paragraph 2.2 and rule 2.3; paragraph 2", "paragraph 2.2; rule 2.3; "},
      {"clause 2.2 and 3 members", "clause 2.2; "},
      {"clause 2.2 or 2.5 ETH", "clause 2.2; clause 2.5; "},
      {"clause 4 and 5 votes", "clause 4; "},
      {"Articles 3 and 4, Sections 5–7", "Articles 3; Articles 4; Sections 5; Sections 7; "},
      {"nach Ziffer 2.2 und 2.3, Nr. 4.1, §§ 3 und 4, Abs. 2", "Ziffer 2.2; Ziffer 2.3; Nr. 4.1; §§ 3; §§ 4; "},
      {"Klausel 2.1 bis 2.3; gemäß Artikeln 3 oder 4", "Klausel 2.1; Klausel 2.3; Artikeln 3; Artikeln 4; "},
      {"aux articles 3 et 4, l'alinéa 2.1", "articles 3; articles 4; alinéa 2.1; "},
      {"los artículos 3 y 4; cláusula 2.1; apartado 2", "artículos 3; artículos 4; cláusula 2.1; "},
      {"os artigos 3 e 4, a secção 2.1", "artigos 3; artigos 4; secção 2.1; "},
      {"de artikelen 3 en 4, lid 2.1", "artikelen 3; artikelen 4; lid 2.1; "},
      {"preclause 4, Tag 3, 12 clauses, clause 4a", ""},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(numbers_cited(text), expected) << text;
}

TEST(Citations, AreNumbersWithTheNameOfAPart) {
  EXPECT_EQ(citations_in("See clause 4.3, § 6.3. and Article\n4; in 30 days, 2.5 ETH, preclause 4, Section 7(1)."),
            (std::vector<Citation>{{"clause 4.3", "4.3"}, {"§ 6.3", "6.3"}, {"Article 4", "4"}, {"Section 7", "7"}}));
}

}  // namespace
}  // namespace charter
