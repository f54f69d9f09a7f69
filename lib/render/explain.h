// SPDX-License-Identifier: Apache-2.0
#pragma once

// The page that `charter explain NAME` shows. A name is a kind of rule ("vote.rule"), a parameter of one
// ("vote.rule.quorum") or the code of a fault or failure ("rule-out-of-bounds").

#include "diag/fault_catalogue.h"
#include "model/vocabulary.h"
#include "render/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// Lines of at most 80 columns, but for examples, which stand as they would in a file. Nothing when there
// is nothing of that name.
std::optional<Text> explain(const Vocabulary& vocabulary, const FaultCatalogue& catalogue,
                            std::string_view name);

// The document charter.explanation/1, with the same content.
std::optional<std::string> explain_json(const Vocabulary& vocabulary,
                                        const FaultCatalogue& catalogue, std::string_view name);

// Every name there is a page of, sorted.
std::vector<std::string> explainable_names(const Vocabulary& vocabulary,
                                           const FaultCatalogue& catalogue);

// The names that somebody may have meant: the nearest one, or every parameter of that name, whatever its
// kind ("quorum"). Empty when none is near.
std::vector<std::string> explainable_near(const Vocabulary& vocabulary,
                                          const FaultCatalogue& catalogue, std::string_view name);

}  // namespace charter
