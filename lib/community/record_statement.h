// SPDX-License-Identifier: Apache-2.0
#pragma once

// A settlement that was made, as it can be shown again: worked out from what its record says was put in, by the same
// way as it is proved (verifying.h).

#include "community/forking.h"
#include "community/versions.h"

#include <string>

namespace charter {

// Whether the tree has the record of a fork; any other record, and what cannot be told, is not.
bool is_record_of_fork(const ObjectStore& store, const ObjectId& tree, const std::string& digest);

// `faults`: settlement-record-differs where the record of that version says something else than `plan`.
struct RecordedFork {
  ForkPlan plan;
  Faults faults;
};

// Of a version, or of the folder, whose record must be the committed one. Failures are those of worked_out_again() and
// record_named().
RecordedFork recorded_fork(Workspace& workspace, const Version& version, const std::string& digest);

}  // namespace charter
