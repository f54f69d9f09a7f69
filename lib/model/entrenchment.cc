// SPDX-License-Identifier: Apache-2.0
#include "model/entrenchment.h"

#include "model/rule_wording.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace charter {

namespace {

using Path = std::vector<const Clause*>;  // from the article's top to the clause itself

bool find_path(const std::vector<Clause>& clauses, const ClauseId& id, Path& path) {
  return std::ranges::any_of(clauses, [&](const Clause& clause) {
    path.push_back(&clause);
    if (clause.id == id || find_path(clause.clauses, id, path)) return true;
    path.pop_back();
    return false;
  });
}

struct Standing {
  const Article* article = nullptr;
  Path path;
};

Standing standing_of(const Charter& charter, const ClauseId& id) {
  for (const Article& article : charter.articles) {
    Path path;
    if (find_path(article.clauses, id, path)) return {&article, std::move(path)};
  }
  return {};
}

bool names(const Value& clauses, const std::string& id) {
  return clauses.canonical == id ||
         std::ranges::find(clauses.items, id, &Value::canonical) != clauses.items.end();
}

// How far out the rule's `clauses` names the clause: 0 is the clause itself; nothing when it does not.
std::optional<std::size_t> distance(const Rule& rule, const Standing& standing) {
  const Value* clauses = parameter_of(rule, "clauses");
  if (!clauses) return std::nullopt;
  const std::size_t depth = standing.path.size();
  for (std::size_t out = 0; out < depth; ++out)
    if (names(*clauses, standing.path[depth - 1 - out]->id.text())) return out;
  return names(*clauses, standing.article->id.text()) ? std::optional(depth) : std::nullopt;
}

std::string level_at(const Standing& standing) {
  for (auto clause = standing.path.rbegin(); clause != standing.path.rend(); ++clause)
    if (!(*clause)->level.empty()) return (*clause)->level;
  return standing.article ? standing.article->level : std::string();
}

bool is_for_level(const Rule& rule, const std::string& level) {
  const Value* of = parameter_of(rule, "level");
  return of && !level.empty() && of->canonical == level && !parameter_of(rule, "clauses");
}

bool is_default(const Rule& rule) {
  return !parameter_of(rule, "level") && !parameter_of(rule, "clauses");
}

using AmendRules = std::vector<const Clause*>;  // the clauses that hold one, in their order

AmendRules amend_rules(const Charter& charter) {
  AmendRules rules;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (clause.rule && clause.rule->kind == "amend") rules.push_back(&clause);
  });
  return rules;
}

std::optional<ClauseId> governing(const AmendRules& rules, const Standing& standing) {
  const std::string level = level_at(standing);
  const std::size_t by_level = standing.path.size() + 1, by_default = by_level + 1;
  std::optional<ClauseId> found;
  std::size_t nearest = by_default + 1;
  for (const Clause* candidate : rules) {
    std::size_t here = by_default + 1;
    if (const auto named = distance(*candidate->rule, standing))
      here = *named;
    else if (is_for_level(*candidate->rule, level))
      here = by_level;
    else if (is_default(*candidate->rule))
      here = by_default;
    if (here >= nearest) continue;
    nearest = here;
    found = candidate->id;
  }
  return found;
}

void govern_all(const std::vector<Clause>& clauses, const AmendRules& rules, Standing& standing,
                std::map<ClauseId, ClauseId>& found) {
  for (const Clause& clause : clauses) {
    standing.path.push_back(&clause);
    if (const auto rule = governing(rules, standing)) found.emplace(clause.id, *rule);
    govern_all(clause.clauses, rules, standing, found);
    standing.path.pop_back();
  }
}

bool is_immutable(const Rule& rule) {
  const Value* immutable = parameter_of(rule, "immutable");
  return immutable && immutable->canonical == "yes";
}

std::partial_ordering both(std::partial_ordering a, std::partial_ordering b) {
  if (a == b || b == std::partial_ordering::equivalent) return a;
  return a == std::partial_ordering::equivalent ? b : std::partial_ordering::unordered;
}

Value value_or(const Rule& rule, const std::string& name, const Value& otherwise) {
  const Value* value = parameter_of(rule, name);
  return value ? *value : otherwise;
}

std::partial_ordering by_parameter(const Rule& a, const Rule& b, const std::string& name,
                                   const Value& otherwise) {
  const Value of_a = value_or(a, name, otherwise), of_b = value_or(b, name, otherwise);
  if (of_a == of_b) return std::partial_ordering::equivalent;
  return compare(of_a, of_b).value_or(std::partial_ordering::unordered);
}

// Of the same people, fewer are counted the further left a base stands. A body's seats and a
// community's members are different people.
std::partial_ordering by_base(const Rule& a, const Rule& b) {
  const Value cast{ValueType::Base, "cast", {}, {}, {}};
  const std::string of_a = value_or(a, "base", cast).canonical;
  const std::string of_b = value_or(b, "base", cast).canonical;
  using Bases = std::array<std::string_view, 4>;
  for (const Bases& bases : {Bases{"cast", "present", "serving", "seats"},
                             Bases{"cast", "present", "eligible", "eligible"}}) {
    const auto at_a = std::ranges::find(bases, of_a), at_b = std::ranges::find(bases, of_b);
    if (at_a != bases.end() && at_b != bases.end()) return at_a <=> at_b;
  }
  return std::partial_ordering::unordered;
}

}  // namespace

std::optional<ClauseId> governing_amend_rule(const Charter& charter, const ClauseId& clause) {
  const Standing standing = standing_of(charter, clause);
  if (!standing.article) return std::nullopt;
  return governing(amend_rules(charter), standing);
}

std::map<ClauseId, ClauseId> governing_amend_rules(const Charter& charter) {
  const AmendRules rules = amend_rules(charter);
  std::map<ClauseId, ClauseId> found;
  for (const Article& article : charter.articles) {
    Standing standing{&article, {}};
    govern_all(article.clauses, rules, standing, found);
  }
  return found;
}

std::partial_ordering difficulty(const Rule& a, const Rule& b) {
  if (is_immutable(a) || is_immutable(b))
    return (is_immutable(a) ? 1 : 0) <=> (is_immutable(b) ? 1 : 0);
  const Value unstated{ValueType::Text, {}, {}, {}, {}};
  const Value none{ValueType::Fraction, "0", {}, {}, {}};
  const Value once{ValueType::Count, "1", {}, {}, {}};
  return both(both(by_parameter(a, b, "ratio", unstated), by_base(a, b)),
              both(by_parameter(a, b, "quorum", none), by_parameter(a, b, "rounds", once)));
}

}  // namespace charter
