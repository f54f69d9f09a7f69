// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which things a change touches, by the ids that people know them by: a clause, an article, a member, an asset, a pool, a
// settlement, a notice. What was renamed is known by both ids.

#include "change/change.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace charter {

std::vector<std::string> things_in(const CommunityChange& change);
std::vector<std::string> things_in(const ArticleChange& change);
std::vector<std::string> things_in(const ClauseChange& change);
std::vector<std::string> things_in(const MemberChange& change);
std::vector<std::string> things_in(const ShareChange& change);
std::vector<std::string> things_in(const AssetChange& change);
std::vector<std::string> things_in(const SettlementChange& change);
std::vector<std::string> things_in(const NoticeChange& change);
std::vector<std::string> things_in(const SealedChange& change);

// Calls `visit` with a pointer to each list of Changes.
template <class Visit>
void for_each_list_of_changes(Visit visit) {
  visit(&Changes::community);
  visit(&Changes::articles);
  visit(&Changes::clauses);
  visit(&Changes::members);
  visit(&Changes::shares);
  visit(&Changes::assets);
  visit(&Changes::settlements);
  visit(&Changes::notices);
  visit(&Changes::sealed);
}

// For asking often. The changes must outlive it.
class ChangesByThing {
 public:
  explicit ChangesByThing(const Changes& changes);

  // Those that touch one of the things, in their order.
  Changes about(const std::set<std::string>& things) const;

 private:
  // Of a list, by its place among the lists, where in it a thing is touched.
  using Places = std::map<std::string, std::vector<std::size_t>>;

  const Changes& changes_;
  std::vector<Places> lists_;
};

}  // namespace charter
