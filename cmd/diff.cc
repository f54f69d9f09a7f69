// SPDX-License-Identifier: Apache-2.0
#include "change/formatting.h"
#include "change/select.h"
#include "cmd/command.h"
#include "cmd/diff_for.h"
#include "cmd/diff_many.h"
#include "cmd/diff_pictures.h"
#include "cmd/diff_sides.h"
#include "cmd/in_community.h"
#include "community/who.h"
#include "render/changes_text.h"
#include "render/faults_json.h"
#include "render/folded.h"
#include "render/meaning_text.h"
#include "render/standing_text.h"

namespace charter::cmd {

namespace {

struct DiffOptions {
  std::string a;
  std::string b;
  std::vector<std::string> more;
  bool stat = false;
  bool text = false;
  std::string member;
  std::string only;
  std::string html;
  bool exit_code = false;
  bool resolution = false;
  bool markdown = false;
};

void declare(Declaration& app, DiffOptions& options) {
  app.add_option("a", options.a, "What to start from");
  app.add_option("b", options.b, "What to end at");
  app.add_option("more", options.more, "With three or more, the rules of all as a table");
  app.add_flag("--stat", options.stat, "One line a kind of change");
  app.add_flag("--text", options.text, "Show texts as well that differ in formatting only, or in the new names of clauses");
  app.add_option("--for", options.member, "What it means for this member").type_name("MEMBER");
  app.add_option("--only", options.only,
                 "Only these, separated by commas: community, articles, clauses, members, shares,"
                 " assets, settlements, notices, sealed")
      .type_name("KINDS");
  app.add_option("--html", options.html, "Write a page for a browser, instead of printing").type_name("FILE");
  app.add_flag("--resolution", options.resolution,
               "As amending instructions that a meeting can vote on");
  app.add_flag("--markdown", options.markdown, "With --resolution: as Markdown");
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

// What is shown, counted and answered for: all of it agrees.
Result<Changes> selected(const DiffOptions& options, const TreeComparison& comparison) {
  Changes changes =
      options.text ? comparison.changes : without_formatting(comparison.changes).changes;
  if (!options.text && !options.resolution) changes = without_followed_names(std::move(changes));
  if (!options.only.empty()) {
    auto only = only_kinds(std::move(changes), options.only);
    if (!only) return only.faults();
    changes = std::move(*only);
  }
  return changes;
}

Text separated(bool follows, const Text& text) {
  return follows ? Text().line().add(text) : text;
}

struct MemberPicture {
  const ChangeContext& pictures;
  const MemberView& view;
};

// What the changes mean, weighed beside all that differs, before the changes themselves; and first of all where the member stands.
void show_changes(const DiffOptions& options, Context& context, const Changes& changes, const Changes& whole,
                  const MemberPicture& of) {
  const auto& [pictures, view] = of;
  const auto show = [&](const Text& piece) { context.console.show(fitted(context, piece)); };
  const bool for_member = !options.member.empty();
  if (for_member) show(standing_text(view.standings, pictures));
  if (options.stat) return show(changes_stat(changes));
  const TextReadings texts(changes.clauses);
  ChangeContext read = pictures;
  read.texts = &texts;
  const Text meaning = meaning_text(
      meaning_of({changes, whole, texts}, read.before.charter, read.after.charter, read.vocabulary), read,
      extent_of(context));
  if (!meaning.is_empty()) show(separated(for_member, meaning));
  if (is_empty(changes)) return;
  if (for_member || !meaning.is_empty()) show(Text().line());
  tell_changes(changes, read, extent_of(context), show);
}

Json document(const Comparison& sides, const TreeComparison& comparison, const Changes& changes,
              const ChangeContext& pictures, const MemberView& view) {
  Json document = changes_document(sides, changes, pictures, comparison.changes);
  if (view.standings.before.member || view.standings.after.member)
    document.set("for", standing_json(view.standings, pictures));
  if (any_error(comparison.before.faults) || any_error(comparison.after.faults))
    document.set("faults", Json::object()
                               .set("from", as_json(comparison.before.faults))
                               .set("to", as_json(comparison.after.faults)));
  return document;
}

// For the page: where the member stands, a line each after the heading.
std::vector<MeaningGroup> groups_for_member(const DiffOptions& options, const MemberView& view, const ChangeContext& pictures) {
  if (options.member.empty()) return {};
  MeaningGroup group;
  const std::string lines = plain(standing_text(view.standings, pictures));
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::size_t words = std::min(lines.find_first_not_of(' ', begin), end);
    const std::string line = lines.substr(words, end - words);
    if (begin == 0)
      group.heading = line;
    else if (!line.empty())
      group.lines.push_back(Text().add(line));
    begin = end + 1;
  }
  return {group};
}

// Pictures of the whole charter, and who a rule applies to, need all of it.
CharterRead needed(const DiffOptions& options) {
  const bool is_whole = options.resolution || !options.html.empty() || !options.member.empty();
  return is_whole ? CharterRead::Whole : CharterRead::Unlike;
}

std::string selection(const DiffOptions& options) {
  std::string words;
  if (!options.member.empty()) words = "This page shows only what touches " + options.member + ".";
  if (!options.only.empty()) words += (words.empty() ? "" : " ") + ("This page shows only: " + options.only + ".");
  return words;
}

void refuse_mixtures(const DiffOptions& options, const Context& context) {
  if (options.markdown && !options.resolution)
    throw Failure(Exit::Usage, "diff-usage", "--markdown is for --resolution", "add --resolution, or leave --markdown out");
  if (!options.html.empty() && (options.stat || options.resolution || is_json(context)))
    throw Failure(Exit::Usage, "diff-usage", "--html writes a page of its own",
                  "leave --stat, --resolution and --json out");
  if (options.resolution && (options.stat || !options.only.empty() || !options.member.empty()))
    throw Failure(Exit::Usage, "diff-usage", "a resolution is of all that differs in the charter",
                  "leave --stat, --only and --for out");
}

ManyAsked many_asked(const DiffOptions& options) {
  ManyAsked asked{{options.a, options.b}, {}, options.exit_code};
  asked.sides.insert(asked.sides.end(), options.more.begin(), options.more.end());
  if (options.stat) asked.refused.emplace_back("--stat");
  if (!options.member.empty()) asked.refused.emplace_back("--for");
  if (!options.only.empty()) asked.refused.emplace_back("--only");
  if (!options.html.empty()) asked.refused.emplace_back("--html");
  if (options.resolution) asked.refused.emplace_back("--resolution");
  if (options.text) asked.refused.emplace_back("--text");
  return asked;
}

Exit run(const DiffOptions& options, Context& context) {
  if (!options.more.empty()) return diff_many(context, many_asked(options));
  refuse_mixtures(options, context);
  std::vector<std::string> sides_named;
  for (const std::string& side : {options.a, options.b})
    if (!side.empty()) sides_named.push_back(side);
  Workspace workspace = workspace_to_compare(context, sides_named);
  const Version from = comparable_version(workspace, options.a.empty() ? "HEAD" : options.a);
  const Version to = options.b.empty() ? working_folder(workspace) : comparable_version(workspace, options.b);
  tell_of_unsaved(context, {from, to});
  const TreeComparison comparison = compare(workspace.objects(), from.tree, to.tree, workspace.vocabulary(), needed(options));
  auto changes = selected(options, comparison);
  if (!changes) {
    context.refuse(changes.faults());
    return Exit::Usage;
  }
  MemberView view;
  if (!options.member.empty()) {
    auto known = view_for(workspace, from, to, comparison, options.member);
    if (!known) return decline(context, known.faults());
    view = std::move(*known);
  }
  const ChangeContext pictures = context_for(comparison, view);
  if (!options.member.empty()) *changes = changes_for(std::move(*changes), view, pictures);
  const auto sides = [&] {
    const WrittenParts before = with_community(workspace, from), after = with_community(workspace, to);
    return Comparison{source_of(from, before), source_of(to, after), common_commit(workspace, from, to)};
  };
  if (options.resolution) {
    show_resolution(context, sides(), {from, to, comparison}, *changes,
                    options.markdown ? ResolutionForm::Markdown : ResolutionForm::Text);
  } else if (!options.html.empty()) {
    write_page(context, workspace, {from, to, comparison, pictures, groups_for_member(options, view, pictures), selection(options)}, *changes, options.html);
  } else if (is_json(context)) {
    context.console.show_json(printed(document(sides(), comparison, *changes, pictures, view)));
  } else {
    complain_of_side(context, from, comparison.before.faults);
    complain_of_side(context, to, comparison.after.faults);
    show_changes(options, context, *changes, comparison.changes, {pictures, view});
  }
  return options.exit_code && !is_empty(*changes) ? Exit::No : Exit::Ok;
}

}  // namespace

extern const Command diff_command{
    .name = "diff",
    .summary = "Show what differs, between versions or communities",
    .section = Section::Work,
    .needs = Needs::Nothing,
    .effect = Effect::Writes,
    .help =
        R"(Without A and B, what the folder changed since the last commit; with A, what the folder changed since A;
with both, what B changed since A. Each is a revision (HEAD~3, a branch, a day), the folder (`.`), another
community by path or address (its last commit), with `@REV` for an earlier state of it, or `original`, from which this
community was founded or forked.

Two communities can be compared from anywhere: `charter diff ../a ../b` needs no community around it. Of
another community's folder the last commit is compared, and you are told if it holds changes that are not
recorded; `.` alone is the folder as it is.

Clauses are matched by their ids, and those whose ids are on one side only by what they say, so that two
communities that never met are compared clause by clause. Texts are compared word by word; parameters of
rules as values, with what the difference means. Renumbering is no change, and neither is another layout
(line breaks, marks of lists, quotation marks, labels) or a reference that follows a clause to its new name:
`--text` shows it.
Of long lists of members, shares and assets the first twenty are shown; with -v all of them.

First comes what the changes of rules mean: whether leaving, amending, spending, admission, removal or voting
becomes harder or easier, and which words turn a duty or a denial ("must" to "may", a "not" that went).

With `--for`, where the member stands on both sides: class and node, units and part of every pool, the rights of
their class; and only the changes that touch them: rules for other classes or nodes are left out.

`--html FILE` writes one page for a browser: what changed as a redline or side by side, readable on a phone,
on paper and aloud, without scripts and without loading anything. What the file held is replaced; with
`--dry-run` nothing is written.

`--resolution` says what differs in the charter as numbered instructions (strike, insert, move) that a
meeting can vote on; carried out by hand, they give B. Clauses are cited by their numbers in A.

With three or more, the answer is a table of the rules that a machine can read: parameters down, communities
across, what differs marked with ≠, and who was founded from or left whom. Rules are set beside each other
by what they are for, not only by the ids of their clauses. Those that say the same wherever they stand
are only counted, and those that only some have are listed; with -v all are shown.

With `--exit-code` the exit code is 1 when there is a difference.)",
    .example = R"($ charter diff
$ charter diff HEAD~1
$ charter diff . ../weir-lane
$ charter diff . ../weir-lane ../mill-lane
$ charter diff 2025-01-01 --for ana)",
    .bind = bind<DiffOptions>,
};

}  // namespace charter::cmd
