// SPDX-License-Identifier: Apache-2.0
#pragma once

// What follows from changes without being one: clauses that have another number because others came,
// went or moved, and what becomes of the references to them.

#include "change/change.h"

#include <cstddef>
#include <string>
#include <vector>

namespace charter {

// A run of articles, or of clauses side by side, whose numbers went up or down by the same: the
// first and the last number of the run before and after. What stands within them goes along and is
// not said. A clause that moved is not among them: its change says where it stands now.
struct Renumbered {
  bool are_articles = false;
  std::size_t count = 0;
  std::string first_before, last_before;
  std::string first_after, last_after;
  friend bool operator==(const Renumbered&, const Renumbered&) = default;
};

// A reference in a text that both snapshots have.
struct ReferenceFate {
  enum class Fate {
    Follows,    // [[id]]: the clause has another number, which is shown
    Nothing,    // the clause is not there any more
    Elsewhere,  // the number written out is that of another clause now
  };
  ClauseId in;          // the clause whose text it is, by its id after
  std::string written;  // "[[exit.notice]]", "clause 4.3"
  Fate fate = Fate::Follows;
  std::string before, after;  // the number of what was meant; empty where it has none
  ClauseId meant;             // the clause that was meant, by its id before; empty for an article
  friend bool operator==(const ReferenceFate&, const ReferenceFate&) = default;
};

struct Consequences {
  std::vector<Renumbered> renumbered;     // in the order of reading after, articles first
  std::vector<ReferenceFate> references;  // in the order of reading after
};

// `changes` are those between the two charters.
Consequences consequences(const Charter& before, const Charter& after, const Changes& changes);

// The numbers that a text writes out, in order, in English, German, French, Spanish, Portuguese and
// Dutch: "clause 4.3", "§ 6.3", "Artikel 4", and each of "clauses 4.3, 4.4 and 4.6" (of a range its ends).
// Nothing else is taken for a reference.
struct Citation {
  std::string written;
  std::string number;
  friend auto operator<=>(const Citation&, const Citation&) = default;
};
std::vector<Citation> citations_in(const std::string& text);

}  // namespace charter
