// SPDX-License-Identifier: Apache-2.0
#pragma once

// Help as text for a terminal.

#include "cmd/command.h"
#include "render/text.h"

#include <string>
#include <string_view>

namespace charter::cmd {

// What charter is and which commands there are.
Text overview(int width);

// All there is to know of a command, or the commands of a group.
Text help_page(const Command& command, int width);

// Paragraphs filled to `width` columns behind `indent` blanks. Paragraphs are separated by empty
// lines; a line that begins with two blanks stays as it is.
std::string filled(std::string_view paragraphs, int width, int indent);

// "Start", "Work", …; what stands over a section in the overview and the reference.
std::string_view title_of(Section section);

}  // namespace charter::cmd
