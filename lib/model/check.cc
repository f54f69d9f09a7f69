// SPDX-License-Identifier: Apache-2.0
#include "model/check.h"

#include "model/check_register.h"

#include <algorithm>
#include <vector>

namespace charter {

Faults check(const Snapshot& snapshot, const Vocabulary& vocabulary) {
  Faults faults = check_community(snapshot.community);
  append(faults, check_charter(snapshot.charter, snapshot.community, snapshot.assets, vocabulary));
  append(faults, check_assets(snapshot.assets, snapshot.community, snapshot.charter));
  RegisterCheck registers(snapshot.community, established_classes(snapshot.charter, vocabulary));
  append(faults, registers.add(snapshot.members, snapshot.shares));
  std::vector<MemberId> ids;
  for (const Member& member : snapshot.members) ids.push_back(member.id);
  std::ranges::sort(ids);
  const IsMember is_member = [&](const MemberId& id) { return std::ranges::binary_search(ids, id); };
  append(faults, registers.finish(is_member));
  append(faults, check_named_members(snapshot.charter, snapshot.assets, is_member));
  sort_faults(faults);
  return faults;
}

}  // namespace charter
