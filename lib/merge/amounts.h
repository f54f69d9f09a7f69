// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/parts.h"
#include "value/integer.h"

#include <functional>
#include <optional>
#include <string>

namespace charter {

// How amounts of one kind are said in a question, and read in an answer (nothing where it is none), and what
// none may fall below.
struct AmountWords {
  std::function<std::string(const Integer&)> shown;
  std::function<std::optional<Integer>(const std::string&)> read;
  std::optional<Integer> least{};
};

// What one side moved added to what the other moved. Where both moved the same, other than by acts
// that are known to be two, nobody can know whether it was one act: that is asked; and so is what becomes of an
// amount that would fall too low. An amount put in words is taken as it is.
Integer merged_amount(const Three<Integer>& versions, const Subject& subject, const AmountWords& words,
                      const MergeTerms& terms, ConflictList& conflicts);

}  // namespace charter
