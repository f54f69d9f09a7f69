// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "repo/object_id.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace charter {

// What stands in a pack, by its index of version 2, which git has written since 2007: in bytewise order.
// Nothing where the file is no such index, or is cut short.
std::optional<std::vector<ObjectId>> ids_in_pack_index(const std::filesystem::path& index);

}  // namespace charter
