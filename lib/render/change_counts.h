// SPDX-License-Identifier: Apache-2.0
#pragma once

// How many changes there are of each kind, by the names of docs/formats/changes.md, "clause.added".

#include "change/change.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace charter {

// The kind of one change, as charter.changes/1 names it. A rule or a parameter that changed amends
// its clause.
std::string_view kind_of(const CommunityChange& change);
std::string_view kind_of(const ArticleChange& change);
std::string_view kind_of(const ClauseChange& change);
std::string_view kind_of(const MemberChange& change);
std::string_view kind_of(const ShareChange& change);
std::string_view kind_of(const AssetChange& change);
std::string_view kind_of(const SettlementChange& change);
std::string_view kind_of(const NoticeChange& change);
std::string_view kind_of(const SealedChange& change);

// Of the kinds that occur, how often each does.
std::map<std::string, std::size_t> counts_of(const Changes& changes);

}  // namespace charter
