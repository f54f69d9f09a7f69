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

// An empty folder that nobody else has, where the system keeps what is thrown away; gone with the value.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// An object store needs a folder to stand on; this one is empty, and gone with the value.
class ScratchStore {
 public:
  ScratchStore();

  ObjectStore store() const { return ObjectStore(folder_.path() / "objects"); }

 private:
  ScratchFolder folder_;
};

// The files as a tree, staged; and back.
ObjectId stage_files(ObjectStore& store, const std::map<std::string, std::string>& files);
std::map<std::string, std::string> files_of(const ObjectStore& store, const ObjectId& tree);

// The assets that a community founded on another's charter takes over: those that can be copied, held by
// nobody yet.
std::vector<Asset> copyable(const std::vector<Asset>& assets);

}  // namespace charter
