// SPDX-License-Identifier: Apache-2.0
#include "settle/record.h"

#include "settle/yaml_lines.h"

#include <algorithm>

namespace charter {

namespace {

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

void write_party_in_pool(YamlLines& yaml, const PartyInPool& in_pool) {
  yaml.field("units", to_string(in_pool.units));
  yaml.field("entitlement", to_string(in_pool.entitlement));
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

void write_criteria(YamlLines& yaml, const std::vector<Criterion>& criteria) {
  yaml.open("criteria");
  for (const Criterion& criterion : criteria) {
    yaml.item("name", criterion.name);
    yaml.field("holds", criterion.holds ? "yes" : "no");
    if (!criterion.evidence.empty()) {
      yaml.open("evidence");
      for (const auto& [key, value] : criterion.evidence) yaml.quoted(key, value);
      yaml.end();
    }
    yaml.end();
  }
  yaml.end();
}

// An amount that need not be a whole number of smallest parts: "59/3 EUR".
std::string exactly(const Fraction& parts, const Unit& unit) {
  return to_string(divide(parts, Fraction(power_of_ten(unit.decimals)))) + " " + unit.code.text();
}

void write_solution(YamlLines& yaml, const PoolCertificate& pool) {
  const LeastImbalance& solution = pool.solution;
  yaml.field("lots", std::to_string(pool.lots));
  yaml.field("moved", exactly(solution.imbalance.moved, *pool.money));
  yaml.field("at_least", exactly(solution.bound, *pool.money));
  yaml.field("proven", solution.proven ? "yes" : "no");
  yaml.field("search", std::string(name_of(solution.search)));
  yaml.field("nodes", std::to_string(solution.nodes));
  if (solution.optima) yaml.field("optima", std::to_string(*solution.optima));
  yaml.field("custody_changes", std::to_string(solution.imbalance.custody_changes));
}

void write_certificate(YamlLines& yaml, const Settlement& settlement) {
  yaml.key("certificate");
  yaml.field("method", kLeastImbalance);
  yaml.field("digest", settlement.digest);
  yaml.field("seed", settlement.seed);
  if (!settlement.certificates.empty()) yaml.open("pools");
  for (const PoolCertificate& pool : settlement.certificates) {
    yaml.item("pool", pool.pool.text());
    if (pool.money) write_solution(yaml, pool);
    write_criteria(yaml, pool.criteria);
    yaml.end();
  }
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
  write_pools(yaml, settlement);
  write_parties(yaml, settlement);
  write_assets(yaml, settlement);
  write_payments(yaml, settlement);
  write_certificate(yaml, settlement);
  return yaml.text();
}

std::string inputs_yaml(const ForkInputs& inputs) {
  YamlLines yaml;
  yaml.comment("What was asked for; who leaves with which group stands in sides.csv.");
  yaml.field("format", "1");
  yaml.field("kind", "fork");
  yaml.field("method", kLeastImbalance);
  yaml.field("date", to_string(inputs.date));
  yaml.field("base", inputs.base);
  yaml.field("community", inputs.community.id.text());
  yaml.key("groups");
  for (const LeavingGroup& group : inputs.groups) {
    yaml.item("id", group.id.text());
    yaml.quoted("name", group.name);
    yaml.end();
  }
  write_prices(yaml, inputs);
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
  std::ranges::sort(rows, {}, &SideRow::member);
  return rows;
}

std::string sides_csv(const ForkInputs& inputs) {
  std::string text = kSidesHeader;
  for (const SideRow& row : side_rows(inputs))
    text += row.member.text() + "," + row.party.text() + "\n";
  return text;
}

std::map<std::string, std::string> write_record(const Settlement& settlement,
                                                const ForkInputs& inputs) {
  return {{"record.yaml", record_yaml(settlement, inputs)},
          {"inputs.yaml", inputs_yaml(inputs)},
          {"sides.csv", sides_csv(inputs)}};
}

}  // namespace charter
