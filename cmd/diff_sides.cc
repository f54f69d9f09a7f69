// SPDX-License-Identifier: Apache-2.0
#include "cmd/diff_sides.h"

#include "render/faults_text.h"

#include <fmt/format.h>

namespace charter::cmd {

Version comparable_version(Workspace& workspace, const std::string& words) {
  Version version = resolve_or_folder(workspace, words);
  if (!is_community(workspace.objects(), version.tree)) return version;
  try {
    read_community_of(workspace.objects(), version.tree);
  } catch (const Failure& failure) {
    if (failure.code() != "unknown-format") throw;
    throw Failure(failure.exit(), failure.code(),
                  fmt::format("`{}` cannot be compared: {}", version.label, failure.what()),
                  failure.help());
  }
  return version;
}

void complain_of_side(Context& context, const Version& side, const Faults& faults) {
  if (!any_error(faults)) return;
  Text head;
  head.add(Label::Warning, "faults in ").show(side.label);
  head.add("; what could be read of it is compared").line();
  context.console.complain(head.line().add(as_text(faults)).line());
}

}  // namespace charter::cmd
