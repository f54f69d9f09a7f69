// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include <gtest/gtest.h>

#include <functional>

namespace charter {
namespace {

using namespace sample;

std::string lines(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults)
    text += fault.message + " [" + fault.code + "]\nhelp: " + fault.help + "\n";
  return text;
}

struct Case {
  const char* name;
  std::function<void(Snapshot&)> change;
  std::vector<LeavingGroup> groups;
  const char* faults;
};

TEST(ForkRefusal, SaysWhyAndWhatToDo) {
  const auto nothing = [](Snapshot&) {};
  const auto rule = [](const char* parameter, Value v) {
    return [parameter, v](Snapshot& s) { fork_rule(s).parameters[parameter] = v; };
  };
  for (const Case& c : std::vector<Case>{
           {"nobody",
            nothing,
            {},
            "nobody was named who leaves [fork-empty-group]\nhelp: name at least one member\n"},
           {"empty group",
            nothing,
            {group("north", {})},
            "group `north` has no members [fork-empty-group]\nhelp: name at least one member of "
            "it\n"},
           {"unknown",
            nothing,
            {group("north", {2, 9})},
            "no member is called `m0009` [fork-unknown-member]\nhelp: `charter member list` shows "
            "the members\n"},
           {"twice",
            nothing,
            {group("north", {2, 2})},
            "`m0002` is named twice [fork-member-twice]\nhelp: name every member once\n"},
           {"in two groups",
            nothing,
            {group("north", {2}), group("south", {2})},
            "`m0002` is named in `north` and in `south` [fork-member-twice]\nhelp: name every "
            "member once\n"},
           {"everyone",
            nothing,
            {group("north", {1, 2, 3})},
            "everyone leaves, and nobody would stay [fork-everyone-leaves]\nhelp: rename the "
            "community instead, or let somebody stay\n"},
           {"one name",
            nothing,
            {group("north", {1}), group("north", {2})},
            "two groups are called `north` [fork-name-taken]\nhelp: give it another name\n"},
           {"called stays",
            nothing,
            {group("stays", {1})},
            "a group cannot be called `stays`, which is what those who stay are called "
            "[fork-name-taken]\nhelp: give it another name\n"},
           {"dependant alone",
            [](Snapshot& s) { s.members[1].guardian = s.members[0].id; },
            {group("north", {2})},
            "`m0002` cannot leave without their guardian `m0001` [fork-dependant-alone]\n"
            "help: name `m0001` in the same group, or give `m0002` another guardian before the "
            "fork\n"},
           {"no units in the group",
            nothing,
            {group("north", {3})},
            "`north` holds no units of `commons`, which is divided [fork-no-units]\n"
            "help: let its members hold units of `commons`, or let its assets stay\n"},
           {"no units at all",
            [](Snapshot& s) { s.shares.clear(); },
            {group("north", {2})},
            "nobody holds units of `commons`, so its assets cannot be divided by them "
            "[fork-no-units]\n"
            "help: issue units of `commons` first, or let its assets stay\n"},
           {"too few members",
            rule("minimum_members", value(ValueType::Count, "2")),
            {group("north", {2})},
            "`exit.fork` (1.1) lets 2 members or more leave together, and `north` has 1 "
            "[fork-minimum-members]\n"
            "help: find 1 member more\n"},
           {"too small a part of the members",
            rule("minimum_members", value(ValueType::Fraction, "1/2")),
            {group("north", {2})},
            "`exit.fork` (1.1) lets 2 members or more leave together, and `north` has 1 "
            "[fork-minimum-members]\n"
            "help: find 1 member more\n"},
           {"too few by a formula",
            rule("minimum_members", value(ValueType::Formula, "members - 1")),
            {group("north", {2})},
            "`exit.fork` (1.1) lets 2 members or more leave together, and `north` has 1 "
            "[fork-minimum-members]\n"
            "help: find 1 member more\n"},
           {"too few units",
            rule("minimum_units", value(ValueType::Fraction, "60%")),
            {group("north", {2})},
            "`exit.fork` (1.1) lets 3 units or more of `commons` leave together, and `north` has 2 "
            "[fork-minimum-units]\n"
            "help: find members with 1 unit more\n"},
           {"units that are no number",
            rule("minimum_units", value(ValueType::Text, "many")),
            {group("north", {2})},
            "the `minimum_units` of `exit.fork` (1.1) gives no number for `commons` [fork-minimum-units]\n"
            "help: amend `minimum_units` before the fork\n"},
           {"units by a rule that is not there",
            rule("minimum_units", reference("votes.quorum", "ratio")),
            {group("north", {2})},
            "the `minimum_units` of `exit.fork` (1.1) gives no number for `commons` [fork-minimum-units]\n"
            "help: amend `minimum_units` before the fork\n"},
           {"members that are no number",
            rule("minimum_members", value(ValueType::Text, "some")),
            {group("north", {2})},
            "the `minimum_members` of `exit.fork` (1.1) gives no number here [fork-minimum-members]\n"
            "help: amend `minimum_members` before the fork\n"},
           {"no value",
            [](Snapshot& s) { s.assets.push_back(indivisible("van", "")); },
            {group("north", {2})},
            "`van` has no appraised value, so nobody can say who owes what for it "
            "[fork-unvalued-asset]\n"
            "help: give it a `value`, such as 1000.00 EUR, before the fork; bring one with "
            "--prices; or give such things by number with --count-unvalued\n"},
           {"no price",
            [](Snapshot& s) {
              s.assets.push_back(indivisible("ring", "1 ETH"));
              s.assets.push_back(indivisible("car", "5 EUR"));
              std::ranges::sort(s.assets, {}, &Asset::id);
            },
            {group("north", {2})},
            "`ring` is worth an amount of ETH, which has no price in EUR [fork-unvalued-asset]\n"
            "help: state a price of ETH in EUR under `units` in community.yaml, or bring one with "
            "--prices\n"},
           {"shortfall",
            [](Snapshot& s) { s.assets.push_back(indivisible("house", "90.00 EUR")); },
            {group("north", {2})},
            "the money of pool `commons` cannot make good the difference between the parties: "
            "30.00 EUR is missing [fork-shortfall]\n"
            "help: 50.00 EUR more in the pool would do, since what is brought in is divided as well; or sell "
            "something that cannot be divided, before the fork; or book with --notes that those who stay pay 30.00 EUR "
            "of their own to `north`; or leave it with --accept-shortfall\n"},
           {"another method",
            rule("default_method", value(ValueType::Choice, "ceei")),
            {group("north", {2})},
            "the method ceei divides by points [fork-method-needs]\n"
            "help: bring them with --points FILE, or name another with --method\n"},
           {"a charge on who knows what",
            [](Snapshot& s) {
              fork_rule(s).parameters["leaving_charge"] = value(ValueType::Fraction, "1/10");
              s.assets.push_back(divisible("loan", "-1 ETH"));
            },
            {group("north", {2})},
            "pool `commons` owns and owes unlike things without prices, so nobody can say whether "
            "a leaving charge is due [fork-unvalued-asset]\n"
            "help: state prices under `units` in community.yaml, or bring them with --prices\n"},
       }) {
    SCOPED_TRACE(c.name);
    Snapshot snapshot = community({2, 2, 0}, {divisible("cash", "10 EUR")});
    if (std::string(c.name) == "shortfall") snapshot.shares[0].units = 3;
    c.change(snapshot);
    const auto settled = settle(snapshot, c.groups);
    ASSERT_FALSE(settled);
    EXPECT_EQ(lines(settled.faults()), c.faults);
  }
}

// Two of four units each; a house, bid on by both sides.
Faults refused_bids(const std::function<void(Snapshot&)>& change, const std::vector<int>& units) {
  Snapshot snapshot = community(units, {divisible("cash", "10 EUR"), indivisible("house", "5 EUR")});
  change(snapshot);
  ForkRequest asked = request({group("north", {2})});
  asked.choices.bids = Bids{Unit{id<UnitCode>("EUR"), 2}, {}, {}, {}};
  asked.choices.bids->groups["stays"].bids["house"] = {500, {}};
  asked.choices.bids->groups["north"].bids["house"] = {700, {}};
  const auto inputs = fork_inputs(snapshot, asked);
  if (!inputs) return inputs.faults();
  const auto settled = settle_fork(*inputs);
  return settled ? Faults() : settled.faults();
}

TEST(ForkRefusal, OfBidsThatNoEntitlementWeighs) {
  const auto nothing = [](Snapshot&) {};
  EXPECT_EQ(lines(refused_bids(nothing, {2, 2})), "");
  EXPECT_EQ(lines(refused_bids(nothing, {0, 2})),
            "nobody who stays holds units of `commons`, so those who stay have no entitlement to weigh their "
            "bids by [fork-no-entitlement]\n"
            "help: let somebody stay who holds units of `commons`; or leave --bids out, so that things are "
            "divided by their appraised worths\n");
  for (const char* parameter : {"leaving_charge", "reserve_for"}) {
    SCOPED_TRACE(parameter);
    const auto all_of_it = [&](Snapshot& s) {
      fork_rule(s).parameters[parameter] = value(ValueType::Fraction, "1");
    };
    EXPECT_EQ(lines(refused_bids(all_of_it, {2, 2})),
              "`north` leaves all that it is entitled to of `commons` behind, so it has no entitlement to "
              "weigh its bids by [fork-no-entitlement]\n"
              "help: leave --bids out, so that things are divided by their appraised worths; or amend "
              "`leaving_charge` or `reserve_for` before the fork\n");
  }
}

// A thing may be called as a member is; only the party is called by its group.
TEST(ForkRefusal, OfAMethodCallsPartiesByTheirGroups) {
  const Snapshot snapshot = community({1, 1}, {divisible("m0001", "-5 EUR"), indivisible("house", "")});
  ForkRequest asked = request({group("north", {2})});
  asked.choices.method = "ceei";
  asked.choices.points = Bids{};
  asked.choices.points->groups["stays"].bids = {{"m0001", {-3, {}}}, {"house", {13, {}}}};
  asked.choices.points->groups["north"].bids = {{"m0001", {-1, {}}}, {"house", {11, {}}}};
  const auto inputs = fork_inputs(snapshot, asked);
  ASSERT_TRUE(inputs);
  const auto settled = settle_fork(*inputs);
  ASSERT_FALSE(settled);
  ASSERT_EQ(settled.faults().size(), 2U);
  EXPECT_EQ(settled.faults()[0].message, "`stays` values `m0001` at -3");
  EXPECT_EQ(settled.faults()[1].message, "`north` values `m0001` at -1");
}

TEST(Leaving, TakesDependantsAlongWithTheirGuardians) {
  Snapshot snapshot = community({1, 1, 1, 1}, {});
  snapshot.members[2].guardian = snapshot.members[1].id;
  snapshot.members[3].guardian = snapshot.members[2].id;
  const auto inputs = fork_inputs(snapshot, request({group("north", {2})}));
  ASSERT_TRUE(inputs);
  EXPECT_EQ(inputs->groups[0].members, group("north", {2, 3, 4}).members);
  EXPECT_EQ(inputs->census.parties[1].members, 3U);
}

TEST(Leaving, GivesTheSameGroupsWhenDependantsAreNamedToo) {
  const std::map<MemberId, MemberId> guardians{{id<MemberId>("m0003"), id<MemberId>("m0002")}};
  const auto once = leaving({group("north", {2})}, guardians);
  ASSERT_TRUE(once);
  const auto twice = leaving(*once, guardians);
  ASSERT_TRUE(twice);
  EXPECT_EQ((*once)[0].members, (*twice)[0].members);
}

}  // namespace
}  // namespace charter
