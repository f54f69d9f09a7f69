// SPDX-License-Identifier: Apache-2.0
#pragma once

// Register rows with where they stand, so that what a check finds wrong with a row can be shown in its
// line.

#include "community/registers.h"
#include "diag/fault.h"
#include "model/community.h"
#include "model/register.h"
#include "repo/objects.h"
#include "text/register_file.h"
#include "text/register_layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace charter {

// One file's rows are [first, first + count) of the rows of the part; `lines` runs beside the rows.
struct PartFile {
  std::string path;
  std::string bytes;
  std::size_t first = 0;
  Writing writing = Writing::Canonical;
};

template <class Row>
struct RowsOfPart {
  std::vector<Row> rows;
  std::vector<std::uint32_t> lines;
  std::vector<PartFile> files;
};

// All rows of the members in the part, and what was wrong in its files.
struct RegisterPart {
  RowsOfPart<Member> members;
  RowsOfPart<Share> shares;
  Faults faults;
};

// Reads a file's rows into the part.
void read_into(RegisterPart& part, RegisterKind kind, const std::string& path, const ObjectId& id,
               const ObjectStore& store, const Community& community);

// Gives each fault about a member or a share of the part its place: the field of the row's line, the
// last of the rows where there are several. Faults about others are left as they are.
void place_in_part(Faults& faults, const RegisterPart& part, const Community& community);

// The same for faults about rows wherever in the registers they stand, which reads register files until
// all are placed.
void place_in_registers(Faults& faults, const ObjectStore& store, const ObjectId& tree,
                        const Community& community);

// Takes out what only says that a row could not be read: shares of somebody who may stand in it.
void drop_what_follows_from_rows(Faults& faults, RegisterLookup& lookup);

}  // namespace charter
