// SPDX-License-Identifier: Apache-2.0
#include "render/rule_table_json.h"

#include "model/origin_kind.h"
#include "render/json_values.h"

namespace charter {

namespace {

Json list_of(const std::vector<std::size_t>& places) {
  Json list = Json::array();
  for (const std::size_t place : places) list.add(place);
  return list;
}

Json origin_json(const std::optional<Origin>& origin) {
  if (!origin) return {};
  return Json::object()
      .set("kind", std::string(name_of(origin->kind)))
      .set("community", text_or_null(origin->community.text()))
      .set("name", origin->name)
      .set("commit", text_or_null(origin->commit))
      .set("settlement", text_or_null(origin->settlement));
}

Json family_json(const Family& family) {
  Json communities = Json::array(), records = Json::array();
  for (const Relative& relative : family.relatives)
    communities.add(Json::object()
                        .set("community", text_or_null(relative.id.text()))
                        .set("name", relative.name)
                        .set("sides", list_of(relative.sides))
                        .set("origin", origin_json(relative.origin))
                        .set("descendants", list_of(relative.descendants)));
  for (const SharedRecord& record : family.records)
    records.add(Json::object()
                    .set("settlement", record.settlement)
                    .set("communities", list_of(record.relatives)));
  return Json::object()
      .set("communities", std::move(communities))
      .set("roots", list_of(family.roots))
      .set("records", std::move(records));
}

Json cell_json(const std::optional<Value>& value) { return value ? as_json(*value) : Json(); }

Json row_json(const RuleRow& row) {
  Json values = Json::array(), assumed = Json::array();
  for (const RuleCell& cell : row.cells) {
    values.add(cell_json(cell.value));
    assumed.add(cell_json(cell.assumed));
  }
  return Json::object()
      .set("name", row.parameter)
      .set("differs", row.differs)
      .set("values", std::move(values))
      .set("assumed", std::move(assumed));
}

Json rule_json(const ComparedRule& rule) {
  Json clauses = Json::array(), parameters = Json::array();
  for (const auto& place : rule.places)
    clauses.add(place ? Json::object().set("id", place->clause.text()).set("number", place->number)
                      : Json());
  for (const RuleRow& row : rule.rows) parameters.add(row_json(row));
  return Json::object()
      .set("kind", rule.kind)
      .set("differs", rule.differs)
      .set("clauses", std::move(clauses))
      .set("parameters", std::move(parameters));
}

}  // namespace

Json table_document(const std::vector<ChangeSource>& sides, const Family& family,
                    const std::vector<ComparedRule>& rules) {
  Json compared = Json::array(), listed = Json::array();
  for (const ChangeSource& side : sides) compared.add(as_json(side));
  for (const ComparedRule& rule : rules) listed.add(rule_json(rule));
  return Json::object()
      .set("schema", "charter.table/1")
      .set("sides", std::move(compared))
      .set("family", family_json(family))
      .set("rules", std::move(listed));
}

}  // namespace charter
