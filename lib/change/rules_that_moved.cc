// SPDX-License-Identifier: Apache-2.0
#include "change/rules_that_moved.h"

#include "model/rule_scope.h"

#include <algorithm>

namespace charter {

namespace {

struct GivenRule {
  ClauseId clause;
  Rule rule;
};

// The rules of one kind and one scope that went and came.
struct Rivals {
  std::vector<GivenRule> gone, come;
};

class Sorting {
 public:
  explicit Sorting(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void operator()(const ClauseRenamed& c) { names_before_[c.to] = c.from; }
  void operator()(const ClauseMoved&) {}
  void operator()(const ClauseAmended&) {}
  void operator()(const ParameterAmended&) {}
  void operator()(const ClauseAdded& c) {
    if (c.clause.rule) rivals_[key_of(*c.clause.rule)].come.push_back({c.clause.id, *c.clause.rule});
  }
  void operator()(const ClauseRemoved& c) {
    if (c.clause.rule) rivals_[key_of(*c.clause.rule)].gone.push_back({c.clause.id, *c.clause.rule});
  }
  void operator()(const RuleReplaced& c) {
    if (c.rule.before) rivals_[key_of(*c.rule.before)].gone.push_back({before(c.id), *c.rule.before});
    if (c.rule.after) rivals_[key_of(*c.rule.after)].come.push_back({c.id, *c.rule.after});
  }

  std::map<std::string, Rivals> take() { return std::move(rivals_); }

 private:
  // Renames come before what else happened to a clause.
  ClauseId before(const ClauseId& id) const {
    const auto found = names_before_.find(id);
    return found == names_before_.end() ? id : found->second;
  }

  std::string key_of(const Rule& rule) const {
    const RuleKind* kind = find_kind(vocabulary_, rule.kind);
    return kind ? said_of(rule, leading_scope(*kind)) : rule.kind;
  }

  const Vocabulary& vocabulary_;
  std::map<ClauseId, ClauseId> names_before_;
  std::map<std::string, Rivals> rivals_;
};

void pair_up(Rivals& rivals, MovedRules& moved) {
  const auto note = [&](const GivenRule& was, const GivenRule& is) {
    moved.to[is.clause] = {was.clause, was.rule};
    moved.from.insert(was.clause);
  };
  std::erase_if(rivals.come, [&](const GivenRule& is) {
    const auto was = std::ranges::find(rivals.gone, is.rule, &GivenRule::rule);
    if (was == rivals.gone.end()) return false;
    note(*was, is);
    rivals.gone.erase(was);
    return true;
  });
  if (rivals.gone.size() == 1 && rivals.come.size() == 1) note(rivals.gone.front(), rivals.come.front());
}

}  // namespace

MovedRules rules_that_moved(const std::vector<ClauseChange>& changes, const Vocabulary& vocabulary) {
  Sorting sorting(vocabulary);
  for (const ClauseChange& change : changes)
    if (const auto* renamed = std::get_if<ClauseRenamed>(&change)) sorting(*renamed);
  for (const ClauseChange& change : changes)
    if (!std::holds_alternative<ClauseRenamed>(change)) std::visit(sorting, change);
  MovedRules moved;
  for (auto& [key, rivals] : sorting.take()) pair_up(rivals, moved);
  return moved;
}

}  // namespace charter
