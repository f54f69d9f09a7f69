// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"
#include "text/located.h"

namespace charter {

// Takes out of the changes those by which a field came or went that stands in the file of the side which lacks it,
// at one of these places: what cannot be read was not removed. The faults of reading say what is wrong with it.
void leave_out_unread_fields(Changes& changes, const Places& before, const Places& after);

}  // namespace charter
