// SPDX-License-Identifier: Apache-2.0
#include "merge/amounts.h"
#include "merge/merged_fields.h"
#include "merge/parts.h"
#include "merge/three_way.h"
#include "model/holding.h"

#include <algorithm>
#include <tuple>

namespace charter {

namespace {

// The row as it would stand with other columns; nothing of a column that is gone.
Member with_columns(const Member& member, const std::vector<std::string>& from,
                    const std::vector<std::string>& to) {
  if (from == to) return member;
  Member moved = member;
  moved.fields.clear();
  for (const std::string& column : to) {
    const auto at = std::ranges::find(from, column);
    moved.fields.push_back(at == from.end()
                               ? std::string()
                               : member.fields[static_cast<std::size_t>(at - from.begin())]);
  }
  return moved;
}

std::vector<Member> with_columns(const Snapshot& snapshot,
                                 const std::vector<std::string>& columns) {
  std::vector<Member> members;
  members.reserve(snapshot.members.size());
  for (const Member& member : snapshot.members)
    members.push_back(with_columns(member, snapshot.community.member_fields, columns));
  return members;
}

std::optional<Member> merged_member(const Three<const Member*>& versions,
                                    const std::vector<std::string>& columns,
                                    ConflictList& conflicts) {
  const auto& [base, ours, theirs] = versions;
  const auto row = [](const Member* member) {
    return member ? std::optional(*member) : std::nullopt;
  };
  const auto was = row(base), our = row(ours), their = row(theirs);
  if (const auto* one = three_way(was, our, their)) return *one;
  const auto fields = [&](const Member* member) {
    return member ? std::optional(fields_of(*member, columns)) : std::nullopt;
  };
  const MemberId& id = (ours ? ours : theirs ? theirs : base)->id;
  FieldMerger merger{conflicts,
                     "member",
                     id.text(),
                     [](const std::string& field) {
                       return FieldGroup{{}, field};
                     },
                     {}};
  const auto merged = merged_thing(merger, fields(base), fields(ours), fields(theirs));
  if (!merged) return std::nullopt;
  const auto member = member_from(id, *merged, columns);
  // An answer that makes no row is none.
  return member ? *member : base ? *base : ours ? *ours : *theirs;
}

}  // namespace

std::vector<Member> merged_members(const Three<Snapshot>& versions,
                                   const std::vector<std::string>& columns,
                                   ConflictList& conflicts) {
  const auto base = with_columns(versions.base, columns),
             ours = with_columns(versions.ours, columns),
             theirs = with_columns(versions.theirs, columns);
  std::vector<Member> merged;
  walk_together<Member>(
      {base, ours, theirs}, [](const Member& member) { return member.id; },
      [&](const Member* was, const Member* our, const Member* their) {
        auto member = merged_member({was, our, their}, columns, conflicts);
        if (member) merged.push_back(std::move(*member));
      });
  return merged;
}

std::vector<Share> merged_shares(const Three<std::vector<Share>>& versions, const MergeTerms& terms,
                                 ConflictList& conflicts) {
  std::vector<Share> merged;
  const auto units = [](const Share* share) { return share ? share->units : Integer(0); };
  const AmountWords words{[](const Integer& amount) { return to_string(amount); },
                          [](const std::string& text) { return parse_integer(text); }, Integer(0)};
  walk_together(
      versions, [](const Share& share) { return std::tie(share.member, share.pool); },
      [&](const Share* base, const Share* ours, const Share* theirs) {
        const Share& any = *(ours ? ours : theirs ? theirs : base);
        const Integer now = merged_amount({units(base), units(ours), units(theirs)},
                                          subject_of(Holding{any.member, any.pool}), words, terms, conflicts);
        if (now > 0) merged.push_back({any.member, any.pool, now});
      });
  return merged;
}

std::map<std::string, std::string> merged_wholes(
    const char* about, const Three<std::map<std::string, std::string>>& versions,
    ConflictList& conflicts) {
  FieldMerger merger{conflicts,
                     about,
                     {},
                     [](const std::string& name) {
                       return FieldGroup{name, name};
                     },
                     {}};
  return merger.merged(versions.base, versions.ours, versions.theirs);
}

}  // namespace charter
