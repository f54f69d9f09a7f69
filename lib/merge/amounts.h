// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/parts.h"
#include "value/integer.h"

#include <functional>
#include <string>

namespace charter {

// What one side moved added to what the other moved. Where both moved the same, other than by acts
// that are known to be two, nobody can know whether it was one act: that is asked, and `shown` says
// the amounts in the question.
Integer merged_amount(const Three<Integer>& versions, const Subject& subject,
                      const std::function<std::string(const Integer&)>& shown,
                      const MergeTerms& terms, ConflictList& conflicts);

}  // namespace charter
