// SPDX-License-Identifier: Apache-2.0
#include "cmd/diff_many.h"

#include "change/family.h"
#include "change/rule_table.h"
#include "cmd/diff_sides.h"
#include "cmd/in_community.h"
#include "render/faults_text.h"
#include "render/rule_table_json.h"
#include "render/rule_table_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

void refuse_options(const std::vector<std::string>& refused) {
  if (refused.empty()) return;
  throw Failure(Exit::Usage, "diff-usage",
                fmt::format("{} is for comparing two; three or more are shown as a table of their rules",
                            refused.front()),
                "name two sides, or leave " + refused.front() + " out");
}

// The sides as read; a side with faults says what can be read of it.
struct ManyCompared {
  std::vector<Version> versions;
  std::vector<WrittenParts> parts;
  std::vector<ComparedRule> rules;
  Family family;
};

ManyCompared compared(Workspace& workspace, const std::vector<std::string>& sides) {
  ManyCompared result;
  for (const std::string& words : sides) {
    const Version version = comparable_version(workspace, words);
    result.versions.push_back(version);
    result.parts.push_back(
        is_community(workspace.objects(), version.tree)
            ? read_written_parts(workspace.objects(), version.tree, workspace.vocabulary())
            : WrittenParts{});
  }
  std::vector<const Charter*> charters;
  std::vector<const Snapshot*> snapshots;
  for (const WrittenParts& parts : result.parts) {
    charters.push_back(&parts.snapshot.charter);
    snapshots.push_back(&parts.snapshot);
  }
  result.rules = rule_table(charters, workspace.vocabulary());
  result.family = family_of(snapshots);
  return result;
}

void show_table(Context& context, const ManyCompared& compared) {
  std::vector<TableSide> sides;
  for (std::size_t i = 0; i < compared.versions.size(); ++i)
    sides.push_back({compared.parts[i].snapshot.community.name, compared.versions[i].label});
  context.console.show(sides_text(sides, compared.family).line());
  if (compared.rules.empty())
    context.console.show(Text().add("none of them has a rule that a machine can read").line());
  const bool all = context.manner.voice == Voice::Verbose;
  context.console.show(rule_table_text(compared.rules, sides.size(), context.console.width(),
                                       all ? SameRules::InFull : SameRules::Listed));
}

}  // namespace

Exit diff_many(Context& context, const ManyAsked& asked) {
  refuse_options(asked.refused);
  Workspace workspace = workspace_to_compare(context, asked.sides);
  const ManyCompared result = compared(workspace, asked.sides);
  tell_of_unsaved(context, result.versions);
  if (is_json(context)) {
    std::vector<ChangeSource> sources;
    for (std::size_t i = 0; i < result.versions.size(); ++i)
      sources.push_back(source_of(result.versions[i], result.parts[i]));
    context.console.show_json(printed(table_document(sources, result.family, result.rules)));
  } else {
    for (std::size_t i = 0; i < result.versions.size(); ++i)
      complain_of_side(context, result.versions[i], result.parts[i].faults);
    show_table(context, result);
  }
  const bool differ = std::ranges::any_of(result.rules, &ComparedRule::differs);
  return asked.exit_code && differ ? Exit::No : Exit::Ok;
}

}  // namespace charter::cmd
