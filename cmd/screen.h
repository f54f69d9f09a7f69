// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cmd/console.h"
#include "cmd/environment.h"
#include "cmd/manner.h"

namespace charter::cmd {

// What the streams are, and so how to write to them. Colour: --color, then NO_COLOR, TERM=dumb and
// CLICOLOR_FORCE, then whether the stream is a terminal. The width is COLUMNS, the terminal's,
// or 80. The pager is CHARTER_PAGER, GIT_PAGER, PAGER or less; "cat" or an empty one is none.
Screen screen_of(const Manner& manner, const Environment& environment);

}  // namespace charter::cmd
