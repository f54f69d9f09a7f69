// SPDX-License-Identifier: Apache-2.0
#pragma once

// A file of the charter as lines that can be compared line by line: a heading for each clause, its text a
// sentence a line however it was set, and each parameter of a rule on a line of its own. For the diff of
// plain git (docs/guide/comparing.md).

#include <optional>
#include <string>

namespace charter {

// Whether clauses carry their number within the article. An inserted clause then changes the lines of all
// that stand after it.
enum class ClauseNumbers { None, Shown };

// The lines of an article, of a file of assets, or of community.yaml, which are told apart by what they
// say. Everything in the file is among them but its comments and how it is spelled. Nothing for bytes that
// are none of these or have a fault, as characters that cannot be seen are one.
std::optional<std::string> by_clause(const std::string& bytes, ClauseNumbers numbers);

}  // namespace charter
