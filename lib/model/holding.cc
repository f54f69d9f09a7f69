// SPDX-License-Identifier: Apache-2.0
#include "model/holding.h"

#include <string_view>
#include <utility>

namespace charter {

namespace {

constexpr std::string_view kShare = "share";

}  // namespace

std::string text_of(const Holding& holding) { return holding.member.text() + "/" + holding.pool.text(); }

Subject subject_of(const Holding& holding, std::string field) {
  return {std::string(kShare), text_of(holding), std::move(field)};
}

std::optional<Holding> holding_of(const Subject& subject) {
  const auto slash = subject.id.find('/');
  if (subject.about != kShare || slash == std::string::npos) return std::nullopt;
  const auto member = MemberId::parse(subject.id.substr(0, slash));
  const auto pool = PoolId::parse(subject.id.substr(slash + 1));
  return member && pool ? std::optional(Holding{*member, *pool}) : std::nullopt;
}

}  // namespace charter
