// SPDX-License-Identifier: Apache-2.0
#include "cmd/statements.h"

#include "cmd/in_community.h"
#include "value/safe_text.h"

namespace charter::cmd {

Statements read_statements(const Context& context, const std::string& folder) {
  namespace fs = std::filesystem;
  Statements statements{folder, {}};
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(context.folder / folder, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name.ends_with(".yaml"))
      statements.by_name[name] = read_named_file(context, entry.path().string());
  }
  if (statements.by_name.empty())
    throw Failure(Exit::Usage, "fork-usage", "there are no statements in `" + made_visible(folder) + "`",
                  "a statement of each who leaves stands in a file that ends in .yaml");
  return statements;
}

}  // namespace charter::cmd
