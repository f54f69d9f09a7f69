// SPDX-License-Identifier: Apache-2.0
#pragma once

// WHO, wherever a command names members: ids separated by commas, @FILE (one id a line, or a CSV with an
// `id` column), class:NAME, node:NAME.

#include "diag/result.h"
#include "model/register.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace charter {

// What WHO says, before the register is asked.
struct Who {
  std::vector<MemberId> named;  // in the order written, repetitions kept
  std::set<MemberClassId> classes;
  std::set<NodeId> nodes;
};

// `read_file` gives the text of a file named after @ ("-" means standard input); it throws where there
// is none. Faults: who-empty, who-bad-id (with the line of the file), who-named-twice.
Result<Who> read_who(const std::string& words,
                     const std::function<std::string(const std::string&)>& read_file);

// Finds in a register those of the classes and nodes that WHO names.
class WhoFound {
 public:
  explicit WhoFound(Who who) : who_(std::move(who)) {}

  // Whether a row belongs to one of them.
  bool is_among(const Member& member);
  // When all rows were seen: who-nobody for each that nobody belongs to.
  Faults nobody() const;

 private:
  Who who_;
  std::set<MemberClassId> classes_;  // of members that were seen, all of them, for a hint
  std::set<NodeId> nodes_;
};

}  // namespace charter
