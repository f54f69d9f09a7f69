// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace charter {

// Whether what a side put into a text is not in what was merged, or what it took out is, as far as the other side did
// not do the contrary. Words are counted, and where they stand is not looked at.
bool lacks_words(const std::string& base, const std::string& side, const std::string& other, const std::string& merged);

}  // namespace charter
