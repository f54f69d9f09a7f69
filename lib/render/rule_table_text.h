// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rules of several communities side by side, for a terminal: who is compared, who came from whom, and
// then rule by rule the parameters down and the communities across. What differs has a mark (≠) before
// it. Where the columns do not fit the width, each parameter is a block instead, a line for each value
// with the letters of those who have it.

#include "change/family.h"
#include "change/rule_table.h"
#include "render/text.h"

#include <string>
#include <vector>

namespace charter {

// One side: the name of the community, and what was typed for it.
struct TableSide {
  std::string name;
  std::string label;
};

// Sides are called A, B, C …, and after Z by numbers.
std::string side_letter(std::size_t side);

// "A  Riverside Commons  .", then the family tree.
Text sides_text(const std::vector<TableSide>& sides, const Family& family);

// `width` is in columns. Rules that say the same wherever they are stated are not shown unless they are asked for in
// full: those that only some state are listed at the end with who they are, those that all state counted.
enum class SameRules { Listed, InFull };
Text rule_table_text(const std::vector<ComparedRule>& rules, std::size_t sides, int width,
                     SameRules same = SameRules::Listed);

}  // namespace charter
