// SPDX-License-Identifier: Apache-2.0
#include "render/charter_json.h"

#include "change/fields.h"
#include "render/changes_json.h"

namespace charter {

namespace {

void set_unless_empty(Json& object, std::string_view name, const std::string& text) {
  if (!text.empty()) object.set(name, text);
}

}  // namespace

Json clause_json(const Clause& clause, const Numbering& numbers) {
  Json json = Json::object();
  json.set("id", clause.id.text()).set("number", numbers.clauses.at(clause.id));
  set_unless_empty(json, "title", clause.title);
  json.set("text", clause.text);
  set_unless_empty(json, "level", clause.level);
  set_unless_empty(json, "adopted", clause.adopted);
  if (clause.rule) json.set("rule", as_json(*clause.rule));
  Json within = Json::array();
  for (const Clause& child : clause.clauses) within.add(clause_json(child, numbers));
  if (!clause.clauses.empty()) json.set("clauses", std::move(within));
  return json;
}

Json article_json(const Article& article, const Numbering& numbers) {
  Json json = Json::object();
  json.set("id", article.id.text()).set("number", numbers.articles.at(article.id));
  set_unless_empty(json, "title", article.title);
  set_unless_empty(json, "level", article.level);
  Json clauses = Json::array();
  for (const Clause& clause : article.clauses) clauses.add(clause_json(clause, numbers));
  json.set("clauses", std::move(clauses));
  return json;
}

Json member_json(const Member& member, const std::vector<std::string>& member_fields) {
  Json json = Json::object();
  for (const std::string& column : member_columns()) json.set(column, field_of(member, column, member_fields));
  for (const std::string& column : member_fields) json.set(column, field_of(member, column, member_fields));
  return json;
}

Json share_json(const Share& share) {
  Json json = Json::object();
  json.set("member", share.member.text()).set("pool", share.pool.text()).set("units", to_string(share.units));
  return json;
}

Json asset_json(const Asset& asset) {
  Json json = Json::object();
  json.set("id", asset.id.text());
  for (const auto& [name, value] : fields_of(asset)) json.set(name, value);
  return json;
}

}  // namespace charter
