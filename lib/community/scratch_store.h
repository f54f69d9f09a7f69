// SPDX-License-Identifier: Apache-2.0
#pragma once

// Trees made of files in memory, for communities that do not exist yet.

#include "model/asset.h"
#include "repo/objects.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace charter {

// An object store needs a folder to stand on; this one is empty, and gone with the value. `unlike_others`
// tells it from those of other commands running at the same time.
class ScratchStore {
 public:
  explicit ScratchStore(const std::string& unlike_others);
  explicit ScratchStore(const ObjectId& unlike_others) : ScratchStore(to_string(unlike_others)) {}
  ~ScratchStore();
  ScratchStore(const ScratchStore&) = delete;
  ScratchStore& operator=(const ScratchStore&) = delete;

  ObjectStore store() const { return ObjectStore(folder_ / "objects"); }

 private:
  std::filesystem::path folder_;
};

// The files as a tree, staged; and back.
ObjectId stage_files(ObjectStore& store, const std::map<std::string, std::string>& files);
std::map<std::string, std::string> files_of(const ObjectStore& store, const ObjectId& tree);

// The assets that a community founded on another's charter takes over: those that can be copied, held by
// nobody yet.
std::vector<Asset> copyable(const std::vector<Asset>& assets);

}  // namespace charter
