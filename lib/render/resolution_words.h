// SPDX-License-Identifier: Apache-2.0
#pragma once

// One text turned into another by words struck and inserted, as a meeting says it. The texts are
// unwrapped (render/unwrapped.h): where lines are broken within a paragraph is nothing to vote on.

#include "render/resolution.h"

namespace charter {

// Empty where so much changes, or the words can so badly be told apart, that the whole text is
// better given anew. Words quoted may hold line feeds; neither text then holds a "¶".
std::vector<WordsEdit> words_edits(const std::string& before, const std::string& after);

// Empty where words are quoted that are not there.
std::optional<std::string> edited(const std::string& text, const std::vector<WordsEdit>& edits);

}  // namespace charter
