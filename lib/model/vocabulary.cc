// SPDX-License-Identifier: Apache-2.0
#include "model/vocabulary.h"

#include <algorithm>

namespace charter {

const RuleKind* find_kind(const Vocabulary& vocabulary, const std::string& name) {
  const auto found = std::ranges::find(vocabulary.kinds, name, &RuleKind::name);
  return found == vocabulary.kinds.end() ? nullptr : &*found;
}

const Parameter* find_parameter(const RuleKind& kind, const std::string& name) {
  const auto found = std::ranges::find(kind.parameters, name, &Parameter::name);
  return found == kind.parameters.end() ? nullptr : &*found;
}

}  // namespace charter
