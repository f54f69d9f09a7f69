// SPDX-License-Identifier: Apache-2.0
#pragma once

// Remotes as the command line speaks of them.

#include "cmd/in_community.h"

#include <string>

namespace charter::cmd {

// A Failure where git must not be given such an address.
void require_address(const std::string& address);

// A Failure where the name is taken, or cannot name a remote.
void require_new_remote(const Workspace& workspace, const std::string& name);

// A Failure, with the nearest name, where there is none.
Remote known_remote(const Workspace& workspace, const std::string& name);

Exit answer_remote(Context& context, const Remote& remote, const std::string& done);

}  // namespace charter::cmd
