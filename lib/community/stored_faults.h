// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can be wrong with how a file is stored, whatever is in it.

#include "diag/fault.h"
#include "repo/tree_entry.h"
#include "text/register_layout.h"

#include <string>

namespace charter {

// Codes: unsafe-path, symbolic-link, submodule, file-for-folder, stray-file, unread-sheet. A managed file is a plain
// file.
Faults stored_faults(const std::string& path, const Content& content);

// Of what stands in the working folder where a file is expected, and is neither file nor folder nor link, or is another
// repository: as WorkTree::passed_over() has them.
Faults special_file_faults(const std::vector<std::string>& paths);

// The note that a register is not laid out as it will be (register-layout).
Fault layout_note(RegisterKind kind, const std::string& path);

}  // namespace charter
