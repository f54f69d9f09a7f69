// SPDX-License-Identifier: Apache-2.0
#pragma once

// Merging by the parts of a snapshot; merge.h has the whole. Each adds its conflicts to the list.

#include "merge/conflict.h"
#include "merge/merge.h"
#include "model/snapshot.h"

#include <map>
#include <string>
#include <vector>

namespace charter {

// One of each version.
template <class T>
struct Three {
  const T& base;
  const T& ours;
  const T& theirs;
};

// A part of each version.
template <class Part>
Three<Part> three(const Three<Snapshot>& versions, Part Snapshot::*part) {
  return {versions.base.*part, versions.ours.*part, versions.theirs.*part};
}

Community merged_community(const Three<Community>& versions, ConflictList& conflicts);
Charter merged_charter(const Three<Charter>& versions, ConflictList& conflicts);

std::vector<Asset> merged_assets(const Three<std::vector<Asset>>& versions, const MergeTerms& terms,
                                 ConflictList& conflicts);

// The rows of `versions`, each with the columns of its own community; the result with those of
// `columns`.
std::vector<Member> merged_members(const Three<Snapshot>& versions,
                                   const std::vector<std::string>& columns,
                                   ConflictList& conflicts);

// Units are issued and cancelled by signed amounts, and amounts add up.
std::vector<Share> merged_shares(const Three<std::vector<Share>>& versions, const MergeTerms& terms,
                                 ConflictList& conflicts);

// What comes and goes as a whole, by name: settlements, the fields of notices, the files of sealed
// bids.
std::map<std::string, std::string> merged_wholes(
    const char* about, const Three<std::map<std::string, std::string>>& versions,
    ConflictList& conflicts);

// Visits what is in any of three lists in the order of their keys, each with a pointer into every
// list that has it.
template <class Row, class Key, class Visit>
void walk_together(const Three<std::vector<Row>>& lists, Key key, Visit visit) {
  auto base = lists.base.begin();
  auto ours = lists.ours.begin();
  auto theirs = lists.theirs.begin();
  for (;;) {
    const Row* first = nullptr;
    const auto look_at = [&](auto at, auto end) {
      if (at != end && (first == nullptr || key(*at) < key(*first))) first = &*at;
    };
    look_at(base, lists.base.end());
    look_at(ours, lists.ours.end());
    look_at(theirs, lists.theirs.end());
    if (first == nullptr) return;
    const auto take = [&](auto& at, auto end) -> const Row* {
      return at != end && key(*at) == key(*first) ? &*at : nullptr;
    };
    const Row* rows[] = {take(base, lists.base.end()), take(ours, lists.ours.end()),
                         take(theirs, lists.theirs.end())};
    visit(rows[0], rows[1], rows[2]);
    if (rows[0]) ++base;
    if (rows[1]) ++ours;
    if (rows[2]) ++theirs;
  }
}

}  // namespace charter
