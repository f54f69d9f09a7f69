// SPDX-License-Identifier: Apache-2.0
#include "render/charter_markdown.h"

#include "render/charter_text.h"
#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kDeepestHeading = 6;

void add_clause(std::string& page, const Numbering& numbers, const Clause& clause, std::size_t depth) {
  page += std::string(std::min(depth, kDeepestHeading), '#') + " " + numbers.clauses.at(clause.id);
  if (!clause.title.empty()) page += " " + made_visible(clause.title);
  page += "\n\n";
  if (!clause.text.empty())
    page += made_visible(with_numbers(clause.text, numbers), LineFeeds::Kept) + "\n\n";
  if (clause.rule) page += "*Rule: " + made_visible(rule_line(*clause.rule)) + "*\n\n";
  for (const Clause& within : clause.clauses) add_clause(page, numbers, within, depth + 1);
}

}  // namespace

std::string charter_markdown(const std::string& name, const Charter& charter) {
  const Numbering numbers = numbering(charter);
  std::string page = "# " + made_visible(name) + "\n\n";
  for (const Article& article : charter.articles) {
    page += "## Article " + numbers.articles.at(article.id);
    if (!article.title.empty()) page += ": " + made_visible(article.title);
    page += "\n\n";
    for (const Clause& clause : article.clauses) add_clause(page, numbers, clause, 3);
  }
  page.pop_back();
  return page;
}

}  // namespace charter
