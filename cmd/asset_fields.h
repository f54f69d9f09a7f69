// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fields of assets as the command line speaks of them.

#include "cmd/in_community.h"
#include "diag/result.h"
#include "model/asset.h"

#include <map>
#include <string>
#include <vector>

namespace charter::cmd {

// FIELD=VALUE each. Faults: setting-malformed.
Result<std::map<std::string, std::string>> read_settings(const std::vector<std::string>& settings);

// Sets the fields, by their names in the file; an empty value removes one. `quantity` and `unit` belong
// together: either alone keeps the other. Faults: unknown-field, and those of values that do not fit.
Faults set_fields(Asset& asset, const std::map<std::string, std::string>& fields, const Community& community);

// The index of the asset of that id. Fault: unknown-asset, with the nearest id.
Result<std::size_t> known_asset(const std::vector<Asset>& assets, const std::string& id);

// The written parts of the working folder, to be changed in place. Files that cannot be read are a Failure:
// what is not understood must not be rewritten.
WrittenParts sound_parts(Workspace& workspace);

// "assets/x.yaml" for "x", "x.yaml" and "assets/x.yaml"; another place is a Failure.
std::string asset_file(const std::string& words);

}  // namespace charter::cmd
