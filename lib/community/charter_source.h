// SPDX-License-Identifier: Apache-2.0
#pragma once

// The charter of another community, or of another state of this one, to take from. It is looked at where it is: only
// what is taken comes into this repository, and the two histories stay apart.

#include "community/versions.h"
#include "community/written_parts.h"
#include "diag/result.h"

#include <optional>
#include <string>

namespace charter {

class CharterSource {
 public:
  // `words` as resolve_version, whose Failures it has. The workspace must outlive it.
  CharterSource(Workspace& workspace, const std::string& words);

  const Community& community() const { return community_; }
  const ObjectId& commit() const { return commit_; }
  // What is written down of where it was found (recorded_address); empty for a state of this repository.
  const std::string& address() const { return address_; }

  // Its community.yaml and articles at a commit, staged in our store. Nothing where it has no such commit.
  std::optional<ObjectId> charter_at(const ObjectId& commit);

  // Whether the commit is the state that was named, or one before it or after it; of one that is not there, neither.
  bool has(const ObjectId& commit) const;
  bool is_before(const ObjectId& earlier, const ObjectId& later) const;

 private:
  Workspace& workspace_;
  Workspace looking_;  // sees the objects of the other repository, and writes nothing
  Community community_;
  ObjectId commit_;
  std::filesystem::path elsewhere_;
  std::string address_;
};

// The charter of what is to be taken, which is in order as far as it can be read; else its faults, after one that says
// that nothing was done.
Result<WrittenParts> readable_charter(Workspace& workspace, const ObjectId& tree, const std::string& named);

// The tree with the articles of another in place of its own.
ObjectId with_articles_of(ObjectStore& store, const ObjectId& tree, const ObjectId& other);

}  // namespace charter
