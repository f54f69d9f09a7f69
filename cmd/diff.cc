// SPDX-License-Identifier: Apache-2.0
#include "change/select.h"
#include "cmd/command.h"
#include "cmd/diff_many.h"
#include "cmd/diff_sides.h"
#include "cmd/in_community.h"
#include "community/who.h"
#include "render/changes_text.h"
#include "render/folded.h"

namespace charter::cmd {

namespace {

struct Options {
  std::string a;
  std::string b;
  std::vector<std::string> more;
  bool stat = false;
  std::string member;
  std::string only;
  bool exit_code = false;
};

void declare(Declaration& app, Options& options) {
  app.add_option("a", options.a, "What to start from");
  app.add_option("b", options.b, "What to end at");
  app.add_option("more", options.more, "With three or more, the rules of all as a table");
  app.add_flag("--stat", options.stat, "One line a kind of change");
  app.add_option("--for", options.member, "Only what touches this member").type_name("MEMBER");
  app.add_option("--only", options.only,
                 "Only these, separated by commas: community, articles, clauses, members, shares,"
                 " assets, settlements")
      .type_name("KINDS");
  app.add_flag("--exit-code", options.exit_code, "Answer 1 when there is a difference");
}

std::optional<std::string> common_commit(Workspace& workspace, const Version& from, const Version& to) {
  const auto head = workspace.repository().head().commit;
  const auto a = from.commit ? from.commit : head, b = to.commit ? to.commit : head;
  if (!a || !b || !workspace.repository().objects().contains(*a) ||
      !workspace.repository().objects().contains(*b))
    return std::nullopt;
  try {
    const auto base = workspace.repository().merge_base(*a, *b);
    return base ? std::optional(to_string(*base)) : std::nullopt;
  } catch (const Failure&) {
    return std::nullopt;  // one of them is another repository's, only borrowed
  }
}

// Programs that read our lines get them whole.
Text fitted(const Context& context, const Text& piece) {
  return context.console.is_terminal() ? folded(piece, context.console.width()) : piece;
}

Extent extent_of(const Context& context) {
  return context.manner.voice == Voice::Verbose ? Extent::Everything : Extent::Shortened;
}

Result<Changes> selected(const Options& options, const TreeComparison& comparison) {
  Changes changes = comparison.changes;
  if (!options.only.empty()) {
    auto only = only_kinds(std::move(changes), options.only);
    if (!only) return only.faults();
    changes = std::move(*only);
  }
  if (options.member.empty()) return changes;
  const auto member = MemberId::parse(options.member);
  if (!member)
    return Fault{.code = "who-bad-id", .message = "`" + options.member + "` is not the id of a member"};
  return touching_member(std::move(changes), *member);
}

ManyAsked many_asked(const Options& options) {
  ManyAsked asked{{options.a, options.b}, {}, options.exit_code};
  asked.sides.insert(asked.sides.end(), options.more.begin(), options.more.end());
  if (options.stat) asked.refused.emplace_back("--stat");
  if (!options.member.empty()) asked.refused.emplace_back("--for");
  if (!options.only.empty()) asked.refused.emplace_back("--only");
  return asked;
}

Exit run(const Options& options, Context& context) {
  if (!options.more.empty()) return diff_many(context, many_asked(options));
  Workspace workspace = open_workspace(context);
  const Version from = comparable_version(workspace, options.a.empty() ? "HEAD" : options.a);
  const Version to = options.b.empty() ? working_folder(workspace) : comparable_version(workspace, options.b);
  const TreeComparison comparison =
      compare(workspace.objects(), from.tree, to.tree, workspace.vocabulary());
  const auto changes = selected(options, comparison);
  if (!changes) return context.refuse(changes.faults());
  const ChangeContext pictures = change_context(comparison);
  if (is_json(context)) {
    const WrittenParts before = with_community(workspace, from), after = with_community(workspace, to);
    context.console.show_json(printed(changes_document(
        {source_of(from, before), source_of(to, after), common_commit(workspace, from, to)}, *changes,
        pictures)));
  } else {
    complain_of_side(context, from, comparison.before.faults);
    complain_of_side(context, to, comparison.after.faults);
    if (options.stat)
      context.console.show(changes_stat(*changes));
    else
      tell_changes(*changes, pictures, extent_of(context),
                   [&](const Text& piece) { context.console.show(fitted(context, piece)); });
  }
  return options.exit_code && !is_empty(*changes) ? Exit::No : Exit::Ok;
}

}  // namespace

extern const Command diff_command{
    .name = "diff",
    .summary = "Show what differs, between versions or communities",
    .section = Section::Work,
    .needs = Needs::Repository,
    .help =
        R"(Without A and B, what the folder changed since the last commit; with A, what the folder changed since A;
with both, what B changed since A. Each is a revision (HEAD~3, a branch, a day), the folder (`.`), another
community by path or address, with `@REV` for an earlier state of it, or `original`, from which this
community was founded or forked.

Clauses are matched by their ids. Texts are compared word by word; parameters of rules as values, with
what the difference means. Renumbering is no change. Of long lists of members, shares and assets the first
twenty are shown; with -v all of them.

With three or more, the answer is a table of the rules that a machine can read: parameters down, communities
across, what differs marked with ≠, and who was founded from or left whom. Rules are set beside each other
by what they are for, not only by the ids of their clauses. Those that say the same wherever they stand
are only listed; with -v they are shown as well.

With `--exit-code` the exit code is 1 when there is a difference.)",
    .example = R"($ charter diff
$ charter diff HEAD~1
$ charter diff . ../weir-lane
$ charter diff . ../weir-lane ../mill-lane
$ charter diff 2025-01-01 --for ana)",
    .bind = bind<Options, declare, run>,
};

}  // namespace charter::cmd
