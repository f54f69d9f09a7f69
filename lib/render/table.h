// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows of short texts in columns, for a terminal.

#include "render/text.h"

#include <string>
#include <vector>

namespace charter {

enum class Align { Left, Right };

struct Column {
  std::string heading;
  Align align = Align::Left;
  Label label = Label::Plain;
};

// A heading line, then a line a row, columns two blanks apart; a column that is empty in every row is
// left out. Cells are made visible.
Text table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows);

}  // namespace charter
