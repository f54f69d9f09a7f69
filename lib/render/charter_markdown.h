// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/charter.h"

#include <string>

namespace charter {

// The charter as one Markdown document under the community's name: an article is a heading of the second level,
// a clause one of the third and deeper, each with its number; references are numbers. Unsafe characters
// are made visible.
std::string charter_markdown(const std::string& name, const Charter& charter);

}  // namespace charter
