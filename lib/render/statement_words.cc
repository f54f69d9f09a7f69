// SPDX-License-Identifier: Apache-2.0
#include "render/statement_words.h"

#include "render/criteria.h"
#include "settle/check_settlement.h"
#include "value/counted.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace charter {

namespace {

// What each method does, by its name without the version. Those that search are told by what they looked
// for (how_searched).
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
    {"prop1-po",
     "Things and debts were given whole so that no side is short by more than one thing or one debt, and no "
     "other way is better for one side and worse for none."},
    {"picking",
     "The sides picked in turn, each as often as its entitlement says, the thing it values most of those "
     "left."},
};

std::string name_of_method(const Division& division) {
  return division.method.substr(0, division.method.find('/'));
}

// What nothing goes below, rounded down to the smallest part so that it stays true.
std::string least_amount(const std::string& parts, const Unit& unit) {
  return to_string(Money{floor(Fraction::parse(parts).value_or(Fraction(0))), unit});
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
  const std::string how_much = paid ? to_string(*paid) : "Nothing";
  if (const auto missing = missing_in(settlement, allotment.pool)) {
    const bool proven = allotment.certificate.division.objective->proven;
    return fmt::format("{} moved, and {} is missing: {} in which less would be missing.", how_much,
                       to_string(*missing), proven ? "there is no way" : "no way was found");
  }
  if (!paid) return "Nothing had to move.";
  if (moved.proven)
    return fmt::format("{} moved. No other way that the money at hand can pay for needs less.", how_much);
  return fmt::format("{} moved; another way might need less, but none less than {}.", how_much,
                     least_amount(moved.bound, *allotment.money));
}

// What a method that searches made as large as possible.
std::string aim_of(const Objective& objective) {
  if (objective.name == "leximin")
    return "the side that has least for its entitlement has as much as possible, then the next, and so on";
  return "the product of what the sides have, by their points and weighed by entitlement, is largest";
}

std::string how_searched(const Division& division) {
  const std::string aim = aim_of(*division.objective);
  if (!division.objective->proven)
    return fmt::format("Things were given whole, and looked for was the way in which {}. There are too many "
                       "ways to look at all of them: another may come nearer to that.",
                       aim);
  if (division.rung == 0) return fmt::format("Things were given whole so that {}.", aim);
  return fmt::format("Of the ways to give things whole that none betters for one side without loss for "
                     "another, and in which no side is short by more than one thing{}, the one was taken in "
                     "which {}.",
                     division.objective->name == "leximin" ? " or one debt" : "", aim);
}

bool is_searched(const std::string& method) {
  return method == "ladder" || method == "nash" || method == "leximin";
}

std::string words_of_method(const Division& division) {
  const std::string method = name_of_method(division);
  if (is_searched(method) && division.objective) return how_searched(division);
  const auto words = kMethodWords.find(method);
  return words == kMethodWords.end() ? std::string() : words->second;
}

bool leaves_somebody_nothing(const Certificate& certificate) {
  return std::ranges::find(certificate.claims, "nash-positive", &Claim::name) != certificate.claims.end();
}

std::string nothing_for_somebody(bool proven) {
  return fmt::format("{} every side something, so the product of what all have is zero in each: the one was taken in which "
                     "most sides have something, and of those the product is largest.",
                     proven ? "No way gives" : "No way was found that gives");
}

std::string how_good(const Certificate& certificate) {
  const Division& division = certificate.division;
  if (!division.objective) return {};
  std::string words;
  if (leaves_somebody_nothing(certificate)) words = nothing_for_somebody(division.objective->proven);
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
  std::string paragraph = words_of_method(division);
  if (method == "least-imbalance" && division.then && allotment.money)
    paragraph += " " + least_money(settlement, allotment);
  decision.paragraphs.push_back(paragraph);
  if (std::string good = how_good(allotment.certificate); !good.empty()) decision.paragraphs.push_back(std::move(good));
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

void add_claims(StatementDecision& decision, const std::vector<Claim>& claims, const Fraction& left_behind,
                const std::string& of_what = {}) {
  for (const Claim& claim : claims)
    if (!is_of_form(claim) || !claim.holds)
      decision.claims.push_back({claim.holds, of_what + in_words(claim, left_behind), proof_of(claim.proof)});
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
