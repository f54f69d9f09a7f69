// SPDX-License-Identifier: Apache-2.0
#include "settle/charter_says.h"

#include <algorithm>

namespace charter {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Allows: return "allows";
    case Verdict::Refuses: return "refuses";
    case Verdict::Settles: return "settles";
    case Verdict::NotKept: return "not-kept";
    case Verdict::Asks: return "asks";
  }
  return {};
}

CharterSays says(const ForkTerms& terms, const std::string& parameter, Verdict verdict,
                 std::string words) {
  return {terms.clause, terms.number, parameter, written_of(terms, parameter), verdict, std::move(words)};
}

std::string cited(const ForkTerms& terms) {
  if (terms.clause.empty()) return "the default for a charter without a `fork` rule";
  return "`" + terms.clause.text() + "` (" + terms.number + ")";
}

std::string amended_since(const ForkTerms& terms, const std::string& parameter) {
  const auto words = terms.amended.find(parameter);
  return words == terms.amended.end() ? "" : "; `" + parameter + "` " + words->second;
}

void sort_by_parameter(std::vector<CharterSays>& all, const ForkTerms& terms) {
  std::ranges::stable_sort(all, {}, [&](const CharterSays& one) {
    return std::ranges::find(terms.written, one.parameter, &WrittenTerm::parameter) - terms.written.begin();
  });
}

}  // namespace charter
