// SPDX-License-Identifier: Apache-2.0
#include "settle/says_lines.h"

namespace charter {

void write_says(YamlLines& yaml, const CharterSays& says) {
  if (!says.clause.empty()) {
    yaml.field("clause", says.clause.text());
    yaml.quoted("number", says.number);
  }
  if (!says.value.empty()) yaml.quoted("value", says.value);
  yaml.field("verdict", name_of(says.verdict));
  yaml.quoted("words", says.words);
}

}  // namespace charter
