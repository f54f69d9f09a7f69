// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the pictures of changes need besides the changes: clause numbers, titles, units and wording.
// The registers are not among it, so it is small however large the community.

#include "change/text_readings.h"
#include "model/charter.h"
#include "model/community.h"
#include "model/vocabulary.h"

#include <map>
#include <optional>
#include <string>

namespace charter {

// The snapshot before or after, as far as it is needed. What is referred to outlives the picture.
struct ChangeSide {
  const Charter& charter;
  const Community& community;
};

struct ChangeContext {
  ChangeSide before;
  ChangeSide after;
  const Vocabulary& vocabulary;
  const TextReadings* texts = nullptr;  // of the changes, where somebody made them; those lacking are made
};

// Every clause by its id; of an id that stands twice, the first.
std::map<ClauseId, const Clause*> clauses_by_id(const Charter& charter);

// "harder to amend" for a parameter that changed, in the words of the vocabulary; empty where it
// has none for it.
std::string effect_in(const Vocabulary& vocabulary, const std::string& kind,
                      const std::string& parameter, const std::optional<Value>& before,
                      const std::optional<Value>& after);

// What one unit of the pool is called, for a number of them: "share", "bricks".
std::string share_word(const ChangeContext& context, const PoolId& pool, const Integer& units);

// Whether the field of a CommunityChange says that a unit, pool or node as a whole is there.
bool is_entry(const std::string& field);

}  // namespace charter
