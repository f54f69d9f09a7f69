// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a commit is called when nobody says: made from its changes, the same for the same changes.
//
//   ana joins
//   quorum of amend.default 50% → 2/3
//   3 members join, clause exit.notice amended, 1200.00 EUR spent from cash

#include "change/change.h"
#include "render/change_context.h"

#include <string>
#include <vector>

namespace charter {

inline constexpr int kSubjectColumns = 72;

// `subject` is at most kSubjectColumns columns. What does not fit is counted there ("and 2 more")
// and said in `body`, a phrase a line; where the first phrase alone is too long it is cut in the
// subject and whole in the body.
struct CommitMessage {
  std::string subject;
  std::vector<std::string> body;
  friend bool operator==(const CommitMessage&, const CommitMessage&) = default;
};

CommitMessage commit_message(const Changes& changes, const ChangeContext& context);

// A phrase for each thing that happened; of a kind that happened to three or more only how many.
std::vector<std::string> phrases_of(const Changes& changes, const ChangeContext& context);

}  // namespace charter
