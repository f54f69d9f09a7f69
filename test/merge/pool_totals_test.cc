// SPDX-License-Identifier: Apache-2.0
#include "merge/pool_totals.h"

#include "merge/merge.h"
#include "model/holding.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using Held = std::map<std::string, int>;  // units by member

Snapshot holding(const Held& held, const char* name = "Friends") {
  Snapshot snapshot;
  snapshot.community.name = name;
  for (const auto& [member, units] : held)
    snapshot.shares.push_back({*MemberId::parse(member), *PoolId::parse("commons"), units});
  return snapshot;
}

Subject share_of(const std::string& member) { return subject_of({*MemberId::parse(member), *PoolId::parse("commons")}); }

Faults totals(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs, const Answers& answers) {
  MergeTerms terms;
  terms.decisions = answers;
  const MergeOutcome outcome = merge(base, ours, theirs, terms);
  return unagreed_totals({base, ours, theirs}, outcome.merged, outcome.conflicts);
}

struct Moved {
  const char* name;
  Held base, ours, theirs;
  std::map<std::string, Answer> answers;
  bool is_agreed;
};

TEST(PoolTotals, AreThoseThatASideHasAgreedTo) {
  const Answer once{Take::Once, {}, {}}, twice{Take::Twice, {}, {}}, as_ours{Take::Ours, {}, {}};
  const std::vector<Moved> cases = {
      {"one transfer", {{"ana", 10}, {"bo", 2}}, {{"ana", 5}, {"bo", 7}}, {{"ana", 5}, {"bo", 7}},
       {{"ana", once}, {"bo", once}}, true},
      {"two transfers", {{"ana", 10}, {"bo", 2}}, {{"ana", 5}, {"bo", 7}}, {{"ana", 5}, {"bo", 7}},
       {{"ana", twice}, {"bo", twice}}, true},
      {"half a transfer", {{"ana", 10}, {"bo", 2}}, {{"ana", 5}, {"bo", 7}}, {{"ana", 5}, {"bo", 7}},
       {{"ana", once}, {"bo", twice}}, false},
      {"half a transfer, and a question left", {{"ana", 10}, {"bo", 2}}, {{"ana", 5}, {"bo", 7}}, {{"ana", 5}, {"bo", 7}},
       {{"ana", once}}, true},
      {"half a transfer, in figures of one's own", {{"ana", 10}, {"bo", 2}}, {{"ana", 5}, {"bo", 7}}, {{"ana", 5}, {"bo", 7}},
       {{"ana", once}, {"bo", {Take::Edited, "8", {}}}}, true},
      {"to two people from one", {{"ana", 10}}, {{"ana", 5}, {"bo", 5}}, {{"ana", 5}, {"cleo", 5}}, {{"ana", once}}, false},
      {"to two people from one, twice", {{"ana", 10}}, {{"ana", 5}, {"bo", 5}}, {{"ana", 5}, {"cleo", 5}}, {{"ana", twice}}, true},
      {"cancelled", {{"ana", 10}}, {{"ana", 5}}, {{"ana", 5}}, {{"ana", once}}, true},
      {"more than there was, as one side has it", {{"ana", 10}}, {{"ana", 5}}, {{"ana", 4}}, {{"ana", as_ours}}, true},
      {"more than there was, of two transfers", {{"ana", 10}}, {{"ana", 5}, {"bo", 5}}, {{"ana", 4}, {"cleo", 6}},
       {{"ana", as_ours}}, false},
  };
  for (const Moved& c : cases) {
    SCOPED_TRACE(c.name);
    Answers answers;
    for (const auto& [member, answer] : c.answers) answers[share_of(member)] = answer;
    // The sides differ in something else, so that it is not known to be one act.
    const Snapshot base = holding(c.base), ours = holding(c.ours), theirs = holding(c.theirs, "Old friends");
    EXPECT_EQ(totals(base, ours, theirs, answers).empty(), c.is_agreed);
    for (auto& [subject, answer] : answers)
      if (answer.take == Take::Ours) answer.take = Take::Theirs;
    EXPECT_EQ(totals(base, theirs, ours, answers).empty(), c.is_agreed);
  }
}

}  // namespace
}  // namespace charter
