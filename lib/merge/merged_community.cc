// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_fields.h"
#include "merge/merged_names.h"
#include "merge/parts.h"
#include "merge/three_way.h"

namespace charter {

namespace {

// "pools.housing" of "pools.housing.title".
std::string entry_of(const std::string& field) {
  const auto group = field.find('.');
  return group == field.npos ? std::string() : field.substr(0, field.find('.', group + 1));
}

// A pool, a node, a unit comes and goes with its fields; a price is one value with its day and its
// source, and so is where a community comes from.
FieldGroup group_of(const std::string& field) {
  if (field.starts_with("origin.")) return {"origin", "origin"};
  const std::string entry = entry_of(field);
  const bool is_price =
      field.starts_with("units.") && field != entry && !field.ends_with(".decimals");
  return {entry, is_price ? entry + ".price" : field};
}

}  // namespace

Community merged_community(const Three<Community>& versions, ConflictList& conflicts) {
  const auto& [base, ours, theirs] = versions;
  if (const Community* one = three_way(base, ours, theirs)) return *one;
  // Lists are merged as lists; the fields know of them what was decided.
  const auto columns = merged_names(base.member_fields, ours.member_fields, theirs.member_fields);
  const auto fields = [&](Community community) {
    if (columns) community.member_fields = *columns;
    return fields_of(community);
  };
  FieldMerger merger{conflicts, "community", {}, group_of, {}};
  const auto merged = community_from(merger.merged(fields(base), fields(ours), fields(theirs)));
  return merged.value_or(base);
}

}  // namespace charter
