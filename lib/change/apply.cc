// SPDX-License-Identifier: Apache-2.0
#include "change/change.h"
#include "change/parts.h"

namespace charter {

Fault misfit(Subject subject, const std::string& why) {
  Fault fault;
  fault.code = "change-does-not-fit";
  fault.message = why;
  fault.help = "the change was made from another state of the community";
  fault.subject = std::move(subject);
  return fault;
}

Result<Snapshot> apply(const Snapshot& before, const Changes& changes) {
  Snapshot after = before;
  Faults faults = apply_community(after.community, changes.community);
  append(faults, apply_charter(after.charter, changes));
  append(faults, apply_members(after.members, changes, before.community.member_fields,
                               after.community.member_fields));
  append(faults, apply_shares(after.shares, changes.shares));
  append(faults, apply_assets(after.assets, changes.assets));
  append(faults, apply_settlements(after.settlements, changes.settlements));
  append(faults, apply_notices(after.notices, changes.notices));
  append(faults, apply_sealed(after.sealed, changes.sealed));
  if (!faults.empty()) return faults;
  return after;
}

}  // namespace charter
