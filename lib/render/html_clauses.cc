// SPDX-License-Identifier: Apache-2.0
#include "render/html_clauses.h"

#include "change/words.h"
#include "model/rule_wording.h"
#include "render/charter_text.h"
#include "render/clause_pairs.h"
#include "render/clause_story.h"
#include "render/unwrapped.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

using Op = WordEdit::Op;

class RulesPage {
 public:
  RulesPage(const Changes& changes, const ChangeContext& context)
      : context_(context),
        pairs_(context.before.charter, context.after.charter, changes),
        gone_(pairs_.gone()),
        before_(numbering(context.before.charter)),
        after_(numbering(context.after.charter)) {
    for (ClauseStory& story : stories_of(changes.clauses)) stories_.emplace(story.id, std::move(story));
    for (const ArticleChange& change : changes.articles)
      std::visit([this](const auto& c) { note_article(c); }, change);
    for (const PlacedClause& placed : pairs_.all_after())
      clauses_[placed.at.article].push_back(&placed);
  }

  Html html() {
    for (const Article& article : context_.after.charter.articles) show(article);
    for (const Article& article : context_.before.charter.articles)
      if (!pairs_.article_after(article.id)) show_gone(article);
    return std::move(html_);
  }

 private:
  void note_article(const ArticleRemoved&) {}
  void note_article(const ArticleAdded& c) { about(c.article.id, "The article is new."); }
  void note_article(const ArticleMoved& c) {
    about(c.id, "The article has moved from place " + std::to_string(c.from + 1) + " to place " +
                    std::to_string(c.to + 1) + ".");
  }
  void note_article(const ArticleRenamed& c) {
    about(c.to, "The article’s id was " + c.from.text() + ".");
  }
  void note_article(const ArticleAmended& c) {
    Html& html = articles_[c.id];
    html.tag("<p class=\"what\">").text(c.field).tag(": ");
    show_values(html, c.value.before, c.value.after);
    html.tag("</p>\n");
  }
  void about(const ArticleId& id, const std::string& words) {
    articles_[id].tag("<p class=\"what\">").text(words).tag("</p>\n");
  }

  void show(const Article& article) {
    Html inside;
    const auto own = articles_.find(article.id);
    if (own != articles_.end()) inside.add(own->second);
    const Article* old = pairs_.article_before(article.id);
    if (old) show_gone(inside, old->id, {});
    for (const PlacedClause* placed : clauses_[article.id]) {
      const ClauseId& id = placed->clause->id;
      const auto story = stories_.find(id);
      if (story != stories_.end()) show(inside, *placed->clause, story->second);
      if (old) show_gone(inside, old->id, id);
    }
    show_article("now", after_.articles.at(article.id), article, inside);
  }

  void show_gone(const Article& article) {
    Html inside;
    inside.tag("<p class=\"what\"><b>The article is struck.</b></p>\n");
    const auto lists = gone_.find(article.id);
    if (lists != gone_.end())
      for (const auto& [last, list] : lists->second)
        for (const PlacedClause* placed : list) show_gone(inside, *placed);
    show_article("was", before_.articles.at(article.id), article, inside);
  }

  void show_article(const char* when, const std::string& number, const Article& article,
                    const Html& inside) {
    if (inside.is_empty()) return;
    html_.tag("<section aria-labelledby=\"article-")
        .tag(when)
        .tag("-")
        .text(article.id.text())
        .tag("\">\n");
    html_.tag("<h3 id=\"article-")
        .tag(when)
        .tag("-")
        .text(article.id.text())
        .tag("\">Article ")
        .tag(number);
    if (!article.title.empty())
      html_.tag(" <span dir=\"auto\">").text(article.title).tag("</span>");
    html_.tag("</h3>\n").add(inside).tag("</section>\n");
  }

  // What no longer stands after the clause.
  void show_gone(Html& html, const ArticleId& article, const ClauseId& last) {
    const auto lists = gone_.find(article);
    if (lists == gone_.end()) return;
    const auto list = lists->second.find(last);
    if (list == lists->second.end()) return;
    for (const PlacedClause* placed : list->second) show_gone(html, *placed);
  }

  void show_gone(Html& html, const PlacedClause& placed) {
    const Clause& clause = *placed.clause;
    const PlacedClause* now = pairs_.after(clause.id);
    begin(html, now ? "clause away" : "clause struck", "was", before_.clauses.at(clause.id),
          clause);
    if (now) {
      html.tag("<p class=\"what\"><b>Moved</b> to <a href=\"#now-")
          .text(now->clause->id.text())
          .tag("\">");
      html.tag(after_.clauses.at(now->clause->id)).tag("</a></p>\n</article>\n");
      return;
    }
    html.tag("<p class=\"what\"><b>Struck</b>, id ")
        .element("code", clause.id.text())
        .tag("</p>\n");
    if (!clause.text.empty())
      html.tag("<p class=\"prose\" dir=\"auto\">")
          .struck(with_numbers(unwrapped(clause.text), before_))
          .tag("</p>\n");
    if (clause.rule)
      html.tag("<p class=\"what\">Rule: ").struck(rule_line(*clause.rule)).tag("</p>\n");
    html.tag("</article>\n");
  }

  static void begin(Html& html, const char* look, const char* when, const std::string& number,
                    const Clause& clause) {
    html.tag("<article class=\"")
        .tag(look)
        .tag("\" id=\"")
        .tag(when)
        .tag("-")
        .text(clause.id.text());
    html.tag("\">\n<h4>")
        .tag(number)
        .tag(" <span dir=\"auto\">")
        .text(clause.title)
        .tag("</span></h4>\n");
  }

  void show(Html& html, const Clause& clause, const ClauseStory& story) {
    begin(html,
          story.added          ? "clause added"
          : story.is_amended() ? "clause amended"
                               : "clause",
          "now", after_.clauses.at(clause.id), clause);
    show_what(html, clause, story);
    if (story.added) {
      if (!clause.level.empty())
        html.tag("<p class=\"what\">Level: ").inserted(clause.level).tag("</p>\n");
      if (!clause.text.empty())
        html.tag("<p class=\"prose\" dir=\"auto\">")
            .inserted(with_numbers(unwrapped(clause.text), after_))
            .tag("</p>\n");
      if (clause.rule)
        html.tag("<p class=\"what\">Rule: ").inserted(rule_line(*clause.rule)).tag("</p>\n");
    }
    // What only moved is read at its new place.
    if (!story.added && !story.is_amended() && !clause.text.empty())
      html.tag("<p class=\"prose\" dir=\"auto\">")
          .text(with_numbers(unwrapped(clause.text), after_))
          .tag("</p>\n");
    for (const ClauseAmended* c : story.amended) show(html, *c);
    if (story.rule) show(html, *story.rule);
    show(html, story.parameters);
    html.tag("</article>\n");
  }

  // "Amended, moved from 2.4, was 3.1; id exit.notice"
  void show_what(Html& html, const Clause& clause, const ClauseStory& story) {
    html.tag("<p class=\"what\">");
    const PlacedClause* old = pairs_.before(clause.id);
    const std::string number = old ? before_.clauses.at(old->clause->id) : "";
    const char* comma = "";
    if (story.added) {
      html.tag("<b>Inserted</b>");
      comma = ", ";
    }
    if (story.is_amended()) {
      html.tag("<b>Amended</b>");
      comma = ", ";
    }
    if (story.moved && old) {
      html.tag(*comma ? ", <b>moved</b> from" : "<b>Moved</b> from")
          .tag(" <a href=\"#was-")
          .text(old->clause->id.text())
          .tag("\">")
          .tag(number)
          .tag("</a>");
      comma = ", ";
    } else if (old && number != after_.clauses.at(clause.id)) {
      html.tag(*comma ? ", was " : "Was ").tag(number);
      comma = ", ";
    }
    if (story.renamed)
      html.tag(*comma ? ", <b>renamed</b> from " : "<b>Renamed</b> from ")
          .element("code", story.renamed->from.text());
    if (story.renamed) comma = ", ";
    html.tag(*comma ? ", id " : "; id ").element("code", clause.id.text()).tag("</p>\n");
  }

  void show(Html& html, const ClauseAmended& c) const {
    const bool is_text = c.field == "text";
    if (!is_text || !c.value.before || !c.value.after) {
      html.tag(is_text ? "<p class=\"prose\" dir=\"auto\">" : "<p class=\"what\">");
      if (!is_text) html.text(c.field).tag(": ");
      show_values(html, c.value.before, c.value.after);
      html.tag("</p>\n");
      return;
    }
    const std::vector<WordEdit> edits =
        redline(unwrapped(*c.value.before), unwrapped(*c.value.after));
    if (std::ranges::all_of(edits, [](const WordEdit& edit) { return edit.op == Op::Keep; }))
      return void(
          html.tag("<p class=\"what\">Only the lines of the text are broken elsewhere.</p>\n"));
    html.tag("<p class=\"prose redline\" dir=\"auto\">");
    for (const WordEdit& edit : edits) show(html, edit);
    html.tag("</p>\n<div class=\"beside\">\n<div><h5>Before</h5><p class=\"prose\" dir=\"auto\">");
    for (const WordEdit& edit : edits) {
      if (edit.op == Op::Strike) show(html, edit);
      if (edit.op == Op::Keep) html.text(with_numbers(edit.text, before_));
    }
    html.tag("</p></div>\n<div><h5>After</h5><p class=\"prose\" dir=\"auto\">");
    for (const WordEdit& edit : edits)
      if (edit.op != Op::Strike) show(html, edit);
    html.tag("</p></div>\n</div>\n");
  }

  // References that were struck or inserted show which clause they name, since a number may be the
  // same before and after.
  void show(Html& html, const WordEdit& edit) const {
    switch (edit.op) {
      case Op::Keep:
        html.text(with_numbers(edit.text, after_));
        break;
      case Op::Strike:
        html.struck(edit.text);
        break;
      case Op::Insert:
        html.inserted(edit.text);
        break;
    }
  }

  static void show_values(Html& html, const std::optional<std::string>& before,
                          const std::optional<std::string>& after) {
    if (before) html.struck(*before);
    if (before && after) html.tag(" ");
    if (after) html.inserted(*after);
  }

  static void show(Html& html, const RuleReplaced& c) {
    html.tag("<p class=\"what\">Rule: ");
    show_values(html, c.rule.before ? std::optional(rule_line(*c.rule.before)) : std::nullopt,
                c.rule.after ? std::optional(rule_line(*c.rule.after)) : std::nullopt);
    html.tag("</p>\n");
  }

  void show(Html& html, const std::vector<const ParameterAmended*>& parameters) const {
    if (parameters.empty()) return;
    html.tag("<table>\n<caption>").text("Rule " + parameters.front()->kind);
    html.tag(
        "</caption>\n<thead><tr><th scope=\"col\">Parameter</th><th scope=\"col\">Before</th>");
    html.tag(
        "<th scope=\"col\">After</th><th scope=\"col\">What it does</th></tr></thead>\n<tbody>\n");
    for (const ParameterAmended* c : parameters) {
      html.tag("<tr>").element("th scope=\"row\"", c->parameter);
      value_cell(html, c->value.before, Op::Strike);
      value_cell(html, c->value.after, Op::Insert);
      const std::string effect =
          effect_in(context_.vocabulary, c->kind, c->parameter, c->value.before, c->value.after);
      html.tag("<td>");
      if (!effect.empty()) html.element("span class=\"effect\"", effect);
      html.tag("</td></tr>\n");
    }
    html.tag("</tbody>\n</table>\n");
  }

  static void value_cell(Html& html, const std::optional<Value>& value, Op op) {
    html.tag("<td>");
    if (!value)
      html.tag("<span class=\"soft\">not set</span>");
    else if (op == Op::Strike)
      html.struck(charter::show(*value));
    else
      html.inserted(charter::show(*value));
    html.tag("</td>");
  }

  const ChangeContext& context_;
  ClausePairs pairs_;
  ClausePairs::Gone gone_;
  Numbering before_, after_;
  std::map<ClauseId, ClauseStory> stories_;
  std::map<ArticleId, Html> articles_;
  std::map<ArticleId, std::vector<const PlacedClause*>> clauses_;
  Html html_;
};

}  // namespace

Html rules_section(const Changes& changes, const ChangeContext& context) {
  if (changes.articles.empty() && changes.clauses.empty()) return {};
  Html html;
  html.tag(
      "<section id=\"rules\" aria-labelledby=\"rules-title\">\n<h2 "
      "id=\"rules-title\">Rules</h2>\n");
  html.tag("<fieldset class=\"view\"><legend>Show changed texts</legend>");
  html.tag(
      "<label><input type=\"radio\" name=\"view\" id=\"view-redline\" checked>as a "
      "redline</label>");
  html.tag("<label><input type=\"radio\" name=\"view\" id=\"view-beside\">side by side</label>");
  html.tag("<label><input type=\"radio\" name=\"view\" id=\"view-both\">both</label></fieldset>\n");
  return html.add(RulesPage(changes, context).html()).tag("</section>\n");
}

}  // namespace charter
