// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in a folder and in those below it: names, and how each file looks. Looking is most of the
// time of a command that changes little, and several threads do it in less.

#include "repo/disk.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace charter {

struct ListedFolder;

struct ListedName {
  std::string name;
  bool is_folder = false;
  struct stat status {};                 // of what is no folder; a symbolic link's own
  std::unique_ptr<ListedFolder> folder;  // of a folder that was listed
};

struct ListedFolder {
  std::vector<ListedName> names;  // by name, bytewise; unsafe names (is_safe_name) are left out
  bool is_repository = false;     // it has a name `.git`

  // Null when there is no such name.
  ListedName* find(std::string_view name);
};

// Whether a folder below, by its path from the first one, is listed with the others.
using IsListed = std::function<bool(const std::string& path)>;

// `folder` itself, and below it those folders that `is_listed`; it is asked from several threads where
// `threads` is above 1. Symbolic links are never followed. What vanishes meanwhile is left out; a folder
// that cannot be read is a Failure.
ListedFolder list_folders(const std::filesystem::path& folder, const IsListed& is_listed, unsigned threads);

// One folder, which stands at `path` below `root`.
ListedFolder list_folder(const std::filesystem::path& root, const std::string& path);

}  // namespace charter
