// SPDX-License-Identifier: Apache-2.0
#pragma once

// charter.division/1 and charter.divisions/1 (docs/formats/instances.md).

#include "render/json.h"
#include "split/certificate.h"

namespace charter {

// A division with what was divided; `id` may be empty.
struct ShownDivision {
  std::string id;
  Problem problem;
  Certificate certificate;
};

// One document for one division, charter.divisions/1 for another number of them.
Json divisions_json(const std::vector<ShownDivision>& divisions);

}  // namespace charter
