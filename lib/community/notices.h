// SPDX-License-Identifier: Apache-2.0
#pragma once

// The notices in a repository (docs/formats/notices.md): who said when that they would leave. When is a
// matter of commits: of the one that brought the notice in, and of the one that first names a member.

#include "community/first_parents.h"
#include "community/managed.h"
#include "diag/result.h"
#include "model/notice.h"
#include "repo/tree_walk.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// Index into the line: of the state that brought the notice in, and of the one since which each member
// has been named without interruption.
struct GivenNotice {
  Notice notice;
  std::size_t given = 0;
  std::map<MemberId, std::size_t> joined;
};

// "notices/weir-lane"
std::string notice_folder(const PartyId& id);

// The ids of all the notices in a tree, in their order.
std::vector<PartyId> notice_ids(const ObjectStore& store, const ObjectId& tree);

// A notice as a tree has it; nothing where there is none of that id. Faults of its files are the answer.
Result<std::optional<Notice>> notice_in(const ObjectStore& store, const ObjectId& tree, const PartyId& id);

// The notice as the first state of the line has it.
Result<std::optional<GivenNotice>> given_notice(const ObjectStore& store,
                                                const std::vector<LineState>& line, const PartyId& id);

// The edits that take every notice out of the tree that `is_over` says.
void drop_notices(const ObjectStore& store, const ObjectId& tree,
                  const std::function<bool(const PartyId&)>& is_over,
                  Edits& edits);

}  // namespace charter
