// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the settlement records of a state say of forks and mergers, as far as another merger asks.

#include "community/merger_terms.h"
#include "community/record_folder.h"
#include "repo/objects.h"
#include "value/id.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace charter {

// `community` is the one that was divided, `base` its state then.
struct ForkRecord {
  std::string digest;
  CommunityId community;
  std::optional<ObjectId> base;
};

// By name; what cannot be read is left out.
std::vector<ForkRecord> fork_records(const ObjectStore& store, const ObjectId& tree);

// What is to be known to work a merger out again: which states became one, the one that went on first, and on what
// terms. What cannot be read is left out.
struct MergerRecord {
  std::string digest;
  std::string method;
  std::vector<std::pair<CommunityId, ObjectId>> states;
  MergerTerms terms;
};
std::vector<MergerRecord> merger_records(const ObjectStore& store, const ObjectId& tree);

// Whether that state, which is in the history of the tree's community, is one of `community` that came in by a merger,
// and none that a fork divided.
bool is_taken_in(const ObjectStore& store, const ObjectId& tree, const ObjectId& state, const CommunityId& community);

// "fork" or "merger"; empty where the state has no such record.
std::string kind_of_record(const ObjectStore& store, const ObjectId& tree, const std::string& digest);

}  // namespace charter
