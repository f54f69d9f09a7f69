// SPDX-License-Identifier: Apache-2.0
#pragma once

// A statement by which a member agrees to leave with a group (docs/formats/consents.md).

#include "value/date.h"
#include "value/id.h"

#include <optional>
#include <string>

namespace charter {

// `group` is the group's name. `agrees` is what the member agrees to, in their own words. `signature` is
// kept as written; this version has no keys to check one with.
struct Consent {
  MemberId member;
  CommunityId community;
  std::string group;
  std::string agrees;
  std::optional<Date> on;
  std::string signature;
};

}  // namespace charter
