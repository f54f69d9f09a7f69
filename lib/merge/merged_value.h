// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rule.h"

#include <optional>

namespace charter {

// Whether the value is there, and which.
using MaybeValue = std::optional<Value>;

// The value with the changes of both sides; nothing where they exclude each other. Lists are merged
// as what was added to them and taken out, unless both sides put something in the place of
// something else; maps key by key, and tables row by row, a row known by what it asks for ("when").
std::optional<MaybeValue> merged_value(const MaybeValue& base, const MaybeValue& ours,
                                       const MaybeValue& theirs);

// An order of all values, absent ones first, for when one of two has to be taken whichever side it
// is on.
bool comes_before(const MaybeValue& a, const MaybeValue& b);

}  // namespace charter
