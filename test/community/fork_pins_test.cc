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
  return pins_that_count(a, fork_terms(a.charter, built_in_vocabulary()), b, built_in_vocabulary());
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

// What the values are without a rule must be what the vocabulary says of it.
TEST(ForkTerms, DefaultsAreThoseOfTheVocabulary) {
  const ForkTerms terms = fork_terms(Charter(), built_in_vocabulary());
  const RuleKind* kind = find_kind(built_in_vocabulary(), "fork");
  ASSERT_NE(kind, nullptr);
  EXPECT_EQ(terms.written.size(), kind->parameters.size());
  EXPECT_EQ(written_of(terms, "minimum_members"), to_string(std::get<Integer>(terms.minimum_members)));
  EXPECT_EQ(written_of(terms, "minimum_units"), "");
  EXPECT_EQ(written_of(terms, "notice"), "0 days");
  EXPECT_EQ(written_of(terms, "join_window"), "0 days");
  EXPECT_EQ(written_of(terms, "minimum_holding"), "0 days");
  EXPECT_EQ(terms.notice.count() + terms.join_window.count() + terms.minimum_holding.count(), 0);
  EXPECT_EQ(written_of(terms, "record_date") == "notice", terms.record_date == RecordDate::Notice);
  EXPECT_EQ(written_of(terms, "spending_freeze") == "yes", terms.spending_freeze.holds);
  EXPECT_EQ(written_of(terms, "stays_compensated") == "yes", terms.what_stays == WhatStays::Counts);
  EXPECT_EQ(Fraction::parse(written_of(terms, "leaving_charge")), terms.leaving_charge);
  EXPECT_EQ(Fraction::parse(written_of(terms, "reserve_for")), terms.reserve);
  EXPECT_EQ(written_of(terms, "tie_break") == "seed", terms.tie_break == TieBreak::Seed);
  EXPECT_EQ(written_of(terms, "consents") == "yes", terms.consents);
}

}  // namespace
}  // namespace charter
