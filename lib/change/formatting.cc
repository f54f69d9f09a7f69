// SPDX-License-Identifier: Apache-2.0
#include "change/formatting.h"

#include "change/concurrently.h"

#include <map>
#include <string>
#include <vector>

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

namespace {

// The text with every [[id]] of a clause that was renamed under its new name.
std::string renamed_in(const std::string& text, const std::map<std::string, std::string>& names) {
  std::string result;
  std::size_t at = 0;
  for (std::size_t open = text.find("[["); open != std::string::npos; open = text.find("[[", at)) {
    const std::size_t close = text.find("]]", open);
    if (close == std::string::npos) break;
    const auto name = names.find(text.substr(open + 2, close - open - 2));
    result += text.substr(at, open - at);
    result += name == names.end() ? text.substr(open, close + 2 - open) : "[[" + name->second + "]]";
    at = close + 2;
  }
  return result + text.substr(at);
}

}  // namespace

Changes without_followed_names(Changes changes) {
  std::map<std::string, std::string> names;
  for (const ClauseChange& change : changes.clauses)
    if (const auto* renamed = std::get_if<ClauseRenamed>(&change)) names[renamed->from.text()] = renamed->to.text();
  if (names.empty()) return changes;
  std::erase_if(changes.clauses, [&](const ClauseChange& change) {
    const auto* c = std::get_if<ClauseAmended>(&change);
    if (!c || c->field != "text" || !c->value.before || !c->value.after) return false;
    const std::string renamed = renamed_in(*c->value.before, names);
    return renamed != *c->value.before && is_formatting_only(renamed, *c->value.after, Part::Text);
  });
  return changes;
}

WithoutFormatting without_formatting(Changes changes) {
  std::vector<char> is_left_out(changes.clauses.size());  // not of bool, whose elements threads cannot write apart
  concurrently(is_left_out.size(), [&](std::size_t i) {
    const auto* amended = std::get_if<ClauseAmended>(&changes.clauses[i]);
    is_left_out[i] = amended && is_formatting_only(*amended);
  });
  std::vector<ClauseChange> kept;
  for (std::size_t i = 0; i < is_left_out.size(); ++i)
    if (!is_left_out[i]) kept.push_back(std::move(changes.clauses[i]));
  const std::size_t clauses = is_left_out.size() - kept.size();
  changes.clauses = std::move(kept);
  const std::size_t articles = std::erase_if(changes.articles, [](const ArticleChange& change) {
    const auto* amended = std::get_if<ArticleAmended>(&change);
    return amended && is_formatting_only(*amended);
  });
  return {std::move(changes), clauses + articles};
}

}  // namespace charter
