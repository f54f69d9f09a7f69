// SPDX-License-Identifier: Apache-2.0
#pragma once

// A merger of communities: everything it is worked out from, and its record (docs/formats/settlement.md). The same
// inputs give the same record, byte for byte, on every machine, whatever the order in which the communities were named.

#include "change/renamed.h"
#include "settle/exchange.h"
#include "settle/joining_terms.h"
#include "value/date.h"

#include <map>
#include <string>
#include <vector>

namespace charter {

// How shares are exchanged where nothing else was agreed, with the version of the method.
inline constexpr const char* kMergerMethod = "net-asset-value/1";

// `sides`: the one that goes on first, the others by id. `members` of each, sorted; `commons` the commit in which the first and
// the second, the third, … were one last, empty where they never were. `names` of each community that calls things
// otherwise; a member of two communities stands there under the one name too. `terms` and `leaving` of each: what its charter
// says about it, and the groups that have given notice there. `reverses`: the digest of the fork that is taken back,
// because nobody has changed anything since; else empty.
struct MergerInputs {
  std::vector<MergerSide> sides;
  std::vector<std::vector<MemberId>> members;
  std::vector<std::string> commons;
  std::map<CommunityId, Renames> names;
  AgreedRatios agreed;
  std::vector<JoiningTerms> terms;
  std::vector<std::vector<PartyId>> leaving;
  std::string reverses;
  Date date;
};

// What was asked for, word for word.
std::string merger_inputs_yaml(const MergerInputs& inputs);

// The name of the record.
std::string merger_digest(const MergerInputs& inputs);

// Each side's position before and after. Fractions of a smallest part are exact.
std::string merger_record_yaml(const MergerInputs& inputs, const Exchange& exchange);

}  // namespace charter
