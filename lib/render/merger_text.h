// SPDX-License-Identifier: Apache-2.0
#pragma once

// A merger of communities for people: who brings what to each pool, at which rate units are exchanged, and what there
// is together.

#include "render/text.h"
#include "settle/merger.h"

#include <string>

namespace charter {

Text merger_text(const MergerInputs& inputs, const Exchange& exchange, const std::string& digest);

}  // namespace charter
