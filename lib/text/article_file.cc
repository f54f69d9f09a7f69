// SPDX-License-Identifier: Apache-2.0
#include "text/article_file.h"

#include "model/rule_reader.h"
#include "text/draft.h"
#include "text/fields.h"
#include "text/splice.h"
#include "value/fraction.h"

#include <algorithm>

namespace charter {

namespace {

RawValue raw(const YamlNode& node) {
  RawValue value;
  switch (node.kind) {
    case YamlNode::Kind::Scalar:
      value.scalar = text_of(node);
      break;
    case YamlNode::Kind::Sequence:
      value.kind = RawValue::Kind::List;
      for (const YamlNode& item : node.items) value.items.push_back(raw(item));
      break;
    case YamlNode::Kind::Mapping:
      value.kind = RawValue::Kind::Map;
      for (const YamlEntry& entry : node.entries) {
        value.keys.push_back(entry.key.scalar);
        value.items.push_back(raw(entry.value));
      }
      break;
  }
  return value;
}

class ArticleReader {
 public:
  explicit ArticleReader(const ArticleTerms& terms) : terms_(terms) {}

  Located<Article> read(const std::string& path, const YamlNode& root) {
    static const std::vector<std::string> known{"article", "title", "level", "clauses"};
    Article& article = located_.value;
    article.file = path;
    Fields fields(root, "an article", known, located_.faults);
    if (!fields.is_mapping()) return std::move(located_);
    article.id = fields.required_id<ArticleId>("article");
    article.title = fields.line("title");
    article.level = fields.line("level");
    note({"article", article.id.text(), {}}, root, "article");
    if (const YamlNode* clauses = fields.find("clauses")) article.clauses = read_clauses(*clauses);
    return std::move(located_);
  }

 private:
  Faults& faults() { return located_.faults; }

  // The subject itself stands at its id; one that stands there twice is found under its key as
  // well.
  void note(Subject subject, const YamlNode& mapping, const std::string& id_key) {
    for (const YamlEntry& entry : mapping.entries) {
      const bool inside = entry.value.kind == YamlNode::Kind::Scalar &&
                          entry.value.begin < entry.value.end &&
                          entry.value.style != YamlNode::Style::Literal &&
                          entry.value.style != YamlNode::Style::Folded;
      subject.field = entry.key.scalar == id_key ? std::string() : entry.key.scalar;
      const Place& place = inside ? entry.value.mark : entry.key.mark;
      if (located_.places.emplace(subject, place).second || !subject.field.empty()) continue;
      subject.field = id_key;
      located_.places.emplace(subject, place);
    }
  }

  std::vector<Clause> read_clauses(const YamlNode& node) {
    std::vector<Clause> clauses;
    if (node.kind != YamlNode::Kind::Sequence) {
      faults().push_back(fault_at(node, "not-a-list", "`clauses` is a list of clauses",
                                  "begin each clause with `- id:`"));
      return clauses;
    }
    for (const YamlNode& item : node.items)
      if (Clause clause = read_clause(item); !clause.id.empty())
        clauses.push_back(std::move(clause));
    return clauses;
  }

  Clause read_clause(const YamlNode& node) {
    static const std::vector<std::string> known{"id", "title", "text", "level", "adopted", "rule", "clauses"};
    Clause clause;
    Fields fields(node, "a clause", known, faults());
    if (!fields.is_mapping()) return clause;
    clause.id = fields.required_id<ClauseId>("id");
    clause.title = fields.line("title");
    clause.text = fields.prose("text");
    clause.level = fields.line("level");
    clause.adopted = fields.line("adopted");
    note({"clause", clause.id.text(), {}}, node, "id");
    if (const YamlNode* rule = fields.find("rule")) clause.rule = read_rule_of(clause.id, *rule);
    if (const YamlNode* clauses = fields.find("clauses")) clause.clauses = read_clauses(*clauses);
    return clause;
  }

  std::optional<Rule> read_rule_of(const ClauseId& clause, const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Mapping) {
      faults().push_back(fault_at(node, "not-a-mapping", "a rule is expected here",
                                  "write `kind:` and its parameters, one a line"));
      return std::nullopt;
    }
    RawRule rule;
    Places own{{{"clause", clause.text(), "rule"}, node.mark}};  // unless it says its kind
    for (const YamlEntry& entry : node.entries) {
      if (entry.key.scalar == "kind") {
        rule.kind = text_of(entry.value);
        own[{"clause", clause.text(), "rule"}] = entry.value.mark;
        continue;
      }
      rule.names.push_back(entry.key.scalar);
      rule.values.push_back(raw(entry.value));
      own[{"clause", clause.text(), "rule." + entry.key.scalar}] = entry.value.mark;
    }
    Reading<Rule> reading = read_rule(rule, clause, terms_.vocabulary, terms_.community);
    place_unknown(node, clause, reading.faults);
    attach_places(reading.faults, own);
    append(faults(), std::move(reading.faults));
    for (auto& [subject, place] : own) located_.places.insert_or_assign(subject, place);
    return std::move(reading.value);
  }

  // What is wrong with an unknown parameter is its name, not its value.
  static void place_unknown(const YamlNode& node, const ClauseId& clause, Faults& faults) {
    for (Fault& fault : faults) {
      if (fault.code != "rule-unknown-parameter" || !fault.subject) continue;
      for (const YamlEntry& entry : node.entries)
        if (*fault.subject == Subject{"clause", clause.text(), "rule." + entry.key.scalar})
          fault.place = entry.key.mark;
    }
  }

  const ArticleTerms& terms_;
  Located<Article> located_;
};

// A value that was never written by anyone is spelled so that it reads as the same type: `1` is a
// count, and the fraction is `100%`.
std::string spelling(const Value& value) {
  if (!value.written.empty()) return value.written;
  const bool whole =
      value.type == ValueType::Fraction && value.canonical.find('/') == std::string::npos;
  if (!whole) return value.canonical;
  const auto number = parse_integer(value.canonical);
  return number ? to_string(Integer(*number * 100)) + "%" : value.canonical;
}

Draft draft_of(const Value& value) {
  if (value.type == ValueType::List || value.type == ValueType::Table) {
    const bool scalars =
        std::ranges::all_of(value.items, [](const Value& v) { return v.items.empty(); });
    Draft list = scalars ? Draft::flow_list() : Draft::list();
    for (const Value& item : value.items) list.items.push_back(draft_of(item));
    return list;
  }
  if (!value.keys.empty() || value.type == ValueType::Map) {
    Draft mapping = Draft::flow_mapping();
    for (std::size_t i = 0; i < value.keys.size(); ++i)
      mapping.add(value.keys[i], draft_of(value.items[i]));
    return mapping;
  }
  Draft scalar = value.type == ValueType::Text ? Draft::free_text(spelling(value))
                                               : Draft::word(spelling(value));
  scalar.meaning = std::to_string(static_cast<int>(value.type)) + " " + value.canonical;
  return scalar;
}

Draft draft_of(const Rule& rule) {
  Draft draft = Draft::mapping();
  draft.add("kind", Draft::word(rule.kind));
  for (const auto& [name, value] : rule.parameters) draft.add(name, draft_of(value));
  return draft;
}

Draft draft_of(const std::vector<Clause>& clauses) {
  Draft list = Draft::list();
  for (const Clause& clause : clauses) {
    Draft draft = Draft::mapping();
    draft.identity = clause.id.text();
    draft.add("id", Draft::word(clause.id.text()));
    draft.add_text("title", clause.title);
    draft.add_prose("text", clause.text);
    draft.add_text("level", clause.level);
    draft.add_text("adopted", clause.adopted);
    if (clause.rule) draft.add("rule", draft_of(*clause.rule));
    draft.add_unless_empty("clauses", draft_of(clause.clauses));
    list.items.push_back(std::move(draft));
  }
  return list;
}

Draft draft_of(const Article& article) {
  Draft draft = Draft::mapping();
  draft.add("article", Draft::word(article.id.text()));
  draft.add_text("title", article.title);
  draft.add_text("level", article.level);
  draft.add_unless_empty("clauses", draft_of(article.clauses));
  return draft;
}

}  // namespace

Located<Article> read_article(const std::string& path, const std::string& bytes,
                              const ArticleTerms& terms) {
  const auto root = read_yaml(path, bytes);
  if (!root) return {.faults = root.faults()};
  return ArticleReader(terms).read(path, *root);
}

std::string write_article(const Article& article) { return written(draft_of(article)); }

std::string update_article(const std::string& bytes, const Article& wanted,
                           const ArticleTerms& terms) {
  const auto old = read_article({}, bytes, terms);
  if (!any_error(old.faults) && old.value == wanted) return bytes;
  const std::string updated = splice(bytes, draft_of(old.value), draft_of(wanted));
  const auto again = read_article({}, updated, terms);
  return !any_error(again.faults) && again.value == wanted ? updated : write_article(wanted);
}

}  // namespace charter
