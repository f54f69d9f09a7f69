// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/community.h"

#include <optional>
#include <string_view>

namespace charter {

// "founded", "forked", "merged": as it stands in community.yaml.
std::string_view name_of(OriginKind kind);
std::optional<OriginKind> origin_kind_of(std::string_view name);

}  // namespace charter
