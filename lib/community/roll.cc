// SPDX-License-Identifier: Apache-2.0
#include "community/roll.h"

#include "community/registers.h"
#include "text/register_file.h"

#include <algorithm>
#include <future>

namespace charter {

namespace {

// The line with its feed as a view that stays: of the file's own bytes where they are as the tool writes
// the row, else of a text of its own.
template <class Row>
std::string_view kept_line(RollPart& part, const PassingRow<Row>& passing) {
  if (passing.writing == Writing::Canonical) return {passing.line.data(), passing.line.size() + 1};
  return part.texts.emplace_back(row_of(passing.row));
}

// Ids stand unquoted at the start of a line.
LayoutRow layout_row(const Member& row, std::string_view line) {
  return {line.substr(0, row.id.text().size()), {}, line};
}

LayoutRow layout_row(const Share& row, std::string_view line) {
  const std::size_t length = row.member.text().size();
  return {line.substr(0, length), line.substr(length + 1, row.pool.text().size()), line};
}

// `visit_file` has the rows of a file visited.
template <class Row, class VisitFile>
Faults add_rows(RollPart& part, std::vector<RegisterText> files, const RowVisitor<Row>& visitor, const VisitFile& visit_file) {
  std::size_t rows = 0;
  for (const RegisterText& file : files) rows += static_cast<std::size_t>(std::ranges::count(file.bytes, '\n'));
  part.rows.reserve(part.rows.size() + rows);
  if (visitor.expect) visitor.expect(rows);
  const VisitRow<Row> keep = [&](const PassingRow<Row>& passing) {
    if (visitor.see) visitor.see(passing.row);
    part.rows.push_back(layout_row(passing.row, kept_line(part, passing)));
  };
  Faults faults;
  for (RegisterText& file : files) append(faults, visit_file(file.path, part.texts.emplace_back(std::move(file.bytes)), keep));
  return faults;
}

}  // namespace

std::vector<RegisterText> register_texts(const ObjectStore& store, const ObjectId& tree, RegisterKind kind) {
  std::vector<RegisterText> texts;
  for (const RegisterFile& file : register_files(store, tree, kind)) texts.push_back({file.path, store.blob(file.id)});
  return texts;
}

Faults add_members(RollPart& part, std::vector<RegisterText> files, const std::vector<std::string>& member_fields,
                   const RowVisitor<Member>& visitor) {
  return add_rows(part, std::move(files), visitor,
                  [&](const std::string& path, std::string_view bytes, const VisitRow<Member>& keep) {
                    return visit_members(path, bytes, member_fields, keep);
                  });
}

Faults add_shares(RollPart& part, std::vector<RegisterText> files, const RowVisitor<Share>& visitor) {
  return add_rows(part, std::move(files), visitor, visit_shares);
}

Result<Roll> read_roll(const ObjectStore& store, const ObjectId& tree, const Community& community,
                       const RollVisitor& visitor) {
  Roll roll;
  const ObjectStore own = store.another();
  auto shares = std::async(std::launch::async, [&] {
    return add_shares(roll.shares, register_texts(own, tree, RegisterKind::Shares), visitor.shares);
  });
  Faults faults = add_members(roll.members, register_texts(store, tree, RegisterKind::Members), community.member_fields,
                              visitor.members);
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
