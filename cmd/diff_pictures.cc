// SPDX-License-Identifier: Apache-2.0
#include "cmd/diff_pictures.h"

#include "community/registers.h"
#include "render/faults_text.h"
#include "render/html_diff.h"
#include "render/resolution_json.h"
#include "render/resolution_text.h"
#include "repo/disk.h"

namespace charter::cmd {

namespace {

// Shows what is wrong with either side.
bool complain_of(Context& context, const TreeComparison& comparison) {
  bool found = false;
  for (const WrittenParts* side : {&comparison.before, &comparison.after}) {
    if (!any_error(side->faults)) continue;
    context.console.complain(as_text(side->faults));
    found = true;
  }
  return found;
}

}  // namespace

void show_resolution(Context& context, const Comparison& sides, const TreeComparison& comparison,
                     ResolutionForm form) {
  const Charter& before = comparison.before.snapshot.charter;
  const Charter& after = comparison.after.snapshot.charter;
  const Resolution resolution = resolution_of(before, after, comparison.changes);
  const auto amended = carry_out(before, resolution.instructions);
  if (complain_of(context, comparison) || !amended || !same_but_for_line_breaks(*amended, after))
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
  const Text name = Text().show(Label::Id, file);
  complain_of(context, compared.comparison);
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
      meaning_of(changes, compared.pictures.before.charter, compared.pictures.after.charter, compared.pictures.vocabulary),
      compared.pictures);
  replace_file(context.folder / file,
               diff_page(head, changes, compared.pictures));
  context.console.say(Text().add("written: ").add(name).line());
}

}  // namespace charter::cmd
