// SPDX-License-Identifier: Apache-2.0
#include "change/rule_table.h"

#include "model/rule_scope.h"
#include "model/rule_wording.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace charter {

namespace {

// A rule of one side, with what it can be recognised by.
struct Stated {
  const Clause* clause = nullptr;
  std::string number;
  std::string scope, leading, first;
};

// A rule as the sides have it so far; a null pointer where one has not.
struct Aligned {
  std::string kind;
  std::vector<const Stated*> stated;
};

using Sameness = std::function<bool(const Stated&, const Stated&)>;

Stated stated_of(const Clause& clause, const std::string& number, const Vocabulary& vocabulary) {
  Stated stated{&clause, number, {}, {}, {}};
  const RuleKind* kind = find_kind(vocabulary, clause.rule->kind);
  if (!kind) return stated;
  stated.scope = scope_of(*clause.rule, *kind);
  std::vector<const Parameter*> leading = leading_scope(*kind);
  if (leading.empty()) return stated;
  stated.leading = said_of(*clause.rule, leading);
  leading.resize(1);
  stated.first = said_of(*clause.rule, leading);
  return stated;
}

std::vector<Stated> rules_of(const Charter& charter, const Vocabulary& vocabulary) {
  const Numbering numbers = numbering(charter);
  std::vector<Stated> rules;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (clause.rule) rules.push_back(stated_of(clause, numbers.clauses.at(clause.id), vocabulary));
  });
  return rules;
}

// The ways to recognise a rule, the surest first.
const std::vector<Sameness>& samenesses() {
  static const std::vector<Sameness> all{
      [](const Stated& a, const Stated& b) {
        return a.scope == b.scope && a.clause->id == b.clause->id;
      },
      [](const Stated& a, const Stated& b) { return !a.scope.empty() && a.scope == b.scope; },
      [](const Stated& a, const Stated& b) { return a.clause->id == b.clause->id; },
      [](const Stated& a, const Stated& b) { return !a.leading.empty() && a.leading == b.leading; },
      [](const Stated& a, const Stated& b) { return !a.first.empty() && a.first == b.first; }};
  return all;
}

class Aligner {
 public:
  explicit Aligner(std::size_t sides) : sides_(sides) {}

  // Sides come in their order.
  void add(std::size_t side, const std::vector<Stated>& rules) {
    std::map<std::string, std::vector<const Stated*>> left;
    for (const Stated& rule : rules) left[rule.clause->rule->kind].push_back(&rule);
    for (auto& [kind, mine] : left) {
      for (const Sameness& same : samenesses()) place(side, kind, mine, same);
      place_last(side, kind, mine);
    }
    for (const Stated& rule : rules) {
      const auto& unplaced = left[rule.clause->rule->kind];
      if (std::ranges::find(unplaced, &rule) == unplaced.end()) continue;
      rules_.push_back({rule.clause->rule->kind, std::vector<const Stated*>(sides_)});
      rules_.back().stated[side] = &rule;
    }
  }

  const std::vector<Aligned>& rules() const { return rules_; }

 private:
  void place(std::size_t side, const std::string& kind, std::vector<const Stated*>& mine,
             const Sameness& same) {
    std::erase_if(mine, [&](const Stated* rule) {
      const auto found = std::ranges::find_if(rules_, [&](const Aligned& known) {
        return known.kind == kind && !known.stated[side] &&
               std::ranges::any_of(known.stated,
                                   [&](const Stated* other) { return other && same(*other, *rule); });
      });
      if (found == rules_.end()) return false;
      found->stated[side] = rule;
      return true;
    });
  }

  // One left here and one left there are the same, whatever they are called.
  void place_last(std::size_t side, const std::string& kind, std::vector<const Stated*>& mine) {
    if (mine.size() != 1) return;
    Aligned* only = nullptr;
    for (Aligned& known : rules_) {
      if (known.kind != kind || known.stated[side]) continue;
      if (only) return;
      only = &known;
    }
    if (!only) return;
    only->stated[side] = mine.front();
    mine.clear();
  }

  std::size_t sides_;
  std::vector<Aligned> rules_;
};

// The parameters that some side states: those of the vocabulary in its order, then others by name.
std::vector<std::string> parameters_of(const Aligned& rule, const RuleKind* kind) {
  std::set<std::string> stated;
  for (const Stated* side : rule.stated)
    if (side)
      for (const auto& [name, value] : side->clause->rule->parameters) stated.insert(name);
  std::vector<std::string> names;
  if (kind)
    for (const Parameter& parameter : kind->parameters)
      if (stated.erase(parameter.name) != 0) names.push_back(parameter.name);
  names.insert(names.end(), stated.begin(), stated.end());
  return names;
}

RuleRow row_of(const Aligned& rule, const std::string& name, const RuleKind* kind) {
  const Parameter* parameter = kind ? find_parameter(*kind, name) : nullptr;
  const std::optional<Value> assumed = parameter ? fallback_of(*parameter) : std::nullopt;
  RuleRow row{name, {}, false};
  std::vector<std::optional<Value>> holds;
  for (const Stated* side : rule.stated) {
    RuleCell& cell = row.cells.emplace_back();
    if (side) {
      const auto& parameters = side->clause->rule->parameters;
      if (const auto found = parameters.find(name); found != parameters.end())
        cell.value = found->second;
      else
        cell.assumed = assumed;
      holds.push_back(cell.value ? cell.value : cell.assumed);
    }
  }
  row.differs = std::ranges::adjacent_find(holds, std::ranges::not_equal_to{}) != holds.end();
  return row;
}

ComparedRule compared(const Aligned& rule, const Vocabulary& vocabulary) {
  const RuleKind* kind = find_kind(vocabulary, rule.kind);
  ComparedRule result{rule.kind, {}, {}, false};
  for (const Stated* side : rule.stated) {
    result.places.push_back(
        side ? std::optional(RulePlace{side->clause->id, side->number}) : std::nullopt);
    result.differs = result.differs || !side;
  }
  for (const std::string& name : parameters_of(rule, kind)) {
    result.rows.push_back(row_of(rule, name, kind));
    result.differs = result.differs || result.rows.back().differs;
  }
  return result;
}

}  // namespace

std::vector<ComparedRule> rule_table(const std::vector<const Charter*>& sides,
                                     const Vocabulary& vocabulary) {
  std::vector<std::vector<Stated>> stated;
  for (const Charter* side : sides) stated.push_back(rules_of(*side, vocabulary));
  Aligner aligner(sides.size());
  for (std::size_t side = 0; side < sides.size(); ++side) aligner.add(side, stated[side]);
  std::vector<ComparedRule> table;
  for (const Aligned& rule : aligner.rules()) table.push_back(compared(rule, vocabulary));
  return table;
}

}  // namespace charter
