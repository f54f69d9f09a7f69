// SPDX-License-Identifier: Apache-2.0
#include "render/settlement_json.h"

#include "render/charter_says.h"
#include "render/criteria.h"
#include "render/json_values.h"
#include "render/receipt_text.h"
#include "settle/check_settlement.h"
#include "settle/exact_amount.h"

#include <functional>

namespace charter {

namespace {

Json figure_json(const Figure& figure) {
  Json json = money_json(figure.amount);
  json.set("on", figure.on ? Json(to_string(*figure.on)) : Json());
  json.set("by", figure.by.empty() ? Json() : Json(figure.by));
  return json;
}

Json brought_json(const Settlement& settlement) {
  Json all = Json::array();
  for (const BroughtFigure& figure : settlement.brought) {
    Json json = Json::object();
    json.set("of", figure.of == BroughtFigure::Of::Unit ? "unit" : "asset").set("id", figure.id);
    json.set("used", figure_json(figure.used)).set("own", figure.own ? figure_json(*figure.own) : Json());
    all.add(std::move(json));
  }
  return all;
}

Json pools_json(const Settlement& settlement) {
  Json pools = Json::array();
  for (const SettledPool& pool : settlement.pools) {
    Json json = Json::object();
    json.set("id", pool.id.text())
        .set("units", to_string(pool.units))
        .set("worth", money_json(pool.worth))
        .set("left_behind", to_string(pool.left_behind));
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
    if (!amount || (total && total->unit != amount->unit)) return std::nullopt;
    total = Money{(total ? total->parts : 0) + amount->parts, amount->unit};
  }
  return total;
}

void set_worths(Json& json, const SettledParty& party) {
  json.set("entitled", money_json(sum(party, [](const PartyInPool& p) { return p.entitled; })));
  json.set("charge", money_json(sum(party, [](const PartyInPool& p) { return p.charge; })));
  json.set("received", money_json(sum(party, [](const PartyInPool& p) { return p.received; })));
  const auto difference = sum(party, [](const PartyInPool& p) { return p.difference(); });
  json.set("difference",
           difference ? Json(format_parts(difference->parts, difference->unit.decimals)) : Json());
}

// By the party's own bids or points, exactly.
Json own_json(const OwnWorth& own) {
  Json json = Json::object();
  json.set("all", exact_amount(own.all, own.money)).set("due", exact_amount(own.due, own.money));
  json.set("has", exact_amount(own.has, own.money));
  json.set("unit", own.money ? Json(own.money->code.text()) : Json());
  json.set("members_asked", own.asked).set("members_content", own.content);
  return json;
}

Json by_pool_json(const SettledParty& party) {
  Json by_pool = Json::array();
  for (const auto& [pool, in_pool] : party.pools) {
    Json json = Json::object();
    json.set("pool", pool.text()).set("units", to_string(in_pool.units));
    json.set("entitlement", to_string(in_pool.entitlement))
        .set("entitled", money_json(in_pool.entitled));
    json.set("charge", money_json(in_pool.charge)).set("received", money_json(in_pool.received));
    json.set("difference", money_json(in_pool.difference()));
    json.set("difference_exactly", in_pool.received ? Json(exact_amount(in_pool.off, in_pool.received->unit)) : Json());
    json.set("own", in_pool.own ? own_json(*in_pool.own) : Json());
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
    json.set("worth", money_json(asset.worth)).set("allocation", std::move(allocation));
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

Json owed_json(const Settlement& settlement) {
  Json all = Json::array();
  for (const Owed& owed : settlement.owed) {
    Json json = Json::object();
    json.set("pool", owed.pool.text()).set("from", settlement.parties[owed.from].id.text());
    json.set("to", settlement.parties[owed.to].id.text());
    json.set("amount", format_parts(owed.amount.parts, owed.amount.unit.decimals));
    json.set("unit", owed.amount.unit.code.text());
    json.set("note", owed.note ? Json(owed.note->text()) : Json());
    all.add(std::move(json));
  }
  return all;
}

// What was made least, in the pools where things were given by one worth for all: money that moved.
const Objective* moved_of(const Allotment& allotment) {
  const auto& then = allotment.certificate.division.then;
  return then && allotment.money ? &*then : nullptr;
}

Fraction number(const std::string& text) { return Fraction::parse(text).value_or(Fraction(0)); }

Json optimal_in_pool(const Allotment& allotment) {
  const Division& division = allotment.certificate.division;
  const Objective* moved = moved_of(allotment);
  const std::optional<Objective>& objective = division.objective;
  Json json = Json::object();
  json.set("pool", allotment.pool.text());
  json.set("objective", moved ? Json("money-moved") : objective ? Json(objective->name) : Json());
  if (moved) {
    json.set("value", exact_amount(number(moved->value), allotment.money));
    json.set("bound", exact_amount(number(moved->bound), allotment.money));
  } else {
    json.set("value", objective ? Json(objective->value) : Json());
    json.set("bound", objective ? Json(objective->bound) : Json());
  }
  json.set("unit", moved ? Json(allotment.money->code.text()) : Json());
  json.set("proven", moved ? moved->proven : !objective || objective->proven);
  json.set("nodes", division.nodes).set("lots", allotment.free);
  json.set("optima", division.optima ? Json(*division.optima) : Json());
  return json;
}

// Over all pools; `value` and `bound` are null where the pools are in unlike money, or money was not what was
// made least.
Json optimal_json(const Settlement& settlement) {
  Json by_pool = Json::array();
  Fraction value, bound;
  bool proven = true, alike = true;
  const Unit* unit = nullptr;
  for (const Allotment& allotment : settlement.allotments) {
    by_pool.add(optimal_in_pool(allotment));
    const Objective* moved = moved_of(allotment);
    alike = alike && moved != nullptr && (unit == nullptr || *unit == *allotment.money);
    if (!alike) continue;
    unit = &*allotment.money;
    value = add(value, number(moved->value));
    bound = add(bound, number(moved->bound));
    proven = proven && moved->proven;
  }
  const auto stated = [&](const Fraction& parts) {
    return alike ? Json(unit == nullptr ? to_string(parts) : exact_amount(parts, *unit)) : Json();
  };
  Json json = Json::object();
  json.set("objective", "money-moved").set("value", stated(value)).set("bound", stated(bound));
  json.set("unit", unit != nullptr && alike ? Json(unit->code.text()) : Json());
  json.set("proven", proven).set("by_pool", std::move(by_pool));
  return json;
}

void add_criteria(Json& criteria, const PoolId& pool, const std::vector<Claim>& claims, const Fraction& left_behind) {
  for (const Claim& claim : claims) {
    Json evidence = Json::object();
    evidence.set("pool", pool.text());
    const std::string words = in_words(claim, left_behind);
    for (const auto& [key, value] : claim.evidence) evidence.set(key, value);
    Json json = Json::object();
    json.set("name", claim.name).set("holds", claim.holds);
    json.set("words", words.empty() ? Json() : Json(words));
    json.set("proof", name_of(claim.proof)).set("evidence", std::move(evidence));
    criteria.add(std::move(json));
  }
}

template <class Named>
Json numbers_json(const std::vector<Fraction>& numbers, const std::vector<Named>& named) {
  Json json = Json::object();
  for (std::size_t i = 0; i < numbers.size(); ++i) json.set(named[i].id, to_string(numbers[i]));
  return json;
}

// Parties by their smallest members, things by their smallest assets, as in the problem that was solved.
Json allotments_json(const Settlement& settlement) {
  Json all = Json::array();
  for (const Allotment& allotment : settlement.allotments) {
    const Division& division = allotment.certificate.division;
    Json json = Json::object();
    json.set("pool", allotment.pool.text());
    json.set("of", allotment.of == Allotment::Of::Count ? "count" : "worth");
    json.set("method", division.method).set("problem", hex(allotment.certificate.digest));
    json.set("unit", allotment.money ? Json(allotment.money->code.text()) : Json());
    json.set("payments", numbers_json(division.payments, allotment.problem.parties));
    json.set("weights", numbers_json(division.weights, allotment.problem.parties));
    json.set("prices", numbers_json(division.prices, allotment.problem.items));
    all.add(std::move(json));
  }
  return all;
}

Json certificate_json(const Settlement& settlement) {
  Json criteria = Json::array(), ties = Json::array();
  for (const PoolClaims& pool : settlement.claims) {
    const Fraction left_behind = left_behind_in(settlement, pool.pool);
    add_criteria(criteria, pool.pool, pool.claims, left_behind);
    for (const Allotment& allotment : settlement.allotments)
      if (allotment.pool == pool.pool)
        add_criteria(criteria, pool.pool, claims_that_stand(settlement, allotment), left_behind);
  }
  for (const char* rule : {"objective", "custody-changes", "seed"}) ties.add(rule);
  Json json = Json::object();
  json.set("method", settlement.method).set("digest", settlement.digest).set("seed", settlement.seed);
  json.set("criteria", std::move(criteria)).set("optimal", optimal_json(settlement));
  json.set("allotments", allotments_json(settlement)).set("tie_breaks", std::move(ties));
  return json;
}

}  // namespace

Json settlement_document(const Settlement& settlement, const std::vector<Receipt>& receipts) {
  Json json = Json::object();
  json.set("schema", "charter.settlement/1")
      .set("kind", "fork")
      .set("date", to_string(settlement.date));
  json.set("parent", settlement.parties.front().community.text()).set("base", settlement.base);
  json.set("record_date", settlement.record_date).set("charter", charter_says_json(settlement.says));
  json.set("brought", brought_json(settlement));
  json.set("pools", pools_json(settlement)).set("parties", parties_json(settlement));
  json.set("assets", assets_json(settlement)).set("payments", payments_json(settlement));
  json.set("owed", owed_json(settlement));
  if (!receipts.empty()) {
    Json all = Json::array();
    for (const Receipt& receipt : receipts) all.add(receipt_json(settlement, receipt));
    json.set("receipts", std::move(all));
  }
  json.set("certificate", certificate_json(settlement));
  return json;
}

}  // namespace charter
