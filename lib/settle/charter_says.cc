// SPDX-License-Identifier: Apache-2.0
#include "settle/charter_says.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr std::array<std::string_view, 15> kOrder{
    "minimum_members", "minimum_units", "notice",         "join_window",
    "record_date",     "minimum_holding", "spending_freeze", "methods",
    "default_method",  "stays",         "stays_compensated", "leaving_charge",
    "reserve_for",     "tie_break",     "consents"};

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Allows: return "allows";
    case Verdict::Refuses: return "refuses";
    case Verdict::Settles: return "settles";
    case Verdict::NotKept: return "not-kept";
  }
  return {};
}

CharterSays says(const ForkTerms& terms, const std::string& parameter, Verdict verdict,
                 std::string words) {
  const auto value = terms.written.find(parameter);
  return {terms.clause, terms.number, parameter,
          value == terms.written.end() ? std::string() : value->second, verdict, std::move(words)};
}

std::string cited(const ForkTerms& terms) {
  if (terms.clause.empty()) return "the default for a charter without a `fork` rule";
  return "`" + terms.clause.text() + "` (" + terms.number + ")";
}

std::string amended_since(const ForkTerms& terms, const std::string& parameter) {
  const auto words = terms.amended.find(parameter);
  return words == terms.amended.end() ? "" : "; `" + parameter + "` " + words->second;
}

void sort_by_parameter(std::vector<CharterSays>& all) {
  std::ranges::stable_sort(all, {}, [](const CharterSays& one) {
    return std::ranges::find(kOrder, one.parameter) - kOrder.begin();
  });
}

}  // namespace charter
