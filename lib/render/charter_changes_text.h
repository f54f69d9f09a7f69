// SPDX-License-Identifier: Apache-2.0
#pragma once

// The part of changes_text that is about the rules.

#include "change/change.h"
#include "change/words.h"
#include "render/change_context.h"
#include "render/text.h"

#include <functional>

namespace charter {

// A piece for each clause, the headings with the first below them.
void tell_charter_changes(const Changes& changes, const ChangeContext& context,
                          const std::function<void(const Text&)>& sink);

// The same in one.
Text charter_changes_text(const Changes& changes, const ChangeContext& context);

// "title: Old → New", the texts shortened to one line, with "none" for what is absent; without a
// line feed.
Text field_text(const std::string& field, const Amended<std::string>& value);

// "notice 30 days → 14 days (easier to leave)"; without a line feed.
Text parameter_text(const ParameterAmended& change, const ChangeContext& context);

// A text amended word by word, its further lines indented by `indent` blanks; without a line feed.
Text redline_text(const std::vector<WordEdit>& edits, std::size_t indent);

}  // namespace charter
