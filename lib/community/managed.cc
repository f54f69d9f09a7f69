// SPDX-License-Identifier: Apache-2.0
#include "community/managed.h"

#include <algorithm>
#include <initializer_list>

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

// "weir-lane/notice.yaml", of one of these names.
bool is_in_a_folder(std::string_view path, std::initializer_list<std::string_view> names) {
  const std::size_t slash = path.find('/');
  return slash != std::string_view::npos && std::ranges::count(names, path.substr(slash + 1)) > 0;
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
  if (const auto name = below(path, kNoticesFolder); is_in_a_folder(name, {"notice.yaml", "members.csv"}))
    return Managed::Notice;
  if (const auto name = below(path, kSealedFolder); is_in_a_folder(name, {"seal.yaml", "nonce", "bids.yaml"}))
    return Managed::Sealed;
  return Managed::None;
}

}  // namespace charter
