// SPDX-License-Identifier: Apache-2.0
#include "cmd/diff_sides.h"

#include "render/faults_text.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

namespace charter::cmd {

Workspace workspace_to_compare(Context& context, const std::vector<std::string>& sides) {
  try {
    return open_workspace(context);
  } catch (const Failure& failure) {
    if (failure.code() != "no-repository" || sides.size() < 2) throw;
  }
  for (const std::string& words : sides)
    // An earlier state is named PATH@REV.
    for (const std::string& name : {words, words.substr(0, words.rfind('@'))}) {
      const std::filesystem::path folder = context.folder / name;
      std::error_code error;
      if (!name.empty() && std::filesystem::exists(folder / ".git", error))
        return Workspace::open_from_outside(folder, context.folder, built_in_vocabulary());
    }
  throw Failure(Exit::NotACommunity, "not-a-community",
                fmt::format("`{}` is no folder of a community", sides.front()),
                "outside of a community name folders, or PATH@REV for an earlier state of one");
}

void tell_of_unsaved(Context& context, const std::vector<Version>& sides) {
  for (const Version& side : sides)
    if (side.has_unsaved)
      context.console.complain(Text().add(Label::Warning, "note: ").show(side.label)
                                   .add(" has changes that are not recorded; what is compared is its last commit").line());
}

Version comparable_version(Workspace& workspace, const std::string& words) {
  // Outside of communities `.` is a folder as any other.
  Version version =
      workspace.is_asked_from_outside() ? resolve_version(workspace, words) : resolve_or_folder(workspace, words);
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
