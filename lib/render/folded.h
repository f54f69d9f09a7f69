// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/text.h"

namespace charter {

// The text with lines broken between words so that none is wider than `width` columns where a word alone
// is not; what follows a break is set in as far as the line was, and two blanks more. Shorter lines stay
// as they are.
Text folded(const Text& text, int width);

}  // namespace charter
