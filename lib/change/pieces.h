// SPDX-License-Identifier: Apache-2.0
#pragma once

// The pieces that a redline never breaks: words, numbers with all that belongs to them, references,
// marks of punctuation, and the white space between them.

#include <string_view>
#include <vector>

namespace charter {

struct Piece {
  enum class Kind { Space, Word, Number, Reference, Mark };
  Kind kind = Kind::Mark;
  std::string_view text;
};

// Together they are the text, whatever bytes it is of. A number keeps its sign, its separators, its
// currency, per cent or unit and the "§" before it ("2/3", "-1,000.50 EUR", "€ 250", "66.6 %",
// "30 days", "§ 4.2"); a date is one number ("2026-05-01", "1 May 2026", "1. Mai 2026",
// "2026年5月1日"). A reference is "[[exit.notice]]". Scripts without spaces (Han, kana, Thai, Lao,
// Khmer, Burmese) are broken into words by ICU's dictionaries, the same in every locale.
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace charter
