// SPDX-License-Identifier: Apache-2.0
#include "cmd/merge_picture.h"

#include "cmd/in_community.h"
#include "community/merge_answer_check.h"
#include "render/changes_json.h"
#include "render/conflicts_json.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

SideNames names_of(const Workspace& workspace, const Merging& merging) {
  return {workspace.repository().head().branch, merging.note.named};
}

MergedVersions versions_of(const Merging& merging) {
  const ThreeSnapshots& versions = merging.ground.versions();
  return {versions.base, versions.ours, versions.theirs, built_in_vocabulary()};
}

std::vector<NumberedConflict> numbered(const Merging& merging) {
  std::vector<NumberedConflict> conflicts;
  for (const Conflict& conflict : merging.conflicts) conflicts.push_back({merging.numbers.at(conflict.subject), conflict});
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
    add(as_text(merging.lost, names, versions));
  return text;
}

namespace {

std::string in_a_row(const std::vector<std::string_view>& options) {
  std::string row;
  for (std::size_t i = 0; i < options.size(); ++i)
    row.append(i == 0 ? "" : i + 1 == options.size() ? " or " : ", ").append(options[i]);
  return row;
}

std::vector<Conflict> open_ones(const Merging& merging) {
  std::vector<Conflict> open = merging.conflicts;
  std::erase_if(open, [](const Conflict& conflict) { return conflict.settled.has_value(); });
  return open;
}

}  // namespace

Text next_step(const Merging& merging) {
  const std::vector<Conflict> open = open_ones(merging);
  Text text;
  if (!open.empty())
    text.add(Label::Hint, fmt::format("{} left to settle: `charter resolve N` with {}\n",
                                      open.size() == 1 ? "one conflict" : fmt::format("{} conflicts", open.size()),
                                      in_a_row(answers_to(open))));
  else if (!merging.violations.empty())
    text.add(Label::Hint, "settle a conflict otherwise, or change the files so that it holds\n");
  text.add(Label::Hint, open.empty() && merging.violations.empty()
                            ? "`charter merge --continue` records the merge, `charter merge --abort` takes it back\n"
                            : "`charter merge --abort` takes the merge back\n");
  return text;
}

Json merge_document(std::string_view outcome, const std::optional<ObjectId>& commit, const TreeComparison* changes) {
  Json json = Json::object();
  json.set("schema", "charter.merge/1").set("outcome", outcome).set("commit", commit ? Json(to_string(*commit)) : Json());
  json.set("changes", changes ? changes_json(changes->changes, change_context(*changes)) : Json::array());
  json.set("conflicts", Json::array()).set("violations", Json::array());
  return json;
}

Json waiting_document(const Merging& merging) {
  Json json = merge_document("stopped", std::nullopt, nullptr);
  set_merging(json, merging);
  return json;
}

void set_merging(Json& document, const Merging& merging) {
  const MergedVersions versions = versions_of(merging);
  document.set("conflicts", as_json(numbered(merging))).set("violations", as_json(merging.violations, versions));
  document.set("lost", as_json(merging.lost, versions));
}

}  // namespace charter::cmd
