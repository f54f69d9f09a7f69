// SPDX-License-Identifier: Apache-2.0
#pragma once

// How many there are, in words.

#include "value/integer.h"

#include <string>
#include <string_view>

namespace charter {

// "1,234": with commas between thousands, for counts of things.
std::string with_commas(const Integer& number);

// "1 member", "3 members": the count with commas, and the word as given for one, with an s for more.
std::string counted(const Integer& count, std::string_view word);

}  // namespace charter
