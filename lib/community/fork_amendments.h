// SPDX-License-Identifier: Apache-2.0
#pragma once

// What of the `fork` rule was amended since a group gave notice: who had announced that they would leave is told, by
// parameter, what it was then and which commit amended it.

#include "community/first_parents.h"
#include "model/vocabulary.h"
#include "settle/fork_terms.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// `before` and `now` are as the rule stated it, or its default; nothing where it stated none and there is none.
// `by` is the index into the line of the last state that amended it.
struct ForkAmendment {
  std::optional<std::string> before;
  std::optional<std::string> now;
  std::size_t by = 0;
};

// By parameter. `line` begins with the state that is divided, whose terms are `now`; `given` is the index of the one
// that brought the notice in.
std::map<std::string, ForkAmendment> fork_amendments(const ObjectStore& store, const Vocabulary& vocabulary,
                                                     const std::vector<LineState>& line, std::size_t given,
                                                     const ForkTerms& now);

// "was 4 when notice was given, is 15 now, and was amended in commit 0123456789 of 2026-05-01 12:00 UTC"
std::string in_words(const ForkAmendment& amendment, const std::vector<LineState>& line);

}  // namespace charter
