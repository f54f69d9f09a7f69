// SPDX-License-Identifier: Apache-2.0
#pragma once

// `diff --for MEMBER`: where the member stands on both sides, and the rules to tell it by.

#include "cmd/in_community.h"
#include "change/standing.h"

#include <optional>

namespace charter::cmd {

// `rules` holds the charter where the comparison did not read it, because both sides have the same.
struct MemberView {
  Standings standings;
  std::optional<WrittenParts> rules;
};

// Faults where the id is none, or nobody of that id is on either side (unknown-member).
Result<MemberView> view_for(Workspace& workspace, const Version& from, const Version& to,
                            const TreeComparison& comparison, const std::string& member);

// The context of the comparison, with those rules.
ChangeContext context_for(const TreeComparison& comparison, const MemberView& view);

// What of the changes touches the member or is for them.
Changes changes_for(Changes changes, const MemberView& view, const ChangeContext& context);

}  // namespace charter::cmd
