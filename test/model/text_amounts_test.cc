// SPDX-License-Identifier: Apache-2.0
#include "model/text_numbers.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

struct AmountMention {
  std::string text;
  std::string amounts;  // as written, separated by blanks; "?" where uncertain
};

std::string found_in(const std::string& text) {
  const AmountsMentioned found = amounts_in(text, "EUR");
  if (found.uncertain) return "?";
  std::string amounts;
  for (const AmountMentioned& amount : found.amounts) amounts += (amounts.empty() ? "" : " ") + amount.written;
  return amounts;
}

TEST(TextAmounts, AreFoundBesideTheirUnit) {
  for (const AmountMention& c : {
           AmountMention{"A share costs 250 EUR.", "250"},
           {"A share costs EUR 250.00, once", "250.00"},
           {"A share costs €1,200.50", "1,200.50"},
           {"250€ or more", "250"},
           {"two hundred and fifty euros (250 euros)", "?"},
           {"250 euros a year, and 30 USD", "250"},
           {"first 100 EUR; later 200 EUR", "100 200"},
           {"paid in EUR within 30 days", ""},
           {"30 days", ""},
           {"100 to 200 EUR", "?"},
           {"100–200 EUR", "?"},
           {"1.200 EUR", "?"},
           {"1 200 EUR", "?"},
           {"two thousand euros", "?"},
           {"EUR 2 million", "?"},
           {"", ""},
       }) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(found_in(c.text), c.amounts);
  }
  EXPECT_EQ(amounts_in("€1,200.50", "EUR").amounts.at(0).value, Fraction(2401, 2));
}

}  // namespace
}  // namespace charter
