// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who agreed to leave (docs/formats/consents.md). Signatures are kept as written and not checked: this
// version knows no keys. A dependant goes with the statement of their guardian.

#include "diag/result.h"
#include "settle/charter_says.h"
#include "settle/fork_inputs.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace charter {

// Statements as they were written, word for word, by whatever each was found under: a file's name in `folder`; or,
// where that is empty, in a record, a member's id.
struct Statements {
  std::string folder;
  std::map<std::string, std::string> by_name;
};

// `by_member` for the record. `refused`: fork-consent-missing, fork-consent-stranger (of somebody who does
// not leave), fork-consent-twice, fork-consent-other (to leave another community or with another group),
// and the faults of a file that cannot be read.
struct ConsentAnswer {
  std::map<MemberId, std::string> by_member;
  std::vector<CharterSays> says;
  Faults refused;
};

// Nothing is asked where the rule demands no consents and no statements are given.
ConsentAnswer ask_consents(const Statements& statements, const ForkTerms& terms,
                           const CommunityId& community, const std::vector<LeavingGroup>& groups,
                           const std::set<MemberId>& dependants);

}  // namespace charter
