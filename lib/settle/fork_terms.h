// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the charter says about leaving: its `fork` rule, read into values. What the rule leaves out
// has the vocabulary's defaults, which protect the one who leaves.

#include "diag/result.h"
#include "model/charter.h"
#include "model/formula.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>

namespace charter {

// So many, such a part of all, or so many as a formula gives.
using Threshold = std::variant<Integer, Fraction, Formula>;

// Whether the worth of what stays counts as received by those who stay, so that those who leave get
// their share of it in other things.
enum class WhatStays { Counts, IsOutside };

// `stays`: the assets that the rule pins; nothing where the charter has no `fork` rule, and then an
// asset's own `stays` field pins it. `minimum_units`: by pool; `minimum_units_everywhere` holds for
// each pool that is divided. `leaving_charge` is between 0 and 1.
//
// `clause` is that of the rule; empty where there is none. `methods` are those it allows, nothing for
// all; `default_method` the one it names, or empty.
struct ForkTerms {
  ClauseId clause;
  std::optional<std::set<std::string>> methods;
  std::string default_method;
  std::optional<std::set<AssetId>> stays;
  WhatStays what_stays = WhatStays::Counts;
  Fraction leaving_charge;
  Threshold minimum_members = Integer(1);
  std::map<PoolId, Threshold> minimum_units;
  std::optional<Threshold> minimum_units_everywhere;
};

// The terms of the charter's first `fork` rule, or the defaults. Periods (notice, join_window,
// record_date, minimum_holding, spending_freeze) are not terms of the division and are left to the
// caller. A fault of code fork-unsupported where the rule asks for something this version cannot
// do, which must not be passed over in silence: a reserve, another way to settle ties.
Result<ForkTerms> fork_terms(const Charter& charter);

// The least whole number that reaches the threshold. Nothing where a formula has no value.
std::optional<Integer> reached_by(const Threshold& threshold, const Integer& all,
                                  const Counts& counts);

}  // namespace charter
