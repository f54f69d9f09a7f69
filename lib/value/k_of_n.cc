// SPDX-License-Identifier: Apache-2.0
#include "value/k_of_n.h"

namespace charter {

std::optional<KOfN> KOfN::parse(std::string_view text) {
  constexpr std::string_view kOf = " of ";
  const auto at = text.find(kOf);
  if (at == std::string_view::npos) return std::nullopt;
  const auto k = parse_integer(text.substr(0, at));
  const auto n = parse_integer(text.substr(at + kOf.size()));
  if (!k || !n || *k < 0 || *n <= 0 || *k > *n) return std::nullopt;
  return KOfN{*k, *n};
}

std::string to_string(const KOfN& value) {
  return to_string(value.k) + " of " + to_string(value.n);
}

}  // namespace charter
