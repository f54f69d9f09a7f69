// SPDX-License-Identifier: Apache-2.0
#pragma once

// From a rule as it stands in a file, all of it text, to a rule whose parameters are typed values.
//
// A parameter's types are tried in their order and the first that reads the value wins; a bare whole
// number is a count wherever the parameter takes counts, since `quorum: 1` means one vote and not all of
// them. Where a list is taken, a single value is a list of one. A mapping of exactly `clause` and
// `parameter` is a reference, whatever the type.
//
// Reading goes on after a fault: the rule holds the parameters that were sound. Whether the ids in a
// rule exist is not asked here but by check_charter.

#include "diag/result.h"
#include "model/community.h"
#include "model/rule.h"
#include "model/vocabulary.h"
#include "value/id.h"

#include <string>
#include <vector>

namespace charter {

// A value before it has a type. `keys` stand beside `items` in a Map; a List has items only.
struct RawValue {
  enum class Kind { Scalar, List, Map };
  Kind kind = Kind::Scalar;
  std::string scalar;
  std::vector<std::string> keys;
  std::vector<RawValue> items;
};

// `names` (without "kind") stand beside `values`. An empty `kind`: the rule names none.
struct RawRule {
  std::string kind;
  std::vector<std::string> names;
  std::vector<RawValue> values;
};

// Faults have the subject {"clause", ID, "rule"} for the kind and for what is missing, and
// {"clause", ID, "rule.PARAMETER"} for the rest: rule-unknown-kind, rule-unknown-parameter,
// rule-missing-parameter, rule-wrong-type, rule-out-of-bounds, rule-zero-denominator, rule-unreachable.
Reading<Rule> read_rule(const RawRule& raw, const ClauseId& clause, const Vocabulary& vocabulary,
                        const Community& community);

}  // namespace charter
