// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON Schemas (draft-07) of the files that people write, made from the rule vocabulary, so that an
// editor completes and checks them and other tools can too. A schema is no stricter than charter, and
// less strict where a pattern cannot say it: that an id exists, that 3/2 is above all votes.
//
// An editor's YAML reader takes some scalars for numbers or booleans which charter reads as text, so
// those are let through wherever the text would be.

#include "model/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// What there are schemas of: "community", "article", "assets", then every kind of rule.
std::vector<std::string> schema_names(const Vocabulary& vocabulary);

// The document, ending with a line feed; nothing when there is none of that name.
std::optional<std::string> json_schema(const Vocabulary& vocabulary, std::string_view name);

}  // namespace charter
