// SPDX-License-Identifier: Apache-2.0
#include "change/formatting.h"

#include "value/match.h"

namespace charter {

namespace {

template <class Change>
bool is_formatting_of(const Change& change) {
  if (!change.value.before || !change.value.after) return false;
  if (change.field != "title" && change.field != "text") return false;
  return is_formatting_only(*change.value.before, *change.value.after,
                            change.field == "title" ? Part::Title : Part::Text);
}

}  // namespace

bool is_formatting_only(const std::string& before, const std::string& after, Part part) {
  return plain_form(before, part) == plain_form(after, part);
}

bool is_formatting_only(const ClauseAmended& change) { return is_formatting_of(change); }
bool is_formatting_only(const ArticleAmended& change) { return is_formatting_of(change); }

WithoutFormatting without_formatting(Changes changes) {
  const std::size_t clauses = std::erase_if(changes.clauses, [](const ClauseChange& change) {
    const auto* amended = std::get_if<ClauseAmended>(&change);
    return amended && is_formatting_only(*amended);
  });
  const std::size_t articles = std::erase_if(changes.articles, [](const ArticleChange& change) {
    const auto* amended = std::get_if<ArticleAmended>(&change);
    return amended && is_formatting_only(*amended);
  });
  return {std::move(changes), clauses + articles};
}

}  // namespace charter
