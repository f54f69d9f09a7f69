// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/things.h"
#include "render/charter_json.h"
#include "render/charter_markdown.h"
#include "render/charter_text.h"

namespace charter::cmd {

namespace {

struct ShowOptions {
  std::string thing;
  bool markdown = false;
  bool raw = false;
};

void declare(Declaration& app, ShowOptions& options) {
  app.add_option("thing", options.thing, "What to show, with @REV for an earlier state");
  app.add_flag("--markdown", options.markdown, "As Markdown");
  app.add_flag("--raw", options.raw, "As it stands in the file");
}

Exit show_charter(Context& context, const WrittenParts& parts, const ShowOptions& options) {
  const Charter& charter = parts.snapshot.charter;
  if (is_json(context)) {
    const Numbering numbers = numbering(charter);
    Json articles = Json::array();
    for (const Article& article : charter.articles) articles.add(article_json(article, numbers));
    context.console.show_json(printed(Json::object().set("schema", "charter.show/1").set("kind", "charter").set(
        "community", parts.snapshot.community.id.text()).set("name", parts.snapshot.community.name).set("articles", std::move(articles))));
  } else if (options.markdown) {
    context.console.show(Text().add(charter_markdown(parts.snapshot.community.name, charter)));
  } else if (options.raw) {
    for (const Article& article : charter.articles) context.console.show(Text().add(parts.files.at(article.file)));
  } else {
    Text page;
    page.show(Label::Heading, parts.snapshot.community.name).line().line();
    context.console.show(page.add(charter_text(charter, context.console.width())));
  }
  return end_with(context, faults_in(parts, Managed::Article));
}

// THING@REV; without @REV, what the folder holds.
std::pair<std::string, std::string> thing_and_revision(const std::string& words) {
  const auto at = words.find('@');
  if (at == std::string::npos) return {words, ""};
  return {words.substr(0, at), at + 1 == words.size() ? "HEAD" : words.substr(at + 1)};
}

Exit run(const ShowOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const auto [thing, revision] = thing_and_revision(options.thing);
  const Version version = version_or_folder(workspace, revision);
  if (!thing.empty() && options.markdown)
    throw Failure(Exit::Usage, "show-usage", "--markdown is for the whole charter", "leave THING out");
  if (!thing.empty()) return show_thing(context, workspace, version, {thing, options.raw ? Picture::Raw : Picture::Words});
  return show_charter(context, read_written_parts(workspace.objects(), version.tree, workspace.vocabulary()), options);
}

}  // namespace

extern const Command show_command{
    .name = "show",
    .summary = "Show the charter, or one thing in it",
    .section = Section::Work,
    .needs = Needs::Repository,
    .help =
        R"(Without THING, the whole charter, numbered and readable, each clause with the rule that a machine reads in
it and what it takes to change it. THING is the id of a clause, an article, a member, an asset, a pool or
a settlement. `@REV` after it shows it as it was: at a commit, on a day, on a branch.

A settlement is named by the first digits of its record (`ls settlements`). What is shown is the statement that
`charter fork` printed, worked out again from the record as `charter fork --verify` does.

`--raw` prints the bytes of the file that the thing stands in.)",
    .example = R"($ charter show
$ charter show leaving.fork@2025-01-01
$ charter show --markdown > charter.md)",
    .bind = bind<ShowOptions>,
};

}  // namespace charter::cmd
