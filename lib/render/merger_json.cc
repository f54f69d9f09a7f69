// SPDX-License-Identifier: Apache-2.0
#include "render/merger_json.h"

#include "render/charter_says.h"
#include "settle/exact_amount.h"
#include "settle/joining.h"

namespace charter {

namespace {

// Exactly: it need not be a whole number of smallest parts.
Json worth_json(const std::optional<Fraction>& worth, const std::optional<Unit>& money) {
  if (!worth || !money) return Json();
  return Json::object().set("amount", exact_amount(*worth, money)).set("unit", money->code.text());
}

Json pool_json(const MergerInputs& inputs, const ExchangedPool& pool) {
  Json sides = Json::array();
  for (std::size_t s = 0; s < pool.sides.size(); ++s) {
    const SideInPool& side = pool.sides[s];
    const bool is_exchanged = pool.way != ExchangeWay::Reversed && side.units > 0;
    const Fraction after = multiply(Fraction(side.units), side.ratio);
    sides.add(Json::object()
                  .set("community", inputs.sides[s].community.id.text())
                  .set("units", to_string(side.units))
                  .set("worth", worth_json(side.worth, pool.money))
                  .set("ratio", is_exchanged ? Json(to_string(side.ratio)) : Json())
                  .set("units_after", is_exchanged ? Json(to_string(after)) : Json()));
  }
  return Json::object()
      .set("id", pool.id.text())
      .set("way", std::string(name_of(pool.way)))
      .set("subdivided", to_string(pool.factor))
      .set("units", to_string(pool.units))
      .set("worth", worth_json(pool.worth, pool.money))
      .set("remainder", to_string(pool.remainder))
      .set("sides", std::move(sides));
}

Json receipt_json(const MergerInputs& inputs, const MergerReceipt& receipt) {
  Json communities = Json::array(), pools = Json::array();
  for (const std::size_t s : receipt.sides) communities.add(inputs.sides[s].community.id.text());
  for (const MergerReceiptPool& pool : receipt.pools) {
    Json before = Json::array();
    for (const HeldBefore& held : pool.before)
      before.add(Json::object()
                     .set("community", inputs.sides[held.side].community.id.text())
                     .set("units", to_string(held.units))
                     .set("worth", worth_json(held.worth, pool.money)));
    pools.add(Json::object()
                  .set("pool", pool.pool.text())
                  .set("before", std::move(before))
                  .set("units", to_string(pool.units))
                  .set("worth", worth_json(pool.worth, pool.money)));
  }
  return Json::object().set("member", receipt.member.text()).set("communities", std::move(communities)).set("pools", std::move(pools));
}

Json charters_json(const MergerInputs& inputs, const JoiningAnswer& answer) {
  Json rows = Json::array();
  for (std::size_t s = 0; s < answer.says.size(); ++s)
    for (const CharterSays& says : answer.says[s])
      rows.add(charter_says_json(says).set("community", inputs.sides[s].community.id.text()));
  return rows;
}

}  // namespace

Json merger_document(const MergerInputs& inputs, const Exchange& exchange, const std::string& digest,
                     const std::vector<MergerReceipt>& receipts) {
  Json sides = Json::array(), pools = Json::array();
  for (std::size_t s = 0; s < inputs.sides.size(); ++s) {
    const MergerSide& side = inputs.sides[s];
    const bool has_common = s > 0 && !inputs.commons[s - 1].empty();
    sides.add(Json::object()
                  .set("id", side.community.id.text())
                  .set("name", side.community.name)
                  .set("state", side.state)
                  .set("common", has_common ? Json(inputs.commons[s - 1]) : Json())
                  .set("members", static_cast<std::int64_t>(inputs.members[s].size())));
  }
  for (const ExchangedPool& pool : exchange.pools) pools.add(pool_json(inputs, pool));
  Json json = Json::object();
  json.set("schema", "charter.settlement/1").set("kind", "merger").set("date", to_string(inputs.date));
  json.set("reverses", inputs.reverses.empty() ? Json() : Json(inputs.reverses));
  json.set("charter", charters_json(inputs, ask_joining_rules(inputs, exchange)));
  json.set("sides", std::move(sides)).set("pools", std::move(pools));
  if (!receipts.empty()) {
    Json all = Json::array();
    for (const MergerReceipt& receipt : receipts) all.add(receipt_json(inputs, receipt));
    json.set("receipts", std::move(all));
  }
  return json.set("certificate", Json::object().set("method", kMergerMethod).set("digest", digest));
}

}  // namespace charter
