// SPDX-License-Identifier: Apache-2.0
#include "render/receipt_text.h"

#include "render/json_values.h"
#include "render/statement_account.h"
#include "render/wrap.h"
#include "settle/exact_amount.h"
#include "value/counted.h"
#include "value/per_cent.h"
#include "value/safe_text.h"

#include <fmt/format.h>

namespace charter {

namespace {

constexpr std::size_t kColumn = 22;

// Label and amounts in columns; a label too long for its column has a line of its own.
void row(Text& text, const std::string& label, const std::string& value) {
  text.add("    ").show(label);
  if (label.size() < kColumn)
    text.add(std::string(kColumn - label.size(), ' '));
  else
    text.line().add(std::string(4 + kColumn, ' '));
  text.add(Label::Number, value).line();
}

std::string part(const Quantity& own, const Quantity& side) {
  return fmt::format("{}  of {}", to_string(own), to_string(side));
}

void show_units(Text& text, const ReceiptPool& pool) {
  text.add("  ").show(Label::Id, pool.pool.text());
  text.add(": " + counted(pool.held, "unit"));
  if (pool.counted != pool.held)
    text.add(fmt::format(", of which {} counted at the record date", to_string(pool.counted)));
  text.line();
  row(text, "of this side's", fmt::format("{}, {}", to_string(pool.of_side), as_share_in_per_cent(pool.part)));
  row(text, "this side's of all",
      fmt::format("{}, {}", to_string(pool.of_all), as_share_in_per_cent(pool.entitlement)));
}

void show_worth(Text& text, const ReceiptPool& pool) {
  if (pool.entitled) row(text, "this side's due", to_string(*pool.entitled));
  if (pool.own) {
    row(text, "this side received", to_string(*pool.side));
    row(text, "behind these units", to_string(*pool.own));
  }
  if (!pool.bids) return;
  const auto stated = [&](const Fraction& worth) {
    return pool.bids->money ? rounded_amount(worth, *pool.bids->money) : points_text(worth) + " points";
  };
  row(text, "this side's due", stated(pool.bids->due) + ", by its own numbers");
  row(text, "this side received", stated(pool.bids->has));
}

void show_assets(Text& text, const ReceiptPool& pool) {
  for (const ReceiptAsset& asset : pool.assets) row(text, asset.id.text(), part(asset.own, asset.side));
  if (pool.assets.empty())
    for (const ReceiptSum& sum : pool.sums)
      row(text, sum.side.parts < 0 ? "owed in all" : "money and such in all", part(sum.own, sum.side));
  for (const ReceiptThing& thing : pool.things)
    row(text, thing.id.text(), thing.worth ? "the side's, worth " + to_string(*thing.worth) : "the side's");
  if (pool.more_things > 0)
    row(text, "and other things", fmt::format("{} more, named in the record", pool.more_things));
}

void paragraph(Text& text, const std::string& words) {
  for (const std::string& line : wrapped(made_visible(words), kPageWidth - 2)) text.add("  ").add(line).line();
}

Json bids_json(const std::optional<OwnWorth>& bids) {
  if (!bids) return {};
  Json json = Json::object();
  json.set("unit", bids->money ? Json(bids->money->code.text()) : Json());
  return json.set("due", exact_amount(bids->due, bids->money)).set("has", exact_amount(bids->has, bids->money));
}

Json pool_json(const ReceiptPool& pool) {
  Json assets = Json::array(), sums = Json::array(), things = Json::array();
  for (const ReceiptAsset& asset : pool.assets)
    assets.add(Json::object().set("id", asset.id.text()).set("side", money_json(asset.side)).set("own", money_json(asset.own)));
  for (const ReceiptSum& sum : pool.sums)
    sums.add(Json::object().set("side", money_json(sum.side)).set("own", money_json(sum.own)));
  for (const ReceiptThing& thing : pool.things)
    things.add(Json::object().set("id", thing.id.text()).set("worth", money_json(thing.worth)));
  Json json = Json::object();
  json.set("pool", pool.pool.text()).set("units", to_string(pool.held));
  json.set("counted", to_string(pool.counted)).set("side_units", to_string(pool.of_side));
  json.set("all_units", to_string(pool.of_all)).set("part", to_string(pool.part));
  json.set("entitlement", to_string(pool.entitlement)).set("entitled", money_json(pool.entitled));
  json.set("side", money_json(pool.side)).set("own", money_json(pool.own)).set("bids", bids_json(pool.bids));
  json.set("assets", std::move(assets)).set("sums", std::move(sums));
  return json.set("things", std::move(things)).set("more_things", pool.more_things);
}

}  // namespace

Text receipt_text(const Settlement& settlement, const Receipt& receipt) {
  const SettledParty& party = settlement.parties[receipt.party];
  Text text;
  text.show(Label::Heading, receipt.member.text());
  text.add(receipt.party == 0 ? " stays with " : " leaves with ").show(party.name);
  text.add(" (").add(party.community.text()).add("), ").add(counted(party.members, "member")).line();
  for (const ReceiptPool& pool : receipt.pools) {
    show_units(text, pool);
    show_worth(text, pool);
    show_assets(text, pool);
  }
  if (receipt.pools.empty()) paragraph(text, "held no units of what was divided");
  paragraph(text, fmt::format("{} was divided as of {}, in its state of commit",
                              settlement.parties.front().name, to_string(settlement.date)));
  text.add("  ").add(Label::Id, settlement.base).line();
  paragraph(text, "To prove it, in either community:");
  text.add("  charter fork --verify ").add(Label::Id, settlement.digest.substr(0, 12)).line();
  return text;
}

Json receipt_json(const Settlement& settlement, const Receipt& receipt) {
  const SettledParty& party = settlement.parties[receipt.party];
  Json pools = Json::array();
  for (const ReceiptPool& pool : receipt.pools) pools.add(pool_json(pool));
  Json json = Json::object();
  json.set("member", receipt.member.text()).set("party", party.id.text());
  return json.set("community", party.community.text()).set("pools", std::move(pools));
}

}  // namespace charter
