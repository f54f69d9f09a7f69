// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whole numbers without a largest one. Every amount, unit of a share and vote is made of these.

#include <boost/multiprecision/cpp_int.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace charter {

using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;

// Digits with an optional leading minus, always decimal ("010" is ten), at most 100 digits; nothing
// else, not even white space or a plus.
std::optional<Integer> parse_integer(std::string_view text);

std::string to_string(const Integer& number);

// Quotient rounded towards minus infinity, and the remainder that goes with it, which is never
// negative. `divisor` is positive.
Integer floor_divide(const Integer& number, const Integer& divisor);
Integer floor_remainder(const Integer& number, const Integer& divisor);

Integer power_of_ten(int exponent);

}  // namespace charter
