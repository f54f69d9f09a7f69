// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether a value lies between a parameter's bounds, and what to say when it does not.

#include "model/community.h"
#include "model/vocabulary.h"

#include <optional>
#include <string>

namespace charter {

// "quorum is above all votes", "at most 100%", "did you mean 20%?". The help may be empty.
struct OutOfBounds {
  std::string message;
  std::string label;
  std::string help;
};

// A bound belongs to the first of the parameter's types that can read it, and says nothing about values
// of the others; but zero bounds them all, and a maximum of 1 belongs to fractions where they are taken.
std::optional<OutOfBounds> out_of_bounds(const Value& value, const RuleKind& kind,
                                         const Parameter& parameter, const Community& community);

}  // namespace charter
