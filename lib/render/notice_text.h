// SPDX-License-Identifier: Apache-2.0
#pragma once

// Notices and sealed bids as changes_text.h draws them: a line for each group.

#include "render/changes_text.h"
#include "render/notice_news.h"

#include <map>

namespace charter {

//   + weir-lane notice given: Weir Lane will leave, with colm, hanne
//   ~ weir-lane notice changed: yusuf joins; colm leaves
//   - weir-lane notice ended: Weir Lane
Text notice_line(const NoticeNews& news, Extent extent);

//   + north sealed
//   ~ north opened
Text sealed_line(const SealedNews& news);

// How many groups gave notice, joined one, sealed, and so on, by "notice.given", "sealed.opened". A notice that came or
// went is one thing, whoever is named in it; and so is what a group sealed or opened.
std::map<std::string, std::size_t> news_counts(const Changes& changes);

}  // namespace charter
