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

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The rows of a register as they are written, in the order of its files. They are views of the texts kept
// beside them.
struct RollPart {
  RollPart() = default;
  RollPart(RollPart&&) = default;
  RollPart& operator=(RollPart&&) = default;

  std::vector<LayoutRow> rows;
  std::deque<std::string> texts;
};

struct Roll {
  RollPart members;
  RollPart shares;
};

// Add a file's rows. `bytes` is kept; a row that is not written as the tool would is written anew beside it.
// `visit` sees each row on the way, and may be empty.
Faults add_members(RollPart& part, const std::string& path, std::string bytes,
                   const std::vector<std::string>& member_fields,
                   const std::function<void(const Member&)>& visit = {});
Faults add_shares(RollPart& part, const std::string& path, std::string bytes,
                  const std::function<void(const Share&)>& visit = {});

// What is seen of each row on the way: of members by one thread, of shares by another. Either may be empty.
struct RollVisitor {
  std::function<void(const Member&)> member;
  std::function<void(const Share&)> share;
};

// Faults of the registers are the answer where there are any.
Result<Roll> read_roll(const ObjectStore& store, const ObjectId& tree, const Community& community,
                       const RollVisitor& visitor);

// The edits that make these the files of the register: those of the tree disappear. Stages the contents.
void replace_register(ObjectStore& store, const ObjectId& tree, RegisterKind kind,
                      std::vector<LayoutFile> files, Edits& edits);

}  // namespace charter
