// SPDX-License-Identifier: Apache-2.0
#pragma once

// The statements of those who leave, as a folder holds them (docs/formats/consents.md).

#include "cmd/context.h"
#include "community/consents.h"

#include <string>

namespace charter::cmd {

// Every file of the folder whose name ends in .yaml, by that name. A folder that is not there, or has no
// such file, is a Failure.
Statements read_statements(const Context& context, const std::string& folder);

}  // namespace charter::cmd
