// SPDX-License-Identifier: Apache-2.0
#pragma once

// One file of a community merged by meaning, for programs that merge file by file, as plain git does. What a merge of
// whole communities sees between files (a clause that went to another article, a reference to what is gone elsewhere)
// is not seen here; `charter check` finds what comes of it.

#include "merge/conflict.h"
#include "model/vocabulary.h"
#include "repo/objects.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// Empty where the file is not there.
struct FileVersions {
  std::string base, ours, theirs;
};

// `bytes` are the whole file, and to be taken only where nothing clashes: no conflict, and nothing lost.
struct FileMerge {
  std::string bytes;
  std::vector<Conflict> conflicts;
  bool loses_in_silence = false;
};

bool is_clean(const FileMerge& merge);

// `beside` are trees of the community, whose community.yaml says how the file is read: for each version, of the tree that
// has this very version, or else of the first that lets it be read. Nothing where a version cannot be read, or where the
// path is none that is merged by meaning.
std::optional<FileMerge> merge_file(ObjectStore& store, const Vocabulary& vocabulary, const std::string& path,
                                    const FileVersions& versions, const std::vector<ObjectId>& beside);

}  // namespace charter
