// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers that follow the size of the community: sqrt(members)/2, max(5, members/10).
//
// Made of whole and decimal numbers, the counts `members`, `units`, `seats` and `cast`, + - * / and
// parentheses, and sqrt(x), floor(x), ceil(x), min(x, y…), max(x, y…). At least one count is named:
// what names none is a plain number. At most 400 characters and 32 levels.
//
// Evaluation is exact. Where a square root is irrational the value is enclosed between two fractions
// ever more narrowly until the question asked (which whole number is below it?) has one answer; a value
// that is still within 10^-100 of a whole number is taken to be that number.

#include "value/fraction.h"
#include "value/integer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// What a formula is about; nothing where it does not apply.
struct Counts {
  std::optional<Integer> members;
  std::optional<Integer> units;
  std::optional<Integer> seats;
  std::optional<Integer> cast;
};

struct Formula {
  enum class Part {
    Number, Members, Units, Seats, Cast,
    Add, Subtract, Multiply, Divide, Negate,
    Sqrt, Floor, Ceil, Min, Max,
  };
  Part part = Part::Number;
  Fraction number;             // of a Number
  std::vector<Formula> parts;  // what the others are applied to

  static std::optional<Formula> parse(std::string_view text);
  friend bool operator==(const Formula&, const Formula&) = default;
};

// One space around operators, none within parentheses, no parentheses that change nothing: equal
// formulas have equal text. Parses back to a formula of the same text and value.
std::string to_string(const Formula& formula);

// Whether it divides by something that is zero whatever the counts.
bool divides_by_zero(const Formula& formula);

// Nothing where a count is missing, something is divided by zero, a square root is of a negative
// number, or (exact_value only) the value is irrational.
std::optional<Fraction> exact_value(const Formula& formula, const Counts& counts);
std::optional<Integer> ceil_of(const Formula& formula, const Counts& counts);

}  // namespace charter
