// SPDX-License-Identifier: Apache-2.0
#include "cmd/merge_message.h"

#include "cmd/in_community.h"
#include "render/subject.h"

namespace charter::cmd {

std::string merge_message(const PlannedCommit& plan, const std::string& named) {
  std::string others = named;
  if (named.empty())
    for (const ObjectId& merged : plan.merged) others += (others.empty() ? "" : " and ") + to_string(merged).substr(0, 10);
  // Where histories stay apart there is nothing that the commit descends from besides.
  const bool is_taken = plan.merged.empty();
  std::string message = is_taken ? "Take from " + others + " what is new\n" : "Merge " + others + " into " + plan.head.branch + "\n";
  if (!plan.changes || is_empty(plan.changes->changes)) return message;
  const CommitMessage made = commit_message(plan.changes->changes, change_context(*plan.changes));
  message += "\n" + made.subject + "\n";
  for (const std::string& line : made.body) message += line + "\n";
  return message;
}

}  // namespace charter::cmd
