// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was decided in a merge, as its commit says it, so that whoever looks at the merge again knows that somebody was
// asked (docs/formats/merge.md):
//
//   Settled: clause exit.notice text theirs
//   Settled: share ana/commons once
//   Settled: share */commons twice
//
// The words of a subject, those that are not empty, and the answer, which is `as-it-is` where somebody looked at it
// later; `*` for everybody who holds units of the pool.

#include "merge/conflict.h"

#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The message with a line for each conflict that was settled, below what it says; of many equal amounts of one pool that
// got the same answer, one line.
std::string with_settled(const std::string& message, const std::vector<Conflict>& conflicts);

// The line, without its line feed, that says of a subject that it is as it should be. It has no quote, so that it can
// be given to a shell between quotes.
std::string trailer_for(const Subject& subject);

// What messages say was settled.
class SettledSubjects {
 public:
  void learn(std::string_view message);
  bool has(const Subject& subject) const;

 private:
  std::vector<Subject> subjects_;
};

}  // namespace charter
