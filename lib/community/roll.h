// SPDX-License-Identifier: Apache-2.0
#pragma once

// Both registers in memory row by row, as they are needed to divide them: a million rows take a few
// hundred megabytes.

#include "diag/result.h"
#include "model/community.h"
#include "model/register.h"
#include "repo/objects.h"
#include "repo/tree_walk.h"
#include "text/register_layout.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// A row as it is written, with its line feed.
struct RollRow {
  MemberId member;
  PoolId pool;  // of a share
  std::string line;
};

struct Roll {
  std::vector<RollRow> members;
  std::vector<RollRow> shares;
};

// What is seen of each row on the way; either may be empty.
struct RollVisitor {
  std::function<void(const Member&)> member;
  std::function<void(const Share&)> share;
};

// Faults of the registers are the answer where there are any.
Result<Roll> read_roll(const ObjectStore& store, const ObjectId& tree, const Community& community,
                       const RollVisitor& visitor);

// The files of a register with the rows of those members whom `keeps` accepts, laid out canonically.
std::vector<LayoutFile> laid_out(RegisterKind kind, std::string_view header,
                                 const std::vector<RollRow>& rows,
                                 const std::function<bool(const MemberId&)>& keeps);

// The edits that make these the files of the register: those of the tree disappear. Stages the contents.
void replace_register(ObjectStore& store, const ObjectId& tree, RegisterKind kind,
                      std::vector<LayoutFile> files, Edits& edits);

}  // namespace charter
