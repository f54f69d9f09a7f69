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

// A file of a register.
struct RegisterText {
  std::string path;
  std::string bytes;
};
std::vector<RegisterText> register_texts(const ObjectStore& store, const ObjectId& tree, RegisterKind kind);

// What is seen of each row on the way, which may be nothing; and before the first, how many there are at most.
template <class Row>
struct RowVisitor {
  std::function<void(std::size_t)> expect = {};
  std::function<void(const Row&)> see = {};
};

// Take the rows of files. Their bytes are kept; a row that is not written as the tool would is written anew beside them.
Faults add_members(RollPart& part, std::vector<RegisterText> files, const std::vector<std::string>& member_fields,
                   const RowVisitor<Member>& visitor = {});
Faults add_shares(RollPart& part, std::vector<RegisterText> files, const RowVisitor<Share>& visitor = {});

// Members are seen by one thread and shares by another.
struct RollVisitor {
  RowVisitor<Member> members;
  RowVisitor<Share> shares;
};

// Faults of the registers are the answer where there are any.
Result<Roll> read_roll(const ObjectStore& store, const ObjectId& tree, const Community& community,
                       const RollVisitor& visitor);

// The edits that make these the files of the register: those of the tree disappear. Stages the contents.
void replace_register(ObjectStore& store, const ObjectId& tree, RegisterKind kind,
                      std::vector<LayoutFile> files, Edits& edits);

}  // namespace charter
