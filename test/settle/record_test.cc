// SPDX-License-Identifier: Apache-2.0
#include "settle/record.h"

#include "forks/divided.h"
#include "sample.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using namespace sample;

struct Forked {
  Snapshot before;
  ForkInputs inputs;
  Settlement settlement;
};

Forked forked() {
  Asset van = indivisible("van", "40 EUR");
  van.held_by = {id<MemberId>("m0001"), id<MemberId>("m0002")};
  Snapshot before = community({1, 1}, {divisible("cash", "100 EUR"), van, copyable("handbook")});
  ForkRequest asked = request({group("north", {2})});
  asked.groups[0].name = "North \"side\"";
  asked.choices.options["note"] = "as agreed";
  auto inputs = fork_inputs(before, asked);
  auto settlement = settle_fork(*inputs);
  return {before, *inputs, *settlement};
}

TEST(Record, HoldsTheInputsWordForWord) {
  const Forked f = forked();
  EXPECT_EQ(inputs_yaml(f.inputs),
            R"(# What was asked for; who leaves with which group stands in sides.csv.
format: 1
kind: fork
method: least-imbalance/1
date: 2026-11-23
base: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
community: c-5f0c2a9be1d44c70
groups:
  - id: north
    name: "North \"side\""
options:
  note: "as agreed"
)");
  EXPECT_EQ(sides_csv(f.inputs), "member,party\nm0002,north\n");
}

TEST(Record, SaysWhoGetsWhatAndWhy) {
  const Forked f = forked();
  EXPECT_EQ(record_yaml(f.settlement, f.inputs), R"(# How what was held in common was divided when a group left. It follows from the base
# commit, inputs.yaml and sides.csv alone; `charter fork --verify` works it out again.
format: 1
kind: fork
date: 2026-11-23
base: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
community: c-5f0c2a9be1d44c70
record_date: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
charter:
  - parameter: minimum_members
    value: "1"
    verdict: allows
    words: "1 member or more may leave together; `north` has 1"
pools:
  - id: commons
    units: 2
    worth: 140.00 EUR
parties:
  - id: stays
    name: "Riverside Commons"
    community: c-5f0c2a9be1d44c70
    stays: yes
    members: 1
    pools:
      commons:
        units: 1
        entitlement: 1/2
        entitled: 70.00 EUR
        charge: 0.00 EUR
        received: 70.00 EUR
        difference: 0.00 EUR
  - id: north
    name: "North \"side\""
    community: c-599da88bad5169ed
    stays: no
    members: 1
    pools:
      commons:
        units: 1
        entitlement: 1/2
        entitled: 70.00 EUR
        charge: 0.00 EUR
        received: 70.00 EUR
        difference: 0.00 EUR
assets:
  - id: cash
    pool: commons
    nature: divisible
    quantity: 100.00 EUR
    reason: split
    allocation:
      stays: 70.00
      north: 30.00
  - id: handbook
    nature: copyable
    reason: copy
    allocation:
      stays: 1
      north: 1
  - id: van
    pool: commons
    nature: indivisible
    worth: 40.00 EUR
    reason: method
    allocation:
      stays: 0
      north: 1
# Already within the amounts above: what moved to make the difference good.
payments:
  - pool: commons
    asset: cash
    from: north
    to: stays
    amount: 20.00 EUR
certificate:
  method: least-imbalance/1
  digest: b68284271c96719940df6b90e07437bf56d522ae906fd63ee7d67474dc2842ee
  seed: 1588b108aa6b4f66725ec700d08ec7059797dff6595b42669abe8318e2e78c87
  pools:
    - pool: commons
      criteria:
        - name: conserved
          holds: yes
          proof: arithmetic
        - name: by-units
          holds: yes
          proof: arithmetic
        - name: by-method
          holds: yes
          proof: arithmetic
        - name: paid
          holds: yes
          proof: arithmetic
          evidence:
            north: "3000 of 3000"
            stays: "7000 of 7000"
  allotments:
    - pool: commons
      of: worth
      method: least-imbalance/1
      unit: EUR
      problem: bee5dd5187939c22f9abb04e9c48005c74e096dbcf80dee82636722e8147fabb
      free: 1
      payments:
        m0001: 7000
        m0002: 3000
      weights:
        m0001: 1
        m0002: 1
      objective:
        name: outside
        value: "0"
        bound: "0"
        proven: yes
      then:
        name: moved
        value: "2000"
        bound: "2000"
        proven: yes
      nodes: 3
      optima: 2
      criteria:
        - name: sums
          holds: yes
          proof: arithmetic
          evidence:
            money: "10000"
            paid: "10000"
        - name: pins
          holds: yes
          proof: arithmetic
        - name: whole
          holds: yes
          proof: arithmetic
        - name: wprop
          holds: yes
          proof: arithmetic
          evidence:
            m0001: "7000 of 7000"
            m0002: "7000 of 7000"
        - name: wef
          holds: yes
          proof: arithmetic
        - name: wprop1
          holds: yes
          proof: arithmetic
          evidence:
            m0001: "lacks 2000, no more than van"
        - name: wef1
          holds: yes
          proof: arithmetic
        - name: wef(1/2,1/2)
          holds: yes
          proof: arithmetic
        - name: wef(x,1-x)
          holds: yes
          proof: arithmetic
          evidence:
            from: "0"
            to: "1"
        - name: fpo
          holds: yes
          proof: weights
        - name: objective
          holds: yes
          proof: search
          evidence:
            moved: "2000"
            outside: "0"
)");
}

TEST(Sides, SayWhereTheNewCommunityComesFrom) {
  const Forked f = forked();
  const auto sides = divide(f.before, f.inputs, f.settlement);
  const Article* article = find_article(sides[1].charter, id<ArticleId>("origin"));
  ASSERT_NE(article, nullptr);
  EXPECT_EQ(article->file, "charter/00-origin.yaml");
  EXPECT_EQ(article->clauses[0].id.text(), "origin.fork");
  EXPECT_EQ(article->clauses[0].text,
            "On 2026-11-23, 1 member of Riverside Commons (c-5f0c2a9be1d44c70)\n"
            "left together and founded North \"side\". They took a copy of these\n"
            "rules and their share of what was held in common.\n\n"
            "What was divided is the state of commit\n" +
                std::string(40, 'a') + ".\nWho received what, and why, is in\nsettlements/" +
                f.settlement.digest + "/.");
  EXPECT_EQ(sides[1].community.name, "North \"side\"");
  EXPECT_EQ(sides[1].community.formed, Date::parse("2026-11-23"));
  EXPECT_EQ(sides[1].community.origin->community, f.before.community.id);
  EXPECT_EQ(sides[1].community.origin->commit, std::string(40, 'a'));
}

TEST(Sides, NumberTheOriginOfAForkOfAFork) {
  const Forked f = forked();
  const Snapshot child = divide(f.before, f.inputs, f.settlement)[1];
  Snapshot again = community({1, 1}, {});
  again.charter = child.charter;
  const auto inputs = fork_inputs(again, request({group("far-north", {2})}));
  const auto settlement = settle_fork(*inputs);
  ASSERT_TRUE(settlement);
  const Snapshot grandchild = divide(again, *inputs, *settlement)[1];
  ASSERT_EQ(grandchild.charter.articles.size(), 2U);
  EXPECT_EQ(grandchild.charter.articles[0].id.text(), "origin-2");
  EXPECT_EQ(grandchild.charter.articles[0].file, "charter/00-origin-2.yaml");
  EXPECT_EQ(grandchild.charter.articles[0].clauses[0].id.text(), "origin-2.fork");
  EXPECT_EQ(grandchild.charter.articles[1].id.text(), "origin");
}

TEST(Sides, DropHoldersWhoAreElsewhere) {
  const Forked f = forked();
  const auto sides = divide(f.before, f.inputs, f.settlement);
  const AssetId van = id<AssetId>("van");
  for (std::size_t p = 0; p < 2; ++p) {
    const auto here = std::ranges::find(sides[p].assets, van, &Asset::id);
    if (here == sides[p].assets.end()) continue;
    const MemberId stays_with_it = id<MemberId>(p == 0 ? "m0001" : "m0002");
    EXPECT_EQ(here->held_by, (std::vector<MemberId>{stays_with_it}));
  }
}

}  // namespace
}  // namespace charter
