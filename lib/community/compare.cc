// SPDX-License-Identifier: Apache-2.0
#include "community/compare.h"

#include "community/managed.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <algorithm>

namespace charter {

namespace {

class Comparer {
 public:
  Comparer(const ObjectStore& store, const Vocabulary& vocabulary)
      : store_(store), vocabulary_(vocabulary) {}

  TreeComparison compare(const ObjectId& before, const ObjectId& after) {
    for_each_difference(store_, before, after, "", [this](const Difference& d) { sort_out(d); });
    read_written(before, result_.before);
    read_written(after, result_.after);
    for (const Difference& d : registers_) {
      read_rows(d.path, d.before, result_.before);
      read_rows(d.path, d.after, result_.after);
    }
    put_in_order(result_.before.snapshot);
    put_in_order(result_.after.snapshot);
    result_.changes = diff(result_.before.snapshot, result_.after.snapshot);
    return std::move(result_);
  }

 private:
  void sort_out(const Difference& difference) {
    switch (managed(difference.path)) {
      case Managed::Community:
      case Managed::Article:
      case Managed::Assets:
      case Managed::Settlement: written_ = true; break;
      case Managed::Members:
      case Managed::Shares: registers_.push_back(difference); break;
      case Managed::Stray:
      case Managed::None: result_.other_paths.push_back(difference.path); break;
    }
  }

  void read_written(const ObjectId& tree, WrittenParts& parts) {
    if (!is_community(store_, tree)) return;
    if (written_)
      parts = read_written_parts(store_, tree, vocabulary_);
    else if (!registers_.empty())
      parts.snapshot.community = read_community_of(store_, tree);
  }

  void read_rows(const std::string& path, const std::optional<Content>& content, WrittenParts& parts) {
    if (!content || (content->kind != EntryKind::File && content->kind != EntryKind::Executable)) return;
    Snapshot& snapshot = parts.snapshot;
    if (managed(path) == Managed::Members) {
      auto read = read_members(path, store_.blob(content->id), snapshot.community.member_fields);
      std::ranges::move(read.rows, std::back_inserter(snapshot.members));
      append(parts.faults, std::move(read.faults));
    } else {
      auto read = read_shares(path, store_.blob(content->id));
      std::ranges::move(read.rows, std::back_inserter(snapshot.shares));
      append(parts.faults, std::move(read.faults));
    }
  }

  // A row that stands twice is a fault that the check reports; here the first counts.
  static void put_in_order(Snapshot& snapshot) {
    const auto pair_of = [](const Share& s) { return std::tie(s.member, s.pool); };
    std::ranges::stable_sort(snapshot.members, {}, &Member::id);
    std::ranges::stable_sort(snapshot.shares, {}, pair_of);
    const auto same_member = [](const Member& a, const Member& b) { return a.id == b.id; };
    const auto same_share = [&](const Share& a, const Share& b) { return pair_of(a) == pair_of(b); };
    snapshot.members.erase(
        std::unique(snapshot.members.begin(), snapshot.members.end(), same_member), snapshot.members.end());
    snapshot.shares.erase(std::unique(snapshot.shares.begin(), snapshot.shares.end(), same_share),
                          snapshot.shares.end());
  }

  const ObjectStore& store_;
  const Vocabulary& vocabulary_;
  TreeComparison result_;
  std::vector<Difference> registers_;
  bool written_ = false;
};

}  // namespace

TreeComparison compare(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                   const Vocabulary& vocabulary) {
  return Comparer(store, vocabulary).compare(before, after);
}

}  // namespace charter
