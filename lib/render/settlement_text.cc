// SPDX-License-Identifier: Apache-2.0
#include "render/settlement_text.h"

#include "render/charter_says.h"
#include "render/wrap.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

constexpr int kWidth = 80;

std::string name_of_party(const Settlement& settlement, std::size_t party) {
  if (party == 0) return "those who stay";
  return made_visible(settlement.parties[party].name);
}

std::string members(std::size_t count) {
  return fmt::format("{} member{}", count, count == 1 ? "" : "s");
}

// Label and amount in two columns; a label too long for its column has a line of its own.
void row(Text& text, const std::string& label, const std::string& value) {
  constexpr std::size_t kColumn = 20;
  text.add("    ").show(Label::Id, label);
  if (label.size() < kColumn) {
    text.add(std::string(kColumn - label.size(), ' '));
  } else {
    text.line().add(std::string(4 + kColumn, ' '));
  }
  text.add(Label::Number, value).line();
}

void paragraph(Text& text, const std::string& words) {
  for (const std::string& line : wrapped(words, kWidth - 2)) text.add("  ").add(line).line();
}

void show_pool(Text& text, const SettledPool& pool, const PartyInPool& in_pool) {
  text.add("  ").show(Label::Id, pool.id.text());
  text.add(fmt::format(": {} of {} units, {}", to_string(in_pool.units), to_string(pool.units),
                       as_share(in_pool.entitlement)))
      .line();
  if (!in_pool.received) return;
  row(text, "entitled to", to_string(*in_pool.entitled));
  if (in_pool.charge->parts != 0)
    row(text, in_pool.charge->parts > 0 ? "leaving charge" : "of leaving charges",
        to_string(Money{-in_pool.charge->parts, in_pool.charge->unit}));
  row(text, "receives", to_string(*in_pool.received));
  if (in_pool.difference()->parts != 0) row(text, "difference", to_string(*in_pool.difference()));
}

// What of an asset goes to a party; empty where nothing does.
std::string share_of(const SettledAsset& asset, std::size_t party) {
  const Integer& part = asset.parts[party];
  const std::string stays = asset.reason == Reason::Stays ? ", which stays" : "";
  if (part == 0) return {};
  if (asset.nature == Nature::Copyable) return "a copy";
  if (!asset.quantity) return (asset.worth ? "worth " + to_string(*asset.worth) : "whole") + stays;
  const Unit& unit = asset.quantity->unit;
  if (part == asset.quantity->parts) return to_string(*asset.quantity) + stays;
  return format_parts(part, unit.decimals) + " of " + to_string(*asset.quantity);
}

void show_party(Text& text, const Settlement& settlement, std::size_t party) {
  const SettledParty& settled = settlement.parties[party];
  text.add(Label::Heading, name_of_party(settlement, party))
      .add(", " + members(settled.members))
      .add(settled.dependants == 0 ? "" : fmt::format(", {} with their guardians", settled.dependants))
      .line();
  for (const SettledPool& pool : settlement.pools) show_pool(text, pool, settled.pools.at(pool.id));
  text.add("  gets").line();
  bool anything = false;
  for (const SettledAsset& asset : settlement.assets) {
    const std::string share = share_of(asset, party);
    if (share.empty()) continue;
    row(text, asset.id.text(), share);
    anything = true;
  }
  if (!anything) text.add("    nothing but the charter").line();
  text.line();
}

void show_payments(Text& text, const Settlement& settlement) {
  if (settlement.payments.empty()) return;
  text.add(Label::Heading, "Moved to make the difference good, within the amounts above").line();
  for (const Payment& payment : settlement.payments) {
    const SettledAsset* asset = find_asset(settlement, payment.asset);
    const bool owed = asset && asset->quantity && asset->quantity->parts < 0;
    const std::string from = name_of_party(settlement, payment.from);
    const std::string to = name_of_party(settlement, payment.to);
    const char* words = owed ? "* {2} of `{3}` that {1} would owe is owed by {0}"
                             : "* {2} of `{3}` from {0} to {1}";
    paragraph(text, fmt::format(fmt::runtime(words), from, to, to_string(payment.amount),
                                payment.asset.text()));
  }
  text.line();
}

// Rounded up to the smallest part.
std::string amount(const Fraction& parts, const Unit& unit) {
  const Integer up = -floor_divide(-parts.numerator(), parts.denominator());
  return to_string(Money{up, unit});
}

std::string what_was_allotted(const PoolCertificate& pool) {
  return fmt::format("`{}`: {} that cannot be divided {} allotted by appraised worth",
                     pool.pool.text(),
                     pool.lots == 1 ? "one thing" : fmt::format("{} things", pool.lots),
                     pool.lots == 1 ? "was" : "were");
}

std::string how_decided(const PoolCertificate& pool) {
  if (!pool.money) return {};
  if (pool.lots == 0)
    return fmt::format("`{}`: what stays counts at its worth for those who stay, and {} moved.",
                       pool.pool.text(), amount(pool.solution.imbalance.moved, *pool.money));
  const std::string moved = amount(pool.solution.imbalance.moved, *pool.money);
  if (pool.solution.proven)
    return what_was_allotted(pool) +
           fmt::format(", so that the least money has to move: {}. No other allotment that the money at hand can pay for needs less.",
                       moved);
  return what_was_allotted(pool) +
         fmt::format(". {} has to move; another allotment might need less, but none less than {}.",
                     moved, amount(pool.solution.bound, *pool.money));
}

std::string in_words(const std::string& criterion) {
  if (criterion == "sums") return "nothing is lost and nothing is given twice";
  if (criterion == "pins") return "what was to stay stays";
  if (criterion == "wprop")
    return "each side receives its entitlement, to less than a smallest part";
  if (criterion == "wef")
    return "no side receives more for its units than another, to a smallest part";
  if (criterion == "wprop1") return "without money, no side would be short by more than one thing";
  return "without money, no side would be ahead by more than half a thing";
}

void show_decision(Text& text, const Settlement& settlement) {
  text.add(Label::Heading, "How it was decided").line();
  paragraph(text,
            "Each side's share of a pool is its units of all units. What can be divided is divided "
            "by that share, to the smallest part.");
  for (const PoolCertificate& pool : settlement.certificates) {
    const std::string words = how_decided(pool);
    paragraph(text, words.empty() ? fmt::format("`{}`:", pool.pool.text()) : words);
    for (const Criterion& criterion : pool.criteria)
      text.add(criterion.holds ? "    holds:  " : "    fails:  ")
          .add(in_words(criterion.name))
          .line();
  }
  text.add("  Method ").add(kLeastImbalance).add(", record").line();
  text.add("    ").add(Label::Id, settlement.digest).line();
}

// What of the member's part is in houses and other things that stay whole; nothing where units differ, or
// there is none.
std::optional<Money> what_is_not_divided(const ReceiptPool& pool) {
  if (!pool.own) return std::nullopt;
  Money rest = *pool.own;
  for (const ReceiptAsset& asset : pool.assets) {
    if (asset.own.unit != rest.unit) return std::nullopt;
    rest.parts -= asset.own.parts;
  }
  // Each line is rounded down by itself.
  const Integer rounding = static_cast<int>(pool.assets.size()) + 1;
  if (rest.parts <= rounding) return std::nullopt;
  return rest;
}

void show_receipt_pool(Text& text, const ReceiptPool& pool) {
  text.add("  ").show(Label::Id, pool.pool.text());
  text.add(fmt::format(": {} of the {} units of this side, {}", to_string(pool.units),
                       to_string(pool.of_side), as_share(pool.part)))
      .line();
  if (pool.own) {
    row(text, "this side received", to_string(*pool.side));
    row(text, "behind these units", to_string(*pool.own));
  }
  for (const ReceiptAsset& asset : pool.assets) row(text, asset.id.text(), to_string(asset.own));
  if (const auto rest = what_is_not_divided(pool)) row(text, "in other things", to_string(*rest));
}

}  // namespace

Text settlement_text(const Settlement& settlement) {
  Text text;
  text.show(Label::Emphasis, settlement.parties.front().name);
  text.add(" is divided as of " + to_string(settlement.date)).line().line();
  for (std::size_t party = 0; party < settlement.parties.size(); ++party)
    show_party(text, settlement, party);
  show_payments(text, settlement);
  text.add(charter_says_text(settlement.says)).line();
  show_decision(text, settlement);
  return text;
}

Text receipt_text(const Settlement& settlement, const Receipt& receipt) {
  Text text;
  text.show(Label::Heading, receipt.member.text());
  text.add(receipt.party == 0 ? " stays with " : " leaves with ");
  text.show(settlement.parties[receipt.party].name).line();
  for (const ReceiptPool& pool : receipt.pools) show_receipt_pool(text, pool);
  if (receipt.pools.empty()) text.add("  held no units of what was divided").line();
  return text;
}

}  // namespace charter
