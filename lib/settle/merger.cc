// SPDX-License-Identifier: Apache-2.0
#include "settle/merger.h"

#include "settle/exact_amount.h"
#include "settle/joining.h"
#include "settle/says_lines.h"
#include "settle/yaml_lines.h"
#include "value/digest.h"

#include <algorithm>

namespace charter {

namespace {

template <class AnId>
void write_names(YamlLines& yaml, const char* key, const std::map<AnId, AnId>& names) {
  if (names.empty()) return;
  yaml.open(key);
  for (const auto& [theirs, ours] : names) yaml.field(theirs.text(), ours.text());
  yaml.end();
}

void write_communities(YamlLines& yaml, const MergerInputs& inputs) {
  yaml.comment("The one that goes on comes first.");
  yaml.key("communities");
  for (std::size_t s = 0; s < inputs.sides.size(); ++s) {
    const MergerSide& side = inputs.sides[s];
    yaml.item("id", side.community.id.text());
    yaml.quoted("name", side.community.name);
    yaml.field("state", side.state);
    if (s > 0 && !inputs.commons[s - 1].empty()) yaml.field("common", inputs.commons[s - 1]);
    if (const auto names = inputs.names.find(side.community.id); names != inputs.names.end()) {
      write_names(yaml, "pools", names->second.pools);
      write_names(yaml, "same", names->second.members);
    }
    yaml.end();
  }
}

// Which clause of whose charter asked for, allowed or settled what.
void write_says_of_all(YamlLines& yaml, const MergerInputs& inputs, const Exchange& exchange) {
  const auto all = ask_joining_rules(inputs, exchange).says;
  if (std::ranges::all_of(all, [](const auto& says) { return says.empty(); })) return;
  yaml.key("charter");
  for (std::size_t s = 0; s < all.size(); ++s)
    for (const CharterSays& says : all[s]) {
      yaml.item("community", inputs.sides[s].community.id.text());
      yaml.field("parameter", says.parameter);
      write_says(yaml, says);
      yaml.end();
    }
}

std::string worth_text(const Fraction& worth, const std::optional<Unit>& money) {
  return exact_amount(worth, money) + (money ? " " + money->code.text() : "");
}

void write_worth(YamlLines& yaml, const std::optional<Fraction>& worth, const std::optional<Unit>& money) {
  if (worth) yaml.field("worth", worth_text(*worth, money));
}

void write_side(YamlLines& yaml, const ExchangedPool& pool, const MergerInputs& inputs, std::size_t s) {
  const SideInPool& side = pool.sides[s];
  const Fraction after = multiply(Fraction(side.units), side.ratio);
  yaml.open(inputs.sides[s].community.id.text());
  yaml.open("before");
  yaml.field("units", to_string(side.units));
  write_worth(yaml, side.worth, pool.money);
  yaml.end();
  if (pool.way != ExchangeWay::Reversed && side.units > 0) {
    yaml.field("ratio", to_string(side.ratio));
    yaml.open("after");
    yaml.field("units", to_string(after));
    if (pool.worth && pool.units > 0)
      yaml.field("worth", worth_text(multiply(*pool.worth, divide(after, Fraction(pool.units))), pool.money));
    yaml.end();
  }
  yaml.end();
}

void write_pools(YamlLines& yaml, const MergerInputs& inputs, const Exchange& exchange) {
  if (exchange.pools.empty()) return yaml.empty("pools");
  yaml.key("pools");
  for (const ExchangedPool& pool : exchange.pools) {
    yaml.item("id", pool.id.text());
    yaml.field("way", name_of(pool.way));
    if (pool.factor != 1) yaml.field("subdivided", to_string(pool.factor));
    yaml.open("sides");
    for (std::size_t s = 0; s < pool.sides.size(); ++s) write_side(yaml, pool, inputs, s);
    yaml.end();
    yaml.field("units", to_string(pool.units));
    write_worth(yaml, pool.worth, pool.money);
    if (pool.remainder != Fraction(0)) yaml.field("remainder", to_string(pool.remainder));
    yaml.end();
  }
}

// What several sides brought of one thing.
void write_assets(YamlLines& yaml, const MergerInputs& inputs) {
  std::map<AssetId, std::vector<std::pair<CommunityId, Quantity>>> all;
  for (const MergerSide& side : inputs.sides)
    for (const Asset& asset : side.assets)
      if (asset.quantity) all[asset.id].emplace_back(side.community.id, *asset.quantity);
  std::erase_if(all, [](const auto& entry) { return entry.second.size() < 2; });
  if (all.empty()) return;
  yaml.comment("What several of them had a part of, and there is together now.");
  yaml.key("assets");
  for (const auto& [id, parts] : all) {
    Quantity sum{0, parts.front().second.unit};
    for (const auto& [community, part] : parts) sum.parts += part.parts;
    yaml.item("id", id.text());
    yaml.open("before");
    for (const auto& [community, part] : parts) yaml.field(community.text(), to_string(part));
    yaml.end();
    yaml.field("after", to_string(sum));
    yaml.end();
  }
}

}  // namespace

std::string merger_inputs_yaml(const MergerInputs& inputs) {
  YamlLines yaml;
  yaml.comment("What was asked for; the states that became one stand in this repository's history.");
  yaml.field("format", "1");
  yaml.field("kind", "merger");
  yaml.field("method", kMergerMethod);
  yaml.field("date", to_string(inputs.date));
  write_communities(yaml, inputs);
  if (inputs.agreed.empty()) return yaml.text();
  yaml.comment("Agreed in place of net values: new units for each of their own.");
  yaml.key("exchange");
  for (const auto& [pool, ratios] : inputs.agreed) {
    yaml.open(pool.text());
    for (const auto& [community, ratio] : ratios) yaml.field(community.text(), to_string(ratio));
    yaml.end();
  }
  return yaml.text();
}

std::string merger_digest(const MergerInputs& inputs) {
  return hex(sha256("charter merger 1\ninputs " + hex(sha256(merger_inputs_yaml(inputs))) + "\n"));
}

std::string merger_record_yaml(const MergerInputs& inputs, const Exchange& exchange) {
  YamlLines yaml;
  yaml.comment("What follows from the states and inputs.yaml: who brought what, and what it became.");
  if (!inputs.reverses.empty()) yaml.field("reverses", inputs.reverses);
  yaml.key("communities");
  for (std::size_t s = 0; s < inputs.sides.size(); ++s) {
    yaml.item("id", inputs.sides[s].community.id.text());
    yaml.quoted("name", inputs.sides[s].community.name);
    yaml.field("members", std::to_string(inputs.members[s].size()));
    yaml.end();
  }
  write_says_of_all(yaml, inputs, exchange);
  write_pools(yaml, inputs, exchange);
  write_assets(yaml, inputs);
  yaml.key("certificate");
  yaml.field("method", kMergerMethod);
  yaml.field("digest", merger_digest(inputs));
  return yaml.text();
}

}  // namespace charter
