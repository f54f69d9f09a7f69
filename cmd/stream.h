// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace charter::cmd {

// Writes all of the bytes. Throws OutputClosed (cmd/console.h) when nobody reads any more, and a
// Failure when they cannot be written, on a full disk for one.
void write_all(int descriptor, std::string_view bytes);

// The same, for what is not worth failing for.
void write_if_possible(int descriptor, std::string_view bytes);

}  // namespace charter::cmd
