// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changes of notices and of sealed bids, put together by group: what happened, for a sentence about it.

#include "change/change.h"

#include <string>
#include <vector>

namespace charter {

// Whether the change says that a notice came or went, or its name; else it is of a field of one.
bool is_notice(const NoticeChange& change);
// The id of its group.
std::string notice_of(const NoticeChange& change);
// Who came into it or left it, or nothing.
std::string member_of_notice(const NoticeChange& change);

// `name` is what the group will be called, or would have been; empty where only other fields changed.
// `changed` are the fields that have another value, named without the group.
enum class NoticeStands { New, Still, NoMore };
struct NoticeNews {
  std::string id;
  std::string name;
  NoticeStands stands = NoticeStands::Still;
  std::vector<std::string> joined;
  std::vector<std::string> left;
  std::vector<NoticeChange> changed;
};
std::vector<NoticeNews> notice_news(const std::vector<NoticeChange>& changes);

// `word`: "sealed", "opened", "sealed and opened", "sealed again", "changed", "removed".
struct SealedNews {
  std::string group;
  std::string word;
};
std::vector<SealedNews> sealed_news(const std::vector<SealedChange>& changes);

}  // namespace charter
