// SPDX-License-Identifier: Apache-2.0
#include "model/check.h"
#include "model/check_register.h"
#include "model_for_tests.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

using for_tests::id;
using for_tests::line;
using for_tests::lines;
using Lines = std::vector<std::string>;

Member member(const char* name, const char* guardian = nullptr) {
  Member made;
  made.id = id<kind::Member>(name);
  if (guardian) made.guardian = id<kind::Member>(guardian);
  return made;
}

Share share(const char* holder, const char* pool, int units) {
  return {id<kind::Member>(holder), id<kind::Pool>(pool), units};
}

Asset asset(const char* name, Nature nature) {
  Asset made;
  made.id = id<kind::Asset>(name);
  made.nature = nature;
  made.pool = id<kind::Pool>("commons");
  return made;
}

Quantity euros(int cents) { return {cents, {id<kind::UnitOfCount>("EUR"), 2}}; }

TEST(CheckCommunity, FindsWhatIsThereTwiceAndPricesThatSayNothing) {
  Community community = for_tests::community();
  EXPECT_EQ(lines(check_community(community)), Lines());
  community.units[0].price = Price{euros(250000), {}, {}};
  EXPECT_EQ(lines(check_community(community)), Lines());
  community.units[1].price = Price{{0, community.units[0].unit}, {}, {}};
  community.pools.push_back(community.pools[0]);
  community.nodes.push_back(community.nodes[0]);
  community.member_fields = {"email", "name", "email"};
  EXPECT_EQ(lines(check_community(community)),
            (Lines{"error pool-twice community  pools.commons: two pools are called `commons`",
                   "error node-twice community  nodes.lisbon: two nodes are called `lisbon`",
                   "error column-reserved community  member_fields: every register has a column `name` | "
                   "leave it out, or give yours another name",
                   "error column-twice community  member_fields: the column `email` is named twice",
                   "error price-circle community  units.ETH.price: the price of `ETH` leads back to `ETH` | "
                   "state each price in a unit that has none of its own",
                   "error price-not-positive community  units.EUR.price: the price of `EUR` is not positive",
                   "error price-circle community  units.EUR.price: the price of `EUR` leads back to `EUR` | "
                   "state each price in a unit that has none of its own"}));
}

TEST(CheckAssets, HoldsEachToItsNature) {
  Asset money = asset("money", Nature::Divisible), house = asset("house", Nature::Indivisible);
  Asset handbook = asset("handbook", Nature::Copyable);
  money.quantity = euros(-100);
  house.value = euros(42000000);
  handbook.pool = {};
  EXPECT_EQ(lines(check_assets({money, house, handbook}, for_tests::community(), {})), Lines());
  std::swap(money.quantity, money.value);
  house.quantity = euros(1);
  house.pool = {};
  handbook.value = euros(1);
  EXPECT_EQ(
      lines(check_assets({money, house, handbook, handbook}, for_tests::community(), {})),
      (Lines{"error asset-without-quantity asset money quantity: `money` is divisible and says no quantity",
             "error asset-with-value asset money value: `money` is divisible and has no value of its own | "
             "what a unit is worth stands in community.yaml, as its price",
             "error asset-without-pool asset house pool: `house` lies in no pool | say in which, as `pool: …`",
             "error asset-with-quantity asset house quantity: `house` is indivisible and has no quantity",
             "error asset-with-value asset handbook value: `handbook` is copyable and has no value of its own",
             "error asset-twice asset handbook id: two assets are called `handbook`",
             "error asset-with-value asset handbook value: `handbook` is copyable and has no value of its "
             "own"}));
}

TEST(CheckAssets, FindsNamesOfNothingAndDividedBundles) {
  Asset house = asset("house", Nature::Indivisible), mortgage = asset("mortgage", Nature::Divisible);
  house.bundle = mortgage.bundle = id<kind::Bundle>("mill");
  house.pool = id<kind::Pool>("housing");
  house.node = id<kind::Node>("lisbonn");
  house.stays = "the lease forbids it";
  mortgage.quantity = Quantity{-5, {id<kind::UnitOfCount>("EURO"), 2}};
  Asset lost = asset("lost", Nature::Indivisible);
  lost.pool = id<kind::Pool>("comons");
  const Charter charter = for_tests::charter_of({for_tests::clause("f", for_tests::raw("fork", {}))});
  EXPECT_EQ(lines(check_assets({house, mortgage, lost}, for_tests::community(), charter)),
            (Lines{"error asset-unknown-node asset house node: there is no node `lisbonn` | did you mean "
                   "`lisbon`?",
                   "warning asset-not-pinned asset house stays: `house` says why it stays, but the `fork` "
                   "rule does not name it | what stays is what the `fork` rule lists under `stays`",
                   "warning asset-unknown-unit asset mortgage unit: `EURO` is not among the community's units "
                   "| did you mean `EUR`?",
                   "error bundle-in-two-pools asset mortgage bundle: the bundle `mill` lies in two pools | "
                   "`house` of the same bundle lies in `housing`",
                   "error asset-unknown-pool asset lost pool: there is no pool `comons` | did you mean "
                   "`commons`?"}));
}

TEST(CheckRegister, FindsWhatIsWrongInAPart) {
  RegisterCheck check(for_tests::community(), std::set{id<kind::MemberClass>("resident")});
  std::vector<Member> members{member("bo"), member("ana"), member("bo")};
  members[0].node = id<kind::Node>("lisboa");
  members[1].member_class = members[2].member_class = id<kind::MemberClass>("residents");
  const std::vector<Share> shares{share("anna", "commons", 120), share("ana", "common", 1),
                                  share("bo", "housing", 0), share("bo", "housing", 3)};
  EXPECT_EQ(lines(check.add(members, shares)),
            (Lines{"error member-twice member bo id: `bo` is listed twice",
                   "error member-unknown-node member bo node: there is no node `lisboa` | did you mean "
                   "`lisbon`?",
                   "warning class-unestablished member ana class: no rule establishes `residents` | did you "
                   "mean `resident`?",
                   "error share-twice share bo/housing : the shares of `bo` in `housing` are listed twice",
                   "error share-unknown-member share anna/commons member: shares of `commons` are held by no "
                   "member | no member has this id | did you mean `ana`?",
                   "error share-unknown-pool share ana/common pool: there is no pool `common` | did you mean "
                   "`commons`?",
                   "error share-not-positive share bo/housing units: `bo` holds 0 units of `housing`"}));
}

TEST(CheckRegister, FindsGuardiansAcrossParts) {
  RegisterCheck check(for_tests::community(), std::nullopt);
  EXPECT_EQ(lines(check.add(std::vector<Member>{member("d", "b"), member("b", "c"), member("self", "self")},
                            {})),
            Lines());
  EXPECT_EQ(lines(check.add(std::vector<Member>{member("a", "b"), member("c", "d"), member("child", "ana"),
                                                member("lost", "nobody")},
                            {})),
            Lines());
  EXPECT_EQ(lines(check.finish([](const MemberId& who) { return who.text() == "ana"; })),
            (Lines{"error guardian-unknown member lost guardian: the guardian of `lost` is no member",
                   "error guardian-cycle member b guardian: guardians answer for each other in a circle | `b` "
                   "→ `c` → `d` → `b`",
                   "error guardian-cycle member self guardian: `self` is their own guardian"}));
}

// Every member has at most one guardian, so cycles and members lie in each other as in any function.
RC_GTEST_PROP(CheckRegister, FindsACycleExactlyWhereFollowingGuardiansNeverEnds,
              (const std::vector<std::uint8_t>& links)) {
  const std::size_t count = links.size();
  std::vector<Member> members;
  for (std::size_t i = 0; i < count; ++i) {
    members.push_back(member(("m" + std::to_string(i)).c_str()));
    const std::size_t to = links[i] % (count + 1);
    if (to < count) members.back().guardian = id<kind::Member>("m" + std::to_string(to));
  }
  bool endless = false;
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t at = i, steps = 0;
    while (at < count && steps <= count) {
      at = links[at] % (count + 1);
      ++steps;
    }
    endless |= at < count;
  }
  RegisterCheck check(for_tests::community(), std::nullopt);
  RC_ASSERT(check.add(members, {}).empty());
  const Faults faults = check.finish([](const MemberId&) { return true; });
  RC_ASSERT(!faults.empty() == endless);
}

TEST(CheckSnapshot, RunsEveryCheckInAFixedOrder) {
  Snapshot snapshot;
  snapshot.community = for_tests::community();
  snapshot.members = {member("ana")};
  snapshot.shares = {share("bo", "commons", 1)};
  snapshot.assets = {asset("house", Nature::Indivisible)};
  snapshot.assets[0].held_by = {id<kind::Member>("cy")};
  snapshot.charter = for_tests::charter_of({for_tests::plain_clause("a", "See [[b]].")});
  EXPECT_EQ(lines(check(snapshot, for_tests::vocabulary())),
            (Lines{"warning amend-unreached article main : no `amend` rule says how this charter is changed | "
                   "an `amend` rule without `clauses` and `level` is for all that no other names",
                   "error asset-unknown-holder asset house held_by: there is no member `cy`",
                   "error reference-unknown clause a text: there is no clause `b` | did you mean `a`?",
                   "error share-unknown-member share bo/commons member: shares of `commons` are held by no "
                   "member | no member has this id"}));
}

}  // namespace
}  // namespace charter
