// SPDX-License-Identifier: Apache-2.0
#include "render/charter_changes_text.h"

#include "change/concurrently.h"
#include "change/similarity.h"
#include "change/words.h"
#include "model/rule_wording.h"
#include "render/clause_story.h"
#include "render/consequences.h"
#include "value/match.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

// How many clauses are told at a time, on several threads.
constexpr std::size_t kStoriesAPage = 64;

// The texts of a clause stand under its line.
constexpr std::size_t kIndent = 8;

// Words that stay are shown so far to either side of a change.
constexpr std::size_t kContextPieces = 24;

Text& lines(Text& text, Label label, const std::string& all, std::size_t indent) {
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = all.find('\n', begin);
    text.show(label, all.substr(begin, end - begin));
    if (end == std::string::npos) return text;
    text.line().add(std::string(indent, ' '));
    begin = end + 1;
  }
}

enum class Side { First, Middle, Last };

// A stretch of words that stay, without its middle when it is long.
std::string shortened(const std::string& kept, Side side) {
  const std::vector<std::string> pieces = words_of(kept);
  const std::size_t sides = side == Side::Middle ? 2 : 1;
  if (pieces.size() <= sides * kContextPieces + 2) return kept;
  std::string text;
  if (side != Side::First)
    for (std::size_t i = 0; i < kContextPieces; ++i) text += pieces[i];
  text.erase(text.find_last_not_of(" \n") + 1);
  text += side == Side::First ? "…" : " …";
  if (side == Side::Last) return text;
  std::string rest;
  for (std::size_t i = pieces.size() - kContextPieces; i < pieces.size(); ++i) rest += pieces[i];
  return text + " " + rest.erase(0, std::min(rest.find_first_not_of(" \n"), rest.size()));
}

void show_value(Text& text, Label label, const std::optional<std::string>& value,
                const char* absent) {
  if (value)
    text.show(label, *value);
  else
    text.add(Label::Muted, absent);
}

void show_change(Text& text, const std::optional<std::string>& before,
                 const std::optional<std::string>& after, const char* absent) {
  show_value(text, Label::Removed, before, absent);
  text.add(" → ");
  show_value(text, Label::Added, after, absent);
}

}  // namespace

Text field_text(const std::string& field, const Amended<std::string>& value) {
  Text text;
  text.show(field).add(": ");
  show_change(text, value.before, value.after, "none");
  return text;
}

Text parameter_text(const ParameterAmended& change, const ChangeContext& context) {
  const auto shown = [](const std::optional<Value>& value) {
    return value ? std::optional(show(*value)) : std::nullopt;
  };
  Text text;
  text.show(change.parameter).add(" ");
  show_change(text, shown(change.value.before), shown(change.value.after), "not set");
  const std::string effect = effect_in(context.vocabulary, change.kind, change.parameter,
                                       change.value.before, change.value.after);
  if (!effect.empty()) text.add(" (").add(Label::Emphasis, effect).add(")");
  return text;
}

Text redline_text(const std::vector<WordEdit>& edits, std::size_t indent) {
  Text text;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    // A line that is broken in another place is no change.
    if (edits[i].op == WordEdit::Op::Strike && i + 1 < edits.size() &&
        edits[i + 1].op == WordEdit::Op::Insert && is_reflow(edits[i].text, edits[i + 1].text)) {
      lines(text, Label::Plain, edits[++i].text, indent);
      continue;
    }
    const Side side = i == 0 ? Side::First : i + 1 == edits.size() ? Side::Last : Side::Middle;
    switch (edits[i].op) {
      case WordEdit::Op::Keep:
        lines(text, Label::Plain, shortened(edits[i].text, side), indent);
        break;
      case WordEdit::Op::Strike:
        lines(text.add(Label::Removed, "[-"), Label::Removed, edits[i].text, indent);
        text.add(Label::Removed, "-]");
        break;
      case WordEdit::Op::Insert:
        lines(text.add(Label::Added, "{+"), Label::Added, edits[i].text, indent);
        text.add(Label::Added, "+}");
        break;
    }
  }
  return text;
}

namespace {

class CharterPicture {
 public:
  CharterPicture(const Changes& changes, const ChangeContext& context,
                 const std::function<void(const Text&)>& sink)
      : changes_(changes),
        context_(context),
        sink_(sink),
        before_(numbering(context.before.charter)),
        after_(numbering(context.after.charter)),
        clauses_before_(clauses_by_id(context.before.charter)),
        clauses_after_(clauses_by_id(context.after.charter)),
        stories_(stories_of(changes.clauses)) {
    for_each_clause(context.after.charter, [this](const Clause& clause, const ClausePosition& at) {
      articles_.emplace(clause.id, at.article);
    });
  }

  void tell() {
    text_.add(Label::Heading, "Rules").line();
    for (const Article& article : context_.after.charter.articles) show_article(article.id);
    for (const Article& article : context_.before.charter.articles)
      if (!after_.articles.contains(article.id)) show_article(article.id);
    text_.add(consequences_text(
        consequences(context_.before.charter, context_.after.charter, changes_), after_));
    sink_(text_);
  }

 private:
  ArticleId article_of(const ClauseStory& story) const {
    const auto found = articles_.find(story.id);
    return found == articles_.end() ? ArticleId() : found->second;
  }

  // What happened to the article itself, then to the clauses in it.
  void show_article(const ArticleId& id) {
    Text own;
    for (const ArticleChange& change : changes_.articles)
      std::visit([&](const auto& c) { show_own(own, c, id); }, change);
    bool headed = false;
    const auto show = [&](const auto& show_clause) {
      if (!headed) show_heading(id);
      if (!headed) text_.add(own);
      headed = true;
      show_clause(text_);
      sink_(text_);
      text_ = Text();
    };
    for (const ClauseChange& change : changes_.clauses)
      if (const auto* removed = std::get_if<ClauseRemoved>(&change); removed && removed->at.article == id)
        show([&](Text& text) { show_removed(text, *removed); });
    show_stories(id, show);
    if (!headed && !own.is_empty()) show([](Text&) {});
  }

  // A page of them at a time, so that the first is there at once.
  template <class Show>
  void show_stories(const ArticleId& id, const Show& show) const {
    std::vector<const ClauseStory*> stories;
    for (const ClauseStory& each : stories_)
      if (article_of(each) == id) stories.push_back(&each);
    for (std::size_t begin = 0; begin < stories.size(); begin += kStoriesAPage) {
      std::vector<Text> page(std::min(kStoriesAPage, stories.size() - begin));
      concurrently(page.size(), [&](std::size_t i) { show_story(page[i], *stories[begin + i]); });
      for (const Text& each : page) show([&](Text& text) { text.add(each); });
    }
  }

  void show_heading(const ArticleId& id) {
    const bool is_now = after_.articles.contains(id);
    const Article* article =
        find_article(is_now ? context_.after.charter : context_.before.charter, id);
    const std::string& number = (is_now ? after_ : before_).articles.at(id);
    text_.add(Label::Heading, "  Article " + number);
    if (article && !article->title.empty()) text_.add(", ").show(Label::Heading, article->title);
    text_.add(" (").show(Label::Id, id.text()).add(")").line();
  }

  static void show_own(Text& text, const ArticleRenamed& c, const ArticleId& id) {
    if (c.to == id)
      text.add(Label::Changed, "    ~ renamed").add(" from ").show(Label::Id, c.from.text()).line();
  }
  static void show_own(Text& text, const ArticleRemoved& c, const ArticleId& id) {
    if (c.article.id == id) text.add(Label::Removed, "    - the article is removed").line();
  }
  static void show_own(Text& text, const ArticleAdded& c, const ArticleId& id) {
    if (c.article.id != id) return;
    text.add(Label::Added, "    + the article is added");
    if (!c.article.level.empty()) text.add(", level: ").show(c.article.level);
    text.line();
  }
  static void show_own(Text& text, const ArticleMoved& c, const ArticleId& id) {
    if (c.id != id) return;
    text.add(Label::Changed, "    ~ moved").add(" from place " + std::to_string(c.from + 1));
    text.add(" to place " + std::to_string(c.to + 1)).line();
  }
  static void show_own(Text& text, const ArticleAmended& c, const ArticleId& id) {
    if (c.id == id) text.add(Label::Changed, "    ~ ").add(field_text(c.field, c.value)).line();
  }

  void show_removed(Text& text, const ClauseRemoved& c) const {
    text.add(Label::Removed, "    - ").add(Label::Number, number_in(before_, c.clause.id)).add(" ");
    text.show(Label::Id, c.clause.id.text());
    text.add(Label::Removed, c.joined_into.empty() ? " removed" : " joined into ");
    if (!c.joined_into.empty()) show_number(text, after_, c.joined_into);
    if (!c.clause.title.empty()) text.add(": ").show(c.clause.title);
    text.line();
    show_whole(text, Label::Removed, c.clause);
  }

  void show_story(Text& text, const ClauseStory& story) const {
    const std::string number = number_in(after_, story.id);
    const Label label = story.added ? Label::Added : Label::Changed;
    text.add(label, story.added ? "    + " : "    ~ ").add(Label::Number, number).add(" ");
    text.show(Label::Id, story.id.text());
    if (story.added) return show_added(text, *story.added);
    show_headline(text, story, number);
    for (const ClauseAmended* c : story.amended) show_amended(text, *c);
    if (story.rule) show_rule(text, *story.rule);
    for (const ParameterAmended* c : story.parameters)
      indented(text).add(parameter_text(*c, context_)).line();
  }

  void show_added(Text& text, const ClauseAdded& c) const {
    text.add(Label::Added, c.split_from.empty() ? " added" : " split from ");
    if (!c.split_from.empty()) show_number(text, before_, c.split_from);
    if (!c.clause.title.empty()) text.add(": ").show(c.clause.title);
    text.line();
    show_whole(text, Label::Added, c.clause);
  }

  void show_headline(Text& text, const ClauseStory& story, const std::string& number) const {
    const ClauseId& old_id = story.renamed ? story.renamed->from : story.id;
    const std::string old_number = number_in(before_, old_id);
    const char* comma = "";
    if (story.renamed) {
      text.add(Label::Changed, " renamed").add(" from ").show(Label::Id, old_id.text());
      comma = ",";
    }
    add_similarity(text, story, old_id);
    if (story.moved) {
      text.add(comma).add(Label::Changed, " moved").add(" from ").add(Label::Number, old_number);
      comma = ",";
    }
    if (story.is_amended())
      text.add(comma).add(Label::Changed, " amended");
    if (!story.moved && old_number != number && !old_number.empty())
      text.add(Label::Muted, " (was " + old_number + ")");
    text.line();
  }

  // How much of the words stayed, where a clause has another id, or kept its id and little else.
  void add_similarity(Text& text, const ClauseStory& story, const ClauseId& old_id) const {
    const bool reworded = std::ranges::any_of(
        story.amended, [](const ClauseAmended* c) { return c->value.before && c->value.after; });
    const auto was = clauses_before_.find(old_id), now = clauses_after_.find(story.id);
    if (!reworded || was == clauses_before_.end() || now == clauses_after_.end()) return;
    const int percent = similarity(*was->second, *now->second).percent();
    if (percent == 100 || (!story.renamed && percent >= kLeastSimilarity)) return;
    text.add(Label::Muted, fmt::format(" ({} % of the words are the same)", percent));
  }

  // "4.2 exit.fork"
  static void show_number(Text& text, const Numbering& numbers, const ClauseId& id) {
    text.add(Label::Number, number_in(numbers, id)).add(" ").show(Label::Id, id.text());
  }

  static Text& indented(Text& text) { return text.add(std::string(kIndent, ' ')); }

  void show_amended(Text& text, const ClauseAmended& c) const {
    indented(text);
    if (c.field != "text" || !c.value.before || !c.value.after) return lines_of(text, c);
    const TextReading reading = reading_of(c, context_.texts);
    text.add("text: ").add(redline_text(reading.redline, kIndent)).line();
    for (const Finding& turn : reading.turns)
      indented(text).show(Label::Emphasis, said(turn)).line();
  }

  static void lines_of(Text& text, const ClauseAmended& c) {
    if (c.field != "text") {
      text.add(field_text(c.field, c.value)).line();
      return;
    }
    const bool came = c.value.after.has_value();
    text.add(came ? "text added: " : "text removed: ");
    lines(text, came ? Label::Added : Label::Removed,
          (came ? c.value.after : c.value.before).value_or(""), kIndent);
    text.line();
  }

  static void show_rule(Text& text, const RuleReplaced& c) {
    if (c.rule.before) show_rule(text, Label::Removed, "- rule ", *c.rule.before);
    if (c.rule.after) show_rule(text, Label::Added, "+ rule ", *c.rule.after);
  }

  static void show_rule(Text& text, Label label, const char* sign, const Rule& rule) {
    indented(text).add(label, sign).show(label, rule.kind);
    const char* between = ": ";
    for (const auto& [name, value] : rule.parameters) {
      text.add(between).show(name).add(" ").show(show(value));
      between = "; ";
    }
    text.line();
  }

  static void show_whole(Text& text, Label label, const Clause& clause) {
    const char* sign = label == Label::Added ? "+ " : "- ";
    if (!clause.level.empty())
      indented(text).add(label, sign).add("level: ").show(clause.level).line();
    if (!clause.adopted.empty())
      indented(text).add(label, sign).add("adopted: ").show(clause.adopted).line();
    for (std::size_t begin = 0; begin < clause.text.size();) {
      const std::size_t end = std::min(clause.text.find('\n', begin), clause.text.size());
      indented(text).add(label, sign).show(label, clause.text.substr(begin, end - begin)).line();
      begin = end + 1;
    }
    if (clause.rule)
      show_rule(text, label, label == Label::Added ? "+ rule " : "- rule ", *clause.rule);
  }

  static std::string number_in(const Numbering& numbers, const ClauseId& id) {
    const auto found = numbers.clauses.find(id);
    return found == numbers.clauses.end() ? std::string() : found->second;
  }

  const Changes& changes_;
  const ChangeContext& context_;
  const std::function<void(const Text&)>& sink_;
  Numbering before_, after_;
  std::map<ClauseId, const Clause*> clauses_before_, clauses_after_;
  std::map<ClauseId, ArticleId> articles_;
  std::vector<ClauseStory> stories_;
  Text text_;
};

}  // namespace

void tell_charter_changes(const Changes& changes, const ChangeContext& context,
                          const std::function<void(const Text&)>& sink) {
  if (changes.articles.empty() && changes.clauses.empty()) return;
  CharterPicture(changes, context, sink).tell();
}

Text charter_changes_text(const Changes& changes, const ChangeContext& context) {
  Text text;
  tell_charter_changes(changes, context, [&](const Text& piece) { text.add(piece); });
  return text;
}

}  // namespace charter
