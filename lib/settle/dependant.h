// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "value/id.h"

namespace charter {

// A member who goes where their guardian goes.
struct Dependant {
  MemberId member;
  MemberId guardian;
};

}  // namespace charter
