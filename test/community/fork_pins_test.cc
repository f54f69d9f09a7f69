// SPDX-License-Identifier: Apache-2.0
#include "community/fork_pins.h"

#include "model/rule_wording.h"
#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

Asset asset(const char* id, const char* bundle, const char* stays) {
  Asset asset;
  asset.id = AssetId::parse(id).value();
  asset.pool = PoolId::parse("commons").value();
  asset.nature = Nature::Indivisible;
  if (*bundle != '\0') asset.bundle = BundleId::parse(bundle).value();
  asset.stays = stays;
  return asset;
}

std::string names(const std::set<AssetId>& ids) {
  std::string text;
  for (const AssetId& id : ids) text += (text.empty() ? "" : " ") + id.text();
  return text;
}

// The charter has no rule, so that the assets' own field pins.
PinsThatCount pins(const std::vector<Asset>& now, const std::vector<Asset>& then) {
  Snapshot a, b;
  a.assets = now;
  b.assets = then;
  return pins_that_count(a, fork_terms(a.charter), b);
}

TEST(ForkPins, WhatWasPinnedSinceDoesNotStay) {
  const PinsThatCount found = pins({asset("mill", "", "the lease"), asset("van", "", "we like it")},
                                   {asset("mill", "", "the lease"), asset("van", "", "")});
  EXPECT_EQ(names(found.stays), "mill");
  EXPECT_EQ(names(found.too_late), "van");
  EXPECT_EQ(names(found.loose), "");
}

TEST(ForkPins, ABundleThatStaysHoldsOnlyWhatItHeldThen) {
  const PinsThatCount found =
      pins({asset("mill", "b", "the lease"), asset("oven", "b", ""), asset("van", "b", "")},
           {asset("mill", "b", "the lease"), asset("oven", "b", ""), asset("van", "", "")});
  EXPECT_EQ(names(found.stays), "mill");
  EXPECT_EQ(names(found.loose), "van");
}

TEST(ForkPins, APinThatWasLiftedSinceDoesNotHold) {
  const PinsThatCount found = pins({asset("mill", "", "")}, {asset("mill", "", "the lease")});
  EXPECT_EQ(names(found.stays), "");
}

// What a charter that is silent means stands in the vocabulary; the terms must agree with it.
TEST(ForkTerms, DefaultsAreThoseOfTheVocabulary) {
  const ForkTerms terms = fork_terms(Charter());
  const RuleKind* kind = find_kind(built_in_vocabulary(), "fork");
  ASSERT_NE(kind, nullptr);
  for (const auto& [name, value] : terms.written) {
    const Parameter* parameter = find_parameter(*kind, name);
    ASSERT_NE(parameter, nullptr) << name;
    const auto fallback = fallback_of(*parameter);
    ASSERT_TRUE(fallback) << name;
    EXPECT_EQ(show(*fallback), value) << name;
  }
}

}  // namespace
}  // namespace charter
