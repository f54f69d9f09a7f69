// SPDX-License-Identifier: Apache-2.0
#pragma once

// What each change is about, as conflicts name it (conflict.h).

#include "change/change.h"
#include "diag/fault.h"

#include <map>
#include <string>
#include <utility>

namespace charter {

Subject about(const CommunityChange& change);
Subject about(const SettlementChange& change);
Subject about(const NoticeChange& change);
Subject about(const SealedChange& change);
Subject about(const ShareChange& change);
Subject about(const ArticleChange& change);
Subject about(const ClauseChange& change);
Subject about(const MemberChange& change);
Subject about(const AssetChange& change);

// What things are called in the base, by what they are called since.
class FirstNames {
 public:
  void learn(const Changes& changes);
  Subject in_base(Subject subject) const;

 private:
  std::map<std::pair<std::string, std::string>, std::string> names_;
};

}  // namespace charter
