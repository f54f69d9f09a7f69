// SPDX-License-Identifier: Apache-2.0
#pragma once

// Private to lib/settle: what a charter says, as records have it.

#include "settle/charter_says.h"
#include "settle/yaml_lines.h"

namespace charter {

// The rest of an entry that names the parameter.
void write_says(YamlLines& yaml, const CharterSays& says);

}  // namespace charter
