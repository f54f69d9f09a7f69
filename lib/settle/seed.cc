// SPDX-License-Identifier: Apache-2.0
#include "settle/seed.h"

#include "settle/record.h"
#include "settle/settlement.h"
#include "split/tie_break.h"

#include <algorithm>

namespace charter {

namespace {

std::string sorted(std::vector<std::string> lines) {
  std::ranges::sort(lines);
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

std::string sides_without_names(const ForkInputs& inputs) {
  std::vector<std::string> lines;
  for (const LeavingGroup& group : inputs.groups) {
    std::string line = "party";
    for (const MemberId& member : group.members) line += " " + member.text();
    lines.push_back(line + "\n");
  }
  return sorted(std::move(lines));
}

std::string kind_of(const Lot& lot) {
  switch (lot.kind) {
    case Lot::Kind::Stays:
      return "stays ";
    case Lot::Kind::Parts:
      return "parts ";
    case Lot::Kind::Free:
      break;
  }
  return "lot ";
}

bool has_one_worth(const Estate& estate) { return estate.method->worths == Worths::Common; }

std::string worth_of(const Lot& lot, const Estate& estate) {
  return has_one_worth(estate) ? " " + to_string(Money{lot.worths.front(), *estate.money}) : "";
}

// What each party sees the lots at, parties by what ties know them by.
std::string bids(const ForkInputs& inputs, const Estate& estate) {
  if (has_one_worth(estate)) return {};
  std::vector<std::string> lines;
  for (std::size_t p = 0; p < inputs.census.parties.size(); ++p)
    for (const Lot& lot : estate.lots)
      lines.push_back("bid " + tie_id(inputs, p) + " " + lot.id.text() + " " + to_string(lot.worths[p]) +
                      "\n");
  return sorted(std::move(lines));
}

std::string worths(const ForkInputs& inputs, const std::vector<Estate>& estates) {
  std::string text;
  for (const Estate& estate : estates) {
    for (const std::size_t i : estate.divisible)
      text += "divisible " + inputs.assets[i].id.text() + " " +
              to_string(*inputs.assets[i].quantity) + "\n";
    for (const Lot& lot : estate.lots)
      text += kind_of(lot) + lot.id.text() + worth_of(lot, estate) + "\n";
    for (const Lot& lot : estate.counted) text += "counted " + lot.id.text() + "\n";
    text += bids(inputs, estate);
  }
  return text;
}

// What each party holds of what is divided, by what ties know it by.
std::string holdings(const ForkInputs& inputs, const std::vector<Estate>& estates) {
  std::string text;
  for (const Estate& estate : estates) {
    std::vector<std::string> lines;
    for (std::size_t p = 0; p < estate.of_party.size(); ++p)
      lines.push_back("units " + estate.pool.text() + " " + tie_id(inputs, p) + " " + to_string(estate.of_party[p]) +
                      "\n");
    text += sorted(std::move(lines));
  }
  return text;
}

std::string numbers(const ForkInputs& inputs) {
  std::vector<std::string> lines;
  for (const auto& [group, nonce] : inputs.rule.nonces) lines.push_back("nonce " + nonce + "\n");
  return sorted(std::move(lines));
}

// The state that is divided, not the commit: whoever commits could try messages and dates until a tie fell
// their way.
std::string from_state(const ForkInputs& inputs, const std::vector<Estate>& estates) {
  std::string text = "method " + versioned(*find_method(inputs.choices.method)) + "\n" + sides_without_names(inputs) +
                     holdings(inputs, estates) + worths(inputs, estates) + "leaving_charge " +
                     to_string(inputs.terms.leaving_charge) + "\n";
  if (inputs.terms.reserve != Fraction(0)) text += "reserve " + to_string(inputs.terms.reserve) + "\n";
  return text;
}

// Where the rule lets one side win ties: the seed hashed again until the key of those who stay comes before
// all others, or after them.
Sha256 favouring(const ForkInputs& inputs, Sha256 seed) {
  const TieBreak tie_break = inputs.terms.tie_break;
  if (tie_break != TieBreak::Stayers && tie_break != TieBreak::Leavers) return seed;
  const auto stands_well = [&] {
    const Sha256 stays = order_key(seed, TieAmong::Parties, tie_id(inputs, 0));
    for (std::size_t p = 1; p < inputs.census.parties.size(); ++p)
      if ((stays < order_key(seed, TieAmong::Parties, tie_id(inputs, p))) != (tie_break == TieBreak::Stayers))
        return false;
    return true;
  };
  while (!stands_well()) seed = sha256("charter fork seed again\n" + hex(seed) + "\n");
  return seed;
}

}  // namespace

Sha256 fork_seed(const ForkInputs& inputs, const std::vector<Estate>& estates) {
  std::string text = "charter fork seed 2\ncommunity " + inputs.community.id.text() + "\n";
  // What can still be chosen when the numbers are known must not decide beside them.
  if (inputs.terms.tie_break != TieBreak::Nonces) text += from_state(inputs, estates);
  return favouring(inputs, sha256(text + numbers(inputs)));
}

std::string fork_digest(const ForkInputs& inputs) {
  return hex(sha256("charter fork 1\nbase " + inputs.base + "\ninputs " +
                    hex(sha256(inputs_yaml(inputs))) + "\nsides " + hex(sha256(sides_csv(inputs))) +
                    "\n"));
}

CommunityId community_of_party(const std::string& digest, const PartyId& party) {
  const std::string name =
      hex(sha256("charter community 1\n" + digest + "\n" + party.text() + "\n"));
  return *CommunityId::parse("c-" + name.substr(0, 16));
}

std::string tie_id(const ForkInputs& inputs, std::size_t party) {
  // Names were fixed when the numbers were sealed; who leaves may be chosen after they were opened.
  if (inputs.terms.tie_break == TieBreak::Nonces) return party_ids(inputs)[party].text();
  return inputs.census.parties[party].first.text();
}

}  // namespace charter
