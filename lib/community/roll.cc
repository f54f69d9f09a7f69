// SPDX-License-Identifier: Apache-2.0
#include "community/roll.h"

#include "community/registers.h"
#include "text/register_file.h"

#include <future>

namespace charter {

namespace {

// The line with its feed as a view that stays: of the file's own bytes where they are as the tool writes
// the row, else of a text of its own.
template <class Row>
std::string_view kept_line(RollPart& part, std::string& scratch, const Row& row, std::string_view line) {
  scratch.clear();
  append_row(scratch, row);
  const bool is_same = scratch.size() == line.size() + 1 && scratch.starts_with(line);
  if (is_same) return {line.data(), line.size() + 1};
  return part.texts.emplace_back(scratch);
}

// Ids stand unquoted at the start of a line.
LayoutRow layout_row(const Member& row, std::string_view line) {
  return {line.substr(0, row.id.text().size()), {}, line};
}

LayoutRow layout_row(const Share& row, std::string_view line) {
  const std::size_t length = row.member.text().size();
  return {line.substr(0, length), line.substr(length + 1, row.pool.text().size()), line};
}

template <class Row>
auto keep_in(RollPart& part, std::string& scratch, const std::function<void(const Row&)>& visit) {
  return [&](const Row& row, std::string_view line) {
    if (visit) visit(row);
    part.rows.push_back(layout_row(row, kept_line(part, scratch, row, line)));
  };
}

}  // namespace

Faults add_members(RollPart& part, const std::string& path, std::string bytes,
                   const std::vector<std::string>& member_fields,
                   const std::function<void(const Member&)>& visit) {
  std::string scratch;
  const std::string& kept = part.texts.emplace_back(std::move(bytes));
  return visit_members(path, kept, member_fields, keep_in<Member>(part, scratch, visit));
}

Faults add_shares(RollPart& part, const std::string& path, std::string bytes,
                  const std::function<void(const Share&)>& visit) {
  std::string scratch;
  const std::string& kept = part.texts.emplace_back(std::move(bytes));
  return visit_shares(path, kept, keep_in<Share>(part, scratch, visit));
}

Result<Roll> read_roll(const ObjectStore& store, const ObjectId& tree, const Community& community,
                       const RollVisitor& visitor) {
  Roll roll;
  const ObjectStore own = store.another();
  const auto read_shares = [&] {
    Faults faults;
    for (const RegisterFile& file : register_files(own, tree, RegisterKind::Shares))
      append(faults, add_shares(roll.shares, file.path, own.blob(file.id), visitor.share));
    return faults;
  };
  auto shares = std::async(std::launch::async, read_shares);
  Faults faults;
  for (const RegisterFile& file : register_files(store, tree, RegisterKind::Members))
    append(faults, add_members(roll.members, file.path, store.blob(file.id), community.member_fields,
                               visitor.member));
  append(faults, shares.get());
  if (!faults.empty()) return faults;
  return roll;
}

void replace_register(ObjectStore& store, const ObjectId& tree, RegisterKind kind,
                      std::vector<LayoutFile> files, Edits& edits) {
  for (const RegisterFile& file : register_files(store, tree, kind)) edits[file.path] = std::nullopt;
  for (LayoutFile& file : files)
    edits[file.path] = Content{EntryKind::File, store.stage_blob(std::move(file.bytes))};
}

}  // namespace charter
