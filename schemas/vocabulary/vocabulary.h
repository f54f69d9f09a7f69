// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is built into the program: the rule vocabulary, the catalogue of faults, and the communities of
// examples/ as templates. All of it is read and checked when charter is built; nothing is parsed when it
// runs.

#include "diag/fault_catalogue.h"
#include "model/vocabulary.h"

#include <span>
#include <string_view>

namespace charter {

// Made on first use, in the order of the kinds' names.
const Vocabulary& built_in_vocabulary();
const FaultCatalogue& built_in_fault_catalogue();

// One file of a template: of "housing-cooperative", "charter/01-members.yaml" and its bytes.
struct TemplateFile {
  std::string_view name;
  std::string_view path;
  std::string_view bytes;
};

// In the order of the names, then the paths.
std::span<const TemplateFile> built_in_templates();

}  // namespace charter
