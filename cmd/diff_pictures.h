// SPDX-License-Identifier: Apache-2.0
#pragma once

// The pictures of a comparison that are documents of their own: the resolution a meeting votes on,
// and the page to read in a browser.

#include "cmd/in_community.h"

#include <string>

namespace charter::cmd {

enum class ResolutionForm { Text, Markdown };

// Prints the whole comparison as amending instructions. Refuses where they would not be exact,
// which takes a charter with faults.
void show_resolution(Context& context, const Comparison& sides, const TreeComparison& comparison,
                     ResolutionForm form);

// What a page is of.
struct Compared {
  const Version& from;
  const Version& to;
  const TreeComparison& comparison;
  const ChangeContext& pictures;
};

// Writes the changes as a page, whole or not at all and in place of what the file held, and says
// so.
void write_page(Context& context, Workspace& workspace, const Compared& compared,
                const Changes& changes, const std::string& file);

}  // namespace charter::cmd
