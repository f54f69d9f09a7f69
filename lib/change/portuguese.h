// SPDX-License-Identifier: Apache-2.0
#pragma once

// A word may deny in one language and not in another: "no" is a denial in English and Spanish, and means "in
// the" in Portuguese. Texts do not say in which language they are.

#include <string_view>

namespace charter {

// Whether the little words of the text are Portuguese, at least two, and more often so than English or Spanish.
bool is_portuguese(std::string_view text);

}  // namespace charter
