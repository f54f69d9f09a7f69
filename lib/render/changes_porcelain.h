// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"
#include "render/text.h"

namespace charter {

// One line a change, for scripts: a letter (A added, R removed, C changed, M moved), what it is about,
// the id, and the field where there is one, separated by single blanks. The form stays as it is.
Text changes_porcelain(const Changes& changes);

}  // namespace charter
