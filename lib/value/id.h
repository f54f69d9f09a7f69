// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace charter {

// `[a-z0-9]` then `[a-z0-9-]`, at most 63 characters.
bool is_id(std::string_view text);

// Such parts joined by dots, at most 255 characters: the ids of clauses.
bool is_dotted_id(std::string_view text);

// One to sixteen ASCII letters or digits beginning with a letter, such as EUR, ETH or bricks: the code
// of a unit.
bool is_unit_code(std::string_view text);

// The nearest id to what was written ("Ana María" gives "ana-maria"): folded to ASCII where that is
// plain, other characters become hyphens. Empty when nothing is left.
std::string id_from(std::string_view text);

// The name of one kind of thing, which cannot be confused with the name of another kind. `Kind` says
// by `static bool is_id_text(std::string_view)` what its ids look like.
template <class Kind>
class Id {
 public:
  // An empty id names nothing.
  Id() = default;
  static std::optional<Id> parse(std::string_view text) {
    if (!Kind::is_id_text(text)) return std::nullopt;
    return Id(std::string(text));
  }
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  explicit Id(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// The kinds of things that have ids.
namespace kind {
struct Slug {
  static bool is_id_text(std::string_view text) { return is_id(text); }
};
struct Article : Slug {};
struct Asset : Slug {};
struct Bundle : Slug {};
struct Community : Slug {};
struct Member : Slug {};
struct MemberClass : Slug {};
struct Node : Slug {};
struct Party : Slug {};
struct Pool : Slug {};
struct Clause {
  static bool is_id_text(std::string_view text) { return is_dotted_id(text); }
};
struct UnitOfCount {
  static bool is_id_text(std::string_view text) { return is_unit_code(text); }
};
}  // namespace kind

using ArticleId = Id<kind::Article>;
using AssetId = Id<kind::Asset>;
using BundleId = Id<kind::Bundle>;
using ClauseId = Id<kind::Clause>;
using CommunityId = Id<kind::Community>;
using MemberId = Id<kind::Member>;
using MemberClassId = Id<kind::MemberClass>;
using NodeId = Id<kind::Node>;
using PartyId = Id<kind::Party>;
using PoolId = Id<kind::Pool>;
using UnitCode = Id<kind::UnitOfCount>;

}  // namespace charter

template <class Kind>
struct std::hash<charter::Id<Kind>> {
  std::size_t operator()(const charter::Id<Kind>& id) const {
    return std::hash<std::string>{}(id.text());
  }
};
