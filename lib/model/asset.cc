// SPDX-License-Identifier: Apache-2.0
#include "model/asset.h"

namespace charter {

std::string_view name_of(Nature nature) {
  switch (nature) {
    case Nature::Divisible: return "divisible";
    case Nature::Indivisible: return "indivisible";
    case Nature::Copyable: return "copyable";
  }
  return {};
}

std::optional<Nature> nature_of(std::string_view name) {
  for (const Nature nature : {Nature::Divisible, Nature::Indivisible, Nature::Copyable})
    if (name_of(nature) == name) return nature;
  return std::nullopt;
}

}  // namespace charter
