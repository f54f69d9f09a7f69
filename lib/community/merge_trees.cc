// SPDX-License-Identifier: Apache-2.0
#include "community/merge_trees.h"

#include "community/fixed_values.h"
#include "community/merge_rows.h"
#include "community/merge_wholes.h"
#include "repo/tree_walk.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace charter {

namespace {

// Without a base nobody knows what either side moved: what both say of one holding does not add up.
std::set<Subject> held_on_both_sides(const ThreeSnapshots& versions) {
  std::set<Subject> ours, both;
  const auto subject_of = [](const Share& share) {
    return Subject{"share", share.member.text() + "/" + share.pool.text(), {}};
  };
  for (const Share& share : versions.ours.shares) ours.insert(subject_of(share));
  for (const Share& share : versions.theirs.shares)
    if (ours.contains(subject_of(share))) both.insert(subject_of(share));
  return both;
}

}  // namespace

Result<TreeMerge> merge_trees(ObjectStore& store, const Vocabulary& vocabulary, const ThreeTrees& trees,
                              const MergeTerms& terms) {
  WrittenReader reader(store, vocabulary);
  const auto read = [&](const ObjectId& tree) { return is_community(store, tree) ? reader.read(tree) : WrittenParts(); };
  const WrittenVersions written{read(trees.base), read(trees.ours), read(trees.theirs)};
  TreeMerge result;
  ThreeSnapshots& versions = result.versions;
  versions = {written.base.snapshot, written.ours.snapshot, written.theirs.snapshot};
  Faults unlike_units = counted_otherwise(versions.ours, versions.theirs);
  if (!unlike_units.empty()) return unlike_units;
  read_changed_rows(store, trees, versions);
  MergeTerms with_base = terms;
  if (!is_community(store, trees.base)) with_base.contested = held_on_both_sides(versions);
  MergeOutcome outcome = merge(versions.base, versions.ours, versions.theirs, with_base);
  ConflictList of_files(terms.decisions);
  Edits edits = edits_of_own_files(store, trees, of_files);
  edits.merge(edits_of_wholes(store, trees, versions, outcome.merged));
  auto writing = with_merged_writing(store, reader, vocabulary, trees.ours, written, outcome.merged);
  if (!writing) return writing.faults();
  auto tree = with_merged_rows(store, edit_tree(store, writing->tree, edits), versions.ours, outcome.merged);
  if (!tree) return tree.faults();
  result.tree = *tree;
  result.merged = std::move(writing->parts.snapshot);
  read_same_rows(store, result.tree, versions, result.merged);
  result.conflicts = std::move(outcome.conflicts);
  std::ranges::move(of_files.all(), std::back_inserter(result.conflicts));
  std::ranges::sort(result.conflicts, {}, &Conflict::subject);
  result.violations = std::move(outcome.violations);
  return result;
}

}  // namespace charter
