// SPDX-License-Identifier: Apache-2.0
#pragma once

// Taking single clauses over from another charter, and what has been made better of them there since. A clause that was
// taken over says so in its `adopted` (model/adoption.h); those within it came with it.

#include "community/charter_source.h"
#include "community/taking.h"

#include <string>
#include <vector>

namespace charter {

struct AdoptOrder {
  std::string source;                // as resolve_version
  std::vector<std::string> clauses;  // by their ids there
  std::string as;                    // of a single one: its id here; empty: the same
  std::string into;                  // an article here; empty: the one of the same id, which comes along where there is none
};

// A clause that comes, with those within it.
struct AdoptedClause {
  ClauseId id;
  bool is_asked = false;  // otherwise one that comes refers to it
};

// `tree` is the folder with the clauses in it, staged. `met` are clauses of ours that those which come refer to by the
// same id, and which are not looked at.
struct PlannedAdoption {
  ObjectId tree;
  std::string name;  // of the community
  std::vector<AdoptedClause> clauses;
  std::vector<ClauseId> met;
};

// Faults: adopt-unknown-clause, adopt-unknown-article, adopt-id-taken, and those of a charter that cannot be read.
Result<PlannedAdoption> plan_adoption(Workspace& workspace, const AdoptOrder& order);

}  // namespace charter
