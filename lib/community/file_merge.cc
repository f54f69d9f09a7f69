// SPDX-License-Identifier: Apache-2.0
#include "community/file_merge.h"

#include "community/managed.h"
#include "community/merge_trees.h"
#include "community/registers.h"
#include "merge/losses.h"
#include "repo/tree_walk.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

std::optional<RegisterKind> register_of(Managed kind) {
  if (kind == Managed::Members) return RegisterKind::Members;
  if (kind == Managed::Shares) return RegisterKind::Shares;
  return std::nullopt;
}

// What the conflicts of such a file are about; everything where community.yaml itself is merged.
std::set<std::string> things_in(Managed kind) {
  switch (kind) {
    case Managed::Article: return {"charter", "article", "clause"};
    case Managed::Assets: return {"asset"};
    case Managed::Members: return {"member"};
    case Managed::Shares: return {"share"};
    case Managed::Community:
    case Managed::Settlement:
    case Managed::Notice:
    case Managed::Sealed:
    case Managed::Stray:
    case Managed::None: break;
  }
  return {};
}

class FileMerger {
 public:
  FileMerger(ObjectStore& store, const Vocabulary& vocabulary, const std::string& path, const std::vector<ObjectId>& beside)
      : store_(store), vocabulary_(vocabulary), path_(path), alone_(path), kind_(managed(path)), beside_(beside) {
    if (const auto rows = register_of(kind_)) alone_ = whole_register(*rows);
  }

  std::optional<FileMerge> merge(const FileVersions& versions) {
    const auto ours = readable_tree(versions.ours), theirs = readable_tree(versions.theirs);
    if (!ours || !theirs) return std::nullopt;
    // What is new on both sides was not there before, in a community that was.
    const auto base = versions.base.empty() ? without_file(*ours) : readable_tree(versions.base);
    if (!base) return std::nullopt;
    WrittenReader reader(store_, vocabulary_);
    TreeMerger merger(store_, vocabulary_, reader, {*base, *ours, *theirs});
    const auto merge = merger.merge({});
    if (!merge) return std::nullopt;
    auto bytes = bytes_in(merge->tree);
    if (!bytes) return std::nullopt;
    return FileMerge{*std::move(bytes), of_this_file(merge->conflicts), loses_in_silence(merger.versions(), *merge)};
  }

 private:
  bool is_community_file() const { return kind_ == Managed::Community; }

  // The rows of one file of a register are laid out as if there were no others.
  static std::string whole_register(RegisterKind rows) {
    return rows == RegisterKind::Members ? "members.csv" : "shares.csv";
  }

  // The tree that has this version and what it is to be read by.
  std::optional<ObjectId> readable_tree(const std::string& bytes) {
    const Content file{EntryKind::File, store_.stage_blob(bytes)};
    if (is_community_file()) return if_readable({{alone_, file}});
    for (const ObjectId& tree : beside_)
      if (const auto found = find(store_, tree, path_); found && found->id == file.id)
        if (const auto readable = read_beside(tree, file)) return readable;
    for (const ObjectId& tree : beside_)
      if (const auto readable = read_beside(tree, file)) return readable;
    return std::nullopt;
  }

  std::optional<ObjectId> read_beside(const ObjectId& tree, const Content& file) {
    const auto community = find(store_, tree, kCommunityFile);
    if (!community) return std::nullopt;
    return if_readable({{std::string(kCommunityFile), *community}, {alone_, file}});
  }

  std::optional<ObjectId> if_readable(const Edits& files) {
    const ObjectId tree = edit_tree(store_, store_.stage_tree({}), files);
    const WrittenParts parts = read_written_parts(store_, tree, vocabulary_);
    if (any_error(parts.faults)) return std::nullopt;
    const auto rows = register_of(kind_);
    if (rows && any_error(faults_of(*rows, store_, tree, parts.snapshot.community))) return std::nullopt;
    return tree;
  }

  ObjectId without_file(const ObjectId& tree) {
    return edit_tree(store_, tree, {{alone_, std::nullopt}});
  }

  std::optional<std::string> bytes_in(const ObjectId& tree) const {
    if (kind_ == Managed::Members) {
      const Community community = read_community_of(store_, tree);
      return write_members(all_members(store_, tree, community), community.member_fields);
    }
    if (kind_ == Managed::Shares) return write_shares(all_shares(store_, tree));
    const auto content = find(store_, tree, alone_);
    if (!content) return std::nullopt;
    return store_.blob(content->id);
  }

  // What the versions of community.yaml clash in is asked when that file is merged.
  std::vector<Conflict> of_this_file(std::vector<Conflict> conflicts) const {
    if (is_community_file()) return conflicts;
    const std::set<std::string> here = things_in(kind_);
    std::erase_if(conflicts, [&here](const Conflict& conflict) { return !here.contains(conflict.subject.about); });
    return conflicts;
  }

  bool loses_in_silence(ThreeSnapshots versions, const TreeMerge& merge) const {
    if (!is_community_file())
      for (Snapshot* version : {&versions.base, &versions.ours, &versions.theirs})
        version->community = merge.merged.community;
    const BothLosses lost = losses({versions.base, versions.ours, versions.theirs}, merge.merged, merge.conflicts);
    return !is_empty(lost.ours.silent) || !is_empty(lost.theirs.silent);
  }

  ObjectStore& store_;
  const Vocabulary& vocabulary_;
  const std::string& path_;   // in the community
  std::string alone_;         // where it stands when it is read by itself
  Managed kind_;
  const std::vector<ObjectId>& beside_;
};

}  // namespace

bool is_clean(const FileMerge& merge) { return merge.conflicts.empty() && !merge.loses_in_silence; }

std::optional<FileMerge> merge_file(ObjectStore& store, const Vocabulary& vocabulary, const std::string& path,
                                    const FileVersions& versions, const std::vector<ObjectId>& beside) {
  const Managed kind = managed(path);
  if (kind != Managed::Community && things_in(kind).empty()) return std::nullopt;
  return FileMerger(store, vocabulary, path, beside).merge(versions);
}

}  // namespace charter
