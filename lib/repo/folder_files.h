// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reaching the files of a folder that may be hostile: every step of a path is opened by itself and must
// be a folder, so that no symbolic link on the way leads out.

#include "repo/disk.h"

#include <filesystem>
#include <string>
#include <string_view>

#include <sys/stat.h>

namespace charter {

enum class Missing { Made, LeftOut };

class FolderFiles {
 public:
  explicit FolderFiles(const std::filesystem::path& folder);

  // The folder that holds the path, opened. None when it does not exist and is not made. Something other than
  // a folder on the way is a Failure where folders are made, and none otherwise. The last one is kept open, and a
  // folder that is not there is remembered, unless it is made through this object: the next path is often in it.
  const Descriptor& parent_of(const std::string& path, Missing missing);

  // Removes the folders above the path that are empty.
  void remove_empty_above(const std::string& path);

 private:
  Descriptor open_folder(const std::string& folder, Missing missing);
  bool is_below_missing(const std::string& folder) const;

  std::filesystem::path folder_;
  std::string kept_name_;
  bool is_kept_ = false;
  Descriptor kept_;
  std::string missing_;  // a folder that is not there, as far as we know
};

std::string_view name_in(std::string_view path);

// The bytes of a file or the target of a symbolic link, opened in `folder`.
std::string read_in(const Descriptor& folder, const std::string& name, const struct stat& status,
                    const std::filesystem::path& shown);

}  // namespace charter
