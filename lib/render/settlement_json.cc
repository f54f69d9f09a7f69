// SPDX-License-Identifier: Apache-2.0
#include "render/settlement_json.h"

#include "render/charter_says.h"

#include <functional>

namespace charter {

namespace {

Json money(const Money& amount) {
  Json json = Json::object();
  json.set("amount", format_parts(amount.parts, amount.unit.decimals));
  json.set("unit", amount.unit.code.text());
  return json;
}

Json money(const std::optional<Money>& amount) { return amount ? money(*amount) : Json(); }

Json pools_json(const Settlement& settlement) {
  Json pools = Json::array();
  for (const SettledPool& pool : settlement.pools) {
    Json json = Json::object();
    json.set("id", pool.id.text())
        .set("units", to_string(pool.units))
        .set("worth", money(pool.worth));
    pools.add(std::move(json));
  }
  return pools;
}

using OfPool = std::function<std::optional<Money>(const PartyInPool&)>;

// Over all pools; nothing where they are in unlike units.
std::optional<Money> sum(const SettledParty& party, const OfPool& amount_of) {
  std::optional<Money> total;
  for (const auto& [pool, in_pool] : party.pools) {
    const auto amount = amount_of(in_pool);
    if (!amount) return std::nullopt;
    total = total ? add(*total, *amount) : amount;
    if (!total) return std::nullopt;
  }
  return total;
}

void set_worths(Json& json, const SettledParty& party) {
  json.set("entitled", money(sum(party, [](const PartyInPool& p) { return p.entitled; })));
  json.set("charge", money(sum(party, [](const PartyInPool& p) { return p.charge; })));
  json.set("received", money(sum(party, [](const PartyInPool& p) { return p.received; })));
  const auto difference = sum(party, [](const PartyInPool& p) { return p.difference(); });
  json.set("difference",
           difference ? Json(format_parts(difference->parts, difference->unit.decimals)) : Json());
}

Json by_pool_json(const SettledParty& party) {
  Json by_pool = Json::array();
  for (const auto& [pool, in_pool] : party.pools) {
    Json json = Json::object();
    json.set("pool", pool.text()).set("units", to_string(in_pool.units));
    json.set("entitlement", to_string(in_pool.entitlement))
        .set("entitled", money(in_pool.entitled));
    json.set("charge", money(in_pool.charge)).set("received", money(in_pool.received));
    json.set("difference", money(in_pool.difference()));
    by_pool.add(std::move(json));
  }
  return by_pool;
}

Json parties_json(const Settlement& settlement) {
  Json parties = Json::array();
  for (std::size_t p = 0; p < settlement.parties.size(); ++p) {
    const SettledParty& party = settlement.parties[p];
    Json units = Json::object(), entitlement = Json::object();
    for (const auto& [pool, in_pool] : party.pools) {
      units.set(pool.text(), to_string(in_pool.units));
      entitlement.set(pool.text(), to_string(in_pool.entitlement));
    }
    Json json = Json::object();
    json.set("id", party.id.text())
        .set("name", party.name)
        .set("community", party.community.text());
    json.set("stays", p == 0).set("members", party.members).set("dependants", party.dependants);
    json.set("units", std::move(units)).set("entitlement", std::move(entitlement));
    set_worths(json, party);
    json.set("by_pool", by_pool_json(party));
    parties.add(std::move(json));
  }
  return parties;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json assets_json(const Settlement& settlement) {
  Json assets = Json::array();
  for (const SettledAsset& asset : settlement.assets) {
    Json allocation = Json::object();
    for (std::size_t p = 0; p < asset.parts.size(); ++p)
      allocation.set(settlement.parties[p].id.text(),
                     asset.quantity ? format_parts(asset.parts[p], asset.quantity->unit.decimals)
                                    : to_string(asset.parts[p]));
    Json json = Json::object();
    json.set("id", asset.id.text()).set("pool", text_or_null(asset.pool.text()));
    json.set("nature", name_of(asset.nature));
    json.set("quantity", asset.quantity ? Json(format_parts(asset.quantity->parts,
                                                            asset.quantity->unit.decimals))
                                        : Json());
    json.set("unit", asset.quantity ? Json(asset.quantity->unit.code.text()) : Json());
    json.set("worth", money(asset.worth)).set("allocation", std::move(allocation));
    if (asset.reason != Reason::Split) json.set("reason", name_of(asset.reason));
    json.set("bundle", text_or_null(asset.bundle.text()));
    assets.add(std::move(json));
  }
  return assets;
}

Json payments_json(const Settlement& settlement) {
  Json payments = Json::array();
  for (const Payment& payment : settlement.payments) {
    Json json = Json::object();
    json.set("pool", payment.pool.text()).set("from", settlement.parties[payment.from].id.text());
    json.set("to", settlement.parties[payment.to].id.text());
    json.set("amount", format_parts(payment.amount.parts, payment.amount.unit.decimals));
    json.set("unit", payment.amount.unit.code.text()).set("asset", payment.asset.text());
    payments.add(std::move(json));
  }
  return payments;
}

// An amount in smallest parts that may be a fraction of one, in whole units of the money, exactly.
std::string in_units(const Fraction& parts, const Unit& unit) {
  return to_string(divide(parts, Fraction(power_of_ten(unit.decimals))));
}

Json optimal_in_pool(const PoolCertificate& pool) {
  const LeastImbalance& solution = pool.solution;
  Json json = Json::object();
  json.set("pool", pool.pool.text());
  json.set("value", in_units(solution.imbalance.moved, *pool.money));
  json.set("bound", in_units(solution.bound, *pool.money)).set("unit", pool.money->code.text());
  json.set("proven", solution.proven).set("search", name_of(solution.search));
  json.set("nodes", solution.nodes).set("lots", pool.lots);
  json.set("optima", solution.optima ? Json(*solution.optima) : Json());
  json.set("custody_changes", solution.imbalance.custody_changes);
  return json;
}

// Over all pools; `value` and `bound` are null where the pools are in unlike money.
Json optimal_json(const Settlement& settlement) {
  Json by_pool = Json::array();
  Fraction value, bound;
  bool proven = true, alike = true;
  const Unit* unit = nullptr;
  for (const PoolCertificate& pool : settlement.certificates) {
    if (!pool.money) continue;
    by_pool.add(optimal_in_pool(pool));
    alike = alike && (unit == nullptr || *unit == *pool.money);
    unit = &*pool.money;
    value = add(value, pool.solution.imbalance.moved);
    bound = add(bound, pool.solution.bound);
    proven = proven && pool.solution.proven;
  }
  const auto stated = [&](const Fraction& parts) {
    return alike ? Json(unit == nullptr ? to_string(parts) : in_units(parts, *unit)) : Json();
  };
  Json json = Json::object();
  json.set("objective", "money-moved").set("value", stated(value)).set("bound", stated(bound));
  json.set("unit", unit != nullptr && alike ? Json(unit->code.text()) : Json());
  json.set("proven", proven).set("by_pool", std::move(by_pool));
  return json;
}

void add_criteria(Json& criteria, const PoolCertificate& pool) {
  for (const Criterion& criterion : pool.criteria) {
    Json evidence = Json::object();
    evidence.set("pool", pool.pool.text());
    for (const auto& [key, value] : criterion.evidence) evidence.set(key, value);
    Json json = Json::object();
    json.set("name", criterion.name)
        .set("holds", criterion.holds)
        .set("evidence", std::move(evidence));
    criteria.add(std::move(json));
  }
}

Json certificate_json(const Settlement& settlement) {
  Json criteria = Json::array(), ties = Json::array();
  for (const PoolCertificate& pool : settlement.certificates) add_criteria(criteria, pool);
  for (const char* rule : {"outside-money", "money-moved", "custody-changes", "seed"})
    ties.add(rule);
  Json json = Json::object();
  json.set("method", kLeastImbalance).set("digest", settlement.digest).set("seed", settlement.seed);
  json.set("criteria", std::move(criteria))
      .set("optimal", optimal_json(settlement))
      .set("tie_breaks", std::move(ties));
  return json;
}

Json receipt_pool_json(const ReceiptPool& pool) {
  Json assets = Json::array();
  for (const ReceiptAsset& asset : pool.assets) {
    Json json = Json::object();
    json.set("id", asset.id.text()).set("side", money(asset.side)).set("own", money(asset.own));
    assets.add(std::move(json));
  }
  Json json = Json::object();
  json.set("pool", pool.pool.text()).set("units", to_string(pool.units));
  json.set("side_units", to_string(pool.of_side)).set("part", to_string(pool.part));
  json.set("side", money(pool.side)).set("own", money(pool.own)).set("assets", std::move(assets));
  return json;
}

}  // namespace

Json receipt_json(const Settlement& settlement, const Receipt& receipt) {
  const SettledParty& party = settlement.parties[receipt.party];
  Json pools = Json::array();
  for (const ReceiptPool& pool : receipt.pools) pools.add(receipt_pool_json(pool));
  Json json = Json::object();
  json.set("member", receipt.member.text()).set("party", party.id.text());
  json.set("community", party.community.text()).set("pools", std::move(pools));
  return json;
}

Json settlement_document(const Settlement& settlement, const std::vector<Receipt>& receipts) {
  Json json = Json::object();
  json.set("schema", "charter.settlement/1")
      .set("kind", "fork")
      .set("date", to_string(settlement.date));
  json.set("parent", settlement.parties.front().community.text()).set("base", settlement.base);
  json.set("record_date", settlement.record_date).set("charter", charter_says_json(settlement.says));
  json.set("pools", pools_json(settlement)).set("parties", parties_json(settlement));
  json.set("assets", assets_json(settlement)).set("payments", payments_json(settlement));
  if (!receipts.empty()) {
    Json all = Json::array();
    for (const Receipt& receipt : receipts) all.add(receipt_json(settlement, receipt));
    json.set("receipts", std::move(all));
  }
  json.set("certificate", certificate_json(settlement));
  return json;
}

}  // namespace charter
