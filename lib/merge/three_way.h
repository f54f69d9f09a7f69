// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rule beneath every merge: what one side left alone is as the other side has it.

namespace charter {

// nullptr where both sides changed it, each to something else.
template <class T>
const T* three_way(const T& base, const T& ours, const T& theirs) {
  if (ours == theirs || theirs == base) return &ours;
  return ours == base ? &theirs : nullptr;
}

}  // namespace charter
