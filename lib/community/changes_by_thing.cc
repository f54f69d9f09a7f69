// SPDX-License-Identifier: Apache-2.0
#include "community/changes_by_thing.h"

#include "value/match.h"

#include <variant>

namespace charter {

namespace {

using Things = std::vector<std::string>;

// "housing" of "pools.housing.title"; nothing where there is no such part.
Things part_after(const std::string& text, const std::string& before, char end) {
  const auto at = text.find(before);
  if (at == std::string::npos) return {};
  const auto begin = at + before.size();
  return {text.substr(begin, text.find(end, begin) - begin)};
}

}  // namespace

Things things_in(const CommunityChange& change) {
  return change.field.starts_with("pools.") ? part_after(change.field, "pools.", '.') : Things();
}

Things things_in(const ArticleChange& change) {
  return std::visit(Match{[](const ArticleAdded& c) { return Things{c.article.id.text()}; },
                          [](const ArticleRemoved& c) { return Things{c.article.id.text()}; },
                          [](const ArticleRenamed& c) { return Things{c.from.text(), c.to.text()}; },
                          [](const auto& c) { return Things{c.id.text()}; }},
                    change);
}

Things things_in(const ClauseChange& change) {
  return std::visit(Match{[](const ClauseAdded& c) { return Things{c.clause.id.text()}; },
                          [](const ClauseRemoved& c) { return Things{c.clause.id.text()}; },
                          [](const ClauseRenamed& c) { return Things{c.from.text(), c.to.text()}; },
                          [](const auto& c) { return Things{c.id.text()}; }},
                    change);
}

Things things_in(const MemberChange& change) {
  return std::visit(Match{[](const MemberChanged& c) { return Things{c.id.text()}; },
                          [](const auto& c) { return Things{c.member.id.text()}; }},
                    change);
}

Things things_in(const ShareChange& change) { return {change.member.text(), change.pool.text()}; }

Things things_in(const AssetChange& change) {
  return std::visit(Match{[](const AssetQuantity& c) { return Things{c.id.text()}; },
                          [](const AssetChanged& c) { return Things{c.id.text()}; },
                          [](const auto& c) { return Things{c.asset.id.text(), c.asset.pool.text()}; }},
                    change);
}

Things things_in(const SettlementChange& change) { return {change.name}; }

Things things_in(const NoticeChange& change) {
  Things things{change.field.substr(0, change.field.find('.'))};
  for (std::string& member : part_after(change.field, ".members.", '\n')) things.push_back(std::move(member));
  return things;
}

Things things_in(const SealedChange& change) { return {change.file.substr(0, change.file.find('/'))}; }

ChangesByThing::ChangesByThing(const Changes& changes) : changes_(changes) {
  for_each_list_of_changes([&](auto list) {
    Places& places = lists_.emplace_back();
    for (std::size_t i = 0; i < (changes.*list).size(); ++i)
      for (const std::string& thing : things_in((changes.*list)[i])) places[thing].push_back(i);
  });
}

Changes ChangesByThing::about(const std::set<std::string>& things) const {
  Changes found;
  auto places = lists_.begin();
  for_each_list_of_changes([&](auto list) {
    std::set<std::size_t> touched;
    for (const std::string& thing : things)
      if (const auto at = places->find(thing); at != places->end()) touched.insert(at->second.begin(), at->second.end());
    for (const std::size_t i : touched) (found.*list).push_back((changes_.*list)[i]);
    ++places;
  });
  return found;
}

}  // namespace charter
