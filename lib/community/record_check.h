// SPDX-License-Identifier: Apache-2.0
#pragma once

// Settlement records are evidence: they are never altered or removed, and each is named by the digest of what
// was put in. That what follows from it is right is for `charter fork --verify` to prove.

#include "diag/fault.h"
#include "repo/objects.h"

#include <string>

namespace charter {

// Whether the record of a fork has all its files and its name is the digest of its inputs and sides
// (docs/formats/settlement.md).
bool is_named_by_inputs(const ObjectStore& store, const ObjectId& tree, const std::string& digest);

// Whether it says what it is named by: its format and kind are known here.
bool can_be_named(const ObjectStore& store, const ObjectId& tree, const std::string& digest);

// settlement-record-differs for each record of a fork that is not named so; settlement-newer, a warning, for each that
// was made in a format or with a method that this program does not know, and that it can therefore not verify.
Faults record_faults(const ObjectStore& store, const ObjectId& tree);

// settlement-altered for each record of `before` that is not the same in `after`.
Faults altered_records(const ObjectStore& store, const ObjectId& before, const ObjectId& after);

}  // namespace charter
