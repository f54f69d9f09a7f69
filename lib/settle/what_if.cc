// SPDX-License-Identifier: Apache-2.0
#include "settle/what_if.h"

#include <algorithm>

namespace charter {

namespace {

bool is_served(const ForkChoices& choices, const Method& method, bool is_whole) {
  switch (method.worths) {
    case Worths::Common:
      return true;
    case Worths::Bids:
      return choices.bids.has_value();
    case Worths::Points:
      return choices.points.has_value();
    case Worths::None:
      return !is_whole;
  }
  return false;
}

Alternative tried(ForkInputs inputs, const Method& method) {
  Alternative alternative{&method, std::nullopt, {}};
  inputs.choices.method = method.name;
  if (method.worths != Worths::Bids) inputs.choices.bids.reset();
  if (method.worths != Worths::Points) inputs.choices.points.reset();
  const auto chosen = ready(std::move(inputs));
  if (!chosen) {
    alternative.refused = chosen.faults();
    return alternative;
  }
  auto settlement = settle_fork(*chosen);
  if (settlement)
    alternative.settlement = *std::move(settlement);
  else
    alternative.refused = settlement.faults();
  return alternative;
}

}  // namespace

std::vector<Alternative> what_if(const ForkInputs& inputs) {
  const bool is_whole = std::ranges::any_of(what_there_is(inputs), has_free_lots);
  std::vector<Alternative> all;
  for (const Method& method : methods())
    if (is_served(inputs.choices, method, is_whole)) all.push_back(tried(inputs, method));
  return all;
}

}  // namespace charter
