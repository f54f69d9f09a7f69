// SPDX-License-Identifier: Apache-2.0
#include "render/resolution_json.h"

#include "render/resolution_wording.h"
#include "value/match.h"

namespace charter {

namespace {

Json cited_json(const Cited& cited) {
  Json json = Json::object();
  json.set("what", cited.what == Cited::What::Article ? "article" : "clause");
  return json.set("number", cited.number).set("new", cited.is_new).set("title", cited.title);
}

Json cited_json(const std::optional<Cited>& cited) { return cited ? cited_json(*cited) : Json(); }

Json place_json(const CitedPlace& place) {
  return Json::object()
      .set("within", cited_json(place.within))
      .set("after", cited_json(place.after));
}

Json quote_json(const Quote& quote) {
  return Json::object()
      .set("words", quote.words)
      .set("which", quote.which)
      .set("times", quote.times);
}

Json new_json(const std::vector<NewClause>& clauses) {
  Json all = Json::array();
  for (const NewClause& each : clauses)
    all.add(Json::object()
                .set("number", each.number)
                .set("id", each.clause.id.text())
                .set("title", each.clause.title)
                .set("text", each.clause.text)
                .set("level", each.clause.level)
                .set("rule", each.clause.rule ? as_json(*each.clause.rule) : Json())
                .set("clauses", new_json(each.within)));
  return all;
}

Json edit_json(const StrikeWords& e) {
  return Json::object().set("op", "strike").set("words", quote_json(e.words));
}
Json edit_json(const ReplaceWords& e) {
  return Json::object().set("op", "replace").set("words", quote_json(e.words)).set("by", e.by);
}
Json edit_json(const InsertWords& e) {
  Json json = Json::object();
  json.set("op", "insert");
  switch (e.where) {
    case InsertWords::Where::Beginning:
      json.set("where", "beginning");
      break;
    case InsertWords::Where::End:
      json.set("where", "end");
      break;
    case InsertWords::Where::After:
      json.set("where", "after").set("words", quote_json(e.after));
      break;
  }
  return json.set("insert", e.words).set("directly", e.directly);
}

void add_fields(Json& json, const InsertArticle& one) {
  json.set("new_number", one.number).set("id", one.article.id.text());
  json.set("title", one.article.title).set("level", one.article.level);
  json.set("clauses", new_json(one.clauses)).set("after", cited_json(one.after));
}
void add_fields(Json& json, const StrikeArticle& one) { json.set("of", cited_json(one.article)); }
void add_fields(Json& json, const MoveArticle& one) {
  json.set("of", cited_json(one.article)).set("after", cited_json(one.after));
}
void add_fields(Json& json, const InsertClauses& one) {
  json.set("at", place_json(one.at)).set("clauses", new_json(one.clauses));
}
void add_fields(Json& json, const StrikeClause& one) { json.set("of", cited_json(one.clause)); }
void add_fields(Json& json, const MoveClause& one) {
  json.set("of", cited_json(one.clause)).set("to", place_json(one.to));
}
void add_fields(Json& json, const SetField& one) {
  json.set("of", cited_json(one.of)).set("field", one.field);
  json.set("before", one.value.before).set("after", one.value.after);
}
void add_fields(Json& json, const ReplaceText& one) {
  json.set("of", cited_json(one.clause));
  json.set("before", one.text.before).set("after", one.text.after);
}
void add_fields(Json& json, const EditText& one) {
  Json edits = Json::array();
  for (const WordsEdit& edit : one.edits)
    edits.add(std::visit([](const auto& e) { return edit_json(e); }, edit));
  json.set("of", cited_json(one.clause)).set("edits", std::move(edits));
}
void add_fields(Json& json, const SetParameter& one) {
  json.set("of", cited_json(one.clause)).set("rule", one.kind).set("parameter", one.parameter);
  json.set("before", one.value.before ? as_json(*one.value.before) : Json());
  json.set("after", one.value.after ? as_json(*one.value.after) : Json());
}
void add_fields(Json& json, const SetRule& one) {
  json.set("of", cited_json(one.clause));
  json.set("before", one.rule.before ? as_json(*one.rule.before) : Json());
  json.set("after", one.rule.after ? as_json(*one.rule.after) : Json());
}

}  // namespace

Json resolution_document(const Comparison& comparison, const Resolution& resolution) {
  Json instructions = Json::array();
  std::size_t number = 0;
  for (const Instruction& instruction : resolution.instructions) {
    Json json = Json::object();
    json.set("number", ++number).set("kind", instruction_kind(instruction));
    std::visit([&](const auto& one) { add_fields(json, one); }, instruction);
    json.set("sentence", one_line(wording_of(instruction).sentence));
    instructions.add(std::move(json));
  }
  return Json::object()
      .set("schema", "charter.resolution/1")
      .set("from", as_json(comparison.from))
      .set("to", as_json(comparison.to))
      .set("instructions", std::move(instructions))
      .set("left_out", summary_json(resolution.left_out));
}

}  // namespace charter
