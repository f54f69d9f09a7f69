// SPDX-License-Identifier: Apache-2.0

// An obviously correct merge, which knows nothing of words, lists and places: every thing is a flat list of fields, and
// every field is as the side has it that changed it. Where it has an answer, the merge by meaning has the same.

#include "arbitrary/arbitrary.h"
#include "change/change.h"
#include "change/fields.h"
#include "merge/merge.h"
#include "model/holding.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace charter {
namespace {

using Things = std::map<std::string, Fields>;
using MaybeFields = std::optional<Fields>;

Things assets_in(const Snapshot& snapshot) {
  Things things;
  for (const Asset& asset : snapshot.assets) {
    Fields fields = fields_of(asset);
    fields.erase("held_by");  // a list
    things[asset.id.text()] = fields;
  }
  return things;
}

Things members_in(const Snapshot& snapshot) {
  Things things;
  for (const Member& member : snapshot.members) things[member.id.text()] = fields_of(member, snapshot.community.member_fields);
  return things;
}

// Parameters of the same rule, without those that are lists.
Things rules_in(const Snapshot& snapshot) {
  Things things;
  for_each_clause(snapshot.charter, [&](const Clause& clause, const ClausePosition&) {
    Fields& fields = things[clause.id.text()];
    if (!clause.level.empty()) fields["level"] = clause.level;
    if (!clause.rule) return;
    fields["kind"] = clause.rule->kind;
    for (const auto& [name, value] : clause.rule->parameters)
      if (value.items.empty()) fields["rule." + name] = value.canonical;
  });
  return things;
}

MaybeFields find(const Things& things, const std::string& id) {
  const auto found = things.find(id);
  return found == things.end() ? std::nullopt : std::optional(found->second);
}

std::string text_in(const Fields& fields, const std::string& field) {
  const auto found = fields.find(field);
  return found == fields.end() ? "" : found->second;
}

// Amounts in one unit add up.
std::optional<std::string> added(const std::string& base, const std::string& ours, const std::string& theirs) {
  const auto was = quantity_from(base), our = quantity_from(ours), their = quantity_from(theirs);
  if (!was || !our || !their || was->unit != our->unit || was->unit != their->unit) return std::nullopt;
  return to_string(Quantity{our->parts + their->parts - was->parts, was->unit});
}

// Nothing where it is to be asked.
std::optional<std::string> one_field(const std::string& field, const std::string& base, const std::string& ours,
                                     const std::string& theirs) {
  if (ours == base) return theirs;
  if (theirs == base) return ours;
  if (field == "quantity")
    if (const auto sum = added(base, ours, theirs)) return ours == theirs ? std::nullopt : sum;
  return ours == theirs ? std::optional(ours) : std::nullopt;
}

// What becomes of one thing; nothing where something is to be asked.
std::optional<MaybeFields> one_thing(const MaybeFields& base, const MaybeFields& ours, const MaybeFields& theirs) {
  if (ours == base) return theirs;
  if (theirs == base) return ours;
  if (!ours || !theirs) return ours == theirs ? std::optional(ours) : std::nullopt;
  std::set<std::string> names;
  for (const MaybeFields* fields : {&base, &ours, &theirs})
    if (*fields)
      for (const auto& [name, text] : **fields) names.insert(name);
  Fields merged;
  for (const std::string& name : names) {
    const auto text = one_field(name, base ? text_in(*base, name) : "", text_in(*ours, name), text_in(*theirs, name));
    if (!text) return std::nullopt;
    if (!text->empty()) merged[name] = *text;
  }
  return MaybeFields(merged);
}

bool is_asked(const MergeOutcome& outcome, const std::string& about, const std::string& id) {
  return std::ranges::any_of(outcome.conflicts,
                             [&](const Conflict& c) { return c.subject.about == about && c.subject.id == id; });
}

void require_agreement(const char* about, const Things& base, const Things& ours, const Things& theirs, const Things& merged,
                       const MergeOutcome& outcome) {
  std::set<std::string> ids;
  for (const Things* things : {&base, &ours, &theirs, &merged})
    for (const auto& [id, fields] : *things) ids.insert(id);
  for (const std::string& id : ids) {
    if (is_asked(outcome, about, id)) continue;
    const auto wanted = one_thing(find(base, id), find(ours, id), find(theirs, id));
    RC_LOG() << about << " " << id << "\n";
    RC_ASSERT(wanted.has_value());
    RC_ASSERT(*wanted == find(merged, id));
  }
}

RC_GTEST_PROP(ReferenceMerge, AgreesOnAssets, (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  RC_PRE(x != y);
  const MergeOutcome outcome = merge(b, x, y);
  require_agreement("asset", assets_in(b), assets_in(x), assets_in(y), assets_in(outcome.merged), outcome);
}

RC_GTEST_PROP(ReferenceMerge, AgreesOnMembers, (const Snapshot& b, Snapshot x, Snapshot y)) {
  x.community.member_fields = y.community.member_fields = b.community.member_fields;
  for (Snapshot* side : {&x, &y})
    for (Member& member : side->members) member.fields.resize(b.community.member_fields.size());
  RC_PRE(x != y);
  const MergeOutcome outcome = merge(b, x, y);
  require_agreement("member", members_in(b), members_in(x), members_in(y), members_in(outcome.merged), outcome);
}

bool renames(const Changes& changes) {
  return std::ranges::any_of(changes.clauses, [](const ClauseChange& c) { return std::holds_alternative<ClauseRenamed>(c); });
}

RC_GTEST_PROP(ReferenceMerge, AgreesOnRules, (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  RC_PRE(x != y && !renames(diff(b, x)) && !renames(diff(b, y)));
  const MergeOutcome outcome = merge(b, x, y);
  const bool asks = std::ranges::any_of(outcome.conflicts, [](const Conflict& c) {
    return c.subject.about == "clause" || c.subject.about == "article" || c.subject.about == "charter";
  });
  // What is asked about a clause bears on those within it.
  if (asks) return;
  const Things base = rules_in(b), ours = rules_in(x), theirs = rules_in(y), merged = rules_in(outcome.merged);
  for (const auto& [id, fields] : base) {
    if (!ours.contains(id) || !theirs.contains(id)) continue;
    const auto wanted = one_thing(fields, find(ours, id), find(theirs, id));
    RC_LOG() << id << "\n";
    // A list beside them is merged by its items.
    RC_ASSERT(merged.contains(id));
    RC_ASSERT(!wanted || *wanted == find(merged, id));
  }
}

RC_GTEST_PROP(ReferenceMerge, AgreesOnShares, (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  RC_PRE(x != y);
  const MergeOutcome outcome = merge(b, x, y);
  const auto units = [](const Snapshot& snapshot) {
    std::map<Holding, Integer> all;
    for (const Share& share : snapshot.shares) all[{share.member, share.pool}] = share.units;
    return all;
  };
  auto base = units(b), ours = units(x), theirs = units(y), merged = units(outcome.merged);
  std::set<Holding> holdings;
  for (const auto* all : {&base, &ours, &theirs, &merged})
    for (const auto& [holding, amount] : *all) holdings.insert(holding);
  for (const Holding& holding : holdings) {
    const Integer was = base[holding], our = ours[holding], their = theirs[holding], sum = our + their - was;
    const bool is_question = (our == their && our != was) || sum < 0;
    RC_ASSERT(is_question == is_asked(outcome, "share", text_of(holding)));
    RC_ASSERT(merged[holding] == (is_question ? was : sum));
  }
}

RC_GTEST_PROP(ReferenceMerge, AgreesOnTheCommunity, (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  const MergeOutcome outcome = merge(b, x, y);
  const bool asks = std::ranges::any_of(outcome.conflicts, [](const Conflict& c) { return c.subject.about == "community"; });
  if (asks) return;
  const Fields base = fields_of(b.community), ours = fields_of(x.community), theirs = fields_of(y.community),
               merged = fields_of(outcome.merged.community);
  std::set<std::string> names;
  for (const Fields* fields : {&base, &ours, &theirs, &merged})
    for (const auto& [name, text] : *fields) names.insert(name);
  for (const std::string& name : names) {
    const auto wanted = one_field(name, text_in(base, name), text_in(ours, name), text_in(theirs, name));
    RC_LOG() << name << "\n";
    RC_ASSERT(wanted.has_value() || name == "member_fields");
    RC_ASSERT(!wanted || *wanted == text_in(merged, name));
  }
}

}  // namespace
}  // namespace charter
