// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every code of a fault or a failure means: data (schemas/faults.yaml), built into the program;
// docs/formats/vocabulary.md.

#include <string>
#include <vector>

namespace charter {

// `meaning` is one or two sentences, `example` shows the mistake as it would stand in a file (empty
// where it does not stand in one), `remedy` says what to do.
struct FaultEntry {
  std::string code;
  std::string meaning;
  std::string example;
  std::string remedy;
};

struct FaultCatalogue {
  std::vector<FaultEntry> entries;  // in the order of their codes
};

}  // namespace charter
