// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"
#include "change/parts.h"
#include "model/holding.h"
#include "value/match.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

using FieldNames = std::vector<std::string>;

Fault misfit_member(const MemberId& id, const std::string& why) {
  return misfit({"member", id.text(), {}}, fmt::format("member `{}` {}", id.text(), why));
}

const MemberId& id_of(const MemberChange& change) {
  return std::visit(Match{[](const MemberLeft& c) -> const MemberId& { return c.member.id; },
                          [](const MemberJoined& c) -> const MemberId& { return c.member.id; },
                          [](const MemberChanged& c) -> const MemberId& { return c.id; }},
                    change);
}

// The register walked once, with the changes beside it.
class MemberWalk {
 public:
  MemberWalk(const FieldNames& before, const FieldNames& after) : before_(before), after_(after) {}

  // `now` is the member's row, if there is one; `changes` are all those of this member.
  void walk(const MemberId& id, const Member* now,
            const std::vector<const MemberChange*>& changes) {
    std::optional<Member> member;
    if (now) member = *now;
    std::vector<FieldChange> fields;
    bool is_new = false;
    for (const MemberChange* change : changes)
      std::visit(Match{[&](const MemberLeft& c) { leave(member, c); },
                       [&](const MemberJoined& c) {
                         is_new = true;
                         join(member, c);
                       },
                       [&](const MemberChanged& c) {
                         fields.push_back({c.field, c.value});
                       }},
                 *change);
    if (!fields.empty() && (!member || is_new))
      faults_.push_back(misfit_member(id, "is to be changed and is not there"));
    else if (member && !is_new)
      amend_fields(*member, fields);
    if (member) members_.push_back(std::move(*member));
  }

  std::vector<Member> members() { return std::move(members_); }
  Faults faults() { return std::move(faults_); }

 private:
  void leave(std::optional<Member>& member, const MemberLeft& change) {
    if (!member)
      faults_.push_back(misfit_member(change.member.id, "is to leave and is not there"));
    else if (*member != change.member)
      faults_.push_back(misfit_member(change.member.id, "is to leave and is not as it was"));
    member.reset();
  }

  void join(std::optional<Member>& member, const MemberJoined& change) {
    if (member)
      faults_.push_back(misfit_member(change.member.id, "is to join and is there already"));
    else if (change.member.fields.size() != after_.size())
      faults_.push_back(misfit_member(change.member.id, "is to join with other columns"));
    member = change.member;
  }

  void amend_fields(Member& member, const std::vector<FieldChange>& changes) {
    if (changes.empty() && before_ == after_) return;
    Fields fields = fields_of(member, before_);
    for (const FieldChange& change : changes)
      if (const auto why = amend(fields, change))
        return faults_.push_back(misfit_member(member.id, "cannot be changed: " + *why));
    const auto amended = member_from(member.id, std::move(fields), after_);
    if (!amended)
      return faults_.push_back(misfit_member(member.id, "would have fields of no column"));
    member = *amended;
  }

  const FieldNames& before_;
  const FieldNames& after_;
  std::vector<Member> members_;
  Faults faults_;
};

}  // namespace

Faults apply_members(std::vector<Member>& members, const Changes& changes,
                     const FieldNames& fields_before, const FieldNames& fields_after) {
  if (changes.members.empty() && fields_before == fields_after) return {};
  std::vector<const MemberChange*> sorted;
  for (const MemberChange& change : changes.members) sorted.push_back(&change);
  std::ranges::stable_sort(sorted, {}, [](const MemberChange* c) { return id_of(*c); });
  MemberWalk walk(fields_before, fields_after);
  auto row = members.begin();
  auto change = sorted.begin();
  std::vector<const MemberChange*> own;
  while (row != members.end() || change != sorted.end()) {
    const bool has_row =
        row != members.end() && (change == sorted.end() || row->id <= id_of(**change));
    const MemberId id = has_row ? row->id : id_of(**change);
    own.clear();
    while (change != sorted.end() && id_of(**change) == id) own.push_back(*change++);
    walk.walk(id, has_row ? &*row++ : nullptr, own);
  }
  members = walk.members();
  return walk.faults();
}

namespace {

bool precedes(const MemberId& member, const PoolId& pool, const ShareChange& change) {
  return std::tie(member, pool) < std::tie(change.member, change.pool);
}

Fault misfit_share(const ShareChange& change, const std::string& why) {
  return misfit(subject_of({change.member, change.pool}),
                fmt::format("the share of `{}` in `{}` {}", change.member.text(), change.pool.text(), why));
}

}  // namespace

Faults apply_shares(std::vector<Share>& shares, const std::vector<ShareChange>& changes) {
  if (changes.empty()) return {};
  std::vector<ShareChange> sorted = changes;
  const auto key = [](const ShareChange& c) { return std::tie(c.member, c.pool); };
  std::ranges::stable_sort(sorted, {}, key);
  Faults faults;
  std::vector<Share> after;
  after.reserve(shares.size());
  auto row = shares.begin();
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const ShareChange& change = sorted[i];
    while (row != shares.end() && precedes(row->member, row->pool, change))
      after.push_back(std::move(*row++));
    Share share{change.member, change.pool, 0};
    if (row != shares.end() && row->member == share.member && row->pool == share.pool)
      share = std::move(*row++);
    share.units += change.by;
    if (i > 0 && key(sorted[i - 1]) == key(change))
      faults.push_back(misfit_share(change, "is to change twice"));
    else if (change.by == 0)
      faults.push_back(misfit_share(change, "is to change by nothing"));
    else if (share.units < 0)
      faults.push_back(misfit_share(change, "is less than what is to be cancelled"));
    if (share.units > 0) after.push_back(std::move(share));
  }
  std::move(row, shares.end(), std::back_inserter(after));
  shares = std::move(after);
  return faults;
}

}  // namespace charter
