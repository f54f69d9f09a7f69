// SPDX-License-Identifier: Apache-2.0
#pragma once

// The files that the rule vocabulary and the catalogue of faults are written in
// (docs/formats/vocabulary.md). They are read when charter is built, never when it runs, so their reader
// is strict: a key that it does not know, a type or a bound that makes no sense is a fault. Codes:
// vocabulary-unknown-key, vocabulary-missing-key, vocabulary-wrong-value, beside those of yaml.h.

#include "diag/fault_catalogue.h"
#include "diag/result.h"
#include "model/vocabulary.h"

#include <string>

namespace charter {

// One kind of rule, from schemas/rules/KIND.yaml.
Reading<RuleKind> read_rule_kind(const std::string& path, const std::string& bytes);

// schemas/faults.yaml, in the order of the codes.
Reading<FaultCatalogue> read_fault_catalogue(const std::string& path, const std::string& bytes);

}  // namespace charter
