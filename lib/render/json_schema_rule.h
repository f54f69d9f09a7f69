// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of JSON Schemas that follow from the rule vocabulary. They refer to each other within
// `definitions`: a type of values by its name, a kind of rule as "rule-KIND".

#include "model/vocabulary.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace charter {

using Schema = nlohmann::ordered_json;

// {"$ref": "#/definitions/NAME"}
Schema reference_to(std::string_view definition);

// A text that matches the pattern as a whole.
Schema text_of(const std::string& pattern);

// "text", "id", "dotted-id", "date", "money", "amount", and every type of the vocabulary that needs more
// than a word to say.
Schema value_definitions();

// The rule as a mapping with its `kind`.
Schema rule_schema(const RuleKind& kind);

}  // namespace charter
