// SPDX-License-Identifier: Apache-2.0
#pragma once

// Random values of the model for the laws of lib/text. Few ids, so that two values share some.

#include "model/asset.h"
#include "model/charter.h"
#include "model/community.h"
#include "model/register.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace charter::generate {

template <class IdType>
IdType id(const std::string& text) {
  return *IdType::parse(text);
}

// One line of what people write, with everything that YAML or CSV gives a meaning to.
inline rc::Gen<std::string> line() {
  static const std::vector<std::string> words{
      "Right", "to", "fork",   "no", "yes",   "~",   "null", "010",  "2026-05-01", "a: b", "#1",
      "x #y",  "-",  "- dash", "'s", "\"q\"", "{x}", "[y]",  "漢字", "é",          "a,b",  "50%",
      "*all*", "&c", "!",      "|",  ">",     "@x",  "`c`",  "\\n",  "key:",       "?",    "---"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)),
                      [](std::vector<std::string> chosen) {
                        chosen.resize(std::min<std::size_t>(chosen.size(), 5));
                        std::string text;
                        for (const std::string& word : chosen)
                          text += (text.empty() ? "" : " ") + word;
                        return text;
                      });
}

// Several lines, some of them blank or indented, without white space at the end.
inline rc::Gen<std::string> prose() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(line()),
                      [](std::vector<std::string> lines) {
                        lines.resize(std::min<std::size_t>(lines.size(), 5));
                        std::string text;
                        for (std::size_t i = 0; i < lines.size(); ++i)
                          text += (i == 0 ? "" : i % 3 == 2 ? "\n  " : "\n") + lines[i];
                        const std::size_t last = text.find_last_not_of(" \n");
                        return text.substr(0, last == std::string::npos ? 0 : last + 1);
                      });
}

inline int number(int below) { return *rc::gen::inRange(0, below); }
inline bool coin() { return number(2) == 1; }

inline Community community() {
  Community community;
  community.id = id<CommunityId>("c-1");
  community.name = "x" + *line();
  if (coin()) community.formed = Date::parse("2026-05-01");
  community.units = {{{id<UnitCode>("ETH"), 18}, {}}, {{id<UnitCode>("EUR"), 2}, {}}};
  if (coin())
    community.units[0].price = Price{
        {Integer(number(9999)) + 1, community.units[1].unit}, Date::parse("2026-01-02"), *line()};
  if (coin()) community.units.pop_back();
  if (community.units.size() == 1) community.units[0].price.reset();
  for (const char* pool : {"commons", "housing", "no"})
    if (coin()) community.pools.push_back({id<PoolId>(pool), *line(), *line()});
  if (coin()) community.nodes.push_back({id<NodeId>("lisbon"), *line(), "PT"});
  if (coin()) community.member_fields = {"email", "phone_2"};
  if (coin())
    community.origin = Origin{OriginKind::Forked,      id<CommunityId>("c-2"), *line(),
                              "https://a.example/x#y", std::string(40, 'a'),   "fork-1"};
  return community;
}

inline Asset asset(const std::string& name, const Community& community) {
  Asset asset;
  asset.id = id<AssetId>(name);
  asset.title = *line();
  asset.nature = static_cast<Nature>(number(3));
  asset.pool = id<PoolId>(coin() ? "commons" : "housing");
  if (asset.nature == Nature::Divisible)
    asset.quantity =
        Quantity{Integer(number(100000)) - 50000, unit_of(community, id<UnitCode>("EUR"))};
  if (coin())
    asset.value = Money{Integer(number(1000000)), unit_of(community, id<UnitCode>("ETH"))};
  if (coin()) asset.appraised = Appraisal{Date::parse("2026-03-01"), *line()};
  if (coin()) asset.bundle = id<BundleId>("mill-street");
  for (const char* member : {"ana", "bo", "on"})
    if (coin()) asset.held_by.push_back(id<MemberId>(member));
  if (coin()) asset.stays = *line();
  return asset;
}

inline std::vector<Asset> assets(const Community& community) {
  std::vector<std::string> names{"a", "b", "c", "d", "e", "f"};
  for (std::size_t i = names.size(); i > 1; --i)
    std::swap(names[i - 1], names[static_cast<std::size_t>(number(static_cast<int>(i)))]);
  names.resize(static_cast<std::size_t>(number(7)));
  std::vector<Asset> assets;
  for (const std::string& name : names) assets.push_back(asset(name, community));
  return assets;
}

// Clauses in a random order, each put on top or within one of those before it.
inline std::vector<Clause> clauses(std::vector<std::string> names, int depth) {
  std::vector<Clause> clauses;
  while (!names.empty()) {
    const auto at = static_cast<std::size_t>(number(static_cast<int>(names.size())));
    Clause clause;
    clause.id = id<ClauseId>(names[at]);
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(at));
    if (coin()) clause.title = *line();
    clause.text = *prose();
    if (coin()) clause.level = "basic";
    if (depth < 3 && coin()) {
      const auto within = static_cast<std::ptrdiff_t>(number(static_cast<int>(names.size()) + 1));
      clause.clauses = generate::clauses({names.begin(), names.begin() + within}, depth + 1);
      names.erase(names.begin(), names.begin() + within);
    }
    if (number(5) > 0) clauses.push_back(std::move(clause));
  }
  return clauses;
}

inline Article article() {
  Article article;
  article.id = id<ArticleId>("exit");
  article.title = *line();
  if (coin()) article.level = *line();
  article.clauses = clauses({"x.a", "x.b", "x.c", "x.d", "x.e", "x.f"}, 0);
  return article;
}

}  // namespace charter::generate
