// SPDX-License-Identifier: Apache-2.0
#include "shown.h"
#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"
#include "text/draft.h"
#include "text/splice.h"

#include <gtest/gtest.h>

#include <functional>

namespace charter {
namespace {

Vocabulary vocabulary() {
  Parameter notice{.name = "notice", .types = {ValueType::Duration}};
  Parameter minimum{.name = "minimum_members", .types = {ValueType::Count}};
  Parameter methods{.name = "methods", .types = {ValueType::Text}, .list = true};
  Parameter charge{.name = "leaving_charge", .types = {ValueType::Fraction}};
  return {{{.name = "fork", .parameters = {notice, minimum, methods, charge}}}};
}

// Written by hand, in every manner that people write in.
const std::string kArticle = R"(# What leaving takes.
article: exit
"title": 'Leaving'   # and forking

clauses:

# The right itself.
- id: exit.fork
  title:   Right to fork
  text: >
    Any group may leave
    together.

    See [[exit.notice]].
  rule:
    # as short as the law allows
    notice: "30 days"   # was 60
    kind:   fork
    leaving_charge: 50%
    methods:
    - least-imbalance   # exact
    - 調整勝者

# How it is said.
- id: exit.notice
  text: |  # kept
       In writing,
         by hand.
  clauses:
    - id: exit.notice.form
      title: Form
      # nothing more

    - {id: exit.notice.when, title: When it is said, text: 'It''s due'}   # flow

# The end.
)";

struct Change {
  std::string name;
  std::function<void(Article&)> change;
  std::string from;  // the only bytes that change
  std::string to;
};

Value& parameter(Article& article, const std::string& name) {
  return article.clauses[0].rule->parameters.at(name);
}

void set(Value& value, const std::string& written, const std::string& canonical) {
  value.written = written;
  value.canonical = canonical;
}

const std::vector<Change>& changes() {
  static const std::vector<Change> all{
      {"nothing", [](Article&) {}, "", ""},
      {"another spelling is no change",
       [](Article& a) { parameter(a, "leaving_charge").written = "1/2"; }, "", ""},
      {"quoted value before a comment",
       [](Article& a) { set(parameter(a, "notice"), "5 weeks", "50400 minutes"); }, "\"30 days\"",
       "\"5 weeks\""},
      {"plain value", [](Article& a) { set(parameter(a, "leaving_charge"), "2/3", "2/3"); }, "50%",
       "2/3"},
      {"single quotes, quoted key", [](Article& a) { a.title = "It's time"; }, "'Leaving'",
       "'It''s time'"},
      {"plain title that needs quotes now", [](Article& a) { a.clauses[0].title = "Yes"; },
       "Right to fork", "\"Yes\""},
      {"folded block", [](Article& a) { a.clauses[0].text = "One.\n\nTwo."; },
       ">\n    Any group may leave\n    together.\n\n    See [[exit.notice]].",
       "|\n    One.\n\n    Two."},
      {"literal block keeps its header and indentation",
       [](Article& a) { a.clauses[1].text = "By post,\n  signed."; },
       "       In writing,\n         by hand.\n", "       By post,\n         signed.\n"},
      {"an item of a list at no indentation",
       [](Article& a) { set(parameter(a, "methods").items[1], "漢", "漢"); }, "調整勝者", "漢"},
      {"an item taken out",
       [](Article& a) {
         parameter(a, "methods").items.erase(parameter(a, "methods").items.begin());
       },
       "    - least-imbalance   # exact\n", ""},
      {"a flow mapping", [](Article& a) { a.clauses[1].clauses[1].title = "When: how"; },
       "When it is said", "\"When: how\""},
      {"a quote in a flow mapping", [](Article& a) { a.clauses[1].clauses[1].text = "That's it"; },
       "'It''s due'", "'That''s it'"},
      {"a parameter taken out goes with its comment",
       [](Article& a) { a.clauses[0].rule->parameters.erase("leaving_charge"); },
       "    leaving_charge: 50%\n", ""},
      {"the first entry taken out",
       [](Article& a) { a.clauses[0].rule->parameters.erase("notice"); },
       "notice: \"30 days\"   # was 60\n    kind", "kind"},
      {"a parameter added",
       [](Article& a) {
         a.clauses[0].rule->parameters["minimum_members"] = {.type = ValueType::Count,
                                                             .canonical = "2"};
       },
       "調整勝者\n", "調整勝者\n    minimum_members: 2\n"},
      {"a level added", [](Article& a) { a.clauses[1].clauses[0].level = "basic"; },
       "      title: Form\n", "      title: Form\n      level: basic\n"},
      {"a clause taken out",
       [](Article& a) { a.clauses[1].clauses.erase(a.clauses[1].clauses.begin()); },
       "    - id: exit.notice.form\n      title: Form\n      # nothing more\n\n", "\n"},
      {"a clause added at the end",
       [](Article& a) {
         a.clauses.push_back({.id = *ClauseId::parse("exit.new"), .text = "New."});
       },
       "# flow\n", "# flow\n\n- id: exit.new\n  text: |\n    New.\n"},
      {"a clause added within",
       [](Article& a) {
         a.clauses[1].clauses[0].clauses.push_back({.id = *ClauseId::parse("x"), .title = "X"});
       },
       "      title: Form\n",
       "      title: Form\n      clauses:\n        - id: x\n          title: X\n"},
      {"a clause moved out of another keeps its comments",
       [](Article& a) {
         a.clauses.push_back(a.clauses[1].clauses[0]);
         a.clauses[1].clauses.erase(a.clauses[1].clauses.begin());
       },
       "    - id: exit.notice.form\n      title: Form\n      # nothing more\n\n"
       "    - {id: exit.notice.when, title: When it is said, text: 'It''s due'}   # flow\n",
       "\n    - {id: exit.notice.when, title: When it is said, text: 'It''s due'}   # flow\n"
       "\n- id: exit.notice.form\n  title: Form\n  # nothing more\n"},
  };
  return all;
}

TEST(UpdateArticle, ChangesWhatDiffersAndNothingElse) {
  const Vocabulary kinds = vocabulary();
  const Community community;
  const ArticleTerms terms{kinds, community};
  for (const Change& c : changes()) {
    SCOPED_TRACE(c.name);
    auto read = read_article("charter/a.yaml", kArticle, terms);
    ASSERT_EQ(shown(read.faults), "");
    c.change(read.value);
    std::string expected = kArticle;
    if (!c.from.empty()) {
      ASSERT_NE(expected.find(c.from), std::string::npos);
      expected.replace(expected.find(c.from), c.from.size(), c.to);
    }
    const std::string updated = update_article(kArticle, read.value, terms);
    EXPECT_EQ(updated, expected);
    EXPECT_EQ(read_article("charter/a.yaml", updated, terms).value, read.value);
  }
}

TEST(UpdateArticle, MovesAClauseWithItsBytes) {
  const Vocabulary kinds = vocabulary();
  const Community community;
  const ArticleTerms terms{kinds, community};
  Article wanted = read_article("charter/a.yaml", kArticle, terms).value;
  Clause notice = wanted.clauses[1];
  wanted.clauses.pop_back();
  notice.title = "Notice";
  wanted.clauses[0].clauses = {notice};
  const std::string updated = update_article(kArticle, wanted, terms);
  EXPECT_EQ(read_article("charter/a.yaml", updated, terms).value, wanted);
  EXPECT_NE(updated.find("    # How it is said.\n"
                         "    - id: exit.notice\n"
                         "      title: Notice\n"
                         "      text: |  # kept\n"
                         "           In writing,\n"
                         "             by hand.\n"
                         "      clauses:\n"
                         "        - id: exit.notice.form\n"),
            std::string::npos)
      << updated;
}

struct AssetChange {
  std::string name;
  std::string before;
  std::function<void(std::vector<Asset>&)> change;
  std::string after;
};

TEST(UpdateAssets, ChangesWhatDiffersAndNothingElse) {
  const Community community{.pools = {{.id = *PoolId::parse("p")}}};
  const std::string two =
      "# Ours.\n"
      "- id: a\n  nature: divisible\n  quantity: 5.00   # counted\n  unit: EUR\n  pool: p\n"
      "\n"
      "- id: b   # the house\n  nature: indivisible\n  pool: p\n  appraised: {on: 2026-03-01, by: "
      "C}\n";
  const std::vector<AssetChange> cases{
      {"a quantity", two, [](auto& assets) { assets[0].quantity->parts = 700; },
       "# Ours.\n"
       "- id: a\n  nature: divisible\n  quantity: 7.00   # counted\n  unit: EUR\n  pool: p\n"
       "\n"
       "- id: b   # the house\n  nature: indivisible\n  pool: p\n  appraised: {on: 2026-03-01, by: "
       "C}\n"},
      {"a member of a flow mapping taken out", two,
       [](auto& assets) { assets[1].appraised->by.clear(); },
       "# Ours.\n"
       "- id: a\n  nature: divisible\n  quantity: 5.00   # counted\n  unit: EUR\n  pool: p\n"
       "\n"
       "- id: b   # the house\n  nature: indivisible\n  pool: p\n  appraised: {on: 2026-03-01}\n"},
      {"the last asset", two, [](auto& assets) { assets.pop_back(); },
       "# Ours.\n"
       "- id: a\n  nature: divisible\n  quantity: 5.00   # counted\n  unit: EUR\n  pool: p\n"},
      {"the first asset leaves the comment on top", two,
       [](auto& assets) { assets.erase(assets.begin()); },
       "# Ours.\n"
       "\n"
       "- id: b   # the house\n  nature: indivisible\n  pool: p\n  appraised: {on: 2026-03-01, by: "
       "C}\n"},
      {"all assets", two, [](auto& assets) { assets.clear(); }, "# Ours.\n[]\n"},
      {"the first of an empty file", "# Ours.\n[]   # none yet\n",
       [](auto& assets) {
         assets.push_back({.id = *AssetId::parse("h"), .nature = Nature::Copyable});
       },
       "# Ours.\n- id: h\n  nature: copyable   # none yet\n"},
      {"no line feed at the end", "- id: a\n  nature: copyable",
       [](auto& assets) {
         assets.push_back({.id = *AssetId::parse("h"), .nature = Nature::Copyable});
       },
       "- id: a\n  nature: copyable\n- id: h\n  nature: copyable\n"},
      {"fields of a flow mapping come and go, its pool goes without saying",
       "- {quantity: 5, unit: EUR,  id: a, nature: divisible }   # all on one line\n",
       [](auto& assets) {
         assets[0].quantity.reset();
         assets[0].title = "A";
         assets[0].stays = "law";
       },
       "- {id: a, title: A, nature: divisible, stays: law }   # all on one line\n"},
      {"a field at the end of a flow mapping over several lines",
       "- {id: a,  # the first\n   nature: indivisible,\n   title: 'A'  # its name\n  }\n",
       [](auto& assets) {
         assets[0].title.clear();
         assets[0].bundle = *BundleId::parse("b");
       },
       "- {id: a,  # the first\n   nature: indivisible, bundle: b  # its name\n  }\n"},
      {"the only pool is not written where another field is added",
       "- id: a\n  nature: divisible\n",
       [](auto& assets) { assets[0].stays = "law"; },
       "- id: a\n  nature: divisible\n  stays: law\n"},
      {"a list that is not in order",
       "- id: a\n  nature: indivisible\n  held_by: [dee,  bo, ana]  # since May\n",
       [](auto& assets) {
         assets[0].held_by = {*MemberId::parse("bo"), *MemberId::parse("cy"), *MemberId::parse("dee")};
       },
       "- id: a\n  nature: indivisible\n  held_by: [dee,  bo, cy]  # since May\n"},
      {"a list that begins with another now", "- {id: a, nature: copyable, held_by: [bo, cy]}\n",
       [](auto& assets) { assets[0].held_by = {*MemberId::parse("cy"), *MemberId::parse("dee")}; },
       "- {id: a, nature: copyable, held_by: [cy, dee]}\n"},
      {"an asset in a flow list", "[{id: a, nature: copyable},\n {id: b, nature: copyable}]  # two\n",
       [](auto& assets) {
         assets.erase(assets.begin());
         assets.push_back({.id = *AssetId::parse("c"), .title = "C, D", .nature = Nature::Copyable});
       },
       "[{id: b, nature: copyable}, {id: c, title: \"C, D\", nature: copyable}]  # two\n"},
      {"another order",
       "- id: a\n  nature: copyable\n# second\n- id: b\n  nature: copyable\n- id: c\n  nature: "
       "copyable\n",
       [](auto& assets) { std::swap(assets[1], assets[2]); },
       "- id: a\n  nature: copyable\n- id: c\n  nature: copyable\n# second\n- id: b\n  nature: "
       "copyable\n"},
  };
  for (const AssetChange& c : cases) {
    SCOPED_TRACE(c.name);
    auto read = read_assets("assets/a.yaml", c.before, community);
    ASSERT_EQ(shown(read.faults), "");
    c.change(read.value);
    EXPECT_EQ(update_assets(c.before, read.value, community), c.after);
  }
}

TEST(UpdateCommunity, ChangesWhatDiffersAndNothingElse) {
  const std::string before =
      "format: 1\n"
      "id: c-1   # fixed\n"
      "name: Riverside\n"
      "units:\n"
      "  EUR: {decimals: 2}   # cents\n"
      "pools:\n"
      "  commons:\n"
      "  housing: {title: \"The houses\", share: brick}\n"
      "nodes: {}\n";
  Community wanted = read_community("community.yaml", before).value;
  wanted.pools[0].title = "In common";
  wanted.pools[1].share = "stone";
  wanted.units.push_back({{*UnitCode::parse("XAU"), 4}, {}});
  wanted.nodes.push_back({*NodeId::parse("lisbon"), "Lisbon", ""});
  wanted.formed = Date::parse("2026-05-01");
  EXPECT_EQ(update_community(before, wanted),
            "format: 1\n"
            "id: c-1   # fixed\n"
            "name: Riverside\n"
            "formed: 2026-05-01\n"
            "units:\n"
            "  EUR: {decimals: 2}   # cents\n"
            "  XAU: {decimals: 4}\n"
            "pools:\n"
            "  commons: {title: In common}\n"
            "  housing: {title: \"The houses\", share: stone}\n"
            "nodes:\n"
            "  lisbon: {title: Lisbon}\n");
}

// Of twenty thousand who use a thing every second one leaves.
TEST(Splice, TakesManyItemsOutOfALongListSoon) {
  for (const bool any_order : {false, true}) {
    Draft old = Draft::list(), wanted = Draft::list();
    old.any_order = wanted.any_order = any_order;
    for (int i = 0; i < 20'000; ++i) {
      old.items.push_back(Draft::word(fmt::format("m{:05}", i)));
      if (i % 2 == 0) wanted.items.push_back(old.items.back());
    }
    EXPECT_EQ(splice(written(old), old, wanted), written(wanted));
  }
}

}  // namespace
}  // namespace charter
