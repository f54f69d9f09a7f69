// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/plain_form.h"

#include <optional>
#include <string>

namespace charter {

// The text with the changes of both sides, word by word (change/words.h); nothing where they
// changed the same words or put different words in one spot, nor where they changed words that
// stand next to each other and one is such that a rule turns on it (change/force_words.h). How
// lines are broken gives way to words: where one side changed the layout of a text alone, the other
// side's text is taken.
std::optional<std::string> merged_text(const std::string& base, const std::string& ours,
                                       const std::string& theirs, Part part);

}  // namespace charter
