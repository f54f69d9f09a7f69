// SPDX-License-Identifier: Apache-2.0
#pragma once

// A Markdown text without the ends of lines that mean nothing.

#include <string>

namespace charter {

// Each paragraph and each item of a list on one line. Where lines end in code, tables, headings and
// after two blanks stays. Texts that differ only in how their lines are broken give the same.
std::string unwrapped(const std::string& text);

}  // namespace charter
