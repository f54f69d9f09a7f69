// SPDX-License-Identifier: Apache-2.0
#include "render/statement_words.h"

#include "render/change_context.h"
#include "render/criteria.h"
#include "settle/check_settlement.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace charter {

namespace {

// What each method does, by its name without the version.
const std::map<std::string, std::string> kMethodWords = {
    {"least-imbalance",
     "What cannot be divided was given out by appraised worth, so that the least money has to move to make "
     "good the difference."},
    {"bids-wef",
     "What cannot be divided went to whoever bid most for it. Payments are set so that, by their own bids, "
     "nobody would rather have what another has, in proportion to entitlements; as far as that allows, all "
     "gain alike."},
    {"knaster",
     "What cannot be divided went to whoever bid most for it. Payments let all gain the same beyond their "
     "entitlement of what they bid, in proportion to entitlements."},
    {"adjusted-winner",
     "The things stand in the order of how much more the one side values them than the other. Each side takes "
     "from its end until both have the same part of their points for their entitlement. At most one thing is "
     "split."},
    {"adjusted-winner-discrete",
     "The things stand in the order of how much more the one side values them than the other. Each side takes "
     "from its end, to the first place where both are content with half a thing more. Nothing is split."},
    {"ceei",
     "Each side spends its entitlement as if it were money, at prices at which everything is taken exactly "
     "once and nobody could afford anything it would rather have. At most one thing less than there are sides "
     "is split."},
    {"ceei-round",
     "Each side spends its entitlement as if it were money, at prices at which everything is taken exactly "
     "once. What several would share went to one of them whole."},
    {"ladder",
     "Of the ways to give things whole that none betters for one side without loss for another, and in which "
     "no side is short by more than one thing, the one was taken in which the product of what the sides have, "
     "by their points and weighed by entitlement, is largest."},
    {"prop1-po",
     "Things and debts were given whole so that no side is short by more than one thing or one debt, and no "
     "other way is better for one side and worse for none."},
    {"nash",
     "Things were given whole so that the product of what the sides have, by their points and weighed by "
     "entitlement, is largest."},
    {"leximin",
     "Things were given whole so that the least that any side has for its entitlement is as large as possible, "
     "then the next, and so on."},
    {"picking",
     "The sides picked in turn, each as often as its entitlement says, the thing it values most of those "
     "left."},
};

std::string name_of_method(const Division& division) {
  return division.method.substr(0, division.method.find('/'));
}

// Rounded up to the smallest part.
std::string amount(const Fraction& parts, const Unit& unit) {
  const Integer up = -floor_divide(-parts.numerator(), parts.denominator());
  return to_string(Money{up, unit});
}

std::string amount(const std::string& parts, const Unit& unit) {
  return amount(Fraction::parse(parts).value_or(Fraction(0)), unit);
}

// What the money at hand does not pay, booked or left; nothing where it pays all.
std::optional<Money> missing_in(const Settlement& settlement, const PoolId& pool) {
  std::optional<Money> missing;
  for (const Owed& owed : settlement.owed) {
    if (owed.pool != pool) continue;
    missing = Money{missing ? missing->parts + owed.amount.parts : owed.amount.parts, owed.amount.unit};
  }
  return missing;
}

// What had to move, and whether less would have done.
std::string least_money(const Settlement& settlement, const Allotment& allotment) {
  const Objective& moved = *allotment.certificate.division.then;
  const auto paid = moved_in(settlement, allotment.pool);
  const std::string how_much = paid ? to_string(*paid) : amount(moved.value, *allotment.money);
  if (const auto missing = missing_in(settlement, allotment.pool))
    return fmt::format("{} moved, and {} is missing: {} less would be missing.", how_much, to_string(*missing),
                       allotment.certificate.division.objective->proven ? "there is no way in which"
                                                                        : "no way was found in which");
  if (moved.proven)
    return fmt::format("{} moved. No other way that the money at hand can pay for needs less.", how_much);
  return fmt::format("{} moved; another way might need less, but none less than {}.", how_much,
                     amount(moved.bound, *allotment.money));
}

std::string how_good(const Division& division) {
  if (!division.objective) return {};
  std::string words;
  if (!division.objective->proven)
    words = fmt::format("It is the best that was found; none is beyond {}.", division.objective->bound);
  if (division.optima.value_or(1) > 1)
    words += fmt::format("{}It is one of {} ways that are as good: of those the one was taken in which the "
                         "fewest things change hands, then by lot, from what was put in.",
                         words.empty() ? "" : " ", with_commas(*division.optima));
  return words;
}

std::string how_many(std::size_t things) {
  return things == 1 ? "One thing was" : fmt::format("{} things were", things);
}

void add_paragraphs(StatementDecision& decision, const Settlement& settlement,
                    const Allotment& allotment) {
  const Division& division = allotment.certificate.division;
  if (allotment.of == Allotment::Of::Count) {
    decision.paragraphs.push_back(fmt::format("{} given by number, for want of a worth: each counts as one.",
                                              how_many(allotment.free)));
    return;
  }
  const std::string method = name_of_method(division);
  if (allotment.free == 0) {
    const auto moved = moved_in(settlement, allotment.pool);
    decision.paragraphs.push_back(
        fmt::format("What stays counts at its worth for those who stay, and {} moved to make that good.",
                    moved ? to_string(*moved) : "nothing"));
    return;
  }
  const auto words = kMethodWords.find(method);
  std::string paragraph = words == kMethodWords.end() ? std::string() : words->second;
  if (method == "least-imbalance" && division.then && allotment.money)
    paragraph += " " + least_money(settlement, allotment);
  decision.paragraphs.push_back(paragraph);
  if (std::string good = how_good(division); !good.empty()) decision.paragraphs.push_back(std::move(good));
}

std::string proof_of(Proof proof) {
  switch (proof) {
    case Proof::Arithmetic:
      return kAddingUp;
    case Proof::Weights:
      return "by the weights in the record";
    case Proof::Prices:
      return "by the prices in the record";
    case Proof::Search:
      return "by a search, which has to be run again";
  }
  return {};
}

std::string words_of(const Claim& claim, const Fraction& left_behind) {
  if (claim.name != "wef(x,1-x)") return in_words(claim.name, left_behind);
  if (!claim.holds) return "without money, none would envy another but for any part x of one thing";
  return fmt::format("without money, none would envy another but for part x of one thing, x from {} to {}",
                     claim.evidence.at("from"), claim.evidence.at("to"));
}

// What has no words goes without saying as long as it holds.
void add_claims(StatementDecision& decision, const std::vector<Claim>& claims, const Fraction& left_behind,
                const std::string& of_what = {}) {
  for (const Claim& claim : claims) {
    std::string words = words_of(claim, left_behind);
    if (words.empty() && claim.holds) continue;
    decision.claims.push_back({claim.holds, of_what + (words.empty() ? claim.name : words), proof_of(claim.proof)});
  }
}

}  // namespace

std::vector<StatementDecision> decisions_of(const Settlement& settlement) {
  std::vector<StatementDecision> decisions;
  for (const PoolClaims& pool : settlement.claims) {
    StatementDecision decision{pool.pool, {}, {}};
    if (std::string words = what_has_no_price(settlement, pool.pool); !words.empty())
      decision.paragraphs.push_back(std::move(words));
    const Fraction left_behind = left_behind_in(settlement, pool.pool);
    add_claims(decision, pool.claims, left_behind);
    for (const Allotment& allotment : settlement.allotments) {
      if (allotment.pool != pool.pool) continue;
      add_paragraphs(decision, settlement, allotment);
      add_claims(decision, claims_that_stand(settlement, allotment), left_behind,
                 allotment.of == Allotment::Of::Count ? "of the things given by number: " : "");
    }
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

}  // namespace charter
