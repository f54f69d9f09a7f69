// SPDX-License-Identifier: Apache-2.0
#include "community/merge_violations.h"

#include "community/changes_by_thing.h"
#include "model/holding.h"

#include <set>

namespace charter {

namespace {

// What is named between backticks, and of a share the member.
std::set<std::string> ids_in(const Fault& fault) {
  std::set<std::string> ids;
  const std::string& text = fault.message;
  for (auto at = text.find('`'); at != text.npos;) {
    const auto end = text.find('`', at + 1);
    if (end == text.npos) break;
    ids.insert(text.substr(at + 1, end - at - 1));
    at = text.find('`', end + 1);
  }
  if (!fault.subject || fault.subject->id.empty()) return ids;
  const auto holding = holding_of(*fault.subject);
  ids.insert(holding ? holding->member.text() : fault.subject->id);
  return ids;
}

}  // namespace

std::vector<Violation> violations_of(const Faults& faults, const ThreeSnapshots& versions) {
  std::vector<Violation> violations;
  if (!any_error(faults)) return violations;
  const Changes by_ours = diff(versions.base, versions.ours), by_theirs = diff(versions.base, versions.theirs);
  const ChangesByThing ours(by_ours), theirs(by_theirs);
  for (const Fault& fault : faults) {
    if (fault.severity != Severity::Error) continue;
    const std::set<std::string> ids = ids_in(fault);
    violations.push_back({fault, {ids.begin(), ids.end()}, ours.about(ids), theirs.about(ids)});
  }
  return violations;
}

}  // namespace charter
