// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was read of a file together with where each part of it stands, so that a fault found later,
// in values, is shown at its place in the text.

#include "diag/fault.h"

#include <map>

namespace charter {

using Places = std::map<Subject, Place>;

// `value` holds what was sound; it is the whole of the file where `faults` has no error.
template <class T>
struct Located {
  T value{};
  Faults faults;
  Places places;
};

// The place of a subject; failing that, of what it is part of ("rule.quorum", "rule", the clause
// itself). nullptr when none of them is known.
const Place* place_of(const Places& places, const Subject& subject);

// Gives every fault that has a subject and no place the place of its subject, where it is known.
void attach_places(Faults& faults, const Places& places);

}  // namespace charter
