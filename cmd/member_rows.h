// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows of the register of members as the command line speaks of them.

#include "cmd/in_community.h"
#include "diag/result.h"
#include "model/register.h"

#include <string>
#include <vector>

namespace charter::cmd {

Fault bad_member_id(const std::string& words);

// The member of that id in the working folder.
Result<Member> known_member(Workspace& workspace, const Community& community, const std::string& id);

// Sets columns, written COLUMN=VALUE; the id is none of them. Faults: setting-malformed, unknown-column,
// column-of-id, bad-id, bad-date.
Faults set_columns(Member& member, const std::vector<std::string>& settings, const Community& community);

// Everybody whom WHO names in a state of the community. Faults: those of read_who, and unknown-member.
Result<std::vector<MemberId>> members_named(const Context& context, Workspace& workspace, const ObjectId& tree,
                                            const std::string& words);

}  // namespace charter::cmd
