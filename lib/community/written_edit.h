// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changing the files that people write: what the tool changes it changes in place, and everything else
// keeps its bytes.

#include "community/written_parts.h"
#include "repo/tree_walk.h"

namespace charter {

// The edits that turn the files `before` was read from, which had no error, into files that read as
// `wanted` (its registers are not looked at). A new article stands in the file it names, or in one whose
// name puts it in its place; where the order asks for it, all articles' files are numbered anew. A new
// asset is added to the file named for it in `new_asset_files`, else to the first file of assets. A file
// left without assets is removed where nothing else stands in it; one with comments keeps them and an empty
// list. New contents are staged.
Edits written_edits(ObjectStore& store, const WrittenParts& before, const Snapshot& wanted,
                    const Vocabulary& vocabulary,
                    const std::map<AssetId, std::string>& new_asset_files = {});

}  // namespace charter
