// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rule.h"

#include <string>

namespace charter {

// What an `amend` rule asks for, as a sentence would say it: "decided by members with 4/5 of the votes
// cast, at least 2/3 taking part, twice in a row". What is left out is said as what then holds.
std::string requirement_of(const Rule& amend);

}  // namespace charter
