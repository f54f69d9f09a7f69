// SPDX-License-Identifier: Apache-2.0
#include "community/notice_check.h"

#include "community/notices.h"
#include "community/registers.h"
#include "community/written_parts.h"

#include <fmt/format.h>

namespace charter {

namespace {

Fault at(const PartyId& id, const char* file, Severity severity, std::string code, std::string message,
         std::string help) {
  return {.severity = severity,
          .code = std::move(code),
          .message = std::move(message),
          .help = std::move(help),
          .place = Place{notice_folder(id) + "/" + file, 0, 0, 0, {}}};
}

}  // namespace

Faults notice_faults(const ObjectStore& store, const ObjectId& tree) {
  Faults faults;
  const std::vector<PartyId> ids = notice_ids(store, tree);
  if (ids.empty() || !is_community(store, tree)) return faults;
  const Community community = read_community_of(store, tree);
  RegisterLookup lookup(store, tree, community);
  for (const PartyId& id : ids) {
    const auto notice = notice_in(store, tree, id);
    if (!notice) {
      append(faults, notice.faults());
      continue;
    }
    if (!*notice) continue;
    if ((*notice)->community != community.id)
      faults.push_back(at(id, "notice.yaml", Severity::Warning, "notice-of-another",
                          fmt::format("this notice is one to {}", (*notice)->community.text()),
                          "remove it; it has no effect here"));
    for (const MemberId& member : (*notice)->members)
      if (!lookup.is_member(member))
        faults.push_back(at(id, "members.csv", Severity::Warning, "notice-unknown-member",
                            fmt::format("`{}` is named in a notice and is no member", member.text()),
                            "only members can leave; take them out of the list"));
  }
  return faults;
}

}  // namespace charter
