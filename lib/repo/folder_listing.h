// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in a folder: names, and how each file looks.

#include "repo/disk.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace charter {

struct ListedName {
  std::string name;
  bool is_folder = false;
  struct stat status {};  // of what is no folder; a symbolic link's own
};

struct ListedFolder {
  std::vector<ListedName> names;  // by name, bytewise; unsafe names (is_safe_name) are left out
  bool is_repository = false;     // it has a name `.git`

  // Null when there is no such name.
  ListedName* find(std::string_view name);
};

// The folder at `path` below `root`; the empty path is `root` itself. Symbolic links below `root` are never followed.
// What vanishes meanwhile is left out; a folder that cannot be read is a Failure.
ListedFolder list_folder(const std::filesystem::path& root, const std::string& path);

}  // namespace charter
