// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a commit is called that changes only the community's own files, when nobody says.
//
//   Add minutes/2026-05.md
//   Add minutes.md and plan.md, remove 4 files

#include <string>
#include <vector>

namespace charter {

// Paths by what happened to them.
struct OwnFiles {
  std::vector<std::string> added;
  std::vector<std::string> removed;
  std::vector<std::string> changed;
};

// One or two are named where that fits in kSubjectColumns, more are counted. At least one file is there.
std::string files_subject(const OwnFiles& files);

}  // namespace charter
