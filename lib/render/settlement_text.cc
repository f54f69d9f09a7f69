// SPDX-License-Identifier: Apache-2.0
#include "render/settlement_text.h"

#include "render/charter_says.h"
#include "render/criteria.h"
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

// Rounded down to the smallest part; points as parts of all that the party has given.
std::string by_own_worths(const OwnWorth& own, const Fraction& worth) {
  if (own.money) return to_string(Money{floor(worth), *own.money});
  if (own.all <= Fraction(0)) return to_string(worth);
  return about_percent(divide(worth, own.all));
}

void show_own_worth(Text& text, const OwnWorth& own) {
  const std::string whose = own.money ? " by its own bids" : " of its points";
  row(text, "entitled to", by_own_worths(own, own.due) + whose);
  row(text, "receives", by_own_worths(own, own.has) + whose);
  if (own.asked == 0) return;
  row(text, "members asked",
      fmt::format("{}, of whom {} see their share in it", own.asked, own.content));
}

void show_pool(Text& text, const SettledPool& pool, const PartyInPool& in_pool) {
  text.add("  ").show(Label::Id, pool.id.text());
  text.add(fmt::format(": {} of {} units, {}", to_string(in_pool.units), to_string(pool.units),
                       as_share(in_pool.entitlement)))
      .line();
  if (in_pool.own) show_own_worth(text, *in_pool.own);
  if (!in_pool.received) return;
  row(text, "entitled to", to_string(*in_pool.entitled));
  if (in_pool.charge->parts != 0)
    row(text, in_pool.charge->parts > 0 ? "left behind" : "left by others",
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

void show_claims(Text& text, const std::string& words, const std::vector<Claim>& claims) {
  paragraph(text, words);
  for (const Claim& claim : claims) {
    const std::string meaning = in_words(claim.name);
    if (meaning.empty()) continue;
    text.add(claim.holds ? "    holds:  " : "    fails:  ").add(meaning).line();
  }
}

void show_owed(Text& text, const Settlement& settlement) {
  if (settlement.owed.empty()) return;
  text.add(Label::Heading, "What the money at hand cannot pay").line();
  for (const Owed& owed : settlement.owed) {
    const std::string what = fmt::format("* {} owed by {} to {}, in `{}`", to_string(owed.amount),
                                         name_of_party(settlement, owed.from),
                                         name_of_party(settlement, owed.to), owed.pool.text());
    paragraph(text, what + (owed.note ? fmt::format(": booked on both sides as `{}`", owed.note->text())
                                      : std::string(": left, and booked nowhere")));
  }
  text.line();
}

void show_decision(Text& text, const Settlement& settlement) {
  text.add(Label::Heading, "How it was decided").line();
  paragraph(text,
            "Each side's share of a pool is its units of all units. What can be divided is divided "
            "by that share, to the smallest part.");
  for (const PoolClaims& pool : settlement.claims) {
    if (const std::string words = what_has_no_price(settlement, pool.pool); !words.empty()) paragraph(text, words);
    show_claims(text, fmt::format("`{}`:", pool.pool.text()), pool.claims);
    for (const Allotment& allotment : settlement.allotments)
      if (allotment.pool == pool.pool)
        show_claims(text, how_given(settlement, allotment), allotment.certificate.claims);
  }
  text.add("  Method ").add(settlement.method).add(", record").line();
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
  show_owed(text, settlement);
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
