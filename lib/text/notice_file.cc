// SPDX-License-Identifier: Apache-2.0
#include "text/notice_file.h"

#include "text/draft.h"
#include "text/fields.h"
#include "text/format_field.h"
#include "text/register_file.h"
#include "text/source.h"
#include "value/digest.h"
#include "value/safe_text.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

constexpr int kNoticeFormat = 1;
constexpr std::string_view kHeader = "member\n";

class MembersReader {
 public:
  MembersReader(const std::string& path, std::string_view bytes) : path_(path), bytes_(bytes) {}

  Located<std::vector<MemberId>> run() {
    next_line();
    if (!bytes_.starts_with(kHeader)) {
      report("bad-header", "the list of members does not begin with its header", "the first line is `member`");
      return std::move(located_);
    }
    while (at_ < bytes_.size() && located_.faults.size() < kMostRowFaults) {
      next_line();
      read_row();
    }
    if (at_ < bytes_.size()) report("more-faults", "there are more faults than are listed here", {});
    located_.value.assign(named_.begin(), named_.end());
    return std::move(located_);
  }

 private:
  void next_line() {
    const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
    line_ = {path_, ++line_number_, bytes_.substr(at_, end - at_)};
    at_ = end + 1;
  }

  void read_row() {
    const auto member = MemberId::parse(line_.text);
    if (!member)
      report("bad-id", "this is not the id of a member", "one id a line, such as `ana-reis`");
    else if (!named_.insert(*member).second)
      report("notice-member-twice", fmt::format("`{}` is named twice in a notice", member->text()),
             "name every member once");
  }

  void report(std::string code, std::string message, std::string help) {
    located_.faults.push_back({.code = std::move(code),
                               .message = std::move(message),
                               .help = std::move(help),
                               .place = place_in(line_, 0, line_.text.size())});
  }

  const std::string& path_;
  std::string_view bytes_;
  std::size_t at_ = 0;
  int line_number_ = 0;
  LineOfText line_;
  std::set<MemberId> named_;
  Located<std::vector<MemberId>> located_;
};

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
  located.faults = require_format(*yaml, "a notice", kNoticeFormat);
  if (!located.faults.empty()) return located;
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
  return MembersReader(path, bytes).run();
}

std::string write_notice(const Notice& notice) {
  std::string text = fmt::format("format: {}\ncommunity: {}\ngroup: {}\n", kNoticeFormat, notice.community.text(),
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
