// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changes that say the same in another layout.

#include "change/change.h"
#include "change/plain_form.h"

#include <string>

namespace charter {

// Whether two texts differ, if at all, only in white space, the style of quotation marks and dashes,
// the marks of headings, lists and emphasis, and the labels that number them (plain_form.h).
bool is_formatting_only(const std::string& before, const std::string& after, Part part);

// Of a title or a text that was there and is there.
bool is_formatting_only(const ClauseAmended& change);
bool is_formatting_only(const ArticleAmended& change);

// The changes without those that are formatting only, and how many titles and texts those were. The
// rest does not lead to the snapshot after any more: it is for showing.
struct WithoutFormatting {
  Changes changes;
  std::size_t left_out = 0;
};
WithoutFormatting without_formatting(Changes changes);

// The changes without texts that name clauses which were renamed, [[old]] and [[new]], and differ, but for
// formatting, in nothing else. For showing.
Changes without_followed_names(Changes changes);

}  // namespace charter
