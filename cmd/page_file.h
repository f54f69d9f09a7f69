// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where a page goes that is to be read in a browser.

#include "cmd/context.h"

#include <filesystem>
#include <string>

namespace charter::cmd {

// A new file, or in place of one; a symbolic link is followed. What is no file is a Failure.
std::filesystem::path place_for_page(const Context& context, const std::string& file);

// Writes the page, whole or not at all, and says so; "-" is the standard output.
void put_page(Context& context, const std::string& file, const std::string& page);

}  // namespace charter::cmd
