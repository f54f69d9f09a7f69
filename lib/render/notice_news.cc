// SPDX-License-Identifier: Apache-2.0
#include "render/notice_news.h"

#include <map>
#include <string_view>

namespace charter {

namespace {

constexpr std::string_view kMembers = "members.";

// What comes after the group's id, which has no dot.
std::string changed_part(const NoticeChange& change) {
  const std::size_t dot = change.field.find('.');
  return dot == std::string::npos ? std::string() : change.field.substr(dot + 1);
}

enum class Came { No, New, Other, Gone };

Came came(const SealedChange& change) {
  if (!change.content.before) return Came::New;
  return change.content.after ? Came::Other : Came::Gone;
}

std::string word_for(const std::map<std::string, Came>& files) {
  const auto what = [&](const char* name) {
    const auto file = files.find(name);
    return file == files.end() ? Came::No : file->second;
  };
  const Came seal = what("seal.yaml"), bids = what("bids.yaml");
  if (seal == Came::Gone) return "removed";
  if (seal == Came::Other) return "sealed again";
  if (seal == Came::New) return bids == Came::New ? "sealed and opened" : "sealed";
  return bids == Came::New ? "opened" : "changed";
}

}  // namespace

bool is_notice(const NoticeChange& change) { return change.field.find('.') == std::string::npos; }

std::string notice_of(const NoticeChange& change) { return change.field.substr(0, change.field.find('.')); }

std::string member_of_notice(const NoticeChange& change) {
  const std::string part = changed_part(change);
  return part.starts_with(kMembers) ? part.substr(kMembers.size()) : std::string();
}

std::vector<NoticeNews> notice_news(const std::vector<NoticeChange>& changes) {
  std::map<std::string, NoticeNews> by_group;
  for (const NoticeChange& change : changes) {
    NoticeNews& news = by_group[notice_of(change)];
    news.id = notice_of(change);
    const bool is_new = !change.value.before, is_gone = !change.value.after;
    if (is_notice(change)) {
      news.name = is_gone ? *change.value.before : *change.value.after;
      if (is_new) news.stands = NoticeStands::New;
      if (is_gone) news.stands = NoticeStands::NoMore;
    }
    if (const std::string member = member_of_notice(change); !member.empty())
      (is_new ? news.joined : news.left).push_back(member);
    else if (!is_notice(change) || (!is_new && !is_gone))
      news.changed.push_back({is_notice(change) ? "name" : changed_part(change), change.value});
  }
  std::vector<NoticeNews> all;
  for (auto& [id, news] : by_group) all.push_back(std::move(news));
  return all;
}

std::vector<SealedNews> sealed_news(const std::vector<SealedChange>& changes) {
  std::map<std::string, std::map<std::string, Came>> by_group;
  for (const SealedChange& change : changes) {
    const std::size_t slash = change.file.find('/');
    by_group[change.file.substr(0, slash)][change.file.substr(slash + 1)] = came(change);
  }
  std::vector<SealedNews> all;
  for (const auto& [group, files] : by_group) all.push_back({group, word_for(files)});
  return all;
}

}  // namespace charter
