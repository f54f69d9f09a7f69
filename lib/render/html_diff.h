// SPDX-License-Identifier: Apache-2.0
#pragma once

// A comparison as one page that can be read without anything else: no script, nothing from outside,
// on a phone, on paper, aloud.

#include "change/change.h"
#include "render/meaning_text.h"
#include "render/change_context.h"
#include "render/text.h"

#include <string>
#include <vector>

namespace charter {

// What a page says besides the changes. The labels say which version each side is; `meaning`
// comes first of all; the shares are all of them, in the order of the register, or none.
struct PageHead {
  std::string from_name, from_label;
  std::string to_name, to_label;
  std::vector<MeaningGroup> meaning;
  std::string selection;  // what the page is restricted to; empty for all
  std::vector<Share> shares_before, shares_after;
};

// The same for the same.
std::string diff_page(const PageHead& head, const Changes& changes, const ChangeContext& context);

}  // namespace charter
