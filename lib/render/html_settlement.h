// SPDX-License-Identifier: Apache-2.0
#pragma once

// A settlement as one page to read, print and sign: no script, nothing from outside, on a phone, on paper,
// aloud (docs/formats/statement.md).

#include "render/statement.h"

#include <string>
#include <vector>

namespace charter {

// What the page is: a picture of what would happen, of what was done, or of what was proved, in a
// sentence; `problems` say what stands against it.
struct PageStanding {
  std::string words;
  std::vector<std::string> problems;
};

// The same for the same.
std::string settlement_page(const StatementOf& of, const PageStanding& standing);

}  // namespace charter
