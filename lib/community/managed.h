// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which paths of a community's folder charter interprets. Everything else is the community's own: it is
// versioned, never read.

#include <string>
#include <string_view>

namespace charter {

// What a path is part of. `Stray` stands in a managed folder and is nothing charter knows.
enum class Managed { Community, Article, Assets, Members, Shares, Settlement, Notice, Sealed, Stray, None };

Managed managed(std::string_view path);

inline constexpr std::string_view kCommunityFile = "community.yaml";
inline constexpr std::string_view kCharterFolder = "charter";
inline constexpr std::string_view kAssetsFolder = "assets";
inline constexpr std::string_view kNoticesFolder = "notices";
inline constexpr std::string_view kSealedFolder = "sealed";
inline constexpr std::string_view kSettlementsFolder = "settlements";

}  // namespace charter
