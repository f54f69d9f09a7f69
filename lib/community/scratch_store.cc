// SPDX-License-Identifier: Apache-2.0
#include "community/scratch_store.h"

#include "repo/disk.h"
#include "repo/tree_walk.h"

#include <cstdlib>

namespace charter {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "charter-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) fail_on_disk("create a folder like", pattern);
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

ScratchStore::ScratchStore() { make_folders(folder_.path() / "objects"); }

ObjectId stage_files(ObjectStore& store, const std::map<std::string, std::string>& files) {
  Edits edits;
  for (const auto& [path, bytes] : files) edits[path] = Content{EntryKind::File, store.stage_blob(bytes)};
  return edit_tree(store, store.stage_tree({}), edits);
}

std::map<std::string, std::string> files_of(const ObjectStore& store, const ObjectId& tree) {
  std::map<std::string, std::string> files;
  for_each_file(store, tree, "", [&](const std::string& path, const Content& content) {
    files[path] = store.blob(content.id);
  });
  return files;
}

std::vector<Asset> copyable(const std::vector<Asset>& assets) {
  std::vector<Asset> kept;
  for (Asset asset : assets) {
    if (asset.nature != Nature::Copyable) continue;
    asset.held_by.clear();
    kept.push_back(std::move(asset));
  }
  return kept;
}

}  // namespace charter
