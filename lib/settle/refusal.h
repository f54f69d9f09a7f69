// SPDX-License-Identifier: Apache-2.0
#pragma once

// Private to lib/settle.

#include "model/finding.h"

#include <string>

namespace charter {

// Why a fork cannot be. `id`: the pool, group or member it is about; it may be empty.
inline Fault refusal(const std::string& code, const std::string& id, const std::string& message,
                     const std::string& help) {
  return finding(Severity::Error, code, Subject{"settlement", id, {}}, message, help);
}

}  // namespace charter
