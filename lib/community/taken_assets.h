// SPDX-License-Identifier: Apache-2.0
#pragma once

// What left of each asset by a settlement's record (docs/formats/settlement.md).

#include "value/fraction.h"

#include <map>
#include <string>
#include <string_view>

namespace charter {

// `left`: what all who leave have together; `before`: all there was; of a divisible asset in its unit, else 1.
struct Taken {
  bool is_divisible = false;
  Fraction left;
  Fraction before = Fraction(1);
};

// By asset id, of the bytes of a record.yaml; without what is copied, and without what stays whole. The bytes
// are read line by line, as they are written, since the record of a large community is larger than any
// file that people write.
std::map<std::string, Taken> taken_assets(std::string_view record);

}  // namespace charter
