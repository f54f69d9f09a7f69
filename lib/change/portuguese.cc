// SPDX-License-Identifier: Apache-2.0
#include "change/portuguese.h"

#include "change/plain_form.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

// Frequent words that the other languages do not have, or mean something rare by.
constexpr std::array<std::string_view, 24> kPortuguese{"ao",   "aos",  "às",  "com", "da",  "das", "do",  "dos",
                                                       "em",   "é",    "na",  "nas", "não", "ou",  "pela", "pelo",
                                                       "são",  "sem",  "seu", "sua", "um",  "uma", "os",  "pode"};
constexpr std::array<std::string_view, 21> kOthers{"the", "of",  "and", "to",  "is",  "be",  "by",  "or",  "any", "shall", "may",
                                                   "el",  "la",  "los", "las", "del", "y",   "en",  "una", "con", "por"};
// A denial must not be lost, so that one word alone is not enough.
constexpr std::size_t kEnough = 2;

}  // namespace

bool is_portuguese(std::string_view text) {
  std::size_t portuguese = 0, others = 0;
  for_each_word(text, [&](std::string_view word) {
    if (std::ranges::find(kPortuguese, word) != kPortuguese.end()) ++portuguese;
    if (std::ranges::find(kOthers, word) != kOthers.end()) ++others;
  });
  return portuguese >= kEnough && portuguese > others;
}

}  // namespace charter
