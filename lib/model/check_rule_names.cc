// SPDX-License-Identifier: Apache-2.0
#include "model/check_rules.h"
#include "model/finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace charter {

namespace {

using KnownNames = std::set<std::string>;

KnownNames* names_of(Established& established, ValueType type) {
  if (type == ValueType::Body) return &established.bodies;
  if (type == ValueType::Class) return &established.classes;
  if (type == ValueType::Office) return &established.offices;
  return nullptr;
}

ValueType type_named(std::string_view name) {
  if (name == "body") return ValueType::Body;
  if (name == "class") return ValueType::Class;
  if (name == "office") return ValueType::Office;
  if (name == "node") return ValueType::Node;
  if (name == "pool") return ValueType::Pool;
  if (name == "asset") return ValueType::Asset;
  return name == "clause" ? ValueType::Clause : ValueType::Text;
}

std::string_view word_for(ValueType type) {
  if (type == ValueType::Body) return "body";
  if (type == ValueType::Class) return "class";
  if (type == ValueType::Office) return "office";
  if (type == ValueType::Node) return "node";
  if (type == ValueType::Pool) return "pool";
  return type == ValueType::Asset ? "asset" : "clause";
}

bool is_established_type(ValueType type) {
  return type == ValueType::Body || type == ValueType::Class || type == ValueType::Office;
}

// An election of the `board` brings it into being as an office and, where a body could stand there as
// well, as a body.
void establish(Established& established, const Parameter& parameter, const Value& value) {
  std::vector<ValueType> as = parameter.types;
  as.push_back(type_named(parameter.establishes));
  for_each_single(value, [&](const Value& single) {
    for (const ValueType type : as)
      if (KnownNames* names = names_of(established, type)) names->insert(single.canonical);
  });
}

// "a `body.meeting` or `body.seats` rule establishes one"
std::string how_to_establish(std::string_view word, const Vocabulary& vocabulary) {
  std::string kinds;
  for (const RuleKind& kind : vocabulary.kinds)
    if (std::ranges::find(kind.parameters, word, &Parameter::establishes) != kind.parameters.end())
      kinds += (kinds.empty() ? "`" : " or `") + kind.name + "`";
  return kinds.empty() ? kinds : fmt::format("a {} rule establishes one", kinds);
}

class NameCheck {
 public:
  NameCheck(const Charter& charter, const Community& community, const std::vector<Asset>& assets,
            const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), established_(established_by(charter, vocabulary)) {
    for (const Pool& pool : community.pools) known_[ValueType::Pool].insert(pool.id.text());
    for (const Node& node : community.nodes) known_[ValueType::Node].insert(node.id.text());
    for (const Asset& asset : assets) known_[ValueType::Asset].insert(asset.id.text());
    for (const Article& article : charter.articles) articles_.insert(article.id.text());
    for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
      known_[ValueType::Clause].insert(clause.id.text());
    });
  }

  void check(const Clause& clause) {
    const RuleKind* kind = clause.rule ? find_kind(vocabulary_, clause.rule->kind) : nullptr;
    if (!kind) return;
    for (const auto& [name, value] : clause.rule->parameters) {
      const Parameter* parameter = find_parameter(*kind, name);
      if (!parameter) continue;
      const Subject subject = about_parameter(clause.id, name);
      for_each_single(value, [&](const Value& single) {
        check_name(single.canonical, single.type, *parameter, subject);
      });
      if (value.type != ValueType::Map) continue;
      for (const std::string& key : value.keys)
        check_name(key, type_named(parameter->map_key), *parameter, subject);
    }
  }

  Faults take_faults() { return std::move(faults_); }

 private:
  void check_name(const std::string& name, ValueType type, const Parameter& parameter,
                  const Subject& subject) {
    if (is_established_type(type)) return check_established(name, type, parameter, subject);
    if (type != ValueType::Clause && type != ValueType::Asset && type != ValueType::Node &&
        type != ValueType::Pool)
      return;
    KnownNames known = known_[type];
    // Where several clauses may be named, so may an article, for all of its clauses.
    if (type == ValueType::Clause && parameter.list) known.insert(articles_.begin(), articles_.end());
    if (known.contains(name)) return;
    const std::string_view word = word_for(type);
    faults_.push_back(finding(Severity::Error, fmt::format("rule-unknown-{}", word), subject,
                              fmt::format("there is no {} `{}`", word, name),
                              suggestion(name, {known.begin(), known.end()})));
  }

  void check_established(const std::string& name, ValueType type, const Parameter& parameter,
                         const Subject& subject) {
    KnownNames known = *names_of(established_, type);
    for (const ValueType also : parameter.types)
      if (const KnownNames* names = names_of(established_, also)) known.insert(names->begin(), names->end());
    if (known.contains(name) || !unestablished_.insert(name).second) return;
    const std::string_view word = word_for(type);
    std::string help = suggestion(name, {known.begin(), known.end()});
    if (help.empty()) help = how_to_establish(word, vocabulary_);
    faults_.push_back(finding(Severity::Warning, fmt::format("{}-unestablished", word), subject,
                              fmt::format("no rule establishes `{}`", name), std::move(help)));
  }

  const Vocabulary& vocabulary_;
  Established established_;
  std::map<ValueType, KnownNames> known_;
  KnownNames articles_;
  KnownNames unestablished_;
  Faults faults_;
};

}  // namespace

void for_each_single(const Value& value, const std::function<void(const Value&)>& visit) {
  const bool holds_others = value.type == ValueType::List || value.type == ValueType::Map ||
                            value.type == ValueType::Table;
  if (!holds_others) return visit(value);
  for (const Value& item : value.items) for_each_single(item, visit);
}

Established established_by(const Charter& charter, const Vocabulary& vocabulary) {
  Established established;
  established.bodies.insert("members");
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    const RuleKind* kind = clause.rule ? find_kind(vocabulary, clause.rule->kind) : nullptr;
    if (!kind) return;
    for (const auto& [name, value] : clause.rule->parameters) {
      const Parameter* parameter = find_parameter(*kind, name);
      if (parameter && !parameter->establishes.empty()) establish(established, *parameter, value);
    }
  });
  return established;
}

Faults check_rule_names(const Charter& charter, const Community& community,
                        const std::vector<Asset>& assets, const Vocabulary& vocabulary) {
  NameCheck check(charter, community, assets, vocabulary);
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) { check.check(clause); });
  return check.take_faults();
}

}  // namespace charter
