// SPDX-License-Identifier: Apache-2.0
#include "community/scratch_store.h"

#include "repo/disk.h"
#include "repo/tree_walk.h"

#include <unistd.h>

namespace charter {

namespace fs = std::filesystem;

ScratchStore::ScratchStore(const std::string& unlike_others)
    : folder_(fs::temp_directory_path() /
              ("charter-" + unlike_others.substr(0, 20) + "-" + std::to_string(::getpid()))) {
  fs::remove_all(folder_);
  make_folders(folder_ / "objects");
}

ScratchStore::~ScratchStore() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

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
