// SPDX-License-Identifier: Apache-2.0
#include "cmd/merge_picture.h"

#include "render/conflicts_json.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

SideNames names_of(const Workspace& workspace, const Merging& merging) {
  return {workspace.repository().head().branch, merging.note.named};
}

MergedVersions versions_of(const Merging& merging) {
  return {merging.versions.base, merging.versions.ours, merging.versions.theirs, built_in_vocabulary()};
}

std::vector<NumberedConflict> numbered(const Merging& merging) {
  std::vector<NumberedConflict> conflicts;
  for (const Conflict& conflict : merging.conflicts) conflicts.push_back({number_of(merging.note, conflict), conflict});
  return conflicts;
}

Text merging_text(const Workspace& workspace, const Merging& merging) {
  const SideNames names = names_of(workspace, merging);
  const MergedVersions versions = versions_of(merging);
  Text text = as_text(numbered(merging), names);
  const auto add = [&](const Text& more) {
    if (more.is_empty()) return;
    if (!text.is_empty()) text.line();
    text.add(more);
  };
  for (const Violation& violation : merging.violations) add(as_text(violation, names, versions));
  // Until all is settled, what is open is lacking on both sides, and nothing is given up yet.
  if ((unsettled_count(merging) == 0 && merging.violations.empty()) || lost_in_silence(merging))
    add(as_text(BothLosses{merging.lost_of_ours, merging.lost_of_theirs}, names, versions));
  return text;
}

Text next_step(const Merging& merging) {
  const std::size_t left = unsettled_count(merging);
  const bool asks = std::ranges::any_of(merging.conflicts, [](const Conflict& c) { return !c.settled && c.clash == Clash::SameAmount; });
  Text text;
  if (left > 0)
    text.add(Label::Hint, fmt::format("{} left to settle: `charter resolve N` with --ours, --theirs, --base or --value TEXT{}\n",
                                      left == 1 ? "one conflict" : fmt::format("{} conflicts", left),
                                      asks ? ", and of equal amounts with --once or --twice" : ""));
  else if (!merging.violations.empty())
    text.add(Label::Hint, "settle a conflict otherwise, or change the files so that it holds\n");
  text.add(Label::Hint, "`charter merge --continue` records the merge, `charter merge --abort` takes it back\n");
  return text;
}

void set_merging(Json& document, const Merging& merging) {
  const MergedVersions versions = versions_of(merging);
  document.set("conflicts", as_json(numbered(merging))).set("violations", as_json(merging.violations, versions));
  document.set("lost", as_json(BothLosses{merging.lost_of_ours, merging.lost_of_theirs}, versions));
}

}  // namespace charter::cmd
