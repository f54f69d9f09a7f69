// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the charter says about leaving: its `fork` rule, read into values. What the rule leaves out
// has the vocabulary's defaults, which protect the one who leaves. Which parameters there are, in which
// order, and what holds without them, the vocabulary alone says (schemas/rules/fork.yaml).

#include "model/asset.h"
#include "model/charter.h"
#include "model/formula.h"
#include "model/vocabulary.h"
#include "settle/rule_values.h"
#include "value/duration.h"
#include "value/quantity.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace charter {

// What a rule says and nobody can work out: a reference to something else, or what is no number.
struct NoNumber {};

// So many, such a part of all, or so many as a formula gives.
using Threshold = std::variant<Integer, Fraction, Formula, NoNumber>;

// Whether the worth of what stays counts as received by those who stay, so that those who leave get
// their share of it in other things.
enum class WhatStays { Counts, IsOutside };

// Whose state counts: that of the commit which brought the notice in, or the one that is divided.
enum class RecordDate { Notice, Fork };

// How equally good divisions are told apart.
enum class TieBreak { Seed, Nonces, Stayers, Leavers };

// What may be spent between the notice and the fork: anything; nothing; up to `most` at a time.
struct SpendingFreeze {
  bool holds = true;
  std::optional<Money> most;
};

// `clause` and `number`: where the rule stands; empty where the charter has none. `written`: every
// parameter, in the order of the vocabulary.
//
// `stays`: the assets that the rule pins; nothing where the charter has no `fork` rule, and then an
// asset's own `stays` field pins it. `loose`: assets that stand in a bundle only since the record date,
// which therefore does not hold them. `minimum_units`: by pool; `minimum_units_everywhere` holds for
// each pool that is divided. `leaving_charge` and `reserve` are between 0 and 1. `methods` are
// those the rule allows, nothing for all; `default_method` the one it names, or empty. `amended`: of what
// was amended since notice was given, for people, by parameter, what it was and what amended it.
struct ForkTerms {
  ClauseId clause;
  std::string number;
  std::vector<WrittenTerm> written;

  std::optional<std::set<std::string>> methods;
  std::string default_method;
  std::optional<std::set<AssetId>> stays;
  std::set<AssetId> loose;
  WhatStays what_stays = WhatStays::Counts;
  Fraction leaving_charge;
  Fraction reserve;
  TieBreak tie_break = TieBreak::Seed;
  Threshold minimum_members = Integer(1);
  std::map<PoolId, Threshold> minimum_units;
  std::optional<Threshold> minimum_units_everywhere;

  Duration notice;
  Duration join_window;
  RecordDate record_date = RecordDate::Notice;
  Duration minimum_holding;
  SpendingFreeze spending_freeze;
  bool consents = false;

  std::map<std::string, std::string> amended;
};

// The terms of the charter's first `fork` rule, or the defaults.
ForkTerms fork_terms(const Charter& charter, const Vocabulary& vocabulary);

// What is written of the parameter; empty where nothing is.
std::string written_of(const ForkTerms& terms, const std::string& parameter);

// What of their entitlement those who leave leave behind, where there is anything to leave: the reserve,
// and of the rest the leaving charge.
Fraction left_behind(const ForkTerms& terms);

// Whether the asset is pinned by the rule, or by its own field where there is no rule.
bool is_pinned(const Asset& asset, const ForkTerms& terms);

// What those who leave must hold of the pool; nothing where the rule asks for nothing.
std::optional<Threshold> minimum_units_of(const ForkTerms& terms, const PoolId& pool);

// The least whole number that reaches the threshold. Nothing where it gives no number.
std::optional<Integer> reached_by(const Threshold& threshold, const Integer& all,
                                  const Counts& counts);

}  // namespace charter
