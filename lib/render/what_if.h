// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every method would do, side by side.

#include "render/json.h"
#include "render/text.h"
#include "settle/what_if.h"

namespace charter {

// A table of the methods, a line each pool whose things they give; then what each party would get; then
// which methods cannot be used, and why.
Text what_if_text(const std::vector<Alternative>& alternatives);

// The document charter.what-if/1. `refused` is what the rule refuses, by whatever method.
Json what_if_document(const std::vector<Alternative>& alternatives, const Faults& refused);

}  // namespace charter
