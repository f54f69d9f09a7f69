// SPDX-License-Identifier: Apache-2.0
#include "shown.h"
#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(ReadCommunity, SaysNothingElseOfAnotherFormat) {
  EXPECT_EQ(shown(read_community("community.yaml", "format: 2\nid: X Y\nshape: round\n").faults),
            "community.yaml:1:9+1 unknown-format: this is a community of format `2`; "
            "this version of charter reads format 1; a newer one may read it\n");
}

TEST(ReadCommunity, ReportsEveryMistakeOfAFile) {
  EXPECT_EQ(shown(read_community("community.yaml",
                                 "format: 1\nid: c-1\nnam: Riverside\nformed: 1 May\n"
                                 "units:\n  EUR: {decimals: two}\n"
                                 "  ETH: {price: 1.234 EUR}\npools:\n  The Houses: {title: x}\n"
                                 "origin: {kind: forkd, commit: abc}\n")
                      .faults),
            "community.yaml:6:19+3 bad-decimals: `two` is not a number of decimals; "
            "write a number from 0 to 36\n"
            "community.yaml:7:16+9 too-many-decimals: `1.234` has more decimals than EUR has "
            "(at most 2); round it, or give the unit more decimals in community.yaml\n"
            "community.yaml:9:3+10 bad-id: `The Houses` is not an id; did you mean `the-houses`?\n"
            "community.yaml:10:16+5 bad-choice: `forkd` is not a kind of origin; "
            "did you mean `forked`?\n"
            "community.yaml:10:31+3 bad-commit: `abc` is not a commit; "
            "write all 40 hexadecimal digits\n"
            "community.yaml:3:1+3 unknown-key: a community has no `nam`; did you mean `name`?\n"
            "community.yaml:1:1+6 missing-key: a community needs `name`; add `name:`\n"
            "community.yaml:4:9+5 bad-date: `1 May` is not a date; write it as 2026-05-01\n");
}

TEST(ReadAssets, RefusesMoreDecimalsThanTheUnitHas) {
  const auto read = read_assets(
      "assets/a.yaml", "- id: a\n  nature: divisible\n  quantity: 5.001\n  unit: EUR\n", {});
  EXPECT_EQ(shown(read.faults),
            "assets/a.yaml:3:13+5 too-many-decimals: `5.001` has more decimals than EUR has "
            "(at most 2); round it, or give the unit more decimals in community.yaml\n");
  EXPECT_EQ(*place_of(read.places, {"asset", "a", "quantity"}), read.faults[0].place);
}

TEST(ReadAssets, ReadsOnAfterAMistake) {
  const auto read =
      read_assets("assets/a.yaml",
                  "- id: Mill Street\n  nature: indivisible\n- id: b\n  natur: copyable\n"
                  "- id: c\n  nature: divisibel\n  quantity: 1,000\n  unit: EUR\n  held_by: ana\n",
                  {});
  EXPECT_EQ(
      shown(read.faults),
      "assets/a.yaml:1:7+11 bad-id: `Mill Street` is not an id; did you mean `mill-street`?\n"
      "assets/a.yaml:4:3+5 unknown-key: an asset has no `natur`; did you mean `nature`?\n"
      "assets/a.yaml:3:3+2 missing-key: an asset needs `nature`; add `nature:`\n"
      "assets/a.yaml:6:11+9 bad-choice: `divisibel` is not a nature; did you mean `divisible`?\n"
      "assets/a.yaml:7:13+5 bad-quantity: `1,000` is not an amount; "
      "write digits and a point, as 84000.00\n"
      "assets/a.yaml:9:12+3 not-a-list: `held_by` is a list of members; write it as [ana, bo]\n");
  ASSERT_EQ(read.value.size(), 2u);
}

TEST(ReadAssets, PutsAnAssetInTheOnlyPoolThereIs) {
  Community community;
  community.pools = {{*PoolId::parse("commons"), "", ""}};
  const auto read =
      read_assets("a", "- {id: a, nature: indivisible}\n- {id: b, nature: copyable}\n", community);
  EXPECT_EQ(read.value[0].pool.text(), "commons");
  EXPECT_TRUE(read.value[1].pool.empty());
}

TEST(ReadArticle, ShowsFaultsOfRulesWhereTheyStand) {
  Vocabulary vocabulary;
  vocabulary.kinds.push_back(
      {.name = "fork", .parameters = {{.name = "notice", .types = {ValueType::Duration}}}});
  const Community community;
  const auto read = read_article(
      "charter/a.yaml",
      "article: x\nclauses:\n- id: x.a\n  titel: A\n  rule: {kind: fork, notic: 1 day}\n"
      "- id: x.b\n  rule:\n    kind: frok\n- id: x.c\n  rule:\n    kind: fork\n    notice: soon\n",
      {vocabulary, community});
  std::string places;
  for (const Fault& fault : read.faults)
    places += fmt::format("{} {}:{}\n", fault.code, fault.place->line, fault.place->column);
  EXPECT_EQ(places,
            "unknown-key 4:3\nrule-unknown-parameter 5:22\nrule-unknown-kind 8:11\nrule-wrong-type "
            "12:13\n");
  EXPECT_EQ(read.value.clauses.size(), 3u);
  EXPECT_EQ(place_of(read.places, {"clause", "x.c", "rule.notice"})->line, 12);
  EXPECT_EQ(place_of(read.places, {"clause", "x.b", "text"})->line, 6);
}

TEST(ReadArticle, FindsTheSecondOfTwoClausesOfOneId) {
  const Vocabulary vocabulary;
  const Community community;
  const auto read = read_article("a", "article: x\nclauses:\n- id: a\n- id: b\n- id: a\n",
                                 {vocabulary, community});
  EXPECT_EQ(place_of(read.places, {"clause", "a", "id"})->line, 5);
  EXPECT_EQ(place_of(read.places, {"clause", "b", "id"})->line, 4);
}

}  // namespace
}  // namespace charter
