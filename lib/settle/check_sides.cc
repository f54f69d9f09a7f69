// SPDX-License-Identifier: Apache-2.0
#include "settle/check_sides.h"

#include "settle/pins.h"
#include "settle/sides.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

void check_copies(const Settlement& settlement, const ForkInputs& inputs, const Pins& pins,
                  std::vector<std::string>& wrong) {
  std::vector<Integer> with_all(settlement.parties.size(), 1), with_one(settlement.parties.size());
  with_one.front() = 1;
  for (const Asset& asset : inputs.assets) {
    if (asset.nature != Nature::Copyable) continue;
    const bool stays = pins.hold(asset);
    const SettledAsset* found = find_asset(settlement, asset.id);
    if (!found || found->parts != (stays ? with_one : with_all) || (found->reason == Reason::Stays) != stays)
      wrong.push_back("`" + asset.id.text() + (stays ? "` does not stay alone" : "` is not with everybody"));
  }
}

// What no account of a pool speaks of.
void check_outside(const Settlement& settlement, const ForkInputs& inputs, const std::vector<Estate>& estates,
                   std::vector<std::string>& wrong) {
  for (const Estate& estate : estates) {
    for (const std::size_t i : estate.outside) {
      const Asset& asset = inputs.assets[i];
      std::vector<Integer> all_with_one(settlement.parties.size());
      all_with_one.front() = asset.quantity ? asset.quantity->parts : Integer(1);
      const SettledAsset* found = find_asset(settlement, asset.id);
      if (!found || found->parts != all_with_one || found->reason != Reason::Stays)
        wrong.push_back("`" + asset.id.text() + "` does not stay");
    }
  }
}

// Of one asset, over the registers of all sides.
struct OnSides {
  std::size_t sides = 0;
  Integer owned = 0;
  Integer owed = 0;
};

std::map<AssetId, OnSides> on_sides(const Settlement& settlement, const ForkInputs& inputs) {
  std::map<AssetId, OnSides> all;
  for (std::size_t party = 0; party < settlement.parties.size(); ++party)
    for (const Asset& asset : assets_of(inputs, settlement, party)) {
      OnSides& here = all[asset.id];
      ++here.sides;
      if (asset.quantity) (asset.quantity->parts < 0 ? here.owed : here.owned) += asset.quantity->parts;
    }
  return all;
}

bool is_conserved(const Asset& asset, const OnSides& now, bool is_copied, std::size_t sides) {
  if (asset.quantity) return now.owned + now.owed == asset.quantity->parts && (now.owned == 0 || now.owed == 0);
  return now.sides == (is_copied ? sides : 1);
}

// A note is what the one owns and the other owes, and no asset that was there before.
void check_notes(const Settlement& settlement, std::map<AssetId, OnSides>& now, std::vector<std::string>& wrong) {
  for (const Owed& owed : settlement.owed) {
    if (!owed.note) continue;
    const OnSides note = now[*owed.note];
    const Integer& amount = owed.amount.parts;
    if (amount <= 0 || owed.from == owed.to || note.sides != 2 || note.owned != amount || note.owed != -amount)
      wrong.push_back("the note `" + owed.note->text() + "` is not owned by one side and owed by another");
    now.erase(*owed.note);
  }
}

void check_sides(const Settlement& settlement, const ForkInputs& inputs, const Pins& pins,
                 std::vector<std::string>& wrong) {
  std::map<AssetId, OnSides> now = on_sides(settlement, inputs);
  for (const Asset& asset : inputs.assets) {
    const bool is_copied = asset.nature == Nature::Copyable && !pins.hold(asset);
    if (!is_conserved(asset, now[asset.id], is_copied, settlement.parties.size()))
      wrong.push_back("the sides do not have together what there was of `" + asset.id.text() + "`");
    now.erase(asset.id);
  }
  check_notes(settlement, now, wrong);
  for (const auto& [id, here] : now) wrong.push_back("`" + id.text() + "` was added");
}

bool has_every_asset(const Settlement& settlement, const ForkInputs& inputs) {
  return settlement.assets.size() == inputs.assets.size() &&
         std::ranges::all_of(inputs.assets, [&](const Asset& asset) {
           const SettledAsset* found = find_asset(settlement, asset.id);
           return found && found->parts.size() == settlement.parties.size();
         });
}

}  // namespace

std::vector<std::string> wrong_on_sides(const Settlement& settlement, const ForkInputs& inputs,
                                        const std::vector<Estate>& estates) {
  if (!has_every_asset(settlement, inputs)) return {"something is missing, or was added"};
  std::vector<std::string> wrong;
  const Pins pins(inputs);
  check_copies(settlement, inputs, pins, wrong);
  check_outside(settlement, inputs, estates, wrong);
  check_sides(settlement, inputs, pins, wrong);
  return wrong;
}

}  // namespace charter
