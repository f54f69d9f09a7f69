// SPDX-License-Identifier: Apache-2.0
#include "settle/shortfall.h"

#include "model/finding.h"
#include "settle/pool_problem.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace charter {

namespace {

// Another division may be the best one once there is more money; after so many it is not looked for any longer.
constexpr int kMostDivisions = 6;

// The money of a pool, as an asset for what is brought in where there is none yet.
Asset brought_in(const Estate& estate) {
  Asset asset;
  asset.id = *AssetId::parse("brought-in");
  asset.nature = Nature::Divisible;
  asset.pool = estate.pool;
  asset.quantity = Quantity{0, *estate.money};
  return asset;
}

bool has_money(const ForkInputs& inputs, const Estate& estate) {
  return std::ranges::any_of(at_hand(inputs, estate), [&](std::size_t d) {
    return inputs.assets[estate.divisible[d]].quantity->parts > 0;
  });
}

ForkInputs with_more(const ForkInputs& inputs, const Estate& estate, const Integer& more) {
  ForkInputs with = inputs;
  with.choices.shortfall = Shortfall::Left;
  Asset* money = nullptr;
  for (const std::size_t d : at_hand(inputs, estate)) {
    Asset& asset = with.assets[estate.divisible[d]];
    if (money == nullptr && asset.quantity->parts > 0) money = &asset;
  }
  if (money == nullptr) {
    with.assets.push_back(brought_in(estate));
    money = &with.assets.back();
  }
  money->quantity->parts += more;
  std::ranges::sort(with.assets, {}, &Asset::id);
  return with;
}

// Each party has its part of what is brought in, so that this much lets all pay who owe, as long as nothing is
// given out otherwise.
Integer enough_for(const std::vector<Owed>& owed, const std::vector<Integer>& weights) {
  const Integer all = std::accumulate(weights.begin(), weights.end(), Integer(0));
  std::vector<Integer> owes(weights.size());
  for (const Owed& one : owed) owes[one.from] += one.amount.parts;
  Integer most = 0;
  for (std::size_t p = 0; p < weights.size(); ++p)
    if (owes[p] > 0 && weights[p] > 0)
      most = std::max(most, Integer(-floor_divide(-owes[p] * all, weights[p])));
  return most;
}

// What is still owed with so much more; nothing where it cannot be divided then.
std::optional<std::vector<Owed>> owed_with(const ForkInputs& inputs, const PoolId& pool, const Sha256& seed) {
  const auto parts = estates(inputs);
  if (!parts) return std::nullopt;
  const auto estate = std::ranges::find(*parts, pool, &Estate::pool);
  if (estate == parts->end()) return std::nullopt;
  auto divided = divide_pool(inputs, *estate, seed);
  return divided ? std::optional(std::move(divided->owed)) : std::nullopt;
}

std::optional<Money> what_suffices(const ForkInputs& inputs, const Estate& estate, const Sha256& seed,
                                   std::vector<Owed> owed) {
  const auto charge = charge_rate(inputs, estate);
  if (!charge) return std::nullopt;
  const std::vector<Integer> weights = weights_after(estate, *charge);
  Integer more = 0;
  for (int i = 0; i < kMostDivisions; ++i) {
    const Integer step = enough_for(owed, weights);
    if (step <= 0) return std::nullopt;
    more += step;
    auto still = owed_with(with_more(inputs, estate, more), estate.pool, seed);
    if (!still) return std::nullopt;
    if (still->empty()) return Money{more, *estate.money};
    owed = *std::move(still);
  }
  return std::nullopt;
}

std::string name_of(const ForkInputs& inputs, std::size_t party) {
  return party == 0 ? "those who stay" : "`" + party_ids(inputs)[party].text() + "`";
}

std::string payments_of_their_own(const ForkInputs& inputs, const std::vector<Owed>& owed) {
  std::string text;
  for (const Owed& one : owed)
    text += (text.empty() ? "" : ", ") + name_of(inputs, one.from) + (one.from == 0 ? " pay " : " pays ") +
            to_string(one.amount) + " of " + (one.from == 0 ? "their" : "its") + " own to " + name_of(inputs, one.to);
  return text;
}

std::string help(const ForkInputs& inputs, const Estate& estate, const std::vector<Owed>& owed,
                 const std::optional<Money>& suffices) {
  const std::string unit = estate.money->code.text();
  std::string text;
  if (suffices && has_money(inputs, estate))
    text = to_string(*suffices) + " more in the pool would do, since what is brought in is divided as well; or ";
  if (suffices && !has_money(inputs, estate))
    text = to_string(*suffices) + " would do, as a divisible asset of the pool in " + unit +
           ", of which it has none; or ";
  return text + "sell something that cannot be divided, before the fork; or book with --notes that " +
         payments_of_their_own(inputs, owed) + "; or leave it with --accept-shortfall";
}

}  // namespace

Fault shortfall(const ForkInputs& inputs, const Estate& estate, const Sha256& seed, const std::vector<Owed>& owed) {
  Integer missing = 0;
  for (const Owed& one : owed) missing += one.amount.parts;
  return finding(Severity::Error, "fork-shortfall", Subject{"settlement", estate.pool.text(), {}},
                 "the money of pool `" + estate.pool.text() +
                     "` cannot make good the difference between the parties: " +
                     to_string(Money{missing, *estate.money}) + " is missing",
                 help(inputs, estate, owed, what_suffices(inputs, estate, seed, owed)));
}

}  // namespace charter
