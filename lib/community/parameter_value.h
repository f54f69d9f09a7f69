// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/result.h"
#include "model/community.h"
#include "model/rule.h"
#include "model/vocabulary.h"
#include "value/id.h"

#include <string>

namespace charter {

// A value of a rule's parameter as it is written on a command line, a list with commas. `parameter` is one of the
// rule's kind.
Result<Value> parameter_value(const RuleKind& kind, const Parameter& parameter, const std::string& words,
                              const Vocabulary& vocabulary, const Community& community);

}  // namespace charter
