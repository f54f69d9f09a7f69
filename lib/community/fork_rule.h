// SPDX-License-Identifier: Apache-2.0
#pragma once

// The `fork` rule in force, held against the history: whether notice was given in time and by whom, what
// was held at the record date and for how long, what was pinned by then, what was spent since.

#include "community/first_parents.h"
#include "community/held_units.h"
#include "community/notices.h"
#include "community/written_parts.h"
#include "diag/fault.h"
#include "settle/charter_says.h"
#include "settle/fork_inputs.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace charter {

// Of a fork whose record names no moment, because nothing was judged by it.
inline constexpr std::int64_t kNoMoment = 0;

// A fork as the rule sees it. `at` is the moment of the fork, in seconds since 1970, or kNoMoment. `dependants` go with
// their guardians and need not be named in a notice. `shares` are those of the base.
struct ForkAsked {
  const ObjectId& base;
  const WrittenParts& written;
  const ForkTerms& terms;
  const std::vector<LeavingGroup>& groups;
  const std::set<MemberId>& dependants;
  const std::vector<Share>& shares;
  std::int64_t at = kNoMoment;
};

// `terms` with what was pinned as it counts, and what was amended since notice was given; `record_date` the commit whose state counts beside that of
// the base; `held` what was held then. `refused` says, where anything stands against the fork, which
// clause and how long it still takes: fork-no-notice, fork-too-early, fork-not-in-notice,
// fork-joined-late, fork-record-date, fork-holding, and the faults of notices that cannot be read.
// `depends_on_moment`: another moment could give another answer.
struct RuleAnswer {
  ForkTerms terms;
  ObjectId record_date;
  HeldUnits held;
  std::vector<CharterSays> says;
  Faults refused;
  bool depends_on_moment = false;
};

RuleAnswer ask_rule(const ObjectStore& store, const Vocabulary& vocabulary, const ForkAsked& asked);

}  // namespace charter
