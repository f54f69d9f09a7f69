// SPDX-License-Identifier: Apache-2.0
#include "community/managed.h"

namespace charter {

namespace {

// The part of the path below the folder; empty when it is elsewhere.
std::string_view below(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder) || path.size() <= folder.size() + 1 || path[folder.size()] != '/')
    return {};
  return path.substr(folder.size() + 1);
}

bool is_sheet(std::string_view name) {
  return name.ends_with(".yaml") && name.find('/') == std::string_view::npos && !name.starts_with('.');
}

}  // namespace

Managed managed(std::string_view path) {
  if (path == kCommunityFile) return Managed::Community;
  if (path == "members.csv" || !below(path, "members").empty())
    return path.ends_with(".csv") ? Managed::Members : Managed::Stray;
  if (path == "shares.csv" || !below(path, "shares").empty())
    return path.ends_with(".csv") ? Managed::Shares : Managed::Stray;
  if (const auto name = below(path, kCharterFolder); !name.empty())
    return is_sheet(name) ? Managed::Article : Managed::None;
  if (const auto name = below(path, kAssetsFolder); !name.empty())
    return is_sheet(name) ? Managed::Assets : Managed::None;
  if (!below(path, kSettlementsFolder).empty()) return Managed::Settlement;
  if (!below(path, kNoticesFolder).empty()) return Managed::Notice;
  return Managed::None;
}

}  // namespace charter
