// SPDX-License-Identifier: Apache-2.0
#pragma once

// The `format` that a file says it is written in. Every file that has one is asked through this, before
// anything else of it is read: what another format means by its keys is not known.

#include "diag/fault.h"
#include "text/yaml.h"

#include <string>

namespace charter {

// missing-key or unknown-format, where the mapping does not say that it is of the format `known`; nothing where
// the node is no mapping. `what` names it in the message ("a notice").
Faults require_format(const YamlNode& root, const std::string& what, int known);

}  // namespace charter
