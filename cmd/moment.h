// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace charter::cmd {

// A moment as git writes it: seconds since 1970, and how far local time was ahead of UTC.
struct Moment {
  std::int64_t seconds = 0;
  int minutes_ahead = 0;
  friend bool operator==(const Moment&, const Moment&) = default;
};

// "1777593600 +0200" (with or without a leading @) or "2026-05-01T12:00:00+02:00" (T or a blank; Z,
// or nothing, for UTC; +0200 as well).
std::optional<Moment> moment_from(std::string_view text);

}  // namespace charter::cmd
