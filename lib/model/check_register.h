// SPDX-License-Identifier: Apache-2.0
#pragma once

// The check of the two registers, part by part, so that a million members need never be in memory.

#include "model/check.h"
#include "model/community.h"
#include "model/register.h"

#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace charter {

// A part is all rows, of both registers, of the members whose ids lie in it; in any order. Codes: member-twice,
// share-unknown-member, share-unknown-pool, share-twice, share-not-positive, member-unknown-node, guardian-unknown,
// guardian-cycle; and as a warning class-unestablished, once for each class; none where it is not known which classes
// are established. What is kept between parts: who has which guardian, and which classes were seen.
class RegisterCheck {
 public:
  RegisterCheck(const Community& community, std::optional<std::set<MemberClassId>> established);

  Faults add(std::span<const Member> members, std::span<const Share> shares);

  // After the last part: guardians. A cycle is named once, from its first id on.
  Faults finish(const IsMember& is_member);

 private:
  using Guardianship = std::pair<MemberId, MemberId>;  // a member, and who answers for them

  void add_members(std::span<const Member> members, Faults& faults);
  void add_shares(std::span<const std::string_view> members, std::span<const Share> shares, Faults& faults);

  std::set<PoolId> pools_;
  std::set<NodeId> nodes_;
  std::optional<std::set<MemberClassId>> established_;
  std::set<MemberClassId> warned_;
  std::vector<Guardianship> guardians_;
  int suggestions_left_ = 20;  // looking for the nearest name is slow; a broken register needs few
};

}  // namespace charter
