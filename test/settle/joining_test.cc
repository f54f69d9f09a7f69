// SPDX-License-Identifier: Apache-2.0
#include "settle/joining.h"

#include "sample.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using namespace sample;

JoiningTerms rule(ExchangeRule exchange) {
  JoiningTerms terms;
  terms.clause = sample::id<ClauseId>("exit.return");
  terms.number = "4.2";
  terms.votes = "2/3 of the votes cast";
  terms.exchange = exchange;
  return terms;
}

// Two communities with a pool in common: four units worth 10.00 each, and two units worth `each` together.
MergerInputs two(const std::string& worth, const std::vector<JoiningTerms>& terms) {
  MergerInputs inputs;
  for (const auto& [name, units, cash] : {std::tuple("a", 4, std::string("40 EUR")), std::tuple("b", 2, worth)}) {
    Snapshot snapshot = community({units}, {});
    if (!cash.empty()) snapshot.assets.push_back(divisible("cash", cash));
    for (Asset& asset : snapshot.assets) asset.pool = snapshot.community.pools.front().id;
    snapshot.community.id = sample::id<CommunityId>(std::string("c-") + name);
    snapshot.community.name = name;
    for (Share& share : snapshot.shares) share.member = sample::id<MemberId>(name + std::string("-") + share.member.text());
    inputs.sides.push_back({std::string(40, 'a'), snapshot.community, snapshot.assets, snapshot.shares});
    inputs.members.push_back({snapshot.shares.front().member});
    inputs.leaving.emplace_back();
  }
  inputs.terms = terms;
  inputs.commons = {""};
  return inputs;
}

AgreedRatios at(const MergerInputs& inputs, const Fraction& ratio) {
  return {{inputs.sides.front().community.pools.front().id, {{inputs.sides.back().community.id, ratio}}}};
}

// The verdicts on the exchange, of both, and what was refused.
std::string answer(const MergerInputs& inputs, const AgreedRatios& agreed) {
  const auto exchange = exchanged_shares(inputs.sides, agreed);
  if (!exchange) return exchange.faults().front().code;
  const JoiningAnswer answer = ask_joining_rules(inputs, *exchange);
  std::string text;
  for (const auto& of_side : answer.says)
    for (const CharterSays& says : of_side)
      if (says.parameter == "exchange") text += (text.empty() ? "" : " ") + std::string(name_of(says.verdict));
  for (const Fault& fault : answer.refused) text += " " + fault.code;
  return text;
}

constexpr ExchangeRule kNet = ExchangeRule::NetValue, kPar = ExchangeRule::Par, kAgreed = ExchangeRule::Agreed;

TEST(Joining, ACharterWithoutARuleSaysNothing) {
  const MergerInputs inputs = two("30 EUR", {JoiningTerms(), JoiningTerms()});
  EXPECT_EQ(answer(inputs, at(inputs, Fraction(1))), "");
}

TEST(Joining, NetValueIsKeptByThatRatioAndNoOther) {
  const MergerInputs inputs = two("30 EUR", {rule(kNet), JoiningTerms()});
  EXPECT_EQ(answer(inputs, {}), "settles");
  EXPECT_EQ(answer(inputs, at(inputs, Fraction(3, 2))), "settles");
  EXPECT_EQ(answer(inputs, at(inputs, Fraction(1))), "refuses merge-against-rule");
}

TEST(Joining, WhereNetValueSaysNothingARatioMayBeAgreed) {
  const MergerInputs inputs = two("", {rule(kNet), JoiningTerms()});
  EXPECT_EQ(answer(inputs, {}), "merge-no-exchange");
  EXPECT_EQ(answer(inputs, at(inputs, Fraction(1))), "allows");
  const MergerInputs owing = two("-1 EUR", {rule(kNet), JoiningTerms()});
  EXPECT_EQ(answer(owing, at(owing, Fraction(2))), "allows");
}

TEST(Joining, ParAndAgreementAreAskedForAsTheRuleSays) {
  const MergerInputs par = two("30 EUR", {JoiningTerms(), rule(kPar)});
  EXPECT_EQ(answer(par, {}), "refuses merge-against-rule");
  EXPECT_EQ(answer(par, at(par, Fraction(1))), "settles");
  const MergerInputs agreed = two("30 EUR", {JoiningTerms(), rule(kAgreed)});
  EXPECT_EQ(answer(agreed, {}), "refuses merge-against-rule");
  EXPECT_EQ(answer(agreed, at(agreed, Fraction(5, 4))), "allows");
}

TEST(Joining, RulesThatContradictEachOtherAreSaidToDoSo) {
  const MergerInputs inputs = two("30 EUR", {rule(kNet), rule(kPar)});
  EXPECT_EQ(answer(inputs, {}), "settles refuses merge-against-rule");
  const auto exchange = exchanged_shares(inputs.sides, {});
  EXPECT_EQ(ask_joining_rules(inputs, *exchange).refused.front().help,
            "the charters say different things about it, and one has to be amended first");
}

TEST(Joining, ParIsTakenWithoutBeingAskedForWhereAllThatSayAnythingSaySo) {
  const auto agreed_by = [](const std::vector<JoiningTerms>& terms) {
    AgreedRatios agreed;
    agree_on_par(two("30 EUR", terms), agreed);
    return agreed.size();
  };
  EXPECT_EQ(agreed_by({rule(kPar), JoiningTerms()}), 1u);
  EXPECT_EQ(agreed_by({rule(kPar), rule(kPar)}), 1u);
  EXPECT_EQ(agreed_by({rule(kPar), rule(kNet)}), 0u);
  EXPECT_EQ(agreed_by({rule(kPar), rule(kAgreed)}), 0u);
  EXPECT_EQ(agreed_by({JoiningTerms(), JoiningTerms()}), 0u);
}

TEST(Joining, WhoHasGivenNoticeLeavesFirst) {
  MergerInputs inputs = two("30 EUR", {JoiningTerms(), rule(kNet)});
  inputs.leaving.back() = {sample::id<PartyId>("north")};
  EXPECT_EQ(answer(inputs, {}), "settles merge-leave-first");
  inputs.terms.back().may_leave_first = false;
  EXPECT_EQ(answer(inputs, {}), "settles");
  inputs.terms.back().may_leave_first = true;
  inputs.reverses = std::string(64, 'a');
  EXPECT_EQ(answer(inputs, {}), "settles");
}

}  // namespace
}  // namespace charter
