// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changing a YAML file in place. What people wrote (comments, key order, quoting, block style,
// blank lines) stays byte for byte wherever two drafts say the same; a value that differs is
// replaced in the style it was written in; entries and items are added after the one they follow in
// the wanted draft. An item of a list that is found by its identity elsewhere in the file moves
// with its bytes, indented anew. A comment directly above an item or entry goes where it goes,
// except above the first of a list.

#include "text/draft.h"
#include "text/yaml.h"

#include <string>

namespace charter {

// `old` is the draft of what `bytes` read as. The caller reads the result and compares: text that
// no such change can be made in (an exotic layout) may come out wrong, and is then to be written
// anew. `root` is what read_yaml made of `bytes`, for those who have it already.
std::string splice(const std::string& bytes, const YamlNode& root, const Draft& old, const Draft& wanted);
std::string splice(const std::string& bytes, const Draft& old, const Draft& wanted);

}  // namespace charter
