// SPDX-License-Identifier: Apache-2.0
#pragma once

// Following the original of a community that was founded on another's charter: `origin` in community.yaml says which
// version was taken last, and what the original has made better since is merged.

#include "community/own_parameters.h"
#include "community/taking.h"

#include <string>
#include <vector>

namespace charter {

struct OriginalOrder {
  std::string original;  // as resolve_version
  std::string message;
  bool unrelated = false;  // the version that was taken last is gone, and that is known
};

// `merge` is UpToDate where the original's charter says what it said. `kept` is what the original changed and this
// community had decided for itself.
struct PlannedFollowing {
  PlannedMerge merge;
  std::string name;  // of the original
  std::vector<KeptParameter> kept;
};

// The charter alone: people, property, and what community.yaml says stay ours, but for `origin.commit`, which names the
// version taken. Whatever founders decide stays as it is here (own_parameters.h). A Failure where this community was not
// founded from that one, or where the version taken last is gone from it. The faults of a charter that cannot be read
// are the answer.
Result<PlannedFollowing> plan_following(Workspace& workspace, const OriginalOrder& order);

}  // namespace charter
