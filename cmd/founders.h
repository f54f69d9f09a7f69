// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the commands that make new communities have in common.

#include "cmd/in_community.h"
#include "community/founding.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace charter::cmd {

// The folder named, or one called after the community, in the folder one is in.
std::filesystem::path folder_for(const Context& context, const std::string& name, const std::string& folder);

// As it is said to somebody who is in that folder.
std::string shown_folder(const Context& context, const std::filesystem::path& folder);

// Its id is `id`, or else random; its first commit is by whoever the environment or git's own
// configuration names. Faults: bad-id, bad-name.
Result<NewCommunity> new_community(const Context& context, const std::string& name, const std::string& id);

// Of the built-in templates. An unknown one is a Failure with the nearest name.
std::vector<std::string> template_names();
std::map<std::string, std::string> template_files(const std::string& name);

// Makes the community unless it is a trial, and says so.
Exit end_founding(Context& context, const std::filesystem::path& folder, const PlannedCommunity& plan,
                  const NewCommunity& community);

}  // namespace charter::cmd
