// SPDX-License-Identifier: Apache-2.0
#include "render/subject.h"

#include "arbitrary/arbitrary.h"
#include "sample_changes.h"
#include "value/safe_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

using sample::id;

MemberChange joins(const char* name) { return MemberJoined{sample::member(name, "", "")}; }
MemberChange leaves(const char* name) { return MemberLeft{sample::member(name, "", "")}; }
ClauseChange amends(const char* clause) {
  return ClauseAmended{id<ClauseId>(clause), "text", {"a", "b"}};
}
ClauseChange quorum(const char* clause) {
  return ParameterAmended{id<ClauseId>(clause),
                          "amend",
                          "quorum",
                          {sample::value(ValueType::Fraction, "1/2", "50%"),
                           sample::value(ValueType::Fraction, "2/3", "2/3")}};
}
AssetChange spends(const char* asset, int parts, int before) {
  return AssetQuantity{id<AssetId>(asset), {id<UnitCode>("EUR"), 2}, parts, before};
}
ShareChange shares(const char* member, int by) {
  return {id<MemberId>(member), id<PoolId>("commons"), by};
}

struct SubjectCase {
  Changes changes;
  const char* subject;
};

std::vector<SubjectCase> cases() {
  return {
      {{}, "nothing changed"},
      {{.members = {joins("ana")}}, "ana joins"},
      {{.members = {joins("ana"), joins("bo")}}, "ana and bo join"},
      {{.members = {leaves("ana")}}, "ana leaves"},
      {{.clauses = {quorum("amend.default")}}, "quorum of amend.default 50% → 2/3"},
      {{.clauses = {amends("exit.notice")},
        .members = {joins("ana"), joins("bo"), joins("cy")},
        .assets = {spends("cash", -120000, 500000)}},
       "3 members join, clause exit.notice amended, 1200.00 EUR spent from cash"},
      {{.clauses = {amends("a"), amends("b")}}, "clauses a and b amended"},
      {{.clauses = {quorum("a"), quorum("b"), quorum("c"), amends("c")}}, "3 clauses amended"},
      {{.shares = {shares("ana", 1)}}, "1 brick of commons issued to ana"},
      {{.shares = {shares("ana", -30), shares("bo", 30)}},
       "30 bricks of commons transferred from ana to bo"},
      {{.shares = {shares("ana", 1), shares("bo", 2), shares("cy", 3)}},
       "shares of 3 members changed"},
      {{.assets = {spends("debt", 5000, -9000)}}, "50.00 EUR repaid of debt"},
      {{.assets = {spends("debt", -5000, -9000)}}, "50.00 EUR more owed on debt"},
      {{.assets = {spends("cash", 5000, 0)}}, "50.00 EUR received in cash"},
      {{.community = {{"name", {"Riverside", "Northwood"}}}}, "name Riverside → Northwood"},
      {{.community = {{"name", {"Riverside", "A name that is really far too long"}}}},
       "name changed"},
      {{.community = {{"pools.housing", {std::nullopt, "present"}},
                      {"pools.housing.share", {std::nullopt, "brick"}},
                      {"pools.housing.title", {std::nullopt, "Houses"}}}},
       "pools.housing added"},
      {{.articles = {ArticleRenamed{id<ArticleId>("a"), id<ArticleId>("b")}}},
       "article a to b renamed"},
      {{.members = {MemberChanged{id<MemberId>("ana"), "class", {std::nullopt, "full"}}}},
       "class of ana none → full"},
  };
}

TEST(SubjectLine, SaysWhatHappened) {
  const sample::Sides sides;
  for (const SubjectCase& c : cases()) {
    SCOPED_TRACE(c.subject);
    EXPECT_EQ(commit_message(c.changes, sides.context()).subject, c.subject);
  }
}

TEST(CommitMessage, SaysTheRestInTheBody) {
  const sample::Sides sides;
  const CommitMessage expected{
      "settlement 5f0c recorded, dee joins, bo leaves, and 12 more",
      {"member ana changed", "article exit amended", "quorum of amend.default 50% → 2/3",
       "clause exit.notice added", "clause exit.old removed", "clause exit.fork amended",
       "clause exit.last moved", "30 bricks of commons transferred from bo to cy",
       "1300 bricks of commons issued to ana", "4500.00 EUR spent from main-account",
       "name Riverside → Northwood", "nodes.oslo added"}};
  EXPECT_EQ(commit_message(sides.changes(), sides.context()), expected);
}

TEST(CommitMessage, CutsAPhraseThatIsTooLong) {
  const sample::Sides sides;
  const std::string name(63, 'a'), other(63, 'b');
  const Changes changes{.members = {joins(name.c_str()), joins(other.c_str())}};
  const CommitMessage message = commit_message(changes, sides.context());
  EXPECT_EQ(message.subject, name + " and bbb…");
  EXPECT_EQ(message.body, std::vector<std::string>{name + " and " + other + " join"});
}

RC_GTEST_PROP(CommitMessage, IsShortAndOfOneLine, (const Snapshot& a, const Snapshot& b)) {
  const Vocabulary vocabulary;
  const ChangeContext context{{a.charter, a.community}, {b.charter, b.community}, vocabulary};
  const CommitMessage message = commit_message(diff(a, b), context);
  RC_ASSERT(!message.subject.empty());
  RC_ASSERT(display_width(message.subject) <= kSubjectColumns);
  RC_ASSERT(!first_unsafe(message.subject));
  RC_ASSERT(message.subject.find('\n') == std::string::npos);
  RC_ASSERT(message == commit_message(diff(a, b), context));
}

}  // namespace
}  // namespace charter
