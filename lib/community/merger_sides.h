// SPDX-License-Identifier: Apache-2.0
#pragma once

// The communities that are to become one, each as it is, and how they parted.

#include "community/workspace.h"
#include "community/written_parts.h"
#include "diag/result.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// A community at one commit, read whole, under its own names. `label` is how it was called. `common` is the commit in
// which it and the first of the communities were one last; nothing where they never were, and for the first itself.
// In `snapshot`, the articles that forks since then put in to say where it comes from are left out, as long as
// they stand there unchanged.
struct MergingSide {
  std::string label;
  ObjectId commit;
  ObjectId tree;
  WrittenParts written;
  Snapshot snapshot;
  std::optional<ObjectId> common;
};

// One of them, as it was named.
struct NamedSide {
  std::string label;
  ObjectId commit;
};

// `sides`: the one that goes on first (the one that the others once left, if it is among them, else `ours`), the others
// by id. `reverses`: the fork that made them, of which all sides are here and none has changed anything that charter
// looks after.
struct MergingSides {
  std::vector<MergingSide> sides;
  std::size_t ours = 0;
  std::string reverses;
  std::optional<ObjectId> divided;  // the commit it divided
};

enum class Relation { Related, MayBeUnrelated };

// `named`: ours first. Faults: those of a side that is not in order. Failures: merge-same-community,
// no-common-history, merge-record-missing, merge-history-rewritten, merge-again; and what a record that contradicts the
// registers is answered with (settlement-...).
Result<MergingSides> read_sides(Workspace& workspace, const std::vector<NamedSide>& named, Relation relation);

}  // namespace charter
