// SPDX-License-Identifier: Apache-2.0
#pragma once

// assets/*.yaml: what is owned and owed in common, a list a file (docs/formats/assets.md).

#include "model/asset.h"
#include "model/community.h"
#include "text/located.h"

#include <string>
#include <vector>

namespace charter {

// Assets in the order of the file; one whose id is missing or wrong is left out. Where the
// community has one pool, an asset that is not copyable and names none lies in it. Subjects:
// {"asset", ID, FIELD}, FIELD empty for the id itself.
Located<std::vector<Asset>> read_assets(const std::string& path, const std::string& bytes,
                                        const Community& community);

std::string write_assets(const std::vector<Asset>& assets);

// `bytes`, which read without error, with what differs from `wanted` changed and nothing else;
// `wanted` is in the order the file shall have.
std::string update_assets(const std::string& bytes, const std::vector<Asset>& wanted,
                          const Community& community);

}  // namespace charter
