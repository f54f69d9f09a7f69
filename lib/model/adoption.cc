// SPDX-License-Identifier: Apache-2.0
#include "model/adoption.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::string_view kOf = " of ", kAt = " at ", kFrom = " from ";
constexpr std::size_t kSha1 = 40, kSha256 = 64;

bool is_object_id(std::string_view text) {
  return (text.size() == kSha1 || text.size() == kSha256) &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// What stands before the mark, which is taken away with it. Nothing where the mark is not there.
std::optional<std::string_view> taken_before(std::string_view mark, std::string_view& words) {
  const auto at = words.find(mark);
  if (at == words.npos) return std::nullopt;
  const std::string_view taken = words.substr(0, at);
  words.remove_prefix(at + mark.size());
  return taken;
}

}  // namespace

std::optional<Adoption> parse_adoption(std::string_view words) {
  const auto clause = taken_before(kOf, words), community = taken_before(kAt, words);
  if (!clause || !community) return std::nullopt;
  const auto before_address = taken_before(kFrom, words);
  const std::string_view commit = before_address.value_or(words);
  const std::string_view address = before_address ? words : std::string_view();
  const auto clause_id = ClauseId::parse(*clause);
  const auto community_id = CommunityId::parse(*community);
  if (!clause_id || !community_id || !is_object_id(commit) || (before_address && address.empty())) return std::nullopt;
  return Adoption{*clause_id, *community_id, std::string(commit), std::string(address)};
}

std::string to_string(const Adoption& adoption) {
  std::string words = adoption.clause.text();
  words.append(kOf).append(adoption.community.text()).append(kAt).append(adoption.commit);
  if (!adoption.address.empty()) words.append(kFrom).append(adoption.address);
  return words;
}

}  // namespace charter
