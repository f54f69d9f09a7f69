// SPDX-License-Identifier: Apache-2.0
#include "render/resolution_wording.h"

#include "model/rule_wording.h"
#include "value/match.h"
#include "value/safe_text.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

using Kind = Phrase::Kind;

// A sentence that is put together.
class Words {
 public:
  Words() = default;
  explicit Words(std::string text) { add(std::move(text)); }

  Words& add(std::string text) { return add(Kind::Plain, std::move(text)); }
  Words& add(Kind kind, std::string text) {
    sentence_.push_back({kind, std::move(text)});
    return *this;
  }
  Words& add(const Cited& cited) {
    add(number_of(cited));
    if (cited.title.empty()) return *this;
    return add(" (").add(Kind::Name, cited.title).add(")");
  }
  Words& add(const Words& words) {
    sentence_.insert(sentence_.end(), words.sentence_.begin(), words.sentence_.end());
    return *this;
  }
  const Sentence& sentence() const { return sentence_; }

 private:
  static std::string number_of(const Cited& cited) {
    const std::string what = cited.what == Cited::What::Article ? "Article " : "clause ";
    return (cited.is_new ? "the new " : "") + what + cited.number;
  }

  Sentence sentence_;
};

Words place(const CitedPlace& at) {
  if (at.after) return Words("after ").add(*at.after);
  const bool is_article = at.within.what == Cited::What::Article;
  return Words(is_article ? "as the first clause of " : "as the first clause within ")
      .add(at.within);
}

// "the second", for one of several places.
std::string ordinal(std::size_t which) {
  constexpr std::array<const char*, 10> kWords{"first", "second",  "third",  "fourth", "fifth",
                                               "sixth", "seventh", "eighth", "ninth",  "tenth"};
  if (which >= 1 && which <= kWords.size()) return kWords.at(which - 1);
  return "number " + std::to_string(which);
}

Words quoted(Kind kind, const Quote& quote) {
  Words words;
  if (quote.times > 1) words.add("the " + ordinal(quote.which) + " ");
  return words.add(kind, quote.words);
}

Words edit_words(const StrikeWords& e) {
  return Words("strike ").add(quoted(Kind::Struck, e.words));
}
Words edit_words(const ReplaceWords& e) {
  return Words("strike ")
      .add(quoted(Kind::Struck, e.words))
      .add(" and insert ")
      .add(Kind::Inserted, e.by);
}
Words edit_words(const InsertWords& e) {
  Words words;
  // Before a mark that follows a word there is no blank, and nobody need be told.
  const bool is_plain =
      std::string_view(",.;:!?)]\n").find(e.words.front()) != std::string_view::npos;
  const bool is_said = e.directly && (!is_plain || e.where == InsertWords::Where::Beginning);
  if (is_said) words.add("directly ");
  switch (e.where) {
    case InsertWords::Where::Beginning:
      words.add("at the beginning");
      break;
    case InsertWords::Where::End:
      words.add("at the end");
      break;
    case InsertWords::Where::After:
      words.add("after ").add(quoted(Kind::Quoted, e.after));
      break;
  }
  return words.add(" insert ").add(Kind::Inserted, e.words);
}

Words words_for(const WordsEdit& edit) {
  return std::visit([](const auto& e) { return edit_words(e); }, edit);
}

// "amend, with quorum 1/2; base cast"
Words rule_words(const Rule& rule) {
  Words words;
  words.add(Kind::Code, rule.kind);
  const char* between = ", with ";
  for (const auto& [name, value] : rule.parameters) {
    words.add(between).add(Kind::Code, name).add(" ").add(Kind::Code, show(value));
    between = "; ";
  }
  return words;
}

void add_new(std::vector<Passage>& blocks, const NewClause& each, std::size_t depth) {
  const Clause& clause = each.clause;
  Words heading(each.number);
  if (!clause.title.empty()) heading.add(" ").add(Kind::Name, clause.title);
  heading.add(", id ").add(Kind::Code, clause.id.text());
  if (!clause.level.empty()) heading.add(", level ").add(Kind::Code, clause.level);
  blocks.push_back({heading.sentence(), clause.text, depth});
  if (clause.rule)
    blocks.push_back({Words("Rule: ").add(rule_words(*clause.rule)).sentence(), "", depth + 1});
  for (const NewClause& within : each.within) add_new(blocks, within, depth + 1);
}

Wording worded(const InsertArticle& one) {
  Words words("Insert ");
  if (one.after)
    words.add("after ").add(*one.after);
  else
    words.add("as the first article");
  words.add(" the new Article " + one.number);
  if (!one.article.title.empty()) words.add(", titled ").add(Kind::Quoted, one.article.title);
  words.add(", id ").add(Kind::Code, one.article.id.text());
  if (!one.article.level.empty()) words.add(", level ").add(Kind::Code, one.article.level);
  words.add(one.clauses.empty() ? "." : ", with the following:");
  Wording wording{words.sentence(), {}};
  for (const NewClause& each : one.clauses) add_new(wording.blocks, each, 0);
  return wording;
}
Wording worded(const StrikeArticle& one) {
  return {
      Words("Strike ").add(one.article).add(", with the clauses that are still in it.").sentence(),
      {}};
}
Wording worded(const MoveArticle& one) {
  Words words = Words("Move ").add(one.article).add(" to stand ");
  if (one.after)
    words.add("after ").add(*one.after);
  else
    words.add("before all other articles");
  return {words.add(".").sentence(), {}};
}
Wording worded(const InsertClauses& one) {
  Wording wording{Words("Insert ").add(place(one.at)).add(" the following:").sentence(), {}};
  for (const NewClause& each : one.clauses) add_new(wording.blocks, each, 0);
  return wording;
}
Wording worded(const StrikeClause& one) {
  const char* end = one.has_within ? ", with the clauses that are still within it." : ".";
  return {Words("Strike ").add(one.clause).add(end).sentence(), {}};
}
Wording worded(const MoveClause& one) {
  Words words = Words("Move ").add(one.clause);
  if (one.has_within) words.add(", with the clauses that are still within it,");
  return {words.add(" to stand ").add(place(one.to)).add(".").sentence(), {}};
}
Wording worded(const SetField& one) {
  const Kind kind = one.field == "title" ? Kind::Struck : Kind::Code;
  const Kind new_kind = one.field == "title" ? Kind::Inserted : Kind::Code;
  // The title is said anyway, so it need not be said twice.
  Cited of = one.of;
  if (one.field == "title") of.title.clear();
  Words words;
  if (one.value.before && one.value.after)
    words.add("Change the " + one.field + " of ")
        .add(of)
        .add(" from ")
        .add(kind, *one.value.before)
        .add(" to ")
        .add(new_kind, *one.value.after);
  else if (one.value.after)
    words.add("Give ").add(of).add(" the " + one.field + " ").add(new_kind, *one.value.after);
  else
    words.add("Strike the " + one.field + " ")
        .add(kind, one.value.before.value_or(""))
        .add(" of ")
        .add(of);
  return {words.add(".").sentence(), {}};
}
Wording worded(const ReplaceText& one) {
  if (!one.text.after)
    return {Words("Strike the text of ").add(one.clause).add(".").sentence(), {}};
  Words words;
  if (one.text.before)
    words.add("Strike the text of ").add(one.clause).add(" and insert:");
  else
    words.add("Insert as the text of ").add(one.clause).add(":");
  return {words.sentence(), {{{}, *one.text.after, 0}}};
}
Wording worded(const EditText& one) {
  Words words = Words("In ").add(one.clause).add(", ");
  if (one.edits.size() == 1)
    return {words.add(words_for(one.edits.front())).add(".").sentence(), {}};
  Wording wording{Words("In ").add(one.clause).add(":").sentence(), {}};
  char letter = 'a';
  for (const WordsEdit& edit : one.edits) {
    const bool is_last = &edit == &one.edits.back();
    Words part(std::string("(") + letter++ + ") ");
    wording.blocks.push_back({part.add(words_for(edit)).add(is_last ? "." : ";").sentence(), "", 0});
  }
  return wording;
}
Wording worded(const SetParameter& one) {
  Words words =
      Words("In the rule ").add(Kind::Code, one.kind).add(" of ").add(one.clause).add(", ");
  if (one.value.before && one.value.after)
    words.add("change ")
        .add(Kind::Code, one.parameter)
        .add(" from ")
        .add(Kind::Code, show(*one.value.before))
        .add(" to ")
        .add(Kind::Code, show(*one.value.after));
  else if (one.value.after)
    words.add("set ")
        .add(Kind::Code, one.parameter)
        .add(" to ")
        .add(Kind::Code, show(*one.value.after));
  else
    words.add("strike ")
        .add(Kind::Code, one.parameter)
        .add(" ")
        .add(Kind::Code, one.value.before ? show(*one.value.before) : "");
  return {words.add(".").sentence(), {}};
}
Wording worded(const SetRule& one) {
  Words words;
  if (!one.rule.before)
    words.add("Give ").add(one.clause).add(" the rule ").add(rule_words(*one.rule.after));
  else if (!one.rule.after)
    words.add("Strike the rule ")
        .add(Kind::Code, one.rule.before->kind)
        .add(" of ")
        .add(one.clause);
  else
    words.add("Strike the rule ")
        .add(Kind::Code, one.rule.before->kind)
        .add(" of ")
        .add(one.clause)
        .add(" and give it the rule ")
        .add(rule_words(*one.rule.after));
  return {words.add(".").sentence(), {}};
}

std::string in_quotes(const std::string& words) {
  std::string shown;
  for (const char c : words) {
    if (c == '\n')
      shown += "¶";
    else
      shown += c;
  }
  const bool holds_quotes =
      shown.find("“") != std::string::npos || shown.find("”") != std::string::npos;
  return (holds_quotes ? "«" : "“") + made_visible(shown) + (holds_quotes ? "»" : "”");
}

template <class Test>
bool any_phrase(const Resolution& resolution, const Test& test) {
  return std::ranges::any_of(resolution.instructions, [&](const Instruction& instruction) {
    const Wording wording = wording_of(instruction);
    return std::ranges::any_of(wording.sentence, test) ||
           std::ranges::any_of(wording.blocks, [&](const Passage& block) {
             return std::ranges::any_of(block.heading, test) ||
                    test(Phrase{Kind::Plain, block.text});
           });
  });
}

}  // namespace

Wording wording_of(const Instruction& instruction) {
  return std::visit([](const auto& one) { return worded(one); }, instruction);
}

std::string spelled(const Phrase& phrase) {
  switch (phrase.kind) {
    case Kind::Plain: return phrase.text;
    case Kind::Struck:
    case Kind::Inserted:
    case Kind::Quoted: return in_quotes(phrase.text);
    case Kind::Name:
    case Kind::Code: break;
  }
  return made_visible(phrase.text);
}

std::string one_line(const Sentence& sentence) {
  std::string line;
  for (const Phrase& phrase : sentence) line += spelled(phrase);
  return line;
}

bool quotes_line_ends(const Resolution& resolution) {
  return any_phrase(resolution, [](const Phrase& phrase) {
    return phrase.kind != Kind::Plain && phrase.text.find('\n') != std::string::npos;
  });
}

bool quotes_references(const Resolution& resolution) {
  return any_phrase(
      resolution, [](const Phrase& phrase) { return phrase.text.find("[[") != std::string::npos; });
}

std::string_view instruction_kind(const Instruction& instruction) {
  return std::visit(Match{[](const InsertArticle&) { return std::string_view("article.insert"); },
                          [](const StrikeArticle&) { return std::string_view("article.strike"); },
                          [](const MoveArticle&) { return std::string_view("article.move"); },
                          [](const InsertClauses&) { return std::string_view("clause.insert"); },
                          [](const StrikeClause&) { return std::string_view("clause.strike"); },
                          [](const MoveClause&) { return std::string_view("clause.move"); },
                          [](const SetField&) { return std::string_view("field.set"); },
                          [](const ReplaceText&) { return std::string_view("text.replace"); },
                          [](const EditText&) { return std::string_view("text.edit"); },
                          [](const SetParameter&) { return std::string_view("parameter.set"); },
                          [](const SetRule&) { return std::string_view("rule.set"); }},
                    instruction);
}

}  // namespace charter
