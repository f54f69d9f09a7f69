// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is different between two copies of a settlement record, by the row of a member and by the line, so that whoever
// reads it knows what was changed and not only that something was (docs/formats/settlement.md).

#include "diag/fault.h"
#include "repo/objects.h"

#include <string>

namespace charter {

// How the record in the tree `has` differs from the one in the tree `was`: the rows of sides.csv, by member, and the
// first line of inputs.yaml and of record.yaml that is another, with the party and pool it is of. After five rows the
// rest are counted. Begins with ": "; empty where one of the two is not there, or no difference can be named.
std::string how_it_differs(const ObjectStore& store, const ObjectId& has, const ObjectId& was, const std::string& digest);

// The same of sides.csv in the tree of a commit that brought a record in, by who is in its register and who was in the
// base commit's: where no copy is at hand that is as it was made. Who was moved to another group is seen from that
// group's side only.
std::string how_it_differs_from_register(const ObjectStore& store, const ObjectId& tree, const std::string& digest);

// settlement-record-differs, at the first line of record.yaml, whose text is `has`, that is not what follows, `wanted`; without a place where they
// are the same.
Fault record_differs(const std::string& digest, const std::string& has, const std::string& wanted);

}  // namespace charter
