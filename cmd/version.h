// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace charter::cmd {

// "charter 0.1.0" and a line feed.
std::string version_line();

}  // namespace charter::cmd
