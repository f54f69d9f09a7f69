// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where one member stands in one state of a community: their row, their class's rights and what they
// hold of every pool; and which changes of rules are for them.

#include "change/change.h"
#include "model/vocabulary.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace charter {

// `units` of the pool's `total`; both may be zero.
struct PoolStanding {
  PoolId pool;
  Integer units = 0, total = 0;
  friend bool operator==(const PoolStanding&, const PoolStanding&) = default;
};

// `member` is absent where they do not belong to the community. Every pool of the community, and every
// pool that is held, in the order of the ids.
struct Standing {
  std::optional<Member> member;
  std::vector<PoolStanding> pools;
};

// The same before and after.
struct Standings {
  MemberId id;
  Standing before, after;
};

// What a rule says of a class: a parameter's value as people read it, by the clause and the parameter.
// Of a rule that names the class its parameters, of a value for each class the one for this class.
using Rights = std::map<std::pair<ClauseId, std::string>, std::string>;
Rights rights_of(const MemberClassId& member_class, const Charter& charter, const Vocabulary& vocabulary);

// Without the changes of clauses whose rule is, before and after, for classes or nodes in which the member
// is neither before nor after.
Changes applying_to(const Standings& standings, Changes changes, const Charter& before, const Charter& after,
                    const Vocabulary& vocabulary);

}  // namespace charter
