// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace charter::cmd {

// 32 bytes of the system's randomness in 64 hexadecimal digits. Never fixed by the environment, unlike
// Context::random: whoever could guess it could guess what was sealed.
std::string fresh_nonce();

}  // namespace charter::cmd
