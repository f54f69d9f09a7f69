// SPDX-License-Identifier: Apache-2.0
#include "settle/record.h"

#include "settle/check_settlement.h"
#include "settle/exact_amount.h"
#include "settle/says_lines.h"
#include "settle/yaml_lines.h"
#include "value/moment.h"

#include <algorithm>

namespace charter {

namespace {

// Which clause allowed, refused or settled what.
void write_charter(YamlLines& yaml, const Settlement& settlement) {
  yaml.key("charter");
  for (const CharterSays& says : settlement.says) {
    yaml.item("parameter", says.parameter);
    write_says(yaml, says);
    yaml.end();
  }
}

void write_figure(YamlLines& yaml, const Figure& figure) {
  yaml.field("amount", to_string(figure.amount));
  if (figure.on) yaml.field("on", to_string(*figure.on));
  if (!figure.by.empty()) yaml.quoted("by", figure.by);
  yaml.end();
}

// Both figures side by side, so that nobody need look the other one up.
void write_brought(YamlLines& yaml, const Settlement& settlement) {
  if (settlement.brought.empty()) return;
  yaml.comment("Brought by whoever forked, and used; `own` is what the community held and what was not used.");
  yaml.key("brought");
  for (const BroughtFigure& figure : settlement.brought) {
    yaml.item(figure.of == BroughtFigure::Of::Unit ? "unit" : "asset", figure.id);
    yaml.open("used");
    write_figure(yaml, figure.used);
    if (figure.own) {
      yaml.open("own");
      write_figure(yaml, *figure.own);
    }
    yaml.end();
  }
}

void write_pools(YamlLines& yaml, const Settlement& settlement) {
  if (settlement.pools.empty()) return yaml.empty("pools");
  yaml.key("pools");
  for (const SettledPool& pool : settlement.pools) {
    yaml.item("id", pool.id.text());
    yaml.field("units", to_string(pool.units));
    if (pool.worth) yaml.field("worth", to_string(*pool.worth));
    yaml.end();
  }
}

// An amount that need not be a whole number of smallest parts: "59/3 EUR"; without money, of points.
std::string exactly(const Fraction& parts, const std::optional<Unit>& unit) {
  return exact_amount(parts, unit) + (unit ? " " + unit->code.text() : "");
}

// By the party's own bids or points.
void write_own_worth(YamlLines& yaml, const OwnWorth& own) {
  yaml.open("own");
  yaml.field("all", exactly(own.all, own.money));
  yaml.field("due", exactly(own.due, own.money));
  yaml.field("has", exactly(own.has, own.money));
  if (own.asked > 0) {
    yaml.field("members_asked", std::to_string(own.asked));
    yaml.field("members_content", std::to_string(own.content));
  }
  yaml.end();
}

void write_party_in_pool(YamlLines& yaml, const PartyInPool& in_pool) {
  yaml.field("units", to_string(in_pool.units));
  yaml.field("entitlement", to_string(in_pool.entitlement));
  if (in_pool.own) write_own_worth(yaml, *in_pool.own);
  if (!in_pool.received) return;
  yaml.field("entitled", to_string(*in_pool.entitled));
  yaml.field("charge", to_string(*in_pool.charge));
  yaml.field("received", to_string(*in_pool.received));
  yaml.field("difference", to_string(*in_pool.difference()));
}

void write_parties(YamlLines& yaml, const Settlement& settlement) {
  yaml.key("parties");
  for (std::size_t p = 0; p < settlement.parties.size(); ++p) {
    const SettledParty& party = settlement.parties[p];
    yaml.item("id", party.id.text());
    yaml.quoted("name", party.name);
    yaml.field("community", party.community.text());
    yaml.field("stays", p == 0 ? "yes" : "no");
    yaml.field("members", std::to_string(party.members));
    if (!party.pools.empty()) {
      yaml.open("pools");
      for (const auto& [pool, in_pool] : party.pools) {
        yaml.open(pool.text());
        write_party_in_pool(yaml, in_pool);
        yaml.end();
      }
      yaml.end();
    }
    yaml.end();
  }
}

std::string part_text(const SettledAsset& asset, const Integer& part) {
  return asset.quantity ? format_parts(part, asset.quantity->unit.decimals) : to_string(part);
}

void write_assets(YamlLines& yaml, const Settlement& settlement) {
  if (settlement.assets.empty()) return yaml.empty("assets");
  yaml.key("assets");
  for (const SettledAsset& asset : settlement.assets) {
    yaml.item("id", asset.id.text());
    if (!asset.pool.empty()) yaml.field("pool", asset.pool.text());
    if (!asset.bundle.empty()) yaml.field("bundle", asset.bundle.text());
    yaml.field("nature", std::string(name_of(asset.nature)));
    if (asset.quantity) yaml.field("quantity", to_string(*asset.quantity));
    if (asset.worth) yaml.field("worth", to_string(*asset.worth));
    yaml.field("reason", std::string(name_of(asset.reason)));
    yaml.open("allocation");
    for (std::size_t p = 0; p < asset.parts.size(); ++p)
      yaml.field(settlement.parties[p].id.text(), part_text(asset, asset.parts[p]));
    yaml.end();
    yaml.end();
  }
}

void write_payments(YamlLines& yaml, const Settlement& settlement) {
  if (settlement.payments.empty()) return;
  yaml.comment("Already within the amounts above: what moved to make the difference good.");
  yaml.key("payments");
  for (const Payment& payment : settlement.payments) {
    yaml.item("pool", payment.pool.text());
    yaml.field("asset", payment.asset.text());
    yaml.field("from", settlement.parties[payment.from].id.text());
    yaml.field("to", settlement.parties[payment.to].id.text());
    yaml.field("amount", to_string(payment.amount));
    yaml.end();
  }
}

void write_owed(YamlLines& yaml, const Settlement& settlement) {
  if (settlement.owed.empty()) return;
  yaml.comment("What the money at hand could not pay. With a note it is booked on both sides.");
  yaml.key("owed");
  for (const Owed& owed : settlement.owed) {
    yaml.item("pool", owed.pool.text());
    yaml.field("from", settlement.parties[owed.from].id.text());
    yaml.field("to", settlement.parties[owed.to].id.text());
    yaml.field("amount", to_string(owed.amount));
    if (owed.note) yaml.field("note", owed.note->text());
    yaml.end();
  }
}

void write_claims(YamlLines& yaml, const std::vector<Claim>& claims) {
  yaml.open("criteria");
  for (const Claim& claim : claims) {
    yaml.item("name", claim.name);
    yaml.field("holds", claim.holds ? "yes" : "no");
    yaml.field("proof", name_of(claim.proof));
    if (!claim.evidence.empty()) {
      yaml.open("evidence");
      for (const auto& [key, value] : claim.evidence) yaml.quoted(key, value);
      yaml.end();
    }
    yaml.end();
  }
  yaml.end();
}

void write_objective(YamlLines& yaml, const char* key, const std::optional<Objective>& objective) {
  if (!objective) return;
  yaml.open(key);
  yaml.field("name", objective->name);
  yaml.quoted("value", objective->value);
  yaml.quoted("bound", objective->bound);
  yaml.field("proven", objective->proven ? "yes" : "no");
  yaml.end();
}

template <class Named>
void write_numbers(YamlLines& yaml, const char* key, const std::vector<Fraction>& numbers,
                   const std::vector<Named>& named) {
  if (numbers.empty()) return;
  yaml.open(key);
  for (std::size_t i = 0; i < numbers.size(); ++i) yaml.field(named[i].id, to_string(numbers[i]));
  yaml.end();
}

// Parties by their smallest members, lots by their smallest assets, as in the problem that was solved.
void write_allotment(YamlLines& yaml, const Settlement& settlement, const Allotment& allotment) {
  const Division& division = allotment.certificate.division;
  yaml.item("pool", allotment.pool.text());
  yaml.field("of", allotment.of == Allotment::Of::Count ? "count" : "worth");
  yaml.field("method", division.method);
  if (allotment.money) yaml.field("unit", allotment.money->code.text());
  yaml.field("problem", hex(allotment.certificate.digest));
  yaml.field("free", std::to_string(allotment.free));
  if (allotment.money) write_numbers(yaml, "payments", division.payments, allotment.problem.parties);
  write_numbers(yaml, "weights", division.weights, allotment.problem.parties);
  write_numbers(yaml, "prices", division.prices, allotment.problem.items);
  write_objective(yaml, "objective", division.objective);
  write_objective(yaml, "then", division.then);
  if (division.rung > 0) yaml.field("rung", std::to_string(division.rung));
  yaml.field("nodes", std::to_string(division.nodes));
  if (division.optima) yaml.field("optima", std::to_string(*division.optima));
  write_claims(yaml, claims_that_stand(settlement, allotment));
  yaml.end();
}

void write_certificate(YamlLines& yaml, const Settlement& settlement) {
  yaml.key("certificate");
  yaml.field("method", settlement.method);
  yaml.field("digest", settlement.digest);
  yaml.field("seed", settlement.seed);
  if (!settlement.claims.empty()) {
    yaml.open("pools");
    for (const PoolClaims& pool : settlement.claims) {
      yaml.item("pool", pool.pool.text());
      write_claims(yaml, pool.claims);
      yaml.end();
    }
    yaml.end();
  }
  if (settlement.allotments.empty()) return;
  yaml.open("allotments");
  for (const Allotment& allotment : settlement.allotments) write_allotment(yaml, settlement, allotment);
  yaml.end();
}

void write_prices(YamlLines& yaml, const ForkInputs& inputs) {
  if (inputs.choices.valuation.prices.empty()) return;
  yaml.key("prices");
  for (const auto& [unit, price] : inputs.choices.valuation.prices) {
    yaml.open(unit.text());
    yaml.field("price", to_string(price.worth));
    if (price.on) yaml.field("on", to_string(*price.on));
    if (!price.source.empty()) yaml.quoted("source", price.source);
    yaml.end();
  }
}

void write_worths(YamlLines& yaml, const ForkInputs& inputs) {
  if (inputs.choices.valuation.worths.empty()) return;
  yaml.key("worths");
  for (const auto& [asset, worth] : inputs.choices.valuation.worths) {
    yaml.open(asset);
    yaml.field("value", to_string(worth.value));
    if (worth.on) yaml.field("on", to_string(*worth.on));
    if (!worth.by.empty()) yaml.quoted("by", worth.by);
    yaml.end();
  }
}

void write_bidders(YamlLines& yaml, const char* key, const std::map<std::string, Bidder>& bidders,
                   int decimals) {
  if (bidders.empty()) return;
  yaml.open(key);
  for (const auto& [name, bidder] : bidders) {
    yaml.open(name);
    for (const auto& [thing, bid] : bidder.bids) yaml.field(thing, format_parts(bid.amount, decimals));
    yaml.end();
  }
  yaml.end();
}

void write_bids(YamlLines& yaml, const std::optional<Bids>& bids) {
  if (!bids) return;
  yaml.key(bids->money ? "bids" : "points");
  if (bids->money) yaml.field("unit", bids->money->code.text());
  if (bids->total) yaml.field("total", to_string(*bids->total));
  const int decimals = bids->money ? bids->money->decimals : 0;
  write_bidders(yaml, "groups", bids->groups, decimals);
  write_bidders(yaml, "members", bids->members, decimals);
}

void write_handling(YamlLines& yaml, const ForkChoices& choices) {
  yaml.margin();
  if (choices.shortfall == Shortfall::Booked) yaml.field("shortfall", "booked");
  if (choices.shortfall == Shortfall::Left) yaml.field("shortfall", "left");
  if (choices.without_worth == WithoutWorth::ByCount) yaml.field("without_worth", "by-count");
}

std::string method_of(const ForkInputs& inputs) {
  return versioned(*find_method(inputs.choices.method));
}

}  // namespace

std::string record_yaml(const Settlement& settlement, const ForkInputs& inputs) {
  YamlLines yaml;
  yaml.comment(
      "How what was held in common was divided when a group left. It follows from the base");
  yaml.comment(
      "commit, inputs.yaml and sides.csv alone; `charter fork --verify` works it out again.");
  yaml.field("format", "1");
  yaml.field("kind", "fork");
  yaml.field("date", to_string(settlement.date));
  yaml.field("base", settlement.base);
  yaml.field("community", inputs.community.id.text());
  yaml.field("record_date", settlement.record_date);
  write_charter(yaml, settlement);
  write_brought(yaml, settlement);
  write_pools(yaml, settlement);
  write_parties(yaml, settlement);
  write_assets(yaml, settlement);
  write_payments(yaml, settlement);
  write_owed(yaml, settlement);
  write_certificate(yaml, settlement);
  return yaml.text();
}

std::string inputs_yaml(const ForkInputs& inputs) {
  YamlLines yaml;
  yaml.comment("What was asked for; who leaves with which group stands in sides.csv.");
  yaml.field("format", "1");
  yaml.field("kind", "fork");
  yaml.field("method", method_of(inputs));
  yaml.field("date", to_string(inputs.date));
  if (inputs.rule.at) yaml.field("at", to_moment_text(*inputs.rule.at));
  yaml.field("base", inputs.base);
  yaml.field("community", inputs.community.id.text());
  yaml.key("groups");
  for (const LeavingGroup& group : inputs.groups) {
    yaml.item("id", group.id.text());
    yaml.quoted("name", group.name);
    yaml.end();
  }
  if (!inputs.rule.consents.empty()) {
    yaml.key("consents");
    for (const auto& [member, statement] : inputs.rule.consents) yaml.quoted(member.text(), statement);
  }
  if (!inputs.rule.nonces.empty()) {
    yaml.key("nonces");
    for (const auto& [group, nonce] : inputs.rule.nonces) yaml.field(group.text(), nonce);
  }
  write_handling(yaml, inputs.choices);
  write_prices(yaml, inputs);
  write_worths(yaml, inputs);
  write_bids(yaml, inputs.choices.bids);
  write_bids(yaml, inputs.choices.points);
  if (!inputs.choices.options.empty()) {
    yaml.key("options");
    for (const auto& [name, value] : inputs.choices.options) yaml.quoted(name, value);
  }
  return yaml.text();
}

std::vector<SideRow> side_rows(const ForkInputs& inputs) {
  std::vector<SideRow> rows;
  for (const LeavingGroup& group : inputs.groups)
    for (const MemberId& member : group.members) rows.push_back({member, group.id});
  if (!std::ranges::is_sorted(rows, {}, &SideRow::member)) std::ranges::sort(rows, {}, &SideRow::member);
  return rows;
}

std::string sides_csv(const ForkInputs& inputs) {
  std::string text = kSidesHeader;
  for (const SideRow& row : side_rows(inputs))
    text += row.member.text() + "," + row.party.text() + "\n";
  return text;
}

}  // namespace charter
