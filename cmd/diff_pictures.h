// SPDX-License-Identifier: Apache-2.0
#pragma once

// The pictures of a comparison that are documents of their own: the resolution a meeting votes on,
// and the page to read in a browser.

#include "cmd/in_community.h"
#include "render/meaning_text.h"

#include <string>
#include <vector>

namespace charter::cmd {

enum class ResolutionForm { Text, Markdown };

struct ComparedTrees {
  const Version& from;
  const Version& to;
  const TreeComparison& comparison;
};

// Prints what the changes do to the charter as amending instructions. Refuses where they would not give
// the charter after, but for formatting, which takes a charter with faults.
void show_resolution(Context& context, const Comparison& sides, const ComparedTrees& compared,
                     const Changes& changes, ResolutionForm form);

// What a page is of.
struct Compared {
  const Version& from;
  const Version& to;
  const TreeComparison& comparison;
  const ChangeContext& pictures;
  std::vector<MeaningGroup> first;  // what else stands at the top: where a member stands
  std::string selection;            // what the page is restricted to, in words; empty for all
};

// Writes the changes as a page, whole or not at all and in place of what the file held, and says
// so. A symbolic link is followed; "-" is the standard output. A trial writes nothing. What is no file is a Failure.
void write_page(Context& context, Workspace& workspace, const Compared& compared,
                const Changes& changes, const std::string& file);

}  // namespace charter::cmd
