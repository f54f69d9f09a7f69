// SPDX-License-Identifier: Apache-2.0
#include "render/charter_says.h"

#include "render/json_values.h"
#include "render/wrap.h"
#include "value/safe_text.h"

#include <fmt/format.h>

namespace charter {

std::string_view in_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::Allows: return "allows it";
    case Verdict::Refuses: return "REFUSES IT";
    case Verdict::Settles: return "settles";
    case Verdict::NotKept: return "WAS NOT KEPT";
    case Verdict::Asks: return "asks";
  }
  return {};
}

Text charter_says_text(const std::vector<CharterSays>& all) {
  Text text;
  text.add(Label::Heading, "What the charter says about it").line();
  if (!all.empty() && all.front().clause.empty()) text.add("  it has no `fork` rule; by default").line();
  return text.add(clauses_text(all));
}

Text clauses_text(const std::vector<CharterSays>& all) {
  Text text;
  ClauseId last;
  for (const CharterSays& one : all) {
    if (!one.clause.empty() && one.clause != last)
      text.add("  ").add(one.number).add("  ").show(Label::Id, one.clause.text()).line();
    last = one.clause;
    const std::string head =
        one.value.empty() ? one.parameter : fmt::format("{}: {}", one.parameter, made_visible(one.value));
    const std::string words = fmt::format("{} - {}: {}", head, in_words(one.verdict), made_visible(one.words));
    const std::vector<std::string> lines = wrapped(words, kPageWidth - 6);
    for (std::size_t i = 0; i < lines.size(); ++i) text.add(i == 0 ? "    " : "      ").add(lines[i]).line();
  }
  return text;
}

Json charter_says_json(const std::vector<CharterSays>& all) {
  Json rows = Json::array();
  for (const CharterSays& one : all) rows.add(charter_says_json(one));
  return rows;
}

Json charter_says_json(const CharterSays& one) {
  Json row = Json::object();
  row.set("parameter", one.parameter).set("clause", text_or_null(one.clause.text()));
  row.set("number", text_or_null(one.number)).set("value", text_or_null(one.value));
  return row.set("verdict", name_of(one.verdict)).set("words", one.words);
}

}  // namespace charter
