// SPDX-License-Identifier: Apache-2.0
#include "community/giving_notice.h"

#include "community/notices.h"
#include "community/registers.h"
#include "community/written_parts.h"
#include "text/notice_file.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter {

namespace {

// Those of the classes and nodes as well. Whoever is named and is no member is a fault.
Result<std::set<MemberId>> members_meant(const ObjectStore& store, const ObjectId& tree,
                                         const Community& community, const Who& who) {
  std::set<MemberId> members(who.named.begin(), who.named.end());
  WhoFound found(who);
  if (!who.classes.empty() || !who.nodes.empty())
    for_each_member(store, tree, community, [&](Member&& member) {
      if (found.is_among(member)) members.insert(member.id);
    });
  RegisterLookup lookup(store, tree, community);
  Faults faults = found.nobody();
  for (const MemberId& id : who.named)
    if (!lookup.is_member(id))
      faults.push_back({.code = "fork-unknown-member",
                        .message = fmt::format("no member is called `{}`", id.text()),
                        .help = "`charter member list` shows the members"});
  if (!faults.empty()) return faults;
  return members;
}

// Who is named in the end; empty: there is no notice any more.
std::vector<MemberId> named_after(const std::optional<Notice>& before, const std::set<MemberId>& members,
                                  NoticeStep step) {
  std::set<MemberId> named;
  if (before) named.insert(before->members.begin(), before->members.end());
  if (step == NoticeStep::Give) {
    named.insert(members.begin(), members.end());
  } else if (members.empty()) {
    named.clear();
  } else {
    for (const MemberId& member : members) named.erase(member);
  }
  return {named.begin(), named.end()};
}

void stage_notice(ObjectStore& store, WrittenNotice& written) {
  Edits edits;
  const auto stage = [&](const char* name, const std::optional<std::string>& bytes) {
    const std::string path = notice_folder((written.after ? written.after : written.before)->id) + "/" + name;
    edits[path] = bytes ? std::optional(Content{EntryKind::File, store.stage_blob(*bytes)}) : std::nullopt;
  };
  stage("notice.yaml", written.after ? std::optional(write_notice(*written.after)) : std::nullopt);
  stage("members.csv", written.after ? std::optional(write_notice_members(written.after->members)) : std::nullopt);
  written.tree = edit_tree(store, written.tree, edits);
}

}  // namespace

Result<WrittenNotice> write_notice_in(ObjectStore& store, const ObjectId& tree, const NoticeOrder& order) {
  if (!is_name(order.name))
    return Fault{.code = "bad-name",
                 .message = "the name is empty, too long, or holds characters that cannot be seen",
                 .help = "a name is one line of up to 200 visible characters"};
  const Community community = read_community_of(store, tree);
  const PartyId id = group_id(order.name);
  auto before = notice_in(store, tree, id);
  if (!before) return before.faults();
  auto members = members_meant(store, tree, community, order.members);
  if (!members) return members.faults();
  if (*before && (*before)->name != order.name)
    return Fault{.code = "fork-name-taken",
                 .message = fmt::format("`{}` has given notice under the id `{}`", (*before)->name, id.text()),
                 .help = "choose a name that differs in its letters"};
  if (!*before && order.step == NoticeStep::Withdraw)
    return Fault{.code = "fork-no-notice", .message = fmt::format("`{}` has given no notice", id.text()),
                 .help = "`ls notices` shows the notices of this community"};
  WrittenNotice written{tree, *before, std::nullopt};
  std::vector<MemberId> named = named_after(*before, *members, order.step);
  if (!named.empty()) {
    written.after = before->value_or(Notice{id, community.id, order.name, order.date, {}});
    written.after->members = std::move(named);
  }
  if (!written.after && !written.before)
    return Fault{.code = "fork-empty-group", .message = "nobody was named who leaves",
                 .help = "name at least one member with --members"};
  stage_notice(store, written);
  return written;
}

}  // namespace charter
