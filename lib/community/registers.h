// SPDX-License-Identifier: Apache-2.0
#pragma once

// The registers in a tree: which files they stand in, and their rows, read as far as a question needs.

#include "model/community.h"
#include "model/register.h"
#include "repo/objects.h"
#include "text/register_file.h"
#include "text/register_layout.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace charter {

struct RegisterFile {
  std::string path;
  ObjectId id;
};

// The plain files of a register, in the order of their paths.
std::vector<RegisterFile> register_files(const ObjectStore& store, const ObjectId& tree,
                                         RegisterKind kind);

// Everybody, or every holding, file by file.
void for_each_member(const ObjectStore& store, const ObjectId& tree, const Community& community,
                     const std::function<void(Member&&)>& visit);
void for_each_share(const ObjectStore& store, const ObjectId& tree,
                    const std::function<void(Share&&)>& visit);

// What is wrong in the rows and files of a register.
Faults faults_of(RegisterKind kind, const ObjectStore& store, const ObjectId& tree, const Community& community);

// By id, and by member and pool.
std::vector<Member> all_members(const ObjectStore& store, const ObjectId& tree,
                                const Community& community);
std::vector<Share> all_shares(const ObjectStore& store, const ObjectId& tree);

// Single rows of large registers. A file once read is kept, so that asking for many rows of one file
// costs one reading. The store and the community must outlive it.
class RegisterLookup {
 public:
  RegisterLookup(const ObjectStore& store, const ObjectId& tree, const Community& community)
      : store_(store), tree_(tree), community_(community) {}

  // nullptr when the register has nobody of that id; valid as long as the lookup.
  const Member* member(const MemberId& id);
  // What the member holds, by pool.
  std::vector<Share> shares(const MemberId& id);
  bool is_member(const MemberId& id) { return member(id) != nullptr; }
  // Whether a row of the register that cannot be read may be the member's.
  bool may_be_unread(const MemberId& id);
  // The file that holds the member's rows; where none does, the one they would be added to (its id is
  // zero when it is not there yet).
  RegisterFile home(RegisterKind kind, const MemberId& id);

 private:
  struct MembersOfFile {
    std::map<MemberId, Member> rows;
    UnreadRows unread;
  };
  using SharesOfFile = std::map<std::pair<MemberId, PoolId>, Share>;

  const MembersOfFile& members_in(const std::string& path, const ObjectId& id);
  const SharesOfFile& shares_in(const std::string& path, const ObjectId& id);
  std::vector<RegisterFile> files_for(RegisterKind kind, const MemberId& id);
  RegisterFile usual_file(RegisterKind kind, const MemberId& id);
  const std::vector<TreeEntry>& entries_of(const std::string& folder);

  const ObjectStore& store_;
  ObjectId tree_;
  const Community& community_;
  std::map<std::string, MembersOfFile> members_;
  std::map<std::string, SharesOfFile> shares_;
  std::map<std::string, std::vector<TreeEntry>> entries_;
};

}  // namespace charter
