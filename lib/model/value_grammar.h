// SPDX-License-Identifier: Apache-2.0
#pragma once

// How single values of rules are written, and their one canonical form: equal values have equal
// canonical text. design/rules.md lists the types; docs/formats/vocabulary.md shows each.
//
//   fraction        2/3, 66.6%, 0.5, 3:1            2/3, 333/500, 1/2, 3/4
//   k-of-n          9 of 12                         as written, without needless zeros
//   count           7                               7, never negative
//   formula         sqrt(members) / 2               see formula.h
//   duration        14 days, 2 weeks                20160 minutes
//   date            2026-05-01                      as written
//   recurring date  first Thursday of November, last day of March, 31 December, December 31,
//                   every June, every Monday        names in full with a capital, day before month
//   money           250.00 EUR, 250 EUR             all the decimals of the community's unit
//   money a period  250.00 EUR per year             per day, week, month, quarter or year
//   base, choice    cast                            as written
//   flag            yes, no
//   ids             as written
//   text            as written, not empty

#include "model/community.h"
#include "model/rule.h"

#include <optional>
#include <string>
#include <string_view>

namespace charter {

enum class Misreading { WrongType, ZeroDenominator, Unreachable };

// Either a value, or why there is none.
struct ScalarReading {
  std::optional<Value> value;
  Misreading why = Misreading::WrongType;
};

// Choices are read as any word; whether the parameter knows it is for the caller to ask. Types that hold
// other values (List, Map, Table, Reference) read no scalar.
ScalarReading read_scalar(std::string_view written, ValueType type, const Community& community);

// With its article, for messages: "a fraction", "an asset".
std::string_view described(ValueType type);

// How one is written, for hints; empty for what needs none.
std::string_view example_of(ValueType type);

}  // namespace charter
