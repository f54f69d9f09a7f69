// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the settlement records of a state say of forks and mergers, as far as another merger asks.

#include "community/record_folder.h"
#include "repo/objects.h"
#include "value/id.h"

#include <optional>
#include <string>
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

// Whether a record there says that this state of the community was taken in.
bool was_taken_in(const ObjectStore& store, const ObjectId& tree, const CommunityId& community, const ObjectId& state);

// "fork" or "merger"; empty where the state has no such record.
std::string kind_of_record(const ObjectStore& store, const ObjectId& tree, const std::string& digest);

}  // namespace charter
