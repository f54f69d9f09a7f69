// SPDX-License-Identifier: Apache-2.0
#include "render/standing_text.h"

#include "render/json_values.h"
#include "value/counted.h"
#include "value/fraction.h"
#include "value/per_cent.h"

#include <set>

namespace charter {

namespace {

struct Right {
  std::optional<std::string> before, after;
};

std::map<std::pair<ClauseId, std::string>, Right> rights_between(const Standings& s, const ChangeContext& context) {
  std::map<std::pair<ClauseId, std::string>, Right> rights;
  if (s.before.member)
    for (auto& [at, value] : rights_of(s.before.member->member_class, context.before.charter, context.vocabulary))
      rights[at].before = value;
  if (s.after.member)
    for (auto& [at, value] : rights_of(s.after.member->member_class, context.after.charter, context.vocabulary))
      rights[at].after = value;
  return rights;
}

std::string or_none(const std::string& text) { return text.empty() ? "none" : text; }

void add_change(Text& text, const std::string& before, const std::string& after) {
  if (before == after) {
    text.show(after);
    return;
  }
  text.show(Label::Removed, before).add(" → ").show(Label::Added, after);
}

void add_field(Text& text, const char* name, const Standings& s, std::string (*field)(const Member&)) {
  const std::string was = s.before.member ? field(*s.before.member) : "";
  const std::string is = s.after.member ? field(*s.after.member) : "";
  if (was.empty() && is.empty()) return;
  text.add(std::string("  ") + name + " ");
  if (!s.before.member || !s.after.member)
    text.show(or_none(s.before.member ? was : is));
  else
    add_change(text, or_none(was), or_none(is));
  text.line();
}

const PoolStanding* find(const Standing& standing, const PoolId& id) {
  for (const PoolStanding& pool : standing.pools)
    if (pool.pool == id) return &pool;
  return nullptr;
}

std::string holding(const PoolStanding* pool, const ChangeContext& context) {
  if (!pool) return "no such pool";
  if (pool->total == 0) return "nobody holds any";
  return with_commas(pool->units) + " of " + with_commas(pool->total) + " " +
         share_word(context, pool->pool, pool->total) + ", " + part_of(pool->units, pool->total);
}

void add_pools(Text& text, const Standings& s, const ChangeContext& context) {
  std::set<PoolId> pools;
  for (const Standing* side : {&s.before, &s.after})
    for (const PoolStanding& pool : side->pools) pools.insert(pool.pool);
  for (const PoolId& id : pools) {
    text.add("  ").show(Label::Id, id.text()).add(": ");
    add_change(text, holding(find(s.before, id), context), holding(find(s.after, id), context));
    text.line();
  }
}

// What rules say of the class, a clause a line: "+" where the rule is for the member only now, "-" where it
// no longer is.
class RightsLines {
 public:
  RightsLines(const Standings& standings, const ChangeContext& context)
      : rights_(rights_between(standings, context)) {
    for (const auto& [at, right] : rights_) clauses_.insert(at.first);
    add_clauses(context.after.charter);
    add_clauses(context.before.charter);
  }
  Text text() const { return text_; }

 private:
  // In the order of reading, each once.
  void add_clauses(const Charter& charter) {
    if (clauses_.empty()) return;
    const Numbering numbers = numbering(charter);
    for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
      if (clauses_.erase(clause.id) > 0) add_line(clause.id, numbers.clauses.at(clause.id));
    });
  }

  void add_line(const ClauseId& id, const std::string& number) {
    const auto first = rights_.lower_bound({id, ""});
    auto last = first;
    bool was = false, is = false;
    for (; last != rights_.end() && last->first.first == id; ++last) {
      was = was || last->second.before;
      is = is || last->second.after;
    }
    const Label label = !was ? Label::Added : is ? Label::Plain : Label::Removed;
    text_.add(label, !was ? "    + " : is ? "      " : "    - ").add(Label::Number, number).add(" ");
    text_.show(Label::Id, id.text()).add(":");
    const char* between = " ";
    for (auto at = first; at != last; ++at) {
      text_.add(between).show(at->first.second).add(" ");
      const auto& [before, after] = at->second;
      if (was && is)
        add_change(text_, before.value_or("not set"), after.value_or("not set"));
      else
        text_.show(was ? before.value_or("") : after.value_or(""));
      between = "; ";
    }
    text_.line();
  }

  std::map<std::pair<ClauseId, std::string>, Right> rights_;
  std::set<ClauseId> clauses_;
  Text text_;
};

Json side_json(const Standing& standing) {
  if (!standing.member) return {};
  Json pools = Json::array();
  for (const PoolStanding& pool : standing.pools)
    pools.add(Json::object()
                  .set("pool", pool.pool.text())
                  .set("units", to_string(pool.units))
                  .set("total", to_string(pool.total))
                  .set("fraction",
                       pool.total == 0 ? Json() : Json(to_string(Fraction(pool.units, pool.total)))));
  return Json::object()
      .set("name", text_or_null(standing.member->name))
      .set("class", text_or_null(standing.member->member_class.text()))
      .set("node", text_or_null(standing.member->node.text()))
      .set("pools", std::move(pools));
}

}  // namespace

std::string part_of(const Integer& units, const Integer& total) {
  if (units == 0) return "none of it";
  if (units == total) return "all of it";
  const Fraction part(units, total);
  return to_string(part) + " (" + in_per_cent(part) + ")";
}

Text standing_text(const Standings& s, const ChangeContext& context) {
  Text text;
  text.add(Label::Heading, "For ").show(Label::Heading, s.id.text()).line();
  if (!s.before.member) text.add("  not a member before, a member after").line();
  if (!s.after.member) text.add("  a member before, not a member after").line();
  add_field(text, "class", s, [](const Member& m) { return m.member_class.text(); });
  add_field(text, "node", s, [](const Member& m) { return m.node.text(); });
  add_pools(text, s, context);
  const Text rights = RightsLines(s, context).text();
  if (!rights.is_empty()) text.add("  what the rules say of the class:").line().add(rights);
  return text;
}

Json standing_json(const Standings& s, const ChangeContext& context) {
  Json rights = Json::array();
  for (const auto& [at, right] : rights_between(s, context))
    rights.add(Json::object()
                   .set("clause", at.first.text())
                   .set("parameter", at.second)
                   .set("before", right.before)
                   .set("after", right.after));
  return Json::object()
      .set("id", s.id.text())
      .set("before", side_json(s.before))
      .set("after", side_json(s.after))
      .set("rights", std::move(rights));
}

}  // namespace charter
