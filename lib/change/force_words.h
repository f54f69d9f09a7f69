// SPDX-License-Identifier: Apache-2.0
#pragma once

// Words that a rule turns on, in English and German, and the plainest of French, Portuguese and Spanish: how
// strong a duty is, what denies, what excepts, whom it reaches, which bound a number is.
// A redline never lets one of them pass among other words, and a change of one is called out.

#include <cstdint>
#include <string_view>

namespace charter {

enum class Force : std::uint8_t {
  None,
  Duty,       // must, should, may, allowed
  Denial,     // not, never, without, nicht, kein, forbidden
  Exception,  // except, unless, only, außer, nur
  Reach,      // all, some; weighty only against each other
  Bound,      // (at) least, (at) most, more (than); weighty only against each other
  Counted,    // (of the members) present, (of the votes) cast; weighty against each other and a reach
};

// `strength` orders duties: 3 what must be, 2 what should be, 1 what may be; and reaches: 2 all, 1 some. It tells
// bounds apart. A denial that denies what may be by itself ("forbidden", for "not allowed") has 1.
struct ForceWord {
  Force force = Force::None;
  int strength = 0;
  friend bool operator==(const ForceWord&, const ForceWord&) = default;
};

// However it is capitalised; "isn't" and the like deny.
ForceWord force_of(std::string_view word);

// What it means in this text: the Portuguese "no" denies nothing.
ForceWord force_in(std::string_view word, std::string_view text);

// Whether the word says how many: "two", "thirds", "half", "majority", "drei". Not digits.
bool is_amount_word(std::string_view word);

}  // namespace charter
