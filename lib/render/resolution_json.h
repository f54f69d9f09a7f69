// SPDX-License-Identifier: Apache-2.0
#pragma once

// A resolution for programs: the document charter.resolution/1 (docs/formats/resolution.md).

#include "render/changes_json.h"
#include "render/resolution.h"

namespace charter {

Json resolution_document(const Comparison& comparison, const Resolution& resolution);

}  // namespace charter
