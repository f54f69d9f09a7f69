// SPDX-License-Identifier: Apache-2.0
#pragma once

// One thing of a community, shown: a clause, an article, a member, an asset, a pool, a settlement.

#include "cmd/in_community.h"

#include <string>

namespace charter::cmd {

enum class Picture { Words, Raw };

// By id; of the kinds above the first that has it, in that order. "member:ana" asks for one kind. What does not
// exist is a Failure (unknown-thing) with the nearest id.
struct ThingAsked {
  std::string id;
  Picture picture = Picture::Words;
};
Exit show_thing(Context& context, Workspace& workspace, const Version& version, const ThingAsked& thing);

Exit show_member(Context& context, Workspace& workspace, const Version& version, const std::string& id);
Exit show_asset(Context& context, Workspace& workspace, const Version& version, const std::string& id);

}  // namespace charter::cmd
