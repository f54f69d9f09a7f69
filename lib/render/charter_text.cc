// SPDX-License-Identifier: Apache-2.0
#include "render/charter_text.h"

#include "model/adoption.h"
#include "model/entrenchment.h"
#include "model/rule_wording.h"
#include "render/wrap.h"
#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

constexpr int kNarrowest = 20;

struct Page {
  const Charter& charter;
  Numbering numbers;
  int width;
};

void add_lines(Text& page, Label label, const std::string& words, const std::string& margin,
               int width) {
  const int room = std::max(kNarrowest, width - static_cast<int>(margin.size()));
  for (const std::string& line : wrapped(made_visible(words, LineFeeds::Kept), room)) {
    if (!line.empty()) page.add(margin).add(label, line);
    page.line();
  }
}

void add_rule(Text& text, const Page& page, const Clause& clause, const std::string& margin) {
  if (clause.rule)
    add_lines(text, Label::Muted, "Rule: " + rule_line(*clause.rule), margin, page.width);
  const auto governing = governing_amend_rule(page.charter, clause.id);
  if (!governing || *governing == clause.id) return;
  add_lines(text, Label::Muted,
            "To amend this: " + page.numbers.clauses.at(*governing) + " (" + governing->text() + ")",
            margin, page.width);
}

void add_adoption(Text& text, const Page& page, const Clause& clause, const std::string& margin) {
  const auto adoption = parse_adoption(clause.adopted);
  if (!adoption) return;
  std::string words = "Taken over from " + adoption->clause.text() + " of " + adoption->community.text() + ", as it was at " + adoption->commit.substr(0, 10);
  if (!adoption->address.empty()) words += " in " + adoption->address;
  add_lines(text, Label::Muted, words, margin, page.width);
}

void add_clause(Text& text, const Page& page, const Clause& clause, std::size_t depth) {
  const std::string margin(2 * depth, ' ');
  text.add(margin).add(Label::Number, page.numbers.clauses.at(clause.id)).add("  ");
  if (!clause.title.empty()) text.show(Label::Emphasis, clause.title).add("  ");
  text.add(Label::Id, clause.id.text()).line();
  add_lines(text, Label::Plain, with_numbers(clause.text, page.numbers), margin + "     ", page.width);
  add_rule(text, page, clause, margin + "     ");
  add_adoption(text, page, clause, margin + "     ");
  text.line();
  for (const Clause& within : clause.clauses) add_clause(text, page, within, depth + 1);
}

void add_article(Text& text, const Page& page, const Article& article) {
  text.add(Label::Heading, "Article " + page.numbers.articles.at(article.id));
  if (!article.title.empty()) text.add("  ").show(Label::Heading, article.title);
  text.add("  ").add(Label::Id, article.id.text()).line().line();
  for (const Clause& clause : article.clauses) add_clause(text, page, clause, 1);
}

}  // namespace

std::string with_numbers(const std::string& text, const Numbering& numbers) {
  std::string shown;
  std::size_t copied = 0;
  for (const TextReference& reference : references_in(text)) {
    const auto id = ClauseId::parse(reference.target);
    const auto number = id ? numbers.clauses.find(*id) : numbers.clauses.end();
    if (number == numbers.clauses.end()) continue;
    shown.append(text, copied, reference.offset - 2 - copied).append(number->second);
    copied = reference.offset + reference.target.size() + 2;
  }
  return shown.append(text, copied);
}

std::string rule_line(const Rule& rule) {
  std::string line = rule.kind;
  std::string separator = ": ";
  for (const auto& [name, value] : rule.parameters) {
    std::string words = name;
    std::ranges::replace(words, '_', ' ');
    line += separator + words + " " + show(value);
    separator = ", ";
  }
  return line;
}

Text charter_text(const Charter& charter, int width) {
  const Page page{charter, numbering(charter), width};
  Text text;
  for (const Article& article : charter.articles) add_article(text, page, article);
  return text;
}

Text clause_text(const Charter& charter, const ClauseId& id, int width) {
  Text text;
  if (const Clause* clause = find_clause(charter, id))
    add_clause(text, {charter, numbering(charter), width}, *clause, 0);
  return text;
}

Text article_text(const Charter& charter, const ArticleId& id, int width) {
  Text text;
  if (const Article* article = find_article(charter, id))
    add_article(text, {charter, numbering(charter), width}, *article);
  return text;
}

}  // namespace charter
