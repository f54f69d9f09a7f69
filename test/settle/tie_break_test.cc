// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include <gtest/gtest.h>

#include <set>

namespace charter {
namespace {

using namespace sample;

// Two sides of equal units and a cent that cannot be halved, or a house that both have equal reason to get.
ForkInputs with_rule(const char* tie_break, char base, const std::string& nonce = {}) {
  Snapshot snapshot = community({1, 1}, {divisible("cash", "1000.01 EUR"), indivisible("house", "400 EUR")});
  fork_rule(snapshot).parameters["tie_break"] = value(ValueType::Choice, tie_break);
  ForkRequest asked = request({group("north", {2})});
  asked.base = std::string(40, base);
  auto inputs = fork_inputs(snapshot, std::move(asked));
  EXPECT_TRUE(inputs);
  if (!nonce.empty()) inputs->rule.nonces.emplace(id<PartyId>("north"), nonce);
  return *std::move(inputs);
}

Settlement settled(const ForkInputs& inputs) {
  const auto settlement = settle_fork(inputs);
  EXPECT_TRUE(settlement);
  return *settlement;
}

TEST(TieBreak, GoesToTheSideThatTheRuleNames) {
  for (const char digit : {'0', '1', '2', '3', '4', '5', '6', '7'}) {
    const Settlement stayers = settled(with_rule("stayers", 'a', std::string(64, digit)));
    EXPECT_EQ(parts(stayers, "house"), "1 0") << digit;
    EXPECT_EQ(commons(stayers, 0).received, amount("700.01 EUR")) << digit;
    const Settlement leavers = settled(with_rule("leavers", 'a', std::string(64, digit)));
    EXPECT_EQ(parts(leavers, "house"), "0 1") << digit;
    EXPECT_EQ(commons(leavers, 1).received, amount("700.01 EUR")) << digit;
  }
}

TEST(TieBreak, FollowsFromTheNumbersThatWereCommittedTo) {
  std::set<std::string> seeds, houses;
  for (const char digit : {'0', '1', '2', '3', '4', '5', '6', '7'}) {
    const Settlement settlement = settled(with_rule("nonces", 'a', std::string(64, digit)));
    seeds.insert(settlement.seed);
    houses.insert(parts(settlement, "house"));
    EXPECT_EQ(settlement.seed, settled(with_rule("nonces", 'a', std::string(64, digit))).seed);
  }
  EXPECT_EQ(seeds.size(), 8U);
  EXPECT_EQ(houses, (std::set<std::string>{"0 1", "1 0"}));
}

// Who commits last could otherwise try messages until a tie fell their way.
TEST(TieBreak, DoesNotFollowFromTheCommit) {
  for (const char* rule : {"seed", "nonces", "stayers", "leavers"}) {
    SCOPED_TRACE(rule);
    std::set<std::string> seeds;
    for (const char base : {'0', '1', '2', '3'}) seeds.insert(settled(with_rule(rule, base, std::string(64, '5'))).seed);
    EXPECT_EQ(seeds.size(), 1U);
  }
}

// Nor, where numbers settle it, from anything that can be changed when they are known.
TEST(TieBreak, FollowsFromNothingBesideTheNumbers) {
  const ForkInputs inputs = with_rule("nonces", 'a', std::string(64, '5'));
  const std::string seed = settled(inputs).seed, house = parts(settled(inputs), "house");
  ForkInputs changed = inputs;
  changed.choices.valuation.worths["house"] = {amount("401 EUR"), {}, "", {}};
  changed.assets.front().quantity = amount("1000.03 EUR");
  changed.census.parties[1].first = id<MemberId>("a0001");
  EXPECT_EQ(settled(changed).seed, seed);
  EXPECT_EQ(parts(settled(changed), "house"), house);
}

TEST(TieBreak, FollowsFromNumbersThatWereSealedWithBidsToo) {
  EXPECT_NE(settled(with_rule("seed", 'a', std::string(64, '0'))).seed, settled(with_rule("seed", 'a')).seed);
}

}  // namespace
}  // namespace charter
