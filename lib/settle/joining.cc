// SPDX-License-Identifier: Apache-2.0
#include "settle/joining.h"

#include "settle/refusal.h"
#include "value/in_a_row.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

// Pools that units of several sides become one in.
bool is_exchanged(const ExchangedPool& pool) {
  return pool.way == ExchangeWay::NetValue || pool.way == ExchangeWay::Agreed;
}

// Whether everybody keeps what theirs are worth at these ratios; of what is worth nothing, or nobody knows what, no
// ratio does.
bool keeps_net_value(const ExchangedPool& pool) {
  std::set<Fraction> worths;
  for (const SideInPool& side : pool.sides) {
    if (!side.worth || (side.units > 0) != (*side.worth > Fraction(0))) return false;
    if (side.units > 0) worths.insert(divide(divide(*side.worth, Fraction(side.units)), side.ratio));
  }
  return worths.size() == 1;
}

// Whether the net value of every side that holds units says what they are worth.
bool has_net_values(const ExchangedPool& pool) {
  return std::ranges::all_of(pool.sides, [](const SideInPool& side) {
    return side.units == 0 ? side.worth == Fraction(0) : side.worth && *side.worth > Fraction(0);
  });
}

bool is_par(const ExchangedPool& pool) {
  std::set<Fraction> ratios;
  for (const SideInPool& side : pool.sides)
    if (side.units > 0) ratios.insert(side.ratio);
  return ratios.size() < 2;
}

std::string quoted(const PoolId& pool) { return "`" + pool.text() + "`"; }

class Joining {
 public:
  Joining(const MergerInputs& inputs, const Exchange& exchange) : inputs_(inputs), exchange_(exchange) {}

  JoiningAnswer ask() {
    for (side_ = 0; side_ < inputs_.terms.size(); ++side_) {
      answer_.says.emplace_back();
      if (terms().clause.empty()) continue;
      add("ratio", Verdict::Asks, "it takes " + terms().votes + " in " + name() + ", which charter does not count");
      ask_exchange();
      ask_leaving();
    }
    return std::move(answer_);
  }

 private:
  const JoiningTerms& terms() const { return inputs_.terms[side_]; }
  const std::string& name() const { return inputs_.sides[side_].community.name; }
  std::string cited() const { return "`" + terms().clause.text() + "` (" + terms().number + ") of " + name(); }

  void add(const std::string& parameter, Verdict verdict, std::string words) {
    answer_.says.back().push_back(
        {terms().clause, terms().number, parameter, written_of(terms().written, parameter), verdict, std::move(words)});
  }

  void refuse(const char* code, const std::string& message, const std::string& help) {
    answer_.refused.push_back(refusal(code, "", message, help));
  }

  void ask_exchange() {
    if (!inputs_.reverses.empty())
      return add("exchange", Verdict::Settles, "a fork is taken back, and nobody exchanges anything");
    if (std::ranges::none_of(exchange_.pools, is_exchanged))
      return add("exchange", Verdict::Settles, "there is no pool in which shares of several would become one");
    for (const ExchangedPool& pool : exchange_.pools)
      if (is_exchanged(pool)) ask_exchange_of(pool);
  }

  void ask_exchange_of(const ExchangedPool& pool) {
    switch (terms().exchange) {
      case ExchangeRule::NetValue: return ask_net_value(pool);
      case ExchangeRule::Par: return ask_par(pool);
      case ExchangeRule::Agreed: return ask_agreed(pool);
    }
  }

  void ask_net_value(const ExchangedPool& pool) {
    if (pool.way == ExchangeWay::NetValue || keeps_net_value(pool))
      return add("exchange", Verdict::Settles, "units of " + quoted(pool.id) + " are exchanged by net value");
    if (!has_net_values(pool))
      return add("exchange", Verdict::Allows,
                 "net value says nothing about units of " + quoted(pool.id) + ", so that a ratio was agreed");
    against(pool, "units of " + quoted(pool.id) + " would be exchanged at another ratio",
            cited() + " exchanges shares at net asset value, and " + quoted(pool.id) + " would be exchanged at another ratio",
            "leave `--exchange` out");
  }

  void ask_par(const ExchangedPool& pool) {
    if (is_par(pool)) return add("exchange", Verdict::Settles, "units of " + quoted(pool.id) + " are exchanged one for one");
    against(pool, "units of " + quoted(pool.id) + " would not be exchanged one for one",
            cited() + " exchanges one share for one, and " + quoted(pool.id) + " would be exchanged at another ratio",
            "merge with `--exchange par`");
  }

  void ask_agreed(const ExchangedPool& pool) {
    if (pool.way == ExchangeWay::Agreed)
      return add("exchange", Verdict::Allows, "units of " + quoted(pool.id) + " are exchanged at the ratio that was agreed");
    against(pool, "no ratio was agreed for units of " + quoted(pool.id),
            cited() + " exchanges shares at a rate that both communities vote on, and none is named for " + quoted(pool.id),
            "name the one they voted for: `--exchange " + pool.id.text() + "=RATIO`");
  }

  void against(const ExchangedPool& pool, const std::string& words, const std::string& message, const std::string& help) {
    add("exchange", Verdict::Refuses, words);
    answer_.refused.push_back(refusal("merge-against-rule", pool.id.text(), message,
                                      is_contradicted() ? "the charters say different things about it, and one has to be amended first"
                                                        : help + ", or amend the rule first"));
  }

  // Whether another charter asks for what this one does not allow.
  bool is_contradicted() const {
    return std::ranges::any_of(inputs_.terms, [&](const JoiningTerms& other) {
      return !other.clause.empty() && other.exchange != terms().exchange && other.exchange != ExchangeRule::Agreed &&
             terms().exchange != ExchangeRule::Agreed;
    });
  }

  // Nobody who is about to leave is taken into another community before.
  void ask_leaving() {
    if (!terms().may_leave_first) return add("dissent_exit", Verdict::Settles, "nobody can leave because of it");
    if (!inputs_.reverses.empty())
      return add("dissent_exit", Verdict::Settles, "a fork is taken back, and notices stand as they stood before it");
    const std::vector<PartyId>& leaving = inputs_.leaving[side_];
    if (leaving.empty())
      return add("dissent_exit", Verdict::Asks, "those who disagree may leave with their share first; nobody has given notice");
    std::vector<std::string> groups;
    for (const PartyId& group : leaving) groups.push_back("`" + group.text() + "`");
    const std::string who = in_a_row(groups) + (groups.size() == 1 ? " has" : " have") + " given notice";
    add("dissent_exit", Verdict::Refuses, who + " and not left yet");
    refuse("merge-leave-first", cited() + " lets those who disagree leave first, and " + who,
           "merge when they have left (`charter fork`), or taken it back (`charter fork notice --withdraw`)");
  }

  const MergerInputs& inputs_;
  const Exchange& exchange_;
  std::size_t side_ = 0;
  JoiningAnswer answer_;
};

}  // namespace

JoiningAnswer ask_joining_rules(const MergerInputs& inputs, const Exchange& exchange) { return Joining(inputs, exchange).ask(); }

void agree_on_par(const MergerInputs& inputs, AgreedRatios& agreed) {
  const auto is_silent = [](const JoiningTerms& terms) { return terms.clause.empty(); };
  const auto says_par = [](const JoiningTerms& terms) { return terms.exchange == ExchangeRule::Par; };
  if (!std::ranges::all_of(inputs.terms, [&](const JoiningTerms& terms) { return is_silent(terms) || says_par(terms); }) ||
      std::ranges::all_of(inputs.terms, is_silent))
    return;
  std::map<PoolId, std::set<std::size_t>> holding;
  for (std::size_t s = 0; s < inputs.sides.size(); ++s)
    for (const Share& share : inputs.sides[s].shares) holding[share.pool].insert(s);
  for (const auto& [pool, sides] : holding) {
    if (sides.size() < 2 || agreed.contains(pool)) continue;
    for (std::size_t s = 1; s < inputs.sides.size(); ++s) agreed[pool][inputs.sides[s].community.id] = Fraction(1);
  }
}

}  // namespace charter
