// SPDX-License-Identifier: Apache-2.0
#include "cmd/in_community.h"

#include "community/committing.h"
#include "community/tree_check.h"
#include "render/changes_text.h"
#include "render/faults_text.h"
#include "repo/commit.h"
#include "value/safe_text.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

namespace charter::cmd {

namespace {

Signature signature(const Person& person, const std::optional<Identity>& configured) {
  Signature s{{person.name, person.email}, person.when.seconds, person.when.minutes_ahead};
  if (configured && s.who.name.empty()) s.who.name = configured->name;
  if (configured && s.who.email.empty()) s.who.email = configured->email;
  return s;
}

bool is_known(const Signature& s) { return !s.who.name.empty() && !s.who.email.empty(); }

}  // namespace

Workspace open_workspace(Context& context) {
  Workspace workspace = Workspace::open(context.folder, built_in_vocabulary());
  if (const auto progress = context.console.progress("reading files"))
    workspace.objects().watch([progress](std::uint64_t so_far) { progress->at(so_far); });
  return workspace;
}

namespace {

Hand hand_with(const Context& context, const std::optional<Identity>& configured) {
  Hand hand{signature(context.author(), configured), signature(context.committer(), configured)};
  if (!is_known(hand.author) || !is_known(hand.committer))
    throw Failure(Exit::Refused, "no-identity", "it is not known who you are",
                  "tell git once: git config --global user.name \"Ana Reis\", and user.email likewise");
  return hand;
}

}  // namespace

Hand hand_of(const Context& context, const Repository& repository) {
  return hand_with(context, repository.identity());
}

Hand founding_hand(const Context& context) { return hand_with(context, personal_identity()); }

LogLine log_line(const Context& context, const Repository& repository, const std::string& reason) {
  Signature who = signature(context.committer(), repository.identity());
  if (!is_known(who)) who.who = {"charter", "charter@localhost"};
  return {who, reason};
}

Exit decline(Context& context, const Faults& faults) {
  context.refuse(faults);
  return Exit::Refused;
}

bool is_json(const Context& context) { return context.console.form() == Form::Json; }
bool is_trial(const Context& context) { return context.manner.deed == Deed::Shown; }

ChangeContext change_context(const TreeComparison& comparison) {
  return {{comparison.before.snapshot.charter, comparison.before.snapshot.community},
          {comparison.after.snapshot.charter, comparison.after.snapshot.community},
          built_in_vocabulary()};
}

ChangeSource source_of(const Version& version, const WrittenParts& parts) {
  return {parts.snapshot.community.id.text(), parts.snapshot.community.name,
          version.commit ? std::optional(to_string(*version.commit)) : std::nullopt, version.label};
}

Exit end_with(Context& context, const Faults& of_reading) {
  if (!any_error(of_reading)) return Exit::Ok;
  Text text;
  text.add(Label::Warning, "what cannot be read is not shown").line().line();
  context.console.complain(text.add(as_text(of_reading)));
  return Exit::No;
}

Version version_or_folder(Workspace& workspace, const std::string& revision) {
  return revision.empty() ? working_folder(workspace) : resolve_version(workspace, revision);
}

Exit end_edit(Context& context, Workspace& workspace, const ObjectId& tree, const std::string& what) {
  const ObjectId before = workspace.folder_tree();
  const Faults faults =
      without_notes(check_change(workspace.objects(), before, tree, workspace.vocabulary()));
  if (any_error(faults)) {
    if (!is_json(context)) context.console.complain(Text().add("nothing was done, for this would follow:").line().line());
    return decline(context, faults);
  }
  const TreeComparison comparison = compare(workspace.objects(), before, tree, workspace.vocabulary());
  if (!is_trial(context)) put_in_folder(workspace, tree, what);
  const ChangeContext pictures = change_context(comparison);
  if (is_json(context)) {
    if (!faults.empty()) context.console.complain(as_text(faults));
    const Version was{"before", before, std::nullopt}, is{"after", tree, std::nullopt};
    context.console.show_json(printed(changes_document(
        {source_of(was, comparison.before), source_of(is, comparison.after), std::nullopt},
        comparison.changes, pictures)));
    return Exit::Ok;
  }
  if (is_empty(comparison.changes)) {
    context.console.show(Text().add("nothing changes: it is so already").line());
    return Exit::Ok;
  }
  context.console.show(changes_text(comparison.changes, pictures));
  if (!faults.empty()) context.console.complain(as_text(faults));
  context.console.say(Text().add(Label::Hint, is_trial(context) ? "this is what would change; nothing was done\n"
                                                                : "`charter commit` records it\n"));
  return Exit::Ok;
}

Version resolve_or_folder(Workspace& workspace, const std::string& words) {
  return words == "." ? working_folder(workspace) : resolve_version(workspace, words);
}

WrittenParts with_community(Workspace& workspace, const Version& version) {
  WrittenParts parts;
  if (is_community(workspace.objects(), version.tree))
    parts.snapshot.community = read_community_of(workspace.objects(), version.tree);
  return parts;
}

bool is_outside(const std::string& relative) { return relative == ".." || relative.starts_with("../"); }

std::vector<std::string> paths_in_folder(const Context& context, const Workspace& workspace,
                                         const std::vector<std::string>& paths) {
  std::vector<std::string> inside;
  for (const std::string& path : paths) {
    const std::filesystem::path whole = (context.folder / path).lexically_normal();
    const std::string relative = whole.lexically_relative(workspace.folder().lexically_normal()).generic_string();
    if (relative.empty() || is_outside(relative))
      throw Failure(Exit::Usage, "path-outside", fmt::format("`{}` is outside of the community's folder", path),
                    "name a path inside " + workspace.folder().string());
    inside.push_back(relative.ends_with('/') ? relative.substr(0, relative.size() - 1) : relative);
  }
  return inside;
}

std::string day_of(const Signature& signature) {
  return to_string(Date::of_moment(signature.seconds + std::int64_t{signature.offset_minutes} * 60));
}

Date today(const Context& context) {
  return Date::of_moment(context.now.seconds + std::int64_t{context.now.minutes_ahead} * 60);
}

std::string read_named_file(const Context& context, const std::string& path) {
  if (path == "-")
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  const std::filesystem::path place = path;
  const std::filesystem::path whole = place.is_relative() ? context.folder / place : place;
  std::error_code error;
  const bool is_folder = std::filesystem::is_directory(whole, error);
  std::ifstream file(whole, std::ios::binary);
  if (is_folder || !file)
    throw Failure(Exit::Usage, "no-such-file",
                  is_folder ? fmt::format("`{}` is a folder, and a file is read here", path)
                            : fmt::format("there is no file `{}` that can be read", path),
                  "name a file that is there, or - for standard input");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string shown_id(const Context& context, const ObjectId& id) {
  const std::string text = to_string(id);
  return context.manner.voice == Voice::Verbose ? text : text.substr(0, 10);
}

void require_readable_message(const std::string& message) {
  const auto refuse = [](const char* what, const char* help) { throw Failure(Exit::Usage, "bad-message", what, help); };
  if (first_invalid_utf8(message)) refuse("the message is not UTF-8", "write it in UTF-8");
  if (std::ranges::any_of(message, [](unsigned char c) { return (c < ' ' && c != '\n' && c != '\t') || c == 0x7f; }))
    refuse("the message holds control characters", "write text, tabs and line ends only");
  if (subject_of(message).find_first_not_of(" \t") == std::string::npos)
    refuse("the first line of the message is empty", "say in it what the commit does, or leave -m away");
}

}  // namespace charter::cmd
