// SPDX-License-Identifier: Apache-2.0
#include "change/standing.h"

#include "model/rule_wording.h"
#include "value/match.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

// Whether the parameter says for which class (or node) the rule is: it takes nothing else.
bool limits(const Parameter& parameter, ValueType type) {
  return !parameter.map && !parameter.types.empty() &&
         std::ranges::all_of(parameter.types, [&](ValueType t) { return t == type; });
}

std::vector<std::string> named_in(const Value& value) {
  if (value.type == ValueType::Reference) return {};
  if (value.type != ValueType::List) return {value.canonical};
  std::vector<std::string> names;
  for (const Value& item : value.items) names.push_back(item.canonical);
  return names;
}

struct Places {
  std::set<std::string> classes, nodes;
};

Places places_of(const Standings& standings) {
  Places places;
  for (const Standing* side : {&standings.before, &standings.after}) {
    if (!side->member) continue;
    places.classes.insert(side->member->member_class.text());
    places.nodes.insert(side->member->node.text());
  }
  return places;
}

bool reaches(const Rule& rule, const Places& places, const Vocabulary& vocabulary) {
  const RuleKind* kind = find_kind(vocabulary, rule.kind);
  if (!kind) return true;
  for (const auto& [name, value] : rule.parameters) {
    const Parameter* parameter = find_parameter(*kind, name);
    if (!parameter) continue;
    for (const auto& [type, mine] :
         {std::pair(ValueType::Class, &places.classes), std::pair(ValueType::Node, &places.nodes)}) {
      if (!limits(*parameter, type)) continue;
      const std::vector<std::string> named = named_in(value);
      const auto& here = *mine;
      if (!named.empty() && std::ranges::none_of(named, [&](const auto& n) { return here.contains(n); }))
        return false;
    }
  }
  return true;
}

// The clauses whose rule is not for the member.
std::set<ClauseId> out_of_reach(const Charter& charter, const Places& places, const Vocabulary& vocabulary) {
  std::set<ClauseId> clauses;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (clause.rule && !reaches(*clause.rule, places, vocabulary)) clauses.insert(clause.id);
  });
  return clauses;
}

}  // namespace

Rights rights_of(const MemberClassId& member_class, const Charter& charter, const Vocabulary& vocabulary) {
  Rights rights;
  if (member_class.empty()) return rights;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    const RuleKind* kind = clause.rule ? find_kind(vocabulary, clause.rule->kind) : nullptr;
    if (!kind) return;
    bool named = false;
    for (const auto& [name, value] : clause.rule->parameters) {
      const Parameter* parameter = find_parameter(*kind, name);
      if (!parameter) continue;
      if (limits(*parameter, ValueType::Class))
        named = named || std::ranges::count(named_in(value), member_class.text()) > 0;
      const auto key = std::ranges::find(value.keys, member_class.text());
      const auto index = static_cast<std::size_t>(key - value.keys.begin());
      if (parameter->map_key == "class" && index < value.items.size())
        rights[{clause.id, name}] = show(value.items[index]);
    }
    if (!named) return;
    for (const auto& [name, value] : clause.rule->parameters) {
      const Parameter* parameter = find_parameter(*kind, name);
      if (parameter && !limits(*parameter, ValueType::Class)) rights[{clause.id, name}] = show(value);
    }
  });
  return rights;
}

Changes applying_to(const Standings& standings, Changes changes, const Charter& before, const Charter& after,
                    const Vocabulary& vocabulary) {
  const Places places = places_of(standings);
  const std::set<ClauseId> once = out_of_reach(before, places, vocabulary);
  const std::set<ClauseId> now = out_of_reach(after, places, vocabulary);
  std::map<ClauseId, ClauseId> earlier;
  for (const ClauseChange& change : changes.clauses)
    if (const auto* renamed = std::get_if<ClauseRenamed>(&change)) earlier.emplace(renamed->to, renamed->from);
  // A clause that is there on both sides is left out where neither side's is for the member.
  const auto neither = [&](const ClauseId& id) {
    const auto was = earlier.find(id);
    return now.contains(id) && once.contains(was == earlier.end() ? id : was->second);
  };
  std::erase_if(changes.clauses, [&](const ClauseChange& change) {
    return std::visit(Match{[&](const ClauseAdded& c) { return now.contains(c.clause.id); },
                            [&](const ClauseRemoved& c) { return once.contains(c.clause.id); },
                            [&](const ClauseRenamed& c) { return neither(c.to); },
                            [&](const auto& c) { return neither(c.id); }},
                      change);
  });
  return changes;
}

}  // namespace charter
