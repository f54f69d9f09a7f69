// SPDX-License-Identifier: Apache-2.0
#include "text/notice_file.h"

#include "text/fields.h"
#include "text/draft.h"
#include "text/yaml.h"
#include "value/digest.h"
#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::string_view kHeader = "member\n";

Fault row_fault(const std::string& path, int line, std::string_view row, std::string code,
                std::string message, std::string help) {
  return {.code = std::move(code),
          .message = std::move(message),
          .help = std::move(help),
          .place = Place{path, line, 1, std::max(1, static_cast<int>(row.size())), std::string(row)}};
}

}  // namespace

Located<Notice> read_notice(const std::string& path, const std::string& bytes, const PartyId& id) {
  static const std::vector<std::string> known{"format", "community", "group", "given"};
  Located<Notice> located;
  located.value.id = id;
  const auto yaml = read_yaml(path, bytes);
  if (!yaml) {
    located.faults = yaml.faults();
    return located;
  }
  Fields fields(*yaml, "a notice", known, located.faults);
  if (!fields.is_mapping()) return located;
  located.value.community = fields.required_id<CommunityId>("community");
  located.value.given = fields.date("given");
  if (const YamlNode* group = fields.required("group")) {
    located.value.name = fields.line("group");
    if (!is_name(located.value.name) || group_id(located.value.name) != id)
      fields.report(fault_at(*group, "bad-notice",
                             fmt::format("the notice in the folder `{}` is for another group", id.text()),
                             "the folder bears the id of the group, as `charter fork notice` makes it"));
  }
  return located;
}

Located<std::vector<MemberId>> read_notice_members(const std::string& path, std::string_view bytes) {
  Located<std::vector<MemberId>> located;
  if (!bytes.starts_with(kHeader)) {
    located.faults.push_back(row_fault(path, 1, bytes.substr(0, bytes.find('\n')), "bad-header",
                                       "the list of members does not begin with its header",
                                       "the first line is `member`"));
    return located;
  }
  int line = 1;
  for (std::size_t at = kHeader.size(); at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view row = bytes.substr(at, end - at);
    at = end + 1;
    ++line;
    const auto member = MemberId::parse(row);
    if (member)
      located.value.push_back(*member);
    else
      located.faults.push_back(row_fault(path, line, row, "bad-id", "this is not the id of a member",
                                         "one id a line, such as `ana-reis`"));
  }
  std::ranges::sort(located.value);
  const auto twice = std::ranges::adjacent_find(located.value);
  if (twice != located.value.end())
    located.faults.push_back({.code = "notice-member-twice",
                              .message = fmt::format("`{}` is named twice in a notice", twice->text()),
                              .help = "name every member once",
                              .place = Place{path, 0, 0, 0, {}}});
  return located;
}

std::string write_notice(const Notice& notice) {
  std::string text = fmt::format("format: 1\ncommunity: {}\ngroup: {}\n", notice.community.text(),
                                 double_quoted(notice.name));
  if (notice.given) text += fmt::format("given: {}\n", to_string(*notice.given));
  return text;
}

std::string write_notice_members(const std::vector<MemberId>& members) {
  std::string text(kHeader);
  for (const MemberId& member : members) text += member.text() + "\n";
  return text;
}

PartyId group_id(const std::string& name) {
  if (const auto id = PartyId::parse(id_from(name))) return *id;
  // No letter of the name can stand in an id.
  return *PartyId::parse("group-" + hex(sha256(name)).substr(0, 8));
}

}  // namespace charter
