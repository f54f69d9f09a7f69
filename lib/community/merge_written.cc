// SPDX-License-Identifier: Apache-2.0
#include "community/merge_written.h"

#include "change/fields.h"
#include "community/written_edit.h"
#include "diag/failure.h"
#include "merge/three_way.h"
#include "repo/merged_lines.h"
#include "repo/tree_walk.h"

#include <algorithm>
#include <array>
#include <set>

namespace charter {

namespace {

// What stands in place of a file that both sides changed. If what comes out cannot be read, the next is tried.
enum class Mixing { Lines, LinesThatFit, OursAlone };
constexpr std::array kMixings = {Mixing::Lines, Mixing::LinesThatFit, Mixing::OursAlone};

using MaybeFile = const std::pair<const std::string, std::string>*;  // its path and its bytes

// One file in the three versions, wherever it stands; nullptr where it does not.
struct FileVersions {
  MaybeFile base = nullptr, ours = nullptr, theirs = nullptr;
  // Whether the side left its meaning alone.
  bool ours_means_base = false, theirs_mean_base = false;
  bool is_wanted = true;  // by the merge
  bool is_kept = false;   // although one side has it no more
};

MaybeFile file_at(const WrittenParts& parts, const std::string& path) {
  const auto found = parts.files.find(path);
  return found == parts.files.end() ? nullptr : &*found;
}

class Mixer {
 public:
  Mixer(const WrittenVersions& versions, const Snapshot& merged) : versions_(versions), merged_(merged) {}

  // Paths with their bytes; nothing: no file. False where two files would stand in one place.
  bool mix(Mixing mixing) {
    files_.clear();
    mixing_ = mixing;
    is_possible_ = true;
    if (mixing == Mixing::OursAlone) return true;
    mix_community();
    mix_articles();
    mix_assets();
    return is_possible_;
  }

  Edits edits(ObjectStore& store) const {
    Edits edits;
    for (const auto& [path, bytes] : files_)
      edits[path] = bytes ? std::optional(Content{EntryKind::File, store.stage_blob(*bytes)}) : std::nullopt;
    return edits;
  }

 private:
  void mix_community() {
    const std::string path(kCommunityFile);
    const Community& was = versions_.base.snapshot.community;
    put({.base = file_at(versions_.base, path),
         .ours = file_at(versions_.ours, path),
         .theirs = file_at(versions_.theirs, path),
         .ours_means_base = versions_.ours.snapshot.community == was,
         .theirs_mean_base = versions_.theirs.snapshot.community == was});
  }

  void mix_articles() {
    std::set<ArticleId> ids;
    for (const WrittenParts* parts : {&versions_.base, &versions_.ours, &versions_.theirs})
      for (const Article& article : parts->snapshot.charter.articles) ids.insert(article.id);
    for (const ArticleId& id : ids) {
      const auto in = [&](const WrittenParts& parts) { return find_article(parts.snapshot.charter, id); };
      const auto file = [](const WrittenParts& parts, const Article* article) {
        return article ? file_at(parts, article->file) : nullptr;
      };
      const Article *was = in(versions_.base), *our = in(versions_.ours), *their = in(versions_.theirs);
      const bool is_wanted = find_article(merged_.charter, id) != nullptr;
      put({.base = file(versions_.base, was),
           .ours = file(versions_.ours, our),
           .theirs = file(versions_.theirs, their),
           .ours_means_base = was && our && *was == *our,
           .theirs_mean_base = was && their && *was == *their,
           .is_wanted = is_wanted,
           .is_kept = is_wanted});
    }
  }

  void mix_assets() {
    std::set<std::string> paths;
    for (const WrittenParts* parts : {&versions_.base, &versions_.ours, &versions_.theirs})
      for (const auto& [path, bytes] : parts->files)
        if (managed(path) == Managed::Assets) paths.insert(path);
    const AssetsByFile base = assets_by_file(versions_.base), ours = assets_by_file(versions_.ours),
                       theirs = assets_by_file(versions_.theirs);
    const auto in = [](const AssetsByFile& assets, const std::string& path) {
      const auto found = assets.find(path);
      return found == assets.end() ? std::vector<const Asset*>() : found->second;
    };
    const auto is_alike = [](const std::vector<const Asset*>& a, const std::vector<const Asset*>& b) {
      return std::ranges::equal(a, b, [](const Asset* one, const Asset* other) { return *one == *other; });
    };
    for (const std::string& path : paths) {
      const auto was = in(base, path);
      put({.base = file_at(versions_.base, path),
           .ours = file_at(versions_.ours, path),
           .theirs = file_at(versions_.theirs, path),
           .ours_means_base = is_alike(in(ours, path), was),
           .theirs_mean_base = is_alike(in(theirs, path), was)});
    }
  }

  using AssetsByFile = std::map<std::string, std::vector<const Asset*>>;
  static AssetsByFile assets_by_file(const WrittenParts& parts) {
    AssetsByFile assets;
    for (const Asset& asset : parts.snapshot.assets) {
      const auto file = parts.asset_files.find(asset.id);
      if (file != parts.asset_files.end()) assets[file->second].push_back(&asset);
    }
    return assets;
  }

  void put(const FileVersions& file) {
    if (file.ours) take_away(file.ours->first);
    const auto bytes = merged(file);
    if (!bytes || !file.is_wanted) return;
    const std::string path = place_of(file);
    const auto there = files_.find(path);
    if (there != files_.end() && there->second) is_possible_ = false;
    files_[path] = *bytes;
  }

  // Unless another file has come there already.
  void take_away(const std::string& path) { files_.try_emplace(path, std::nullopt); }

  static std::string place_of(const FileVersions& file) {
    if (!file.ours) return file.theirs ? file.theirs->first : file.base->first;
    if (!file.base || !file.theirs) return file.ours->first;
    const std::string* one = three_way(file.base->first, file.ours->first, file.theirs->first);
    return one ? *one : file.ours->first;
  }

  std::optional<std::string> merged(const FileVersions& file) const {
    const auto bytes = [](MaybeFile f) { return f ? std::optional(f->second) : std::nullopt; };
    const auto was = bytes(file.base), our = bytes(file.ours), their = bytes(file.theirs);
    if (const auto* one = three_way(was, our, their)) return *one || !file.is_kept ? *one : was;
    if (!our || !their) return our ? our : their;
    if (file.ours_means_base) return their;
    if (file.theirs_mean_base) return our;
    const LineMerge lines = merged_lines(was.value_or(""), *our, *their);
    return lines.is_clean || mixing_ == Mixing::Lines ? lines.bytes : *our;
  }

  const WrittenVersions& versions_;
  const Snapshot& merged_;
  Mixing mixing_ = Mixing::Lines;
  bool is_possible_ = true;
  std::map<std::string, std::optional<std::string>> files_;
};

// Whether what was read says what is wanted. An asset that names no pool is read as one of the only pool there is.
bool says(const std::vector<Asset>& read, const std::vector<Asset>& wanted) {
  return std::ranges::equal(read, wanted, [](const Asset& is, const Asset& was_to_be) {
    Fields fields = fields_of(is);
    if (was_to_be.pool.empty()) fields.erase("pool");
    return is.id == was_to_be.id && fields == fields_of(was_to_be);
  });
}

bool says(const WrittenParts& parts, const Snapshot& wanted) {
  return !any_error(parts.faults) && fields_of(parts.snapshot.community) == fields_of(wanted.community) &&
         parts.snapshot.charter == wanted.charter && says(parts.snapshot.assets, wanted.assets);
}

}  // namespace

Result<ObjectId> with_merged_writing(ObjectStore& store, WrittenReader& reader, const Vocabulary& vocabulary,
                                          const ObjectId& ours, const WrittenVersions& versions, const Snapshot& merged) {
  std::map<AssetId, std::string> new_files;
  for (const WrittenParts* parts : {&versions.theirs, &versions.base})
    for (const auto& [id, path] : parts->asset_files) new_files.emplace(id, path);
  Mixer mixer(versions, merged);
  Faults faults;
  for (const Mixing mixing : kMixings) {
    if (!mixer.mix(mixing)) continue;
    const ObjectId mixed = edit_tree(store, ours, mixer.edits(store));
    const WrittenParts& parts = reader.kept(mixed, versions.alike);
    if (any_error(parts.faults)) continue;
    const ObjectId tree = edit_tree(store, mixed, written_edits(store, parts, merged, vocabulary, new_files));
    const WrittenParts& written = reader.kept(tree, versions.alike);
    if (says(written, merged)) return tree;
    faults = written.faults;
  }
  if (any_error(faults)) return faults;
  throw Failure(Exit::Bug, "merge-not-written", "what was merged could not be written as files", "nothing was changed");
}

}  // namespace charter
