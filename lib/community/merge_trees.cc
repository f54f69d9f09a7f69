// SPDX-License-Identifier: Apache-2.0
#include "community/merge_trees.h"

#include "community/fixed_values.h"
#include "community/merge_rows.h"
#include "community/merge_wholes.h"
#include "model/holding.h"
#include "repo/tree_walk.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace charter {

namespace {

// Without a base nobody knows what either side moved: what both say of one holding does not add up.
std::set<Subject> held_on_both_sides(const ThreeSnapshots& versions) {
  std::set<Subject> ours, both;
  const auto subject = [](const Share& share) { return subject_of(Holding{share.member, share.pool}); };
  for (const Share& share : versions.ours.shares) ours.insert(subject(share));
  for (const Share& share : versions.theirs.shares)
    if (ours.contains(subject(share))) both.insert(subject(share));
  return both;
}

}  // namespace

TreeMerger::TreeMerger(ObjectStore& store, const Vocabulary& vocabulary, WrittenReader& reader, const ThreeTrees& trees)
    : store_(store),
      vocabulary_(vocabulary),
      trees_(trees),
      reader_(reader),
      written_(read_written()),
      versions_{written_.base.snapshot, written_.ours.snapshot, written_.theirs.snapshot} {
  unlike_units_ = counted_otherwise(versions_.ours, versions_.theirs);
  if (!unlike_units_.empty()) return;
  read_changed_rows(store, trees, versions_);
  if (!is_community(store, trees.base)) held_on_both_sides_ = held_on_both_sides(versions_);
}

WrittenVersions TreeMerger::read_written() const {
  const ContentsAt alike = alike_assets(store_, {trees_.base, trees_.ours, trees_.theirs});
  const auto read = [&](const ObjectId& tree) -> const WrittenParts& {
    return is_community(store_, tree) ? reader_.kept(tree, alike) : none_;
  };
  return {read(trees_.base), read(trees_.ours), read(trees_.theirs), alike};
}

Snapshot TreeMerger::read(const ObjectId& tree) const {
  Snapshot snapshot = reader_.kept(tree, written_.alike).snapshot;
  read_same_rows(store_, tree, versions_, snapshot);
  return snapshot;
}

Result<TreeMerge> TreeMerger::merge(const MergeTerms& terms) {
  if (!unlike_units_.empty()) return unlike_units_;
  MergeTerms with_base = terms;
  with_base.contested.insert(held_on_both_sides_.begin(), held_on_both_sides_.end());
  MergeOutcome outcome = charter::merge(versions_.base, versions_.ours, versions_.theirs, with_base);
  ConflictList of_files(terms.decisions);
  Edits edits = edits_of_own_files(store_, trees_, of_files);
  Edits of_wholes = edits_of_wholes(store_, trees_, versions_, outcome.merged);
  const bool has_wholes = !of_wholes.empty();
  edits.merge(std::move(of_wholes));
  auto writing = with_merged_writing(store_, reader_, vocabulary_, trees_.ours, written_, outcome.merged);
  if (!writing) return writing.faults();
  const ObjectId with_files = edit_tree(store_, *writing, edits);
  auto tree = with_merged_rows(store_, with_files, versions_.ours, outcome.merged);
  if (!tree) return tree.faults();
  // Records, notices and bids came after what people write had been read.
  TreeMerge result{*tree, reader_.kept(has_wholes ? with_files : *writing, written_.alike).snapshot, std::move(outcome.conflicts)};
  result.merged.members = std::move(outcome.merged.members);
  result.merged.shares = std::move(outcome.merged.shares);
  std::ranges::move(of_files.all(), std::back_inserter(result.conflicts));
  std::ranges::sort(result.conflicts, {}, &Conflict::subject);
  return result;
}

Result<TreeMerge> merge_trees(ObjectStore& store, const Vocabulary& vocabulary, const ThreeTrees& trees,
                              const MergeTerms& terms) {
  WrittenReader reader(store, vocabulary);
  return TreeMerger(store, vocabulary, reader, trees).merge(terms);
}

}  // namespace charter
