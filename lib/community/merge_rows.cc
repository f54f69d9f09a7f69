// SPDX-License-Identifier: Apache-2.0
#include "community/merge_rows.h"

#include "community/managed.h"
#include "community/register_edit.h"
#include "community/registers.h"
#include "community/relayout.h"
#include "community/unlike_lines.h"
#include "model/holding.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace charter {

namespace {

MemberId key_of(const Member& row) { return row.id; }
Holding key_of(const Share& row) { return {row.member, row.pool}; }

template <class Row>
using RowsByKey = std::map<decltype(key_of(std::declval<Row>())), Row>;

// What one side changed.
template <class Row>
struct ChangedRows {
  RowsByKey<Row> before, after;
};

template <class Row>
void add_to(RowsByKey<Row>& rows, Rows<Row> read) {
  for (Row& row : read.rows) rows.try_emplace(key_of(row), std::move(row));
}

class SideReader {
 public:
  SideReader(const ObjectStore& store, const Community& before, const Community& after)
      : store_(store), before_(before), after_(after) {}

  void read(const ObjectId& base, const ObjectId& side) {
    for (const RegisterKind kind : {RegisterKind::Members, RegisterKind::Shares}) {
      const std::string name(name_of(kind));
      const auto visit = [&](const Difference& d) { read_file(d); };
      for_each_difference(store_, base, side, name + ".csv", visit);
      for_each_difference(store_, base, side, name, visit);
    }
  }

  ChangedRows<Member> members;
  ChangedRows<Share> shares;

 private:
  void read_file(const Difference& d) {
    const Managed part = managed(d.path);
    if (part != Managed::Members && part != Managed::Shares) return;
    const UnlikeLines lines = unlike_lines(bytes_of(d.before), bytes_of(d.after));
    if (part == Managed::Shares) {
      if (!lines.before.empty()) add_to(shares.before, read_shares(d.path, lines.before));
      if (!lines.after.empty()) add_to(shares.after, read_shares(d.path, lines.after));
      return;
    }
    if (!lines.before.empty()) add_to(members.before, read_members(d.path, lines.before, before_.member_fields));
    if (!lines.after.empty()) add_to(members.after, read_members(d.path, lines.after, after_.member_fields));
  }

  std::string bytes_of(const std::optional<Content>& content) const {
    const bool is_file = content && (content->kind == EntryKind::File || content->kind == EntryKind::Executable);
    return is_file ? store_.blob(content->id) : std::string();
  }

  const ObjectStore& store_;
  const Community& before_;
  const Community& after_;
};

template <class Row, class Key>
const Row* row_at(const RowsByKey<Row>& rows, const Key& key) {
  const auto found = rows.find(key);
  return found == rows.end() ? nullptr : &found->second;
}

// What a side has of a row: what it changed it to, else what was there.
template <class Row, class Key>
const Row* row_on(const ChangedRows<Row>& side, const Key& key, const Row* was) {
  const bool is_touched = side.before.contains(key) || side.after.contains(key);
  return is_touched ? row_at<Row>(side.after, key) : was;
}

template <class Row>
bool is_alike(const Row* a, const Row* b) {
  return a && b ? *a == *b : a == b;
}

// Whether rows of all three have the same columns, so that alike ones can be left out.
enum class Columns { Alike, Unlike };

template <class Row>
void add_rows(const ChangedRows<Row>& ours, const ChangedRows<Row>& theirs, Columns columns,
              std::vector<Row> Snapshot::* rows, ThreeSnapshots& versions) {
  std::set<decltype(key_of(std::declval<Row>()))> keys;
  for (const auto* side : {&ours, &theirs})
    for (const auto* part : {&side->before, &side->after})
      for (const auto& [key, row] : *part) keys.insert(key);
  for (const auto& key : keys) {
    const Row* was = row_at<Row>(ours.before, key);
    if (!was) was = row_at<Row>(theirs.before, key);
    const Row *our = row_on(ours, key, was), *their = row_on(theirs, key, was);
    if (columns == Columns::Alike && is_alike(was, our) && is_alike(was, their)) continue;
    if (was) (versions.base.*rows).push_back(*was);
    if (our) (versions.ours.*rows).push_back(*our);
    if (their) (versions.theirs.*rows).push_back(*their);
  }
}

template <class Row>
auto keys_of(const ThreeSnapshots& versions, std::vector<Row> Snapshot::* rows) {
  std::set<decltype(key_of(std::declval<Row>()))> keys;
  for (const Snapshot* snapshot : {&versions.base, &versions.ours, &versions.theirs})
    for (const Row& row : snapshot->*rows) keys.insert(key_of(row));
  return keys;
}

}  // namespace

void read_changed_rows(const ObjectStore& store, const ThreeTrees& trees, ThreeSnapshots& versions) {
  const Community& was = versions.base.community;
  SideReader ours(store, was, versions.ours.community), theirs(store, was, versions.theirs.community);
  ours.read(trees.base, trees.ours);
  theirs.read(trees.base, trees.theirs);
  const auto& columns = was.member_fields;
  const bool alike = columns == versions.ours.community.member_fields && columns == versions.theirs.community.member_fields;
  add_rows(ours.members, theirs.members, alike ? Columns::Alike : Columns::Unlike, &Snapshot::members, versions);
  add_rows(ours.shares, theirs.shares, Columns::Alike, &Snapshot::shares, versions);
}

void read_same_rows(const ObjectStore& store, const ObjectId& tree, const ThreeSnapshots& versions, Snapshot& snapshot) {
  RegisterLookup lookup(store, tree, snapshot.community);
  for (const MemberId& id : keys_of(versions, &Snapshot::members))
    if (const Member* row = lookup.member(id)) snapshot.members.push_back(*row);
  for (const Holding& holding : keys_of(versions, &Snapshot::shares))
    for (Share& share : lookup.shares(holding.member))
      if (share.pool == holding.pool) snapshot.shares.push_back(std::move(share));
}

namespace {

RegisterEdits edits_between(const Snapshot& ours, const Snapshot& merged) {
  RegisterEdits edits;
  RowsByKey<Member> members;
  RowsByKey<Share> shares;
  for (const Member& row : ours.members) members.emplace(row.id, row);
  for (const Share& row : ours.shares) shares.emplace(key_of(row), row);
  for (const Member& row : merged.members) {
    const auto was = members.extract(row.id);
    if (!was || was.mapped() != row) edits.members[row.id] = row;
  }
  for (const auto& [id, row] : members) edits.members[id] = std::nullopt;
  for (const Share& row : merged.shares) {
    const auto was = shares.extract(key_of(row));
    if (!was || was.mapped() != row) edits.shares[{row.member, row.pool}] = row.units;
  }
  for (const auto& [holding, row] : shares) edits.shares[{holding.member, holding.pool}] = 0;
  return edits;
}

// Where the columns are others than ours, every file of ours differs from the base, so that all rows were read.
ObjectId with_all_members(ObjectStore& store, const ObjectId& tree, const Snapshot& merged) {
  Edits edits;
  for (const RegisterFile& file : register_files(store, tree, RegisterKind::Members)) edits[file.path] = std::nullopt;
  if (!merged.members.empty())
    edits[part_path(RegisterKind::Members, "")] =
        Content{EntryKind::File, store.stage_blob(write_members(merged.members, merged.community.member_fields))};
  return edit_tree(store, tree, edits);
}

}  // namespace

Result<ObjectId> with_merged_rows(ObjectStore& store, const ObjectId& tree, const Snapshot& ours, const Snapshot& merged) {
  RegisterEdits edits = edits_between(ours, merged);
  if (ours.community.member_fields == merged.community.member_fields)
    return with_register_edits(store, tree, merged.community, edits);
  const ObjectId rewritten = with_all_members(store, tree, merged);
  edits.members.clear();
  if (!edits.empty()) return with_register_edits(store, rewritten, merged.community, edits);
  return with_canonical_registers(store, tree, rewritten, merged.community);
}

}  // namespace charter
