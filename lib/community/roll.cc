// SPDX-License-Identifier: Apache-2.0
#include "community/roll.h"

#include "community/registers.h"
#include "text/register_file.h"

namespace charter {

Result<Roll> read_roll(const ObjectStore& store, const ObjectId& tree, const Community& community,
                       const RollVisitor& visitor) {
  Roll roll;
  Faults faults;
  for (const RegisterFile& file : register_files(store, tree, RegisterKind::Members)) {
    auto read = read_members(file.path, store.blob(file.id), community.member_fields);
    append(faults, std::move(read.faults));
    for (Member& row : read.rows) {
      if (visitor.member) visitor.member(row);
      std::string line = row_of(row);
      roll.members.push_back({std::move(row.id), {}, std::move(line)});
    }
  }
  for (const RegisterFile& file : register_files(store, tree, RegisterKind::Shares)) {
    auto read = read_shares(file.path, store.blob(file.id));
    append(faults, std::move(read.faults));
    for (Share& row : read.rows) {
      if (visitor.share) visitor.share(row);
      std::string line = row_of(row);
      roll.shares.push_back({std::move(row.member), std::move(row.pool), std::move(line)});
    }
  }
  if (!faults.empty()) return faults;
  return roll;
}

std::vector<LayoutFile> laid_out(RegisterKind kind, std::string_view header,
                                 const std::vector<RollRow>& rows,
                                 const std::function<bool(const MemberId&)>& keeps) {
  std::vector<LayoutRow> kept;
  for (const RollRow& row : rows)
    if (keeps(row.member)) kept.push_back({row.member.text(), row.pool.text(), row.line});
  return lay_out(kind, header, std::move(kept));
}

void replace_register(ObjectStore& store, const ObjectId& tree, RegisterKind kind,
                      std::vector<LayoutFile> files, Edits& edits) {
  for (const RegisterFile& file : register_files(store, tree, kind)) edits[file.path] = std::nullopt;
  for (LayoutFile& file : files)
    edits[file.path] = Content{EntryKind::File, store.stage_blob(std::move(file.bytes))};
}

}  // namespace charter
