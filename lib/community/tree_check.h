// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every fault of a community, found in its tree: in how it is stored, in each file, and between them.

#include "diag/fault.h"
#include "model/vocabulary.h"
#include "repo/objects.h"

namespace charter {

class WrittenReader;

// All of it, whatever its size: the registers are read part by part. Sorted; with places.
Faults check_tree(const ObjectStore& store, const ObjectId& tree, const Vocabulary& vocabulary);

// The faults of `after` that a change from `before` can have brought in: what changed is checked as a
// whole, against the rest of the community as far as it bears on it. What did not change is taken to be
// as it was. Warnings and notes of parts that did not change are left out.
Faults check_change(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                    const Vocabulary& vocabulary);

// The errors among them, which is quicker where there are none: of the rows of registers only those that changed are held
// against the rest, and not those beside them in a file. The reader may have read parts of the trees already.
Faults errors_of_change(WrittenReader& reader, const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                        const Vocabulary& vocabulary);

}  // namespace charter
