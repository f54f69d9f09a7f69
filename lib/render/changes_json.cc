// SPDX-License-Identifier: Apache-2.0
#include "render/changes_json.h"

#include "change/fields.h"
#include "change/formatting.h"
#include "change/meaning.h"
#include "change/similarity.h"
#include "change/words.h"
#include "render/change_counts.h"
#include "render/consequences.h"
#include "render/meaning_text.h"
#include "render/notice_news.h"
#include "value/fraction.h"
#include "value/match.h"

namespace charter {

Json as_json(const Value& value) {
  if (value.type == ValueType::List || value.type == ValueType::Table) {
    Json items = Json::array();
    for (const Value& item : value.items) items.add(as_json(item));
    return items;
  }
  if (value.type != ValueType::Map && value.type != ValueType::Reference) return value.canonical;
  Json members = Json::object();
  for (std::size_t i = 0; i < value.keys.size() && i < value.items.size(); ++i)
    members.set(value.keys[i], as_json(value.items[i]));
  return members;
}

Json as_json(const Rule& rule) {
  Json json = Json::object();
  json.set("kind", rule.kind);
  for (const auto& [name, value] : rule.parameters) json.set(name, as_json(value));
  return json;
}

namespace {

template <class T>
Json as_json(const std::optional<T>& value) {
  return value ? charter::as_json(*value) : Json();
}

template <class Change>
Json begin(const Change& change) {
  return Json::object().set("kind", kind_of(change));
}

std::string signed_text(const Integer& number) {
  return (number > 0 ? "+" : "") + to_string(number);
}

Json words_json(const std::vector<WordEdit>& redline) {
  Json words = Json::array();
  for (const WordEdit& edit : redline) {
    Json word = Json::object();
    switch (edit.op) {
      case WordEdit::Op::Keep:
        word.set("op", "keep");
        break;
      case WordEdit::Op::Strike:
        word.set("op", "strike");
        break;
      case WordEdit::Op::Insert:
        word.set("op", "insert");
        break;
    }
    words.add(word.set("text", edit.text));
  }
  return words;
}

// Articles and clauses, with the numbers of both sides.
class CharterJson {
 public:
  explicit CharterJson(const ChangeContext& context)
      : context_(context),
        before_(numbering(context.before.charter)),
        after_(numbering(context.after.charter)),
        clauses_before_(clauses_by_id(context.before.charter)),
        clauses_after_(clauses_by_id(context.after.charter)) {}

  Json operator()(const ArticleRenamed& c) const {
    return begin(ArticleChange(c)).set("from", c.from.text()).set("to", c.to.text());
  }
  Json operator()(const ArticleRemoved& c) const { return whole(c, c.index); }
  Json operator()(const ArticleAdded& c) const { return whole(c, c.index); }
  Json operator()(const ArticleMoved& c) const {
    return begin(ArticleChange(c))
        .set("id", c.id.text())
        .set("from", Json::object().set("number", std::to_string(c.from + 1)))
        .set("to", Json::object().set("number", std::to_string(c.to + 1)));
  }
  Json operator()(const ArticleAmended& c) const {
    return begin(ArticleChange(c))
        .set("id", c.id.text())
        .set("number", number(after_.articles, c.id))
        .set("field", c.field)
        .set("before", c.value.before)
        .set("after", c.value.after);
  }

  Json operator()(const ClauseRenamed& c) const {
    const auto was = clauses_before_.find(c.from), now = clauses_after_.find(c.to);
    const bool both = was != clauses_before_.end() && now != clauses_after_.end();
    return begin(ClauseChange(c))
        .set("from", c.from.text())
        .set("to", c.to.text())
        .set("number", number(after_.clauses, c.to))
        .set("similarity", both ? similarity_json(*was->second, *now->second) : Json());
  }
  Json operator()(const ClauseRemoved& c) const {
    return whole(c, before_).set("joined_into", filled(c.joined_into.text()));
  }
  Json operator()(const ClauseAdded& c) const {
    return whole(c, after_).set("split_from", filled(c.split_from.text()));
  }
  Json operator()(const ClauseMoved& c) const {
    return begin(ClauseChange(c))
        .set("id", c.id.text())
        .set("from", place(c.from, before_))
        .set("to", place(c.to, after_));
  }
  Json operator()(const ClauseAmended& c) const {
    Json json = amended(c, c.field);
    json.set("before", c.value.before).set("after", c.value.after);
    if (is_formatting_only(c)) json.set("formatting", true);
    if (!c.value.before || !c.value.after) return json;
    if (c.field != "text") return json.set("words", words_json(redline(*c.value.before, *c.value.after)));
    const TextReading reading = reading_of(c, context_.texts);
    json.set("words", words_json(reading.redline));
    const std::string effect = effect_of(reading.turns);
    if (!effect.empty()) json.set("effect", effect);
    return json;
  }
  Json operator()(const RuleReplaced& c) const {
    return amended(c, "rule")
        .set("before", as_json(c.rule.before))
        .set("after", as_json(c.rule.after));
  }
  Json operator()(const ParameterAmended& c) const {
    Json json = amended(c, "rule." + c.parameter);
    json.set("before", as_json(c.value.before)).set("after", as_json(c.value.after));
    const std::string effect =
        effect_in(context_.vocabulary, c.kind, c.parameter, c.value.before, c.value.after);
    if (!effect.empty()) json.set("effect", effect);
    return json;
  }

 private:
  template <class AnId>
  static Json number(const std::map<AnId, std::string>& numbers, const AnId& id) {
    const auto found = numbers.find(id);
    return found == numbers.end() ? Json() : Json(found->second);
  }

  // "1" says that nothing but formatting differs.
  static Json similarity_json(const Clause& was, const Clause& now) {
    if (plain_form(was) == plain_form(now)) return Json("1");
    const Similarity how = similarity(was, now);
    if (how.shared == how.total) return Json();
    return Json(to_string(Fraction(Integer(how.shared), Integer(how.total))));
  }

  static std::string effect_of(const std::vector<Finding>& turns) {
    std::string effect;
    for (const Finding& turn : turns) effect += (effect.empty() ? "" : "; ") + said(turn);
    return effect;
  }

  template <class Change>
  static Json whole(const Change& c, std::size_t index) {
    return begin(ArticleChange(c))
        .set("id", c.article.id.text())
        .set("number", std::to_string(index + 1))
        .set("title", c.article.title)
        .set("level", c.article.level);
  }

  template <class Change>
  static Json whole(const Change& c, const Numbering& numbers) {
    Json json = begin(ClauseChange(c));
    json.set("id", c.clause.id.text())
        .set("article", c.at.article.text())
        .set("parent", filled(c.at.parent.text()))
        .set("number", number(numbers.clauses, c.clause.id))
        .set("title", c.clause.title)
        .set("text", c.clause.text)
        .set("level", c.clause.level);
    if (!c.clause.adopted.empty()) json.set("adopted", c.clause.adopted);
    return json.set("rule", as_json(c.clause.rule));
  }

  template <class Change>
  Json amended(const Change& c, const std::string& field) const {
    Json json = begin(ClauseChange(c));
    json.set("id", c.id.text()).set("number", number(after_.clauses, c.id)).set("field", field);
    return json;
  }

  static std::string number_at(const ClausePosition& at, const Numbering& numbers) {
    const auto article = numbers.articles.find(at.article);
    const auto parent = numbers.clauses.find(at.parent);
    std::string within = article == numbers.articles.end() ? "" : article->second;
    if (!at.parent.empty()) within = parent == numbers.clauses.end() ? "" : parent->second;
    return within + "." + std::to_string(at.index + 1);
  }

  static Json place(const ClausePosition& at, const Numbering& numbers) {
    return Json::object()
        .set("article", at.article.text())
        .set("parent", filled(at.parent.text()))
        .set("number", number_at(at, numbers));
  }

  const ChangeContext& context_;
  Numbering before_, after_;
  std::map<ClauseId, const Clause*> clauses_before_, clauses_after_;
};

Json row_json(const MemberChange& change, const Member& member, const Community& community) {
  Json json = begin(change);
  for (const std::string& column : member_columns())
    json.set(column, field_of(member, column, community.member_fields));
  if (community.member_fields.empty()) return json;
  Json own = Json::object();
  for (const std::string& column : community.member_fields)
    own.set(column, field_of(member, column, community.member_fields));
  return json.set("fields", own);
}

Json member_json(const MemberChange& change, const ChangeContext& context) {
  return std::visit(Match{[&](const MemberLeft& c) {
                            return row_json(change, c.member, context.before.community);
                          },
                          [&](const MemberJoined& c) {
                            return row_json(change, c.member, context.after.community);
                          },
                          [&](const MemberChanged& c) {
                            return begin(change)
                                .set("id", c.id.text())
                                .set("field", c.field)
                                .set("before", c.value.before)
                                .set("after", c.value.after);
                          }},
                    change);
}

Json asset_row(const AssetChange& change, const Asset& asset) {
  Json json = begin(change);
  json.set("id", asset.id.text());
  for (const auto& [field, text] : fields_of(asset)) {
    if (field == "quantity") continue;
    json.set(field, text);
  }
  if (asset.quantity)
    json.set("quantity", format_parts(asset.quantity->parts, asset.quantity->unit.decimals))
        .set("unit", asset.quantity->unit.code.text());
  return json;
}

Json asset_json(const AssetChange& change) {
  return std::visit(Match{[&](const AssetDisposed& c) { return asset_row(change, c.asset); },
                          [&](const AssetAcquired& c) { return asset_row(change, c.asset); },
                          [&](const AssetQuantity& c) {
                            const auto amount = [&](const Integer& parts) {
                              return format_parts(parts, c.unit.decimals);
                            };
                            return begin(change)
                                .set("id", c.id.text())
                                .set("by", (c.by > 0 ? "+" : "") + amount(c.by))
                                .set("before", amount(c.before))
                                .set("after", amount(c.before + c.by))
                                .set("unit", c.unit.code.text());
                          },
                          [&](const AssetChanged& c) {
                            return begin(change)
                                .set("id", c.id.text())
                                .set("field", c.field)
                                .set("before", c.value.before)
                                .set("after", c.value.after);
                          }},
                    change);
}

Json notice_json(const NoticeChange& change) {
  Json json = begin(change).set("id", notice_of(change));
  if (kind_of(change) == "notice.changed") {
    const std::string field = is_notice(change) ? "name" : change.field.substr(notice_of(change).size() + 1);
    return json.set("field", field).set("before", change.value.before).set("after", change.value.after);
  }
  if (is_notice(change)) return json.set("name", change.value.before ? *change.value.before : *change.value.after);
  return json.set("member", member_of_notice(change));
}

}  // namespace

Json as_json(const ChangeSource& side) {
  return Json::object()
      .set("community", side.community)
      .set("name", side.name)
      .set("commit", side.commit)
      .set("label", side.label);
}

Json changes_json(const Changes& changes, const ChangeContext& context) {
  Json all = Json::array();
  for (const CommunityChange& c : changes.community)
    all.add(
        begin(c).set("field", c.field).set("before", c.value.before).set("after", c.value.after));
  const CharterJson in_charter(context);
  for (const ArticleChange& c : changes.articles) all.add(std::visit(in_charter, c));
  for (const ClauseChange& c : changes.clauses) all.add(std::visit(in_charter, c));
  for (const MemberChange& c : changes.members) all.add(member_json(c, context));
  for (const ShareChange& c : changes.shares)
    all.add(begin(c)
                .set("member", c.member.text())
                .set("pool", c.pool.text())
                .set("units", signed_text(c.by)));
  for (const AssetChange& c : changes.assets) all.add(asset_json(c));
  for (const SettlementChange& c : changes.settlements)
    all.add(
        begin(c).set("name", c.name).set("before", c.content.before).set("after", c.content.after));
  for (const NoticeChange& c : changes.notices) all.add(notice_json(c));
  for (const SealedChange& c : changes.sealed)
    all.add(begin(c).set("file", c.file).set("before", c.content.before).set("after", c.content.after));
  return all;
}

Json summary_json(const Changes& changes) {
  Json summary = Json::object();
  for (const auto& [kind, count] : counts_of(changes)) summary.set(kind, count);
  return summary;
}

Json changes_document(const Comparison& comparison, const Changes& changes,
                      const ChangeContext& context) {
  return changes_document(comparison, changes, context, changes);
}

Json changes_document(const Comparison& comparison, const Changes& changes,
                      const ChangeContext& context, const Changes& whole) {
  const TextReadings texts(changes.clauses);
  ChangeContext read = context;
  read.texts = &texts;
  const Consequences follows =
      consequences(context.before.charter, context.after.charter, changes);
  return Json::object()
      .set("schema", "charter.changes/1")
      .set("from", as_json(comparison.from))
      .set("to", as_json(comparison.to))
      .set("common", comparison.common)
      .set("summary", summary_json(changes))
      .set("meaning", meaning_json(meaning_of({changes, whole, texts}, context.before.charter,
                                              context.after.charter, context.vocabulary),
                                   context))
      .set("changes", changes_json(changes, read))
      .set("renumbered", renumbered_json(follows))
      .set("references", references_json(follows));
}

}  // namespace charter
