// SPDX-License-Identifier: Apache-2.0
#include "render/notice_text.h"

#include "render/charter_changes_text.h"
#include "value/counted.h"

#include <fmt/format.h>

namespace charter {

namespace {

// More who are named are counted.
constexpr std::size_t kMostNamed = 5;

// "colm, hanne and 12 more"
std::string names_of(const std::vector<std::string>& names, Extent extent) {
  const std::size_t shown = extent == Extent::Everything || names.size() <= kMostNamed ? names.size() : kMostNamed;
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : ", ") + names[i];
  if (shown < names.size()) text += " and " + with_commas(Integer(names.size() - shown)) + " more";
  return text;
}

Text changed_notice(const NoticeNews& news, Extent extent) {
  Text text;
  text.add(Label::Changed, "  ~ ").show(Label::Id, news.id).add(Label::Changed, " notice changed: ");
  const char* between = "";
  const auto add = [&](const std::vector<std::string>& names, const char* one, const char* more) {
    if (names.empty()) return;
    text.add(between).show(names_of(names, extent)).add(names.size() == 1 ? one : more);
    between = "; ";
  };
  add(news.joined, " joins", " join");
  add(news.left, " leaves", " leave");
  for (const NoticeChange& change : news.changed) {
    text.add(between).add(field_text(change.field, change.value));
    between = "; ";
  }
  return text.line();
}

}  // namespace

Text notice_line(const NoticeNews& news, Extent extent) {
  Text text;
  switch (news.stands) {
    case NoticeStands::New:
      text.add(Label::Added, "  + ").show(Label::Id, news.id).add(Label::Added, " notice given: ");
      return text.show(news.name).add(" will leave, with ").show(names_of(news.joined, extent)).line();
    case NoticeStands::NoMore:
      text.add(Label::Removed, "  - ").show(Label::Id, news.id).add(Label::Removed, " notice ended: ");
      return text.show(news.name).line();
    case NoticeStands::Still: break;
  }
  return changed_notice(news, extent);
}

Text sealed_line(const SealedNews& news) {
  const bool is_new = news.word.starts_with("sealed"), is_gone = news.word == "removed";
  const Label label = is_new ? Label::Added : is_gone ? Label::Removed : Label::Changed;
  Text text;
  text.add(label, is_new ? "  + " : is_gone ? "  - " : "  ~ ").show(Label::Id, news.group);
  return text.add(label, " " + news.word).line();
}

std::map<std::string, std::size_t> news_counts(const Changes& changes) {
  std::map<std::string, std::size_t> counts;
  const auto add = [&](const char* kind, std::size_t count) {
    if (count > 0) counts[kind] += count;
  };
  for (const NoticeNews& news : notice_news(changes.notices)) {
    add("notice.given", news.stands == NoticeStands::New ? 1 : 0);
    add("notice.ended", news.stands == NoticeStands::NoMore ? 1 : 0);
    if (news.stands != NoticeStands::Still) continue;
    add("notice.joined", news.joined.size());
    add("notice.left", news.left.size());
    add("notice.changed", news.changed.empty() ? 0 : 1);
  }
  for (const SealedNews& news : sealed_news(changes.sealed)) ++counts["sealed." + news.word];
  return counts;
}

}  // namespace charter
