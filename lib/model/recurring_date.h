// SPDX-License-Identifier: Apache-2.0
#pragma once

// Days that come again: "first Thursday of November", "31 December", "every June".

#include <optional>
#include <string>
#include <string_view>

namespace charter {

// The one spelling of a recurring date, or nothing when it is none. Case does not matter; "each" is
// "every"; "31st" is 31. A day must exist in its month (29 February does).
std::optional<std::string> canonical_recurring_date(std::string_view written);

}  // namespace charter
