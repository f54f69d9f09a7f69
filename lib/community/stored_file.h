// SPDX-License-Identifier: Apache-2.0
#pragma once

// One file of a tree.

#include "repo/objects.h"
#include "repo/tree_walk.h"

#include <optional>
#include <string>
#include <string_view>

namespace charter {

// Whether it has bytes to read: no folder, no link, no repository within.
bool is_plain(const Content& content);

// Its bytes; nothing where no such file stands at the path.
std::optional<std::string> stored_file(const ObjectStore& store, const ObjectId& tree, std::string_view path);

}  // namespace charter
