// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "value/integer.h"

#include <optional>
#include <string>
#include <string_view>

namespace charter {

// So many of a fixed number: `9 of 12`. Not the same as 3/4, which follows the number it is taken of.
struct KOfN {
  Integer k = 0;
  Integer n = 0;

  // "9 of 12"; k is not negative and not above n, n is positive.
  static std::optional<KOfN> parse(std::string_view text);
  friend bool operator==(const KOfN&, const KOfN&) = default;
};

std::string to_string(const KOfN& value);

}  // namespace charter
