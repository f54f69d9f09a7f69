// SPDX-License-Identifier: Apache-2.0
#include "community/merge_trees.h"

#include "arbitrary/arbitrary.h"
#include "trees.h"

#include "change/change.h"
#include "community/fixed_values.h"
#include "community/tree_check.h"
#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace charter {
namespace {

Snapshot whole(const ObjectStore& store, const ObjectId& tree) {
  Snapshot s = read_written_parts(store, tree, built_in_vocabulary()).snapshot;
  s.members = all_members(store, tree, s.community);
  s.shares = all_shares(store, tree);
  return s;
}

// The merge of trees against that of snapshots which hold every row.
RC_GTEST_PROP(MergeTrees, SayWhatTheMergeOfSnapshotsSays, (const Snapshot& b, Snapshot x, Snapshot y)) {
  x.community.units = y.community.units = b.community.units;
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ThreeTrees trees{stage(store, b), stage(store, x), stage(store, y)};
  RC_PRE(is_readable(store, trees.base) && is_readable(store, trees.ours) && is_readable(store, trees.theirs));
  // Amounts of one unit with other decimals are no amounts that could be merged.
  RC_PRE(counted_otherwise(whole(store, trees.ours), whole(store, trees.theirs)).empty());
  RC_PRE(counted_otherwise(whole(store, trees.base), whole(store, trees.theirs)).empty());
  MergeOutcome wanted = merge(whole(store, trees.base), whole(store, trees.ours), whole(store, trees.theirs));
  const auto merged = merge_trees(store, built_in_vocabulary(), trees, {});
  RC_ASSERT(static_cast<bool>(merged));
  const Snapshot read = whole(store, merged->tree);
  // What names no pool may be read as of the only one there is.
  for (Asset& asset : wanted.merged.assets)
    if (const auto is = std::ranges::find(read.assets, asset.id, &Asset::id); is != read.assets.end() && asset.pool.empty())
      asset.pool = is->pool;
  RC_ASSERT(is_empty(diff(wanted.merged, read)));
  RC_ASSERT(merged->conflicts == wanted.conflicts);
}

// What one side left alone keeps the other's very bytes.
RC_GTEST_PROP(MergeTrees, KeepTheBytesOfASideThatIsAlone, (const Snapshot& b, Snapshot x)) {
  x.community.units = b.community.units;
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId base = stage(store, b), side = stage(store, x);
  RC_PRE(is_readable(store, base) && is_readable(store, side));
  const bool alike = counted_otherwise(whole(store, base), whole(store, side)).empty();
  RC_PRE(alike);
  for (const ThreeTrees& trees : {ThreeTrees{base, side, base}, ThreeTrees{base, base, side}, ThreeTrees{base, side, side}}) {
    const auto merged = merge_trees(store, built_in_vocabulary(), trees, {});
    RC_ASSERT(static_cast<bool>(merged));
    RC_ASSERT(merged->tree == side);
    RC_ASSERT(merged->conflicts.empty());
  }
}

}  // namespace
}  // namespace charter
