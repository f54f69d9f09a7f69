// SPDX-License-Identifier: Apache-2.0
#include "cmd/diff_pictures.h"

#include "render/resolution_json.h"
#include "render/resolution_text.h"

namespace charter::cmd {

void show_resolution(Context& context, const Comparison& sides, const TreeComparison& comparison,
                     ResolutionForm form) {
  const Charter& before = comparison.before.snapshot.charter;
  const Charter& after = comparison.after.snapshot.charter;
  const Resolution resolution = resolution_of(before, after, comparison.changes);
  const auto amended = carry_out(before, resolution.instructions);
  if (!amended || !same_but_for_line_breaks(*amended, after))
    throw Failure(Exit::Refused, "resolution-inexact",
                  "these changes cannot be said exactly as a resolution",
                  "charter check, on both sides: a charter with faults cannot be amended this way");
  if (is_json(context)) return context.console.show_json(printed(resolution_document(sides, resolution)));
  if (form == ResolutionForm::Markdown)
    return context.console.show(Text().add(resolution_markdown(sides.from.name, resolution)));
  context.console.show(resolution_text(sides.from.name, resolution));
}

}  // namespace charter::cmd
