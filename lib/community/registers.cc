// SPDX-License-Identifier: Apache-2.0
#include "community/registers.h"

#include "community/stored_file.h"
#include "repo/tree_walk.h"

#include <algorithm>

namespace charter {

namespace {

void add_file(std::vector<RegisterFile>& files, const std::string& path, const Content& content) {
  if (is_plain(content) && path.ends_with(".csv")) files.push_back({path, content.id});
}

}  // namespace

std::vector<RegisterFile> register_files(const ObjectStore& store, const ObjectId& tree,
                                         RegisterKind kind) {
  std::vector<RegisterFile> files;
  const auto add = [&](const std::string& path, const Content& content) {
    add_file(files, path, content);
  };
  const std::string name(name_of(kind));
  for_each_file(store, tree, name + ".csv", add);
  for_each_file(store, tree, name, add);
  return files;
}

void for_each_member(const ObjectStore& store, const ObjectId& tree, const Community& community,
                     const std::function<void(Member&&)>& visit) {
  for (const RegisterFile& file : register_files(store, tree, RegisterKind::Members)) {
    auto read = read_members(file.path, store.blob(file.id), community.member_fields);
    for (Member& member : read.rows) visit(std::move(member));
  }
}

void for_each_share(const ObjectStore& store, const ObjectId& tree,
                    const std::function<void(Share&&)>& visit) {
  for (const RegisterFile& file : register_files(store, tree, RegisterKind::Shares)) {
    auto read = read_shares(file.path, store.blob(file.id));
    for (Share& share : read.rows) visit(std::move(share));
  }
}

Faults faults_of(RegisterKind kind, const ObjectStore& store, const ObjectId& tree, const Community& community) {
  Faults faults;
  for (const RegisterFile& file : register_files(store, tree, kind))
    append(faults, kind == RegisterKind::Members
                       ? visit_members(file.path, store.blob(file.id), community.member_fields, {})
                       : visit_shares(file.path, store.blob(file.id), {}));
  return faults;
}

std::vector<Member> all_members(const ObjectStore& store, const ObjectId& tree,
                                const Community& community) {
  std::vector<Member> members;
  for_each_member(store, tree, community, [&](Member&& m) { members.push_back(std::move(m)); });
  std::ranges::sort(members, {}, &Member::id);
  return members;
}

std::vector<Share> all_shares(const ObjectStore& store, const ObjectId& tree) {
  std::vector<Share> shares;
  for_each_share(store, tree, [&](Share&& s) { shares.push_back(std::move(s)); });
  std::ranges::sort(shares, {}, [](const Share& s) { return std::tie(s.member, s.pool); });
  return shares;
}

const Member* RegisterLookup::member(const MemberId& id) {
  for (const RegisterFile& file : files_for(RegisterKind::Members, id)) {
    const auto& rows = members_in(file.path, file.id).rows;
    if (const auto found = rows.find(id); found != rows.end()) return &found->second;
  }
  return nullptr;
}

bool RegisterLookup::may_be_unread(const MemberId& id) {
  return std::ranges::any_of(files_for(RegisterKind::Members, id), [&](const RegisterFile& file) {
    return members_in(file.path, file.id).unread.may_be_about(id);
  });
}

std::vector<Share> RegisterLookup::shares(const MemberId& id) {
  std::vector<Share> held;
  for (const RegisterFile& file : files_for(RegisterKind::Shares, id)) {
    const SharesOfFile& rows = shares_in(file.path, file.id);
    for (auto row = rows.lower_bound({id, PoolId()}); row != rows.end() && row->first.first == id; ++row)
      held.push_back(row->second);
  }
  std::ranges::sort(held, {}, &Share::pool);
  return held;
}

RegisterFile RegisterLookup::home(RegisterKind kind, const MemberId& id) {
  const std::vector<RegisterFile> files = files_for(kind, id);
  RegisterFile usual = usual_file(kind, id);
  if (files.empty() || (files.size() == 1 && files.front().path == usual.path)) return usual;
  for (const RegisterFile& file : files) {
    const bool is_there = kind == RegisterKind::Members
                              ? members_in(file.path, file.id).rows.contains(id)
                              : std::ranges::any_of(shares_in(file.path, file.id),
                                                    [&](const auto& row) { return row.first.first == id; });
    if (is_there) return file;
  }
  return usual;
}

RegisterFile RegisterLookup::usual_file(RegisterKind kind, const MemberId& id) {
  std::string folder(name_of(kind));
  const auto file_at = [&](const std::string& path) -> std::optional<RegisterFile> {
    const auto content = find(store_, tree_, path);
    if (!content || content->kind == EntryKind::Tree) return std::nullopt;
    return RegisterFile{path, content->id};
  };
  if (const auto whole = file_at(folder + ".csv")) return *whole;
  if (entries_of(folder).empty()) return {folder + ".csv", ObjectId()};
  for (const char digit : member_digits(id.text())) {
    const std::string part = folder + "/" + digit;
    if (const auto file = file_at(part + ".csv")) return *file;
    if (entries_of(part).empty()) return {part + ".csv", ObjectId()};
    folder = part;
  }
  return {folder + ".csv", ObjectId()};
}

const RegisterLookup::MembersOfFile& RegisterLookup::members_in(const std::string& path,
                                                                const ObjectId& id) {
  const auto [place, is_new] = members_.try_emplace(path);
  if (!is_new) return place->second;
  auto read = read_members(path, store_.blob(id), community_.member_fields);
  for (Member& row : read.rows) place->second.rows.emplace(row.id, std::move(row));
  place->second.unread = std::move(read.unread);
  return place->second;
}

const RegisterLookup::SharesOfFile& RegisterLookup::shares_in(const std::string& path,
                                                              const ObjectId& id) {
  const auto [place, is_new] = shares_.try_emplace(path);
  if (is_new)
    for (Share& row : read_shares(path, store_.blob(id)).rows)
      place->second.emplace(std::pair(row.member, row.pool), std::move(row));
  return place->second;
}

// The files on the way from the register's single file down to the deepest part that the id's digits
// lead to. A file whose name is not of the layout may hold anybody and is always among them.
std::vector<RegisterFile> RegisterLookup::files_for(RegisterKind kind, const MemberId& id) {
  std::vector<RegisterFile> files;
  const std::string digits = member_digits(id.text());
  std::string folder(name_of(kind));
  if (const auto root = find(store_, tree_, folder + ".csv")) add_file(files, folder + ".csv", *root);
  for (const char digit : digits) {
    bool goes_on = false;
    for (const TreeEntry& entry : entries_of(folder)) {
      const bool is_digit = entry.name.size() == (entry.kind == EntryKind::Tree ? 1U : 5U) &&
                            std::string_view("0123456789abcdef").find(entry.name[0]) != std::string_view::npos;
      if (entry.kind == EntryKind::Tree && is_digit && entry.name[0] == digit) goes_on = true;
      if (entry.kind != EntryKind::Tree && (!is_digit || entry.name[0] == digit))
        add_file(files, folder + "/" + entry.name, {entry.kind, entry.id});
    }
    if (!goes_on) break;
    folder += std::string("/") + digit;
  }
  return files;
}

const std::vector<TreeEntry>& RegisterLookup::entries_of(const std::string& folder) {
  const auto [place, is_new] = entries_.try_emplace(folder);
  if (!is_new) return place->second;
  const auto content = find(store_, tree_, folder);
  if (content && content->kind == EntryKind::Tree) place->second = store_.tree(content->id);
  return place->second;
}

}  // namespace charter
