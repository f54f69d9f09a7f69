// SPDX-License-Identifier: Apache-2.0
#include "merge/merge.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>

namespace charter {
namespace {

ClauseId clause_id(const char* text) { return *ClauseId::parse(text); }

Value value(ValueType type, const char* text) { return {type, text, text, {}, {}}; }

Clause clause(const char* id, const char* text, std::map<std::string, Value> parameters = {}) {
  Clause clause;
  clause.id = clause_id(id);
  clause.text = text;
  if (!parameters.empty()) clause.rule = Rule{"vote.rule", std::move(parameters)};
  return clause;
}

Snapshot community() {
  Snapshot snapshot;
  snapshot.community.id = *CommunityId::parse("c-1");
  snapshot.community.name = "Friends";
  snapshot.community.pools = {{*PoolId::parse("commons"), "All", ""}};
  Article rules{*ArticleId::parse("rules"), "Rules", "", {}, "charter/01-rules.yaml"};
  rules.clauses = {clause("vote", "Votes are counted.",
                          {{"ratio", value(ValueType::Fraction, "1/2")},
                           {"quorum", value(ValueType::Fraction, "1/4")}}),
                   clause("doors", "Doors close at ten."),
                   clause("guests", "Guests sign in. See [[doors]].")};
  snapshot.charter.articles = {rules};
  const auto member = [](const char* id) {
    Member row;
    row.id = *MemberId::parse(id);
    row.name = id;
    return row;
  };
  snapshot.members = {member("ana"), member("bo")};
  snapshot.shares = {{*MemberId::parse("ana"), *PoolId::parse("commons"), 8},
                     {*MemberId::parse("bo"), *PoolId::parse("commons"), 2}};
  Asset cash;
  cash.id = *AssetId::parse("cash");
  cash.pool = *PoolId::parse("commons");
  cash.quantity = Quantity{10000, {*UnitCode::parse("EUR"), 2}};
  snapshot.assets = {cash};
  return snapshot;
}

using Edit = std::function<void(Snapshot&)>;

Clause& at(Snapshot& snapshot, const char* id) {
  for (Clause& clause : snapshot.charter.articles.front().clauses)
    if (clause.id == clause_id(id)) return clause;
  throw std::logic_error(id);
}
std::vector<Clause>& clauses(Snapshot& snapshot) {
  return snapshot.charter.articles.front().clauses;
}
void remove(Snapshot& snapshot, const char* id) {
  std::erase_if(clauses(snapshot), [&](const Clause& c) { return c.id == clause_id(id); });
}

Edit ratio(const char* text) {
  return [=](Snapshot& s) {
    at(s, "vote").rule->parameters["ratio"] = value(ValueType::Fraction, text);
  };
}
Edit quorum(const char* text) {
  return [=](Snapshot& s) {
    at(s, "vote").rule->parameters["quorum"] = value(ValueType::Fraction, text);
  };
}
Edit text(const char* id, const char* words) {
  return [=](Snapshot& s) { at(s, id).text = words; };
}
Edit append(const char* id, const char* words) {
  return [=](Snapshot& s) { clauses(s).push_back(clause(id, words)); };
}
Edit prepend(const char* id, const char* words) {
  return [=](Snapshot& s) { clauses(s).insert(clauses(s).begin(), clause(id, words)); };
}
Edit without(const char* id) {
  return [=](Snapshot& s) { remove(s, id); };
}
Edit to_the_end(const char* id) {
  return [=](Snapshot& s) {
    const Clause moved = at(s, id);
    remove(s, id);
    clauses(s).push_back(moved);
  };
}
Edit to_the_front(const char* id) {
  return [=](Snapshot& s) {
    const Clause moved = at(s, id);
    remove(s, id);
    clauses(s).insert(clauses(s).begin(), moved);
  };
}
Edit within(const char* id, const char* parent) {
  return [=](Snapshot& s) {
    const Clause moved = at(s, id);
    remove(s, id);
    at(s, parent).clauses.push_back(moved);
  };
}
Edit named(const char* id, const char* name) {
  return [=](Snapshot& s) { at(s, id).id = clause_id(name); };
}
Edit units(std::size_t row, int by) {
  return [=](Snapshot& s) {
    s.shares[row].units += by;
    if (s.shares[row].units == 0)
      s.shares.erase(s.shares.begin() + static_cast<std::ptrdiff_t>(row));
  };
}
Edit cents(int by) {
  return [=](Snapshot& s) { s.assets.front().quantity->parts += by; };
}
Edit both(const Edit& a, const Edit& b) {
  return [=](Snapshot& s) {
    a(s);
    b(s);
  };
}

// What can be seen of an outcome, in a line: clauses in order with texts and parameters, then the
// amounts.
std::string shown(const Clause& clause) {
  std::string line = clause.id.text() + "=" + clause.text;
  if (clause.rule)
    for (const auto& [name, value] : clause.rule->parameters)
      line += fmt::format(" {} {}", name, value.canonical);
  for (const Clause& inner : clause.clauses) line += " {" + shown(inner) + "}";
  return line;
}

std::vector<std::string> shown(const MergeOutcome& outcome) {
  std::vector<std::string> lines;
  for (const Clause& clause : outcome.merged.charter.articles.front().clauses)
    lines.push_back(shown(clause));
  for (const Share& share : outcome.merged.shares)
    lines.push_back(fmt::format("{} {}", share.member.text(), share.units.str()));
  for (const Asset& asset : outcome.merged.assets) lines.push_back(to_string(*asset.quantity));
  return lines;
}

std::vector<std::string> asked(const MergeOutcome& outcome) {
  std::vector<std::string> lines;
  for (const Conflict& conflict : outcome.conflicts)
    lines.push_back(fmt::format("{} {} {} #{}", conflict.subject.about, conflict.subject.id,
                                conflict.subject.field, static_cast<int>(conflict.clash)));
  return lines;
}

struct Clean {
  const char* name;
  Edit ours, theirs, merged;
};

TEST(Merge, KeepsBothWhereNothingExcludesAnything) {
  const std::vector<Clean> cases = {
      {"two clauses", text("doors", "Doors close at nine."),
       text("guests", "Guests sign in twice. See [[doors]]."),
       both(text("doors", "Doors close at nine."),
            text("guests", "Guests sign in twice. See [[doors]]."))},
      {"two parameters of one rule", ratio("2/3"), quorum("1/3"),
       both(ratio("2/3"), quorum("1/3"))},
      {"the same value", ratio("2/3"), ratio("2/3"), ratio("2/3")},
      {"two clauses added at the end", append("pets", "Pets."), append("music", "Music."),
       both(append("music", "Music."), append("pets", "Pets."))},
      {"moved and amended", to_the_end("vote"), ratio("2/3"),
       both(ratio("2/3"), to_the_end("vote"))},
      {"two moved", to_the_end("vote"), to_the_front("guests"),
       both(to_the_front("guests"), to_the_end("vote"))},
      {"both moved alike", to_the_end("vote"), both(to_the_end("vote"), ratio("2/3")),
       both(ratio("2/3"), to_the_end("vote"))},
      {"removed by both", without("doors"), both(without("doors"), ratio("2/3")),
       both(ratio("2/3"), without("doors"))},
      {"into another, and amended", within("doors", "guests"),
       text("doors", "Doors close at nine."),
       both(text("doors", "Doors close at nine."), within("doors", "guests"))},
      {"renamed, and amended with a reference",
       both(named("doors", "house.doors"), text("guests", "Guests sign in. See [[house.doors]].")),
       both(text("doors", "Doors close at nine."), prepend("night", "At night see [[doors]].")),
       [](Snapshot& s) {
         at(s, "doors") = clause("house.doors", "Doors close at nine.");
         text("guests", "Guests sign in. See [[house.doors]].")(s);
         prepend("night", "At night see [[house.doors]].")(s);
       }},
      {"different amounts of one share", units(0, -3), units(0, 2), units(0, -1)},
      {"different amounts of one asset", cents(500), cents(-200), cents(300)},
  };
  for (const Clean& c : cases) {
    SCOPED_TRACE(c.name);
    Snapshot base = community(), ours = base, theirs = base, merged = base;
    c.ours(ours);
    c.theirs(theirs);
    c.merged(merged);
    for (const MergeOutcome& outcome : {merge(base, ours, theirs), merge(base, theirs, ours)}) {
      EXPECT_EQ(asked(outcome), std::vector<std::string>());
      EXPECT_EQ(shown(outcome), shown({merged, {}}));
      EXPECT_EQ(outcome.merged, merged);
    }
  }
}

struct Asked {
  const char* name;
  Edit ours, theirs;
  std::vector<std::string> conflicts;  // #N is the kind
  Edit takes_ours, takes_theirs;       // Once and Twice of amounts
};

TEST(Merge, AsksWhereOneExcludesTheOther) {
  const Edit nothing = [](Snapshot&) {};
  const std::vector<Asked> cases = {
      {"one parameter set to two values",
       ratio("2/3"),
       ratio("3/4"),
       {"clause vote rule.ratio #0"},
       ratio("2/3"),
       ratio("3/4")},
      {"the same words",
       text("doors", "Doors close at nine."),
       text("doors", "Doors close at eight."),
       {"clause doors text #1"},
       text("doors", "Doors close at nine."),
       text("doors", "Doors close at eight.")},
      {"amended here, removed there",
       text("doors", "Doors close at nine."),
       without("doors"),
       {"clause doors  #2"},
       text("doors", "Doors close at nine."),
       without("doors")},
      {"added into what is removed",
       within("guests", "doors"),
       without("doors"),
       {"clause doors  #2"},
       within("guests", "doors"),
       without("doors")},
      {"moved to two places",
       to_the_front("doors"),
       to_the_end("doors"),
       {"article rules order #4"},
       to_the_front("doors"),
       to_the_end("doors")},
      {"one into the other",
       within("doors", "guests"),
       within("guests", "doors"),
       {"clause doors place #3", "clause guests place #3"},
       within("doors", "guests"),
       within("guests", "doors")},
      {"one id added twice",
       append("pets", "Dogs."),
       append("pets", "Cats."),
       {"clause pets text #1"},
       append("pets", "Dogs."),
       append("pets", "Cats.")},
      {"the same units moved",
       units(0, -3),
       both(units(0, -3), quorum("1/3")),
       {"share ana/commons  #6"},
       both(units(0, -3), quorum("1/3")),
       both(units(0, -6), quorum("1/3"))},
      {"the same amount spent",
       cents(-300),
       both(cents(-300), quorum("1/3")),
       {"asset cash quantity #6"},
       both(cents(-300), quorum("1/3")),
       both(cents(-600), quorum("1/3"))},
  };
  for (const Asked& c : cases) {
    SCOPED_TRACE(c.name);
    Snapshot base = community(), ours = base, theirs = base;
    c.ours(ours);
    c.theirs(theirs);
    EXPECT_EQ(asked(merge(base, ours, theirs)), c.conflicts);
    EXPECT_EQ(asked(merge(base, theirs, ours)), c.conflicts);
    EXPECT_EQ(merge(base, ours, theirs).merged, merge(base, theirs, ours).merged);
    std::vector<Conflict> mirrored = merge(base, theirs, ours).conflicts;
    for (Conflict& conflict : mirrored) std::swap(conflict.ours, conflict.theirs);
    EXPECT_EQ(merge(base, ours, theirs).conflicts, mirrored);
    enum class Sides { AsTheyAre, Swapped };
    const auto settled = [&](const Snapshot& a, const Snapshot& b, Take take, Sides sides = Sides::AsTheyAre) {
      MergeTerms terms;
      const Take swapped = take == Take::Ours ? Take::Theirs : Take::Ours;
      for (const Conflict& conflict : merge(base, a, b).conflicts) {
        const Take answer = conflict.clash != Clash::SameAmount ? (sides == Sides::Swapped ? swapped : take)
                            : take == Take::Ours                ? Take::Once
                                                                : Take::Twice;
        terms.decisions[conflict.subject] = {answer, {}, {}};
      }
      return merge(base, a, b, terms).merged;
    };
    Snapshot as_ours = base, as_theirs = base;
    c.takes_ours(as_ours);
    c.takes_theirs(as_theirs);
    EXPECT_EQ(shown({settled(ours, theirs, Take::Ours), {}}), shown({as_ours, {}}));
    EXPECT_EQ(settled(ours, theirs, Take::Ours), as_ours);
    EXPECT_EQ(settled(ours, theirs, Take::Theirs), as_theirs);
    EXPECT_EQ(settled(theirs, ours, Take::Ours, Sides::Swapped), as_ours);
    EXPECT_EQ(settled(theirs, ours, Take::Theirs, Sides::Swapped), as_theirs);
  }
}

Integer units_of_ana(const MergeOutcome& outcome) {
  for (const Share& share : outcome.merged.shares)
    if (share.member.text() == "ana") return share.units;
  return 0;
}

MergeTerms answered(const Subject& subject, Take take, const char* text = "") {
  MergeTerms terms;
  terms.decisions[subject] = {take, text, {}};
  return terms;
}

TEST(Merge, AsksWhatBecomesOfASharesThatIsOverdrawn) {
  Snapshot base = community(), ours = base, theirs = base;
  units(0, -5)(ours);
  units(0, -6)(theirs);
  const Subject share{"share", "ana/commons", {}};
  for (const MergeOutcome& outcome : {merge(base, ours, theirs), merge(base, theirs, ours)}) {
    EXPECT_EQ(asked(outcome), std::vector<std::string>{"share ana/commons  #8"});
    EXPECT_EQ(units_of_ana(outcome), 8);
  }
  EXPECT_EQ(units_of_ana(merge(base, ours, theirs, answered(share, Take::Ours))), 3);
  EXPECT_EQ(units_of_ana(merge(base, ours, theirs, answered(share, Take::Theirs))), 2);
  EXPECT_EQ(units_of_ana(merge(base, ours, theirs, answered(share, Take::Edited, "0"))), 0);
  EXPECT_EQ(units_of_ana(merge(base, ours, theirs, answered(share, Take::Edited, "7"))), 7);
  for (const char* none : {"-1", "many", ""}) {
    const MergeOutcome outcome = merge(base, ours, theirs, answered(share, Take::Edited, none));
    EXPECT_EQ(outcome.conflicts.front().settled, std::nullopt) << none;
    EXPECT_EQ(units_of_ana(outcome), 8) << none;
  }
}

TEST(Merge, DoesNotTakeForTwoActsWhatThereWasNotEnoughFor) {
  Snapshot base = community(), ours = base, theirs = base;
  units(0, -8)(ours);
  both(units(0, -8), quorum("1/3"))(theirs);
  const Subject share{"share", "ana/commons", {}};
  EXPECT_EQ(asked(merge(base, ours, theirs)), std::vector<std::string>{"share ana/commons  #6"});
  EXPECT_EQ(merge(base, ours, theirs, answered(share, Take::Twice)).conflicts.front().settled, std::nullopt);
  EXPECT_EQ(units_of_ana(merge(base, ours, theirs, answered(share, Take::Once))), 0);
  MergeTerms two_acts;
  two_acts.separate_acts = {share};
  EXPECT_EQ(asked(merge(base, ours, theirs, two_acts)), std::vector<std::string>{"share ana/commons  #8"});
}

TEST(Merge, TakesAnAmountInWords) {
  Snapshot base = community(), ours = base, theirs = base;
  both(units(0, -3), cents(-300))(ours);
  both(both(units(0, -3), cents(-300)), quorum("1/3"))(theirs);
  MergeTerms terms = answered({"share", "ana/commons", {}}, Take::Edited, "4");
  terms.decisions[{"asset", "cash", "quantity"}] = {Take::Edited, "12.00 EUR", {}};
  const MergeOutcome outcome = merge(base, ours, theirs, terms);
  EXPECT_EQ(units_of_ana(outcome), 4);
  EXPECT_EQ(to_string(*outcome.merged.assets.front().quantity), "12.00 EUR");
}

TEST(Merge, DoesNotAskAboutActsKnownToBeTwo) {
  Snapshot base = community(), ours = base, theirs = base, merged = base;
  units(0, -3)(ours);
  both(units(0, -3), quorum("1/3"))(theirs);
  both(units(0, -6), quorum("1/3"))(merged);
  MergeTerms terms;
  terms.separate_acts = {{"share", "ana/commons", {}}};
  EXPECT_EQ(merge(base, ours, theirs, terms).merged, merged);
}

}  // namespace
}  // namespace charter
