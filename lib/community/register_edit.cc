// SPDX-License-Identifier: Apache-2.0
#include "community/register_edit.h"

#include "community/registers.h"
#include "community/relayout.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <algorithm>

namespace charter {

namespace {

using PoolOfMember = std::pair<MemberId, PoolId>;

class Editor {
 public:
  Editor(ObjectStore& store, const ObjectId& tree, const Community& community)
      : store_(store), lookup_(store, tree, community), community_(community) {}

  void take(const RegisterEdits& edits) {
    std::map<std::string, std::vector<MemberId>> member_files, share_files;
    std::map<std::string, ObjectId> ids;
    for (const auto& [id, row] : edits.members) place(RegisterKind::Members, id, member_files, ids);
    for (const auto& [key, units] : edits.shares) place(RegisterKind::Shares, key.first, share_files, ids);
    for (const auto& [path, members] : member_files) edit_members(path, ids.at(path), members, edits);
    for (const auto& [path, members] : share_files) edit_shares(path, ids.at(path), members, edits);
  }

  const Edits& edits() const { return edits_; }
  Faults& faults() { return faults_; }

 private:
  void place(RegisterKind kind, const MemberId& id,
             std::map<std::string, std::vector<MemberId>>& files, std::map<std::string, ObjectId>& ids) {
    const RegisterFile home = lookup_.home(kind, id);
    ids[home.path] = home.id;
    auto& members = files[home.path];
    if (members.empty() || members.back() != id) members.push_back(id);
  }

  std::string bytes_of(const ObjectId& id) { return id.is_zero() ? std::string() : store_.blob(id); }

  void edit_members(const std::string& path, const ObjectId& id, const std::vector<MemberId>& members,
                    const RegisterEdits& edits) {
    std::map<MemberId, Member> rows;
    if (!id.is_zero()) {
      auto read = read_members(path, bytes_of(id), community_.member_fields);
      append(faults_, std::move(read.faults));
      for (Member& row : read.rows) rows.insert_or_assign(row.id, std::move(row));
    }
    for (const MemberId& member : members) {
      const std::optional<Member>& wanted = edits.members.at(member);
      if (wanted)
        rows.insert_or_assign(member, *wanted);
      else
        rows.erase(member);
    }
    std::vector<Member> list;
    for (auto& [key, row] : rows) list.push_back(std::move(row));
    put(path, list.empty() ? std::nullopt
                           : std::optional(write_members(list, community_.member_fields)));
  }

  void edit_shares(const std::string& path, const ObjectId& id, const std::vector<MemberId>& members,
                   const RegisterEdits& edits) {
    std::map<PoolOfMember, Integer> rows;
    if (!id.is_zero()) {
      auto read = read_shares(path, bytes_of(id));
      append(faults_, std::move(read.faults));
      for (Share& row : read.rows) rows[{row.member, row.pool}] = row.units;
    }
    for (const auto& [key, units] : edits.shares)
      if (std::ranges::find(members, key.first) != members.end()) rows[key] = units;
    std::vector<Share> list;
    for (const auto& [key, units] : rows)
      if (units != 0) list.push_back({key.first, key.second, units});
    put(path, list.empty() ? std::nullopt : std::optional(write_shares(list)));
  }

  void put(const std::string& path, std::optional<std::string> bytes) {
    edits_[path] = bytes ? std::optional(Content{EntryKind::File, store_.stage_blob(std::move(*bytes))})
                         : std::nullopt;
  }

  ObjectStore& store_;
  RegisterLookup lookup_;
  const Community& community_;
  Edits edits_;
  Faults faults_;
};

}  // namespace

Result<ObjectId> with_register_edits(ObjectStore& store, const ObjectId& tree,
                                     const Community& community, const RegisterEdits& edits) {
  if (edits.empty()) return tree;
  Editor editor(store, tree, community);
  editor.take(edits);
  if (!editor.faults().empty()) return editor.faults();
  const ObjectId edited = edit_tree(store, tree, editor.edits());
  return with_canonical_registers(store, tree, edited, community);
}

}  // namespace charter
