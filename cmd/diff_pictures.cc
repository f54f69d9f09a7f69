// SPDX-License-Identifier: Apache-2.0
#include "cmd/diff_pictures.h"

#include "change/formatting.h"
#include "cmd/diff_sides.h"
#include "cmd/page_file.h"
#include "community/registers.h"
#include "render/html_diff.h"
#include "render/resolution_json.h"
#include "render/resolution_text.h"

namespace charter::cmd {

namespace {

// Another layout is nothing to vote on.
bool same_but_for_formatting(const Charter& a, const Charter& b) {
  Snapshot before, after;
  before.charter = a;
  after.charter = b;
  const Changes changes = without_formatting(diff(before, after)).changes;
  return changes.articles.empty() && changes.clauses.empty();
}

// What is wrong on a side, a line each.
std::vector<MeaningGroup> fault_groups(const Compared& compared) {
  std::vector<MeaningGroup> groups;
  const auto add = [&](const std::string& label, const Faults& faults) {
    if (!any_error(faults)) return;
    MeaningGroup& group = groups.emplace_back();
    group.heading = "Faults in " + label + ": what could not be read of it is missing here";
    for (const Fault& fault : faults)
      if (fault.severity == Severity::Error)
        group.lines.push_back(Text().show(fault.place ? fault.place->path + ": " : std::string()).show(fault.message));
  };
  add(compared.from.label, compared.comparison.before.faults);
  add(compared.to.label, compared.comparison.after.faults);
  return groups;
}

}  // namespace

void show_resolution(Context& context, const Comparison& sides, const ComparedTrees& compared,
                     const Changes& changes, ResolutionForm form) {
  const TreeComparison& comparison = compared.comparison;
  complain_of_side(context, compared.from, comparison.before.faults);
  complain_of_side(context, compared.to, comparison.after.faults);
  const bool has_faults = any_error(comparison.before.faults) || any_error(comparison.after.faults);
  const Charter& before = comparison.before.snapshot.charter;
  const Charter& after = comparison.after.snapshot.charter;
  const Resolution resolution = resolution_of(before, after, changes);
  const auto amended = carry_out(before, resolution.instructions);
  if (has_faults || !amended || !same_but_for_formatting(*amended, after))
    throw Failure(Exit::Refused, "resolution-inexact",
                  "these changes cannot be said exactly as a resolution",
                  "charter check, on both sides: a charter with faults cannot be amended this way");
  if (is_json(context))
    return context.console.show_json(printed(resolution_document(sides, resolution)));
  if (form == ResolutionForm::Markdown)
    return context.console.show(Text().add(resolution_markdown(sides.from.name, resolution)));
  context.console.show(resolution_text(sides.from.name, resolution));
}

void write_page(Context& context, Workspace& workspace, const Compared& compared,
                const Changes& changes, const std::string& file) {
  place_for_page(context, file);
  complain_of_side(context, compared.from, compared.comparison.before.faults);
  complain_of_side(context, compared.to, compared.comparison.after.faults);
  PageHead head;
  head.from_name = with_community(workspace, compared.from).snapshot.community.name;
  head.to_name = with_community(workspace, compared.to).snapshot.community.name;
  head.from_label = compared.from.label;
  head.to_label = compared.to.label;
  if (!changes.shares.empty()) {
    head.shares_before = all_shares(workspace.objects(), compared.from.tree);
    head.shares_after = all_shares(workspace.objects(), compared.to.tree);
  }
  head.meaning = meaning_groups(
      meaning_of({changes, compared.comparison.changes, TextReadings(changes.clauses)}, compared.pictures.before.charter,
                 compared.pictures.after.charter, compared.pictures.vocabulary),
      compared.pictures);
  head.meaning.insert(head.meaning.begin(), compared.first.begin(), compared.first.end());
  const auto faults = fault_groups(compared);
  head.meaning.insert(head.meaning.begin(), faults.begin(), faults.end());
  head.selection = compared.selection;
  const std::string page = diff_page(head, changes, compared.pictures);
  if (is_trial(context) && file != "-")
    return context.console.say(Text().add("would be written: ").show(Label::Id, file).add("; nothing was done").line());
  put_page(context, file, page);
}

}  // namespace charter::cmd
