// SPDX-License-Identifier: Apache-2.0
#pragma once

// Faults and failures as people read them (docs/commands.md, "Faults"):
//
//   error: quorum is above all votes [rule-out-of-bounds]
//     --> charter/03-amendments.yaml:14:15
//      |
//   14 |       quorum: 120%
//      |               ^^^^ at most 100%
//   help: did you mean 20%?
//         charter explain rule-out-of-bounds
//
// The line is the file's own, with whatever cannot be seen made visible and tabs as four spaces; of
// a line longer than a hundred columns only the part around the carets is shown. Carets stand under
// columns of a terminal, so two under a wide character.

#include "diag/failure.h"
#include "diag/fault.h"
#include "render/text.h"

namespace charter {

inline constexpr std::size_t kMostFaultsShown = 20;

Text as_text(const Fault& fault);

// In the order given, a blank line between them: at most kMostFaultsShown, errors before warnings
// and warnings before notes when there are more, and what could not be read before what does not fit
// together; then how many are not shown.
Text as_text(const Faults& faults);

// "2 errors and 1 warning", without a line feed; "no faults" when there are none.
std::string count_of(const Faults& faults);

// The message with its code, and what to do.
Text as_text(const Failure& failure);

}  // namespace charter
