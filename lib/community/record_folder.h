// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "community/managed.h"

#include <string>

namespace charter {

// "settlements/<digest>"
inline std::string record_folder(const std::string& digest) {
  return std::string(kSettlementsFolder) + "/" + digest;
}

}  // namespace charter
