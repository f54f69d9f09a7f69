// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/fault.h"

#include <fmt/format.h>

#include <string>

namespace charter {

// Everything of a fault on one line: `path:line:column+width code: message (label); help`.
inline std::string shown(const Fault& fault) {
  const Place place = fault.place.value_or(Place{.path = "nowhere"});
  return fmt::format("{}:{}:{}+{} {}: {}{}{}", place.path, place.line, place.column, place.width,
                     fault.code, fault.message, fault.label.empty() ? "" : " (" + fault.label + ")",
                     fault.help.empty() ? "" : "; " + fault.help);
}

inline std::string shown(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults) text += shown(fault) + "\n";
  return text;
}

}  // namespace charter
