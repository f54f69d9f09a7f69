// SPDX-License-Identifier: Apache-2.0
#include "render/consequences.h"

#include "render/json_values.h"
#include "value/counted.h"

namespace charter {

namespace {

using Fate = ReferenceFate::Fate;

std::string run(const std::string& first, const std::string& last) {
  return first == last ? first : first + " to " + last;
}

void show(Text& text, const Renumbered& run_of) {
  const bool one = run_of.count == 1;
  text.add("    ");
  if (run_of.are_articles) text.add(one ? "article " : "articles ");
  text.add(Label::Number, run(run_of.first_before, run_of.last_before));
  text.add(one ? " is now " : " are now ");
  text.add(Label::Number, run(run_of.first_after, run_of.last_after)).line();
}

void show_wrong(Text& text, const ReferenceFate& fate, const Numbering& after) {
  const auto number = after.clauses.find(fate.in);
  text.add(Label::Warning, "    ! ");
  if (number != after.clauses.end()) text.add(Label::Number, number->second).add(" ");
  text.show(Label::Id, fate.in.text()).add(" still says ").show(Label::Emphasis, fate.written);
  text.add(", ");
  if (fate.meant.empty())
    text.add("which was another article");
  else
    text.add("which was ").show(Label::Id, fate.meant.text());
  if (fate.after.empty())
    text.add(Label::Warning, " and is gone");
  else
    text.add(Label::Warning, " and is now ").add(Label::Number, fate.after);
  text.line();
}

const char* word_of(Fate fate) {
  switch (fate) {
    case Fate::Follows: return "follows";
    case Fate::Nothing: return "nothing";
    case Fate::Elsewhere: return "elsewhere";
  }
  return "";
}

}  // namespace

Text consequences_text(const Consequences& consequences, const Numbering& after) {
  Text lines;
  for (const Renumbered& one : consequences.renumbered) show(lines, one);
  std::size_t following = 0;
  for (const ReferenceFate& fate : consequences.references) following += fate.fate == Fate::Follows ? 1 : 0;
  if (following > 0)
    lines.add("    " + counted(following, "reference") + (following == 1 ? " follows" : " follow") + " along").line();
  for (const ReferenceFate& fate : consequences.references)
    if (fate.fate != Fate::Follows) show_wrong(lines, fate, after);
  if (lines.is_empty()) return {};
  Text text;
  return text.add(Label::Heading, "  Numbers").line().add(lines);
}

Json renumbered_json(const Consequences& consequences) {
  Json all = Json::array();
  for (const Renumbered& one : consequences.renumbered)
    all.add(Json::object()
                .set("about", one.are_articles ? "articles" : "clauses")
                .set("from", Json::object().set("first", one.first_before).set("last", one.last_before))
                .set("to", Json::object().set("first", one.first_after).set("last", one.last_after)));
  return all;
}

Json references_json(const Consequences& consequences) {
  Json all = Json::array();
  for (const ReferenceFate& one : consequences.references)
    all.add(Json::object()
                .set("in", one.in.text())
                .set("written", one.written)
                .set("points", word_of(one.fate))
                .set("before", text_or_null(one.before))
                .set("after", text_or_null(one.after))
                .set("meant", text_or_null(one.meant.text())));
  return all;
}

}  // namespace charter
