// SPDX-License-Identifier: Apache-2.0
#pragma once

// A charter, or one clause of it, to read on a terminal: numbered, with references as numbers, and
// beside each clause what its rule says and which clause governs its amendment.

#include "model/charter.h"
#include "render/text.h"

namespace charter {

// `width` is in columns. Texts from the charter have their control characters made visible.
Text charter_text(const Charter& charter, int width);

// The clause with those within it. The clause is in the charter.
Text clause_text(const Charter& charter, const ClauseId& id, int width);

// The article with its clauses.
Text article_text(const Charter& charter, const ArticleId& id, int width);

// The text of a clause with each [[id]] as the number of the clause it names ("4.2"); a reference to
// nothing stays as it is written.
std::string with_numbers(const std::string& text, const Numbering& numbers);

// "amend: ratio 2/3, base eligible, quorum 1/2"
std::string rule_line(const Rule& rule);

}  // namespace charter
