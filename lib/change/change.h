// SPDX-License-Identifier: Apache-2.0
#pragma once

// What happened between two snapshots, in the community's terms. A Change is complete (whatever two
// snapshots can differ in, some change says), canonical (equal pairs of snapshots give equal
// changes) and can be inverted. Diff produces it, merge will combine it, render draws it. The JSON
// form is docs/formats/changes.md.

#include "diag/result.h"
#include "model/snapshot.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace charter {

// A field that had one value and has another; an empty optional means that the field was, or is
// now, absent.
template <class T>
struct Amended {
  std::optional<T> before;
  std::optional<T> after;
  friend bool operator==(const Amended&, const Amended&) = default;
};

// --- community.yaml: one change per field, by its path ("name", "pools.housing.title",
// "units.ETH.decimals", "nodes.lisbon", "member_fields", "origin.commit"). A pool, node or unit
// that comes or goes as a whole has a change of its own path with the value "present" besides those
// of its fields.
struct CommunityChange {
  std::string field;
  Amended<std::string> value;
  friend bool operator==(const CommunityChange&, const CommunityChange&) = default;
};

// --- articles. `index` is the place among all articles, counted from zero.
struct ArticleAdded {
  Article article;  // without its clauses, which are ClauseAdded
  std::size_t index = 0;
  friend bool operator==(const ArticleAdded&, const ArticleAdded&) = default;
};
struct ArticleRemoved {
  Article article;  // without its clauses
  std::size_t index = 0;
  friend bool operator==(const ArticleRemoved&, const ArticleRemoved&) = default;
};
struct ArticleAmended {
  ArticleId id;
  std::string field;  // "title" or "level"
  Amended<std::string> value;
  friend bool operator==(const ArticleAmended&, const ArticleAmended&) = default;
};
struct ArticleMoved {
  ArticleId id;
  std::size_t from = 0, to = 0;
  friend bool operator==(const ArticleMoved&, const ArticleMoved&) = default;
};
struct ArticleRenamed {
  ArticleId from, to;
  friend bool operator==(const ArticleRenamed&, const ArticleRenamed&) = default;
};
using ArticleChange =
    std::variant<ArticleRenamed, ArticleRemoved, ArticleAdded, ArticleMoved, ArticleAmended>;

// --- clauses. A clause added or removed carries everything but the clauses within it, which have
// changes of their own. Positions name the place in the snapshot before (removed, moved from) or
// after (added, moved to); the clauses that no change mentions keep their order, so the positions
// of the others fix the whole order. The position of a clause within another names that one's
// article too. A clause that goes along with the one it stands in has not moved.
//
// Whatever is renamed is named by its earlier id where a change speaks of the snapshot before
// (removed, moved from), by its later one elsewhere: what is moved or amended, and the place it
// comes to.
//
// A clause that was made from part of another, which goes on without that part, says which one that
// was: `split_from`, by its id before. A clause that became part of another says which:
// `joined_into`, by its id after. Empty otherwise, and no matter to apply.
struct ClauseAdded {
  Clause clause;
  ClausePosition at;
  ClauseId split_from{};
  friend bool operator==(const ClauseAdded&, const ClauseAdded&) = default;
};
struct ClauseRemoved {
  Clause clause;
  ClausePosition at;
  ClauseId joined_into{};
  friend bool operator==(const ClauseRemoved&, const ClauseRemoved&) = default;
};
// Moved is said of the fewest clauses that explain the new order.
struct ClauseMoved {
  ClauseId id;
  ClausePosition from, to;
  friend bool operator==(const ClauseMoved&, const ClauseMoved&) = default;
};
struct ClauseRenamed {
  ClauseId from, to;
  friend bool operator==(const ClauseRenamed&, const ClauseRenamed&) = default;
};
struct ClauseAmended {
  ClauseId id;
  std::string field;  // "title", "text", "level" or "adopted"
  Amended<std::string> value;
  friend bool operator==(const ClauseAmended&, const ClauseAmended&) = default;
};
// A rule that comes, goes, or changes its kind, as a whole.
struct RuleReplaced {
  ClauseId id;
  Amended<Rule> rule;
  friend bool operator==(const RuleReplaced&, const RuleReplaced&) = default;
};
struct ParameterAmended {
  ClauseId id;
  std::string kind;  // of the rule
  std::string parameter;
  Amended<Value> value;
  friend bool operator==(const ParameterAmended&, const ParameterAmended&) = default;
};
using ClauseChange = std::variant<ClauseRenamed, ClauseRemoved, ClauseAdded, ClauseMoved,
                                  ClauseAmended, RuleReplaced, ParameterAmended>;

// --- members
struct MemberJoined {
  Member member;
  friend bool operator==(const MemberJoined&, const MemberJoined&) = default;
};
struct MemberLeft {
  Member member;
  friend bool operator==(const MemberLeft&, const MemberLeft&) = default;
};
struct MemberChanged {
  MemberId id;
  std::string field;  // a column of the register
  Amended<std::string> value;
  friend bool operator==(const MemberChanged&, const MemberChanged&) = default;
};
using MemberChange = std::variant<MemberLeft, MemberJoined, MemberChanged>;

// --- shares: units issued to a member (positive) or cancelled (negative), never zero
struct ShareChange {
  MemberId member;
  PoolId pool;
  Integer by = 0;
  friend bool operator==(const ShareChange&, const ShareChange&) = default;
};

// --- assets
struct AssetAcquired {
  Asset asset;
  friend bool operator==(const AssetAcquired&, const AssetAcquired&) = default;
};
struct AssetDisposed {
  Asset asset;
  friend bool operator==(const AssetDisposed&, const AssetDisposed&) = default;
};
// The same unit before and after; `by` and `before` in its smallest parts.
struct AssetQuantity {
  AssetId id;
  Unit unit;
  Integer by = 0;
  Integer before = 0;
  friend bool operator==(const AssetQuantity&, const AssetQuantity&) = default;
};
// Any other field, by its name in the file ("title", "pool", "value", "appraised.on", "held_by",
// …), in canonical form. A quantity whose unit changed is a change of "quantity" with both units
// said.
struct AssetChanged {
  AssetId id;
  std::string field;
  Amended<std::string> value;
  friend bool operator==(const AssetChanged&, const AssetChanged&) = default;
};
using AssetChange = std::variant<AssetDisposed, AssetAcquired, AssetQuantity, AssetChanged>;

// --- settlements: a record that came (or, inverted, went), by name and the id of its content
struct SettlementChange {
  std::string name;
  Amended<std::string> content;
  friend bool operator==(const SettlementChange&, const SettlementChange&) = default;
};

// --- notices of those who will leave, by the fields of Snapshot::notices: one for the notice, one for each field and
// for everyone who is named in it
struct NoticeChange {
  std::string field;
  Amended<std::string> value;
  friend bool operator==(const NoticeChange&, const NoticeChange&) = default;
};

// --- sealed bids: a file that came, went, or is another, by its path in Snapshot::sealed
struct SealedChange {
  std::string file;
  Amended<std::string> content;
  friend bool operator==(const SealedChange&, const SealedChange&) = default;
};

// Everything between two snapshots. Each list is in a fixed order: by id, then by field; in the
// charter what was removed in the order of reading before, then the rest in that after. Changes
// that were inverted keep the order of those they come from, and apply asks for no order.
struct Changes {
  std::vector<CommunityChange> community;
  std::vector<ArticleChange> articles;
  std::vector<ClauseChange> clauses;
  std::vector<MemberChange> members;
  std::vector<ShareChange> shares;
  std::vector<AssetChange> assets;
  std::vector<SettlementChange> settlements;
  std::vector<NoticeChange> notices;
  std::vector<SealedChange> sealed;
  friend bool operator==(const Changes&, const Changes&) = default;
};

bool is_empty(const Changes& changes);

// The changes that turn `before` into `after`. Clauses and articles are matched by id, and those
// whose ids are on one side only by what they say (matching.h): they are renamed. Registers need not be whole:
// rows that both snapshots hold alike may be left out of both, which is how a register of a million
// members is compared by the parts that differ.
Changes diff(const Snapshot& before, const Snapshot& after);

// `before` with the changes made. Faults of code "change-does-not-fit", all there are, where they
// were not made from such a snapshot (a clause to amend that is not there or says something else,
// units to cancel that are not held). Where it gives a snapshot, the inverted changes lead back
// from it.
Result<Snapshot> apply(const Snapshot& before, const Changes& changes);

// apply(b, invert(diff(a, b))) is a.
Changes invert(const Changes& changes);

}  // namespace charter
