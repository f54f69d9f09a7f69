// SPDX-License-Identifier: Apache-2.0
#pragma once

// What those who leave are called in the register of members.

#include "community/forking.h"

#include <map>
#include <string>

namespace charter {

// Of everyone who leaves and has a name there.
std::map<MemberId, std::string> names_of_leavers(const ForkPlan& plan);

}  // namespace charter
