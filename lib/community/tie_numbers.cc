// SPDX-License-Identifier: Apache-2.0
#include "community/tie_numbers.h"

#include "community/sealed_bids.h"
#include "community/written_parts.h"
#include "settle/charter_says.h"
#include "settle/estate.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter {

namespace {

bool has_a_stake(const std::vector<Estate>& estates, std::size_t party) {
  return std::ranges::any_of(estates, [&](const Estate& estate) {
    return divides_something(estate) && estate.of_party[party] > 0;
  });
}

Fault missing(const ForkTerms& terms, const PartyId& party) {
  return {.code = "fork-no-nonces",
          .message = fmt::format("{} settles ties by numbers that all sides committed to, and `{}` has none",
                                 cited(terms), party.text()),
          .help = fmt::format("seal bids with `charter fork bid --seal`, or a number alone with `charter fork bid "
                              "--number --name {}`; commit, open when all have sealed, and commit",
                              party.text()),
          .place = Place{sealed_folder(party), 0, 0, 0, {}}};
}

Faults missing_numbers(const ForkInputs& inputs) {
  Faults faults;
  const std::vector<Estate> estates = what_there_is(inputs);
  const std::vector<PartyId> parties = party_ids(inputs);
  for (std::size_t p = 0; p < parties.size(); ++p)
    if (has_a_stake(estates, p) && !inputs.rule.nonces.contains(parties[p]))
      faults.push_back(missing(inputs.terms, parties[p]));
  return faults;
}

// How many of the newest states of the line have a number open.
std::size_t states_since_opened(const ObjectStore& store, const std::vector<LineState>& line,
                                const ForkInputs& inputs) {
  std::size_t longest = 0;
  for (const PartyId& party : party_ids(inputs))
    if (const auto bid = sealed_bid_in(store, line.front().tree, party))
      longest = std::max(longest, open_since(store, line, *bid));
  return longest;
}

Faults new_since_opened(const ForkInputs& inputs, const Snapshot& then) {
  std::set<AssetId> known;
  for (const Asset& asset : then.assets) known.insert(asset.id);
  Faults faults;
  for (const Asset& asset : inputs.assets)
    if (asset.nature != Nature::Copyable && !known.contains(asset.id))
      faults.push_back({.code = "fork-new-since-opened",
                        .message = fmt::format("`{}` came when the numbers that settle ties were open already",
                                               asset.id.text()),
                        .help = "all sides seal anew, and open only when all have sealed"});
  return faults;
}

}  // namespace

Faults faults_of_numbers(const ObjectStore& store, const Vocabulary& vocabulary, const std::vector<LineState>& line,
                         const ForkInputs& inputs) {
  if (inputs.terms.tie_break != TieBreak::Nonces) return {};
  Faults faults = missing_numbers(inputs);
  const std::size_t since = states_since_opened(store, line, inputs);
  if (since == 0) return faults;
  const Snapshot then =
      since < line.size() ? read_written_parts(store, line[since].tree, vocabulary).snapshot : Snapshot();
  append(faults, new_since_opened(inputs, then));
  return faults;
}

}  // namespace charter
