// SPDX-License-Identifier: Apache-2.0
#include "render/statement.h"

#include "render/statement_account.h"
#include "render/statement_words.h"
#include "value/counted.h"

#include <fmt/format.h>

#include <map>

namespace charter {

namespace {

// Dependants beyond so many are counted.
constexpr std::size_t kMostDependantsNamed = 20;

std::vector<std::string> dependants_of(const StatementOf& of, std::size_t party) {
  std::vector<std::string> sentences;
  std::size_t more = 0;
  for (const Dependant& dependant : of.dependants) {
    if (party_of(of.inputs.groups, dependant.member) != party) continue;
    if (sentences.size() == kMostDependantsNamed)
      ++more;
    else
      sentences.push_back(fmt::format("`{}` goes with `{}`, who is their guardian", dependant.member.text(),
                                      dependant.guardian.text()));
  }
  if (more > 0) sentences.push_back(fmt::format("and {} more with their guardians", more));
  return sentences;
}

StatementSide side_of(const StatementOf& of, const AssetTitles& titles, std::size_t party) {
  const SettledParty& settled = of.settlement.parties[party];
  StatementSide side;
  side.name = name_of_side(of.settlement, party);
  side.community = settled.name;
  side.id = settled.community.text();
  side.members = counted(settled.members, "member");
  if (party != 0) side.dependants = dependants_of(of, party);
  for (const SettledPool& pool : of.settlement.pools)
    side.accounts.push_back(account_of(of, titles, pool, party));
  for (const SettledAsset& asset : of.settlement.assets) {
    if (asset.reason == Reason::Copy) side.copies.push_back(asset.id.text());
    // What lies in no pool stands in no account.
    if (asset.reason == Reason::Stays && asset.pool.empty() && party == 0)
      side.copies.push_back(asset.id.text() + ", which stays");
  }
  return side;
}

std::string why(const SettledAsset& asset, const ForkInputs& inputs) {
  switch (asset.reason) {
    case Reason::Split:
      return "by units";
    case Reason::Stays:
      return inputs.terms.what_stays == WhatStays::IsOutside ? "stays, not counted" : "stays";
    case Reason::Copy:
      return "copied to all";
    case Reason::Method:
      return "by the method";
    case Reason::Count:
      return "by number";
  }
  return {};
}

std::string part_given(const SettledAsset& asset, std::size_t party) {
  if (asset.parts[party] == 0) return {};
  if (asset.reason == Reason::Copy) return "a copy";
  if (!asset.quantity) return "all of it";
  return to_string(Quantity{asset.parts[party], asset.quantity->unit});
}

StatementAsset asset_of(const SettledAsset& asset, const AssetTitles& titles, const ForkInputs& inputs) {
  StatementAsset shown;
  shown.id = asset.id.text();
  if (const auto title = titles.find(asset.id); title != titles.end()) shown.title = title->second;
  shown.pool = asset.pool.text();
  if (asset.quantity)
    shown.all = to_string(*asset.quantity);
  else if (asset.worth)
    shown.all = "worth " + to_string(*asset.worth);
  shown.why = why(asset, inputs);
  if (!asset.bundle.empty()) shown.why += ", with `" + asset.bundle.text() + "`";
  const Integer all = asset.quantity ? asset.quantity->parts : Integer(1);
  for (std::size_t p = 0; p < asset.parts.size(); ++p) {
    shown.parts.push_back(part_given(asset, p));
    shown.shares.push_back(all == 0 ? Fraction(0) : Fraction(asset.parts[p], all));
  }
  return shown;
}

std::string payment_in_words(const Settlement& settlement, const Payment& payment) {
  const SettledAsset* asset = find_asset(settlement, payment.asset);
  const bool owed = asset && asset->quantity && asset->quantity->parts < 0;
  const std::string from = name_of_side(settlement, payment.from);
  const std::string to = name_of_side(settlement, payment.to);
  const char* words = owed ? "{2} of `{3}` that {1} would owe is owed by {0}" : "{2} of `{3}` from {0} to {1}";
  return fmt::format(fmt::runtime(words), from, to, to_string(payment.amount), payment.asset.text());
}

std::string owed_in_words(const Settlement& settlement, const Owed& owed) {
  const std::string from = name_of_side(settlement, owed.from), to = name_of_side(settlement, owed.to);
  const std::string amount = to_string(owed.amount);
  if (owed.note)
    return fmt::format("{} from {} to {}, booked as `{}`: what the one owns and the other owes", amount, from,
                       to, owed.note->text());
  return fmt::format("{} that {} would have to pay to {} is not paid: it was accepted that it is missing", amount,
                     from, to);
}

std::string stated(const Figure& figure) { return to_string(figure.amount) + ", " + origin_of(figure); }

StatementFigure figure_of(const BroughtFigure& brought) {
  const bool unit = brought.of == BroughtFigure::Of::Unit;
  return {unit ? "1 " + brought.id : brought.id, stated(brought.used), brought.own ? stated(*brought.own) : ""};
}

}  // namespace

std::string_view word_of(LineKind kind) {
  switch (kind) {
    case LineKind::Whole:
      return "thing";
    case LineKind::Divided:
      return "money";
    case LineKind::Debt:
      return "debt";
    case LineKind::Note:
      return "note";
  }
  return {};
}

Statement statement_of(const StatementOf& of) {
  const Settlement& settlement = of.settlement;
  const AssetTitles titles = titles_of(of.inputs);
  Statement statement;
  statement.community = settlement.parties.front().name;
  statement.date = to_string(settlement.date);
  statement.base = settlement.base;
  statement.digest = settlement.digest;
  statement.method = settlement.method;
  for (std::size_t party = 0; party < settlement.parties.size(); ++party)
    statement.sides.push_back(side_of(of, titles, party));
  for (const BroughtFigure& brought : settlement.brought) statement.figures.push_back(figure_of(brought));
  for (const SettledAsset& asset : settlement.assets)
    statement.assets.push_back(asset_of(asset, titles, of.inputs));
  for (const Payment& payment : settlement.payments)
    statement.payments.push_back(payment_in_words(settlement, payment));
  for (const Owed& owed : settlement.owed) statement.owed.push_back(owed_in_words(settlement, owed));
  statement.decisions = decisions_of(settlement);
  return statement;
}

}  // namespace charter
