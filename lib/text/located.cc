// SPDX-License-Identifier: Apache-2.0
#include "text/located.h"

namespace charter {

const Place* place_of(const Places& places, const Subject& subject) {
  for (Subject part = subject;;) {
    const auto found = places.find(part);
    if (found != places.end()) return &found->second;
    if (part.field.empty()) return nullptr;
    const std::size_t dot = part.field.rfind('.');
    part.field.resize(dot == std::string::npos ? 0 : dot);
  }
}

void attach_places(Faults& faults, const Places& places) {
  for (Fault& fault : faults) {
    if (fault.place || !fault.subject) continue;
    if (const Place* place = place_of(places, *fault.subject)) fault.place = *place;
  }
}

}  // namespace charter
