// SPDX-License-Identifier: Apache-2.0
#include "community/merger_trees.h"

#include "community/managed.h"
#include "community/roll.h"
#include "community/written_edit.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <fmt/format.h>

namespace charter {

namespace {

// Everybody's records, and the new one.
Result<Edits> records_of_all(ObjectStore& store, const MergingSides& merging, const std::map<std::string, std::string>& record) {
  Edits edits;
  Faults faults;
  for (const MergingSide& side : merging.sides)
    for_each_file(store, side.tree, kSettlementsFolder, [&](const std::string& path, const Content& content) {
      const auto [known, is_new] = edits.emplace(path, content);
      if (is_new || known->second == content) return;
      faults.push_back({.code = "settlement-record-differs",
                        .message = fmt::format("`{}` has this record with other contents", side.label),
                        .help = "`charter fork --verify` in both tells which of the two is right",
                        .place = Place{path, 0, 0, 0, {}}});
    });
  if (!faults.empty()) return faults;
  for (const auto& [path, bytes] : record) edits[path] = Content{EntryKind::File, store.stage_blob(bytes)};
  return edits;
}

bool is_pending(Managed part) { return part == Managed::Notice || part == Managed::Sealed; }

class TreeMaker {
 public:
  TreeMaker(ObjectStore& store, const Vocabulary& vocabulary, const MergingSides& merging, Edits records)
      : store_(store), vocabulary_(vocabulary), records_(std::move(records)) {
    for (const MergingSide& side : merging.sides)
      for (const auto& [id, path] : side.written.asset_files) asset_files_.emplace(id, path);
  }

  // `from` as `wanted` has it.
  ObjectId make(const ObjectId& from, const WrittenParts& written, const Snapshot& wanted) const {
    Edits edits = written_edits(store_, written, wanted, vocabulary_, asset_files_);
    replace_register(store_, from, RegisterKind::Members, member_files(wanted), edits);
    replace_register(store_, from, RegisterKind::Shares, share_files(wanted), edits);
    for (const auto& [path, content] : records_) edits[path] = content;
    return edit_tree(store_, from, edits);
  }

 private:
  static std::vector<LayoutFile> member_files(const Snapshot& wanted) {
    const std::string header = members_header(wanted.community.member_fields);
    return files_of(RegisterKind::Members, header, wanted.members, [](const Member&) { return std::string_view(); });
  }

  static std::vector<LayoutFile> share_files(const Snapshot& wanted) {
    return files_of(RegisterKind::Shares, shares_header(), wanted.shares,
                    [](const Share& row) { return std::string_view(row.pool.text()); });
  }

  template <class Row, class PoolOf>
  static std::vector<LayoutFile> files_of(RegisterKind kind, const std::string& header, const std::vector<Row>& all, PoolOf pool_of) {
    std::vector<std::string> lines;
    lines.reserve(all.size());
    std::vector<LayoutRow> rows;
    rows.reserve(all.size());
    for (const Row& row : all) {
      lines.push_back(row_of(row));
      rows.push_back({member_of(row).text(), pool_of(row), lines.back()});
    }
    return lay_out(kind, header, std::move(rows));
  }

  ObjectStore& store_;
  const Vocabulary& vocabulary_;
  Edits records_;
  std::map<AssetId, std::string> asset_files_;
};

// The files that charter looks after, without what is pending.
ObjectId looked_after(ObjectStore& store, const ObjectId& tree) {
  Edits edits;
  for_each_file(store, tree, "", [&](const std::string& path, const Content& content) {
    const Managed part = managed(path);
    if (part != Managed::None && part != Managed::Stray && !is_pending(part)) edits[path] = content;
  });
  return edit_tree(store, std::nullopt, edits);
}

}  // namespace

ObjectId with_pending_of(ObjectStore& store, const ObjectId& tree, const ObjectId& like) {
  Edits edits;
  for_each_difference(store, tree, like, "", [&](const Difference& d) {
    if (is_pending(managed(d.path))) edits[d.path] = d.after;
  });
  return edit_tree(store, tree, edits);
}

ObjectId rewritten(ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& tree, const WrittenParts& written,
                   const Snapshot& wanted) {
  return TreeMaker(store, vocabulary, {}, {}).make(tree, written, wanted);
}

Result<MergerTrees> merger_trees(ObjectStore& store, const Vocabulary& vocabulary, const MergingSides& merging,
                                 const United& united, const std::map<std::string, std::string>& record) {
  const auto records = records_of_all(store, merging, record);
  if (!records) return records.faults();
  const TreeMaker maker(store, vocabulary, merging, *records);
  const MergingSide& first = merging.sides.front();
  MergerTrees trees;
  trees.sides.push_back(maker.make(first.tree, first.written, united.sides.front()));
  for (std::size_t s = 1; s < merging.sides.size(); ++s) {
    const MergingSide& side = merging.sides[s];
    const ObjectId was = side.common ? store.commit(*side.common).tree : looked_after(store, first.tree);
    const WrittenParts then = read_written_parts(store, was, vocabulary);
    trees.bases.push_back(maker.make(was, then, united.bases[s - 1]));
    trees.sides.push_back(with_pending_of(store, maker.make(side.tree, side.written, united.sides[s]), was));
  }
  return trees;
}

Result<MergerTrees> reunion_trees(ObjectStore& store, const MergingSides& merging, const ObjectId& whole,
                                  const std::map<std::string, std::string>& record) {
  const auto records = records_of_all(store, merging, record);
  if (!records) return records.faults();
  const auto with_own_files = [&](const ObjectId& tree) {
    Edits edits = *records;
    for_each_difference(store, whole, tree, "", [&](const Difference& d) {
      const Managed part = managed(d.path);
      if (part == Managed::None || part == Managed::Stray) edits[d.path] = d.after;
    });
    return edit_tree(store, whole, edits);
  };
  MergerTrees trees;
  for (const MergingSide& side : merging.sides) trees.sides.push_back(with_own_files(side.tree));
  trees.bases.assign(merging.sides.size() - 1, with_own_files(whole));
  return trees;
}

}  // namespace charter
