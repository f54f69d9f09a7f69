// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/asset.h"
#include "model/charter.h"
#include "model/community.h"
#include "model/register.h"

#include <map>
#include <string>
#include <vector>

namespace charter {

// One state of a community. Assets and members are in the order of their ids, shares in that of member, then pool.
// `settlements` maps the name of each record to the id of its content (40 hexadecimal digits). `notices` are those
// that stand, in named texts: "weir-lane" is what the group will be called, "weir-lane.community" and
// "weir-lane.given" what its notice says besides, "weir-lane.members.colm" the text "present". `sealed` maps the
// files of sealed bids ("weir-lane/seal.yaml") to the ids of their contents. Two snapshots are equal when they are
// the same community: how values are spelled, comments, and which file a clause or an asset stands in do not count.
struct Snapshot {
  Community community;
  Charter charter;
  std::vector<Asset> assets;
  std::vector<Member> members;
  std::vector<Share> shares;
  std::map<std::string, std::string> settlements;
  std::map<std::string, std::string> notices;
  std::map<std::string, std::string> sealed;
  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

}  // namespace charter
