// SPDX-License-Identifier: Apache-2.0
#pragma once

// New communities: from nothing, from a template, from another community's charter, or as another copy
// of one. Each is made complete in a folder beside its place and moved there, so that an interruption
// leaves nothing that looks like a community.

#include "community/workspace.h"
#include "diag/result.h"
#include "value/date.h"
#include "value/id.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// What a new community is called, and its first commit's hand. `today` is the day it is formed.
struct NewCommunity {
  CommunityId id;
  std::string name;
  Date today;
  Hand hand;
};

// A community that could be founded: its files by path, as they will be, and the notes and warnings of
// its first check.
struct PlannedCommunity {
  std::map<std::string, std::string> files;
  std::string message;
  Faults faults;
};

// The files of a template with the new community's name, id and day in them; without people and property
// where only its charter (and what can be copied) is wanted. Without files: the least that a community needs, an
// article that says how the rules are amended and how one leaves.
enum class Extract { Everything, Charter };
Result<PlannedCommunity> plan_from_files(std::map<std::string, std::string> files,
                                         const NewCommunity& community, Extract extract,
                                         const Vocabulary& vocabulary);

// One parameter that a founder decides: `clause` is empty where nothing of that name was found.
struct Decision {
  ClauseId clause;
  std::string parameter;
  std::string value;
};

// "exit.fork.notice=60 days". Faults: set-malformed.
Result<Decision> read_decision(const std::string& words);

// A parameter that the vocabulary says a founder must decide, in a charter that is taken over.
struct OpenQuestion {
  ClauseId clause;
  std::string title;      // of the clause
  std::string parameter;
  std::string meaning;
  std::string now;        // what it is in the original
};

// Where a charter is taken from.
struct Original {
  std::map<std::string, std::string> files;  // community.yaml, charter/, assets/ of that state
  std::string address;  // a folder's is absolute
  ObjectId commit;
};

// What is written down of where an original is: a folder as it is found from `folder`, the new community's,
// which says nothing of whose machine it is on; a URL as it is.
std::string recorded_address(const std::string& address, const std::filesystem::path& folder);

// `address` is a folder (relative to `from`) or a URL; a URL is fetched into a folder that is removed
// again. `revision` may be empty. What is no community is a Failure.
Original read_source(const std::string& address, const std::string& revision, const std::filesystem::path& from);

std::vector<OpenQuestion> open_questions(const Original& source, const Vocabulary& vocabulary);

// A community founded from another's charter: the rules and what can be copied, not the people and not
// the property. Faults: set-unknown-parameter, set-decided-twice, and those of a value that does not fit.
Result<PlannedCommunity> plan_from_charter(const Original& source, const NewCommunity& community,
                                           const std::vector<Decision>& decisions,
                                           const Vocabulary& vocabulary);

// Makes the repository with its first commit. The folder must be absent or empty.
ObjectId found(const std::filesystem::path& folder, const PlannedCommunity& plan, const NewCommunity& community);

// A Failure where no repository can be reached at the address.
void require_source(const std::string& address, const std::filesystem::path& from);

// Another copy of a community, by the git program; its files are written by us. What is no community
// leaves nothing behind.
void copy_community(const std::string& address, const std::filesystem::path& folder,
                    const std::filesystem::path& from);

// Throws (target-not-empty) unless the folder is absent or empty.
void require_free_folder(const std::filesystem::path& folder);

// The same, but for a fresh repository: one without files in which nothing was recorded. `found` founds the community in
// it, on the branch that it is on.
void require_place_to_found(const std::filesystem::path& folder);

}  // namespace charter
