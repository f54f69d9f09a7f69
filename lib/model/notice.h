// SPDX-License-Identifier: Apache-2.0
#pragma once

// A notice: a group says that it will leave (docs/formats/notices.md).

#include "value/date.h"
#include "value/id.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// `id` names the group; `name` is what its community will be called. `members` are sorted. `given` is the
// day as people wrote it: a claim, on which nothing depends. What counts is the commit that brought the
// notice in.
struct Notice {
  PartyId id;
  CommunityId community;
  std::string name;
  std::optional<Date> given;
  std::vector<MemberId> members;
};

}  // namespace charter
