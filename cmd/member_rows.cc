// SPDX-License-Identifier: Apache-2.0
#include "cmd/member_rows.h"

#include "community/registers.h"
#include "community/who.h"
#include "value/date.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter::cmd {

namespace {

constexpr std::size_t kMostSuggestions = 20;  // looking for the nearest name is slow, and a wrong list needs few

// A fault for each of these ids, which no member has. The register is read once for all.
Faults unknown_members(Workspace& workspace, const ObjectId& tree, const Community& community,
                       const std::vector<std::string>& ids) {
  Faults faults;
  if (ids.empty()) return faults;
  std::vector<std::string> known;
  for_each_member(workspace.objects(), tree, community,
                  [&](Member&& m) { known.push_back(m.id.text()); });
  for (const std::string& id : ids) {
    const auto near = faults.size() < kMostSuggestions ? nearest(id, known) : std::nullopt;
    faults.push_back({.code = "unknown-member", .message = fmt::format("there is no member `{}`", id),
                      .help = near ? fmt::format("did you mean `{}`?", *near) : "`charter member list` shows them"});
  }
  return faults;
}

template <class IdType>
bool take_id(IdType& field, const std::string& value) {
  if (value.empty()) {
    field = IdType();
    return true;
  }
  const auto id = IdType::parse(value);
  if (id) field = *id;
  return id.has_value();
}

Faults set_column(Member& member, const std::string& column, const std::string& value,
                  const Community& community) {
  const Fault bad_id{.code = "bad-id", .message = fmt::format("`{}` is no id", value),
                     .help = fmt::format("did you mean `{}`?", id_from(value))};
  if (value.find('\n') != std::string::npos)
    return {{.code = "several-lines", .message = fmt::format("`{}` is one line", column),
             .help = "write it on one line"}};
  if (column == "name") return member.name = value, Faults{};
  if (column == "class") return take_id(member.member_class, value) ? Faults{} : Faults{bad_id};
  if (column == "node") return take_id(member.node, value) ? Faults{} : Faults{bad_id};
  if (column == "guardian") return take_id(member.guardian, value) ? Faults{} : Faults{bad_id};
  if (column == "joined") {
    if (!value.empty() && !Date::parse(value))
      return {{.code = "bad-date", .message = fmt::format("`{}` is no date", value),
               .help = "write it as 2026-05-01"}};
    member.joined = value;
    return {};
  }
  if (column == "id")
    return {{.code = "column-of-id", .message = "the id of a member cannot be changed",
             .help = "shares, assets and history know the member by it"}};
  const auto own = std::ranges::find(community.member_fields, column);
  if (own == community.member_fields.end()) {
    std::vector<std::string> known = member_columns();
    known.insert(known.end(), community.member_fields.begin(), community.member_fields.end());
    const auto near = nearest(column, known);
    return {{.code = "unknown-column", .message = fmt::format("the register has no column `{}`", column),
             .help = near ? fmt::format("did you mean `{}`?", *near)
                          : "a column of your own is named in community.yaml under `member_fields`"}};
  }
  member.fields.resize(community.member_fields.size());
  member.fields[static_cast<std::size_t>(own - community.member_fields.begin())] = value;
  return {};
}

}  // namespace

Fault bad_member_id(const std::string& words) {
  return {.code = "bad-id", .message = fmt::format("`{}` is not the id of a member", words),
          .help = fmt::format("did you mean `{}`?", id_from(words))};
}

Result<Member> known_member(Workspace& workspace, const Community& community, const std::string& words) {
  const auto id = MemberId::parse(words);
  if (!id) return bad_member_id(words);
  RegisterLookup lookup(workspace.objects(), workspace.folder_tree(), community);
  if (const Member* member = lookup.member(*id)) return *member;
  return unknown_members(workspace, workspace.folder_tree(), community, {words});
}

Faults set_columns(Member& member, const std::vector<std::string>& settings, const Community& community) {
  Faults faults;
  for (const std::string& words : settings) {
    const auto equals = words.find('=');
    if (equals == std::string::npos || equals == 0)
      faults.push_back({.code = "setting-malformed", .message = fmt::format("`{}` sets nothing", words),
                        .help = "write COLUMN=VALUE"});
    else
      append(faults, set_column(member, words.substr(0, equals), words.substr(equals + 1), community));
  }
  return faults;
}

Result<std::vector<MemberId>> members_named(const Context& context, Workspace& workspace, const ObjectId& tree,
                                            const std::string& words) {
  const Community community = read_community_of(workspace.objects(), tree);
  const auto who = read_who(words, [&](const std::string& path) { return read_named_file(context, path); });
  if (!who) return who.faults();
  std::vector<MemberId> members = who->named;
  RegisterLookup lookup(workspace.objects(), tree, community);
  std::vector<std::string> unknown;
  for (const MemberId& id : members)
    if (!lookup.is_member(id)) unknown.push_back(id.text());
  Faults faults = unknown_members(workspace, tree, community, unknown);
  WhoFound found(*who);
  const std::set<MemberId> named(members.begin(), members.end());
  if (!who->classes.empty() || !who->nodes.empty())
    for_each_member(workspace.objects(), tree, community, [&](Member&& m) {
      if (found.is_among(m) && !named.contains(m.id)) members.push_back(m.id);
    });
  append(faults, found.nobody());
  if (!faults.empty()) return faults;
  return members;
}

}  // namespace charter::cmd
