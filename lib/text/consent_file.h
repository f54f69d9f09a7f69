// SPDX-License-Identifier: Apache-2.0
#pragma once

// A consent on disk (docs/formats/consents.md): one statement a file.

#include "diag/result.h"
#include "model/consent.h"

#include <string>

namespace charter {

// Codes: those of text/yaml.h and text/fields.h.
Result<Consent> read_consent(const std::string& path, const std::string& bytes);

}  // namespace charter
