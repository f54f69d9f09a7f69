// SPDX-License-Identifier: Apache-2.0
#include "render/charter_says.h"

#include "render/json_values.h"
#include "render/wrap.h"
#include "value/safe_text.h"

#include <fmt/format.h>

namespace charter {

namespace {

}  // namespace

std::string_view in_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::Allows: return "allows it";
    case Verdict::Refuses: return "REFUSES IT";
    case Verdict::Settles: return "settles";
    case Verdict::NotKept: return "WAS NOT KEPT";
  }
  return {};
}

Text charter_says_text(const std::vector<CharterSays>& all) {
  Text text;
  text.add(Label::Heading, "What the charter says about it").line();
  ClauseId last;
  for (const CharterSays& one : all) {
    if (one.clause.empty() && &one == &all.front()) text.add("  it has no `fork` rule; by default").line();
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
  for (const CharterSays& one : all) {
    Json row = Json::object();
    row.set("parameter", one.parameter).set("clause", text_or_null(one.clause.text()));
    row.set("number", text_or_null(one.number)).set("value", text_or_null(one.value));
    row.set("verdict", name_of(one.verdict)).set("words", one.words);
    rows.add(std::move(row));
  }
  return rows;
}

}  // namespace charter
