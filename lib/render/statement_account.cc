// SPDX-License-Identifier: Apache-2.0
#include "render/statement_account.h"

#include "settle/prices.h"
#include "value/counted.h"
#include "value/per_cent.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

bool is_all_of_it(const SettledAsset& asset, std::size_t party) {
  return asset.parts[party] == (asset.quantity ? asset.quantity->parts : Integer(1));
}

// What a lot was called when its worth was asked for, and all that is in it.
struct Bundle {
  const SettledAsset* first = nullptr;
  std::vector<const SettledAsset*> assets;
};

class AccountWriter {
 public:
  AccountWriter(const StatementOf& of, const AssetTitles& titles, const SettledPool& pool,
                std::size_t party)
      : settlement_(of.settlement),
        inputs_(of.inputs),
        titles_(titles),
        pool_(pool),
        party_(party),
        in_pool_(of.settlement.parties[party].pools.at(pool.id)),
        prices_(of.inputs.community, of.inputs.choices.valuation.prices) {
    for (const Allotment& allotment : settlement_.allotments)
      if (allotment.pool == pool.id && allotment.of == Allotment::Of::Worth) allotment_ = &allotment;
    for (std::size_t i = 0; allotment_ != nullptr && i < allotment_->problem.items.size(); ++i)
      item_of_.emplace(allotment_->problem.items[i].id, i);
    if (in_pool_.own)
      unit_ = in_pool_.own->money;
    else if (pool.worth)
      unit_ = pool.worth->unit;
  }

  Account run() {
    account_.pool = pool_.id;
    const Pool* pool = find_pool(inputs_.community, pool_.id);
    if (pool != nullptr) account_.title = pool->title;
    account_.units = units(pool);
    account_.basis = basis();
    add_lines();
    add_notes();
    std::ranges::stable_sort(account_.lines, {}, &AccountLine::kind);
    add_totals();
    add_remarks();
    return std::move(account_);
  }

 private:
  std::string units(const Pool* pool) const {
    const std::string word = pool != nullptr && !pool->share.empty() ? pool->share : "unit";
    return fmt::format("{} of {} {}{}, {}", to_string(in_pool_.units), to_string(pool_.units), word,
                       pool_.units == 1 ? "" : "s", as_share_in_per_cent(in_pool_.entitlement));
  }

  std::string basis() const {
    if (in_pool_.own) return in_pool_.own->money ? "by its own bids" : "by its own points";
    return allotment_ != nullptr && pool_.worth ? "by appraised worth" : "";
  }

  // Where bids or points decided, what they were given to stands at that worth; the rest as it is.
  void add_lines() {
    std::map<BundleId, Bundle> bundles;
    for (const SettledAsset& asset : settlement_.assets) {
      if (asset.pool != pool_.id || asset.parts[party_] == 0 || asset.reason == Reason::Copy) continue;
      const bool in_lot = asset.reason == Reason::Method || asset.reason == Reason::Stays;
      if (!in_pool_.own || !in_lot) {
        add_asset(asset);
      } else if (asset.bundle.empty()) {
        add_wanted({&asset, {&asset}});
      } else {
        Bundle& bundle = bundles[asset.bundle];
        if (bundle.first == nullptr) bundle.first = &asset;
        bundle.assets.push_back(&asset);
      }
    }
    for (const auto& [id, bundle] : bundles) add_wanted(bundle);
  }

  static LineKind kind_of(const SettledAsset& asset) {
    if (!asset.quantity) return LineKind::Whole;
    return asset.quantity->parts < 0 ? LineKind::Debt : LineKind::Divided;
  }

  std::string title_of(const AssetId& id) const {
    const auto found = titles_.find(id);
    return found == titles_.end() ? std::string() : found->second;
  }

  // What stays without being counted is outside everybody's account.
  bool is_outside(const SettledAsset& asset) const {
    return asset.reason == Reason::Stays && inputs_.terms.what_stays == WhatStays::IsOutside;
  }

  std::string why(const SettledAsset& asset) const {
    if (is_outside(asset)) return "stays and is not counted";
    if (asset.reason == Reason::Stays) return "stays";
    if (asset.reason == Reason::Count) return "counted as one, for want of a worth";
    return {};
  }

  static std::string joined(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + ", " + b;
  }

  void add_asset(const SettledAsset& asset) {
    AccountLine line{kind_of(asset), asset.id.text(), title_of(asset.id), why(asset), {}, {}};
    const std::optional<Quantity> amount =
        asset.quantity ? Quantity{asset.parts[party_], asset.quantity->unit} : asset.worth;
    if (asset.quantity)
      line.detail = joined(
          is_all_of_it(asset, party_) ? "all of it" : "of " + to_string(*asset.quantity), line.detail);
    if (!asset.bundle.empty()) line.detail = joined(line.detail, "with `" + asset.bundle.text() + "`");
    if (amount && (!is_outside(asset) || asset.quantity)) state(line, *amount, !is_outside(asset));
    account_.lines.push_back(std::move(line));
  }

  // In the account's money where it counts there.
  void state(AccountLine& line, const Quantity& amount, bool counts) {
    line.amount = to_string(amount);
    if (!counts || !unit_ || in_pool_.own) {
      if (counts && unit_ == amount.unit) line.worth = Fraction(amount.parts);
      return;
    }
    const auto worth = prices_.worth(amount, *unit_);
    if (!worth) return;
    line.worth = *worth;
    if (amount.unit == *unit_) return;
    line.detail = joined(line.amount, line.detail);
    line.amount = rounded_amount(*worth, *unit_);
  }

  void add_wanted(const Bundle& lot) {
    const bool is_bundle = lot.assets.size() > 1;
    AccountLine line{kind_of(*lot.first), is_bundle ? lot.first->bundle.text() : lot.first->id.text(),
                     is_bundle ? std::string() : title_of(lot.first->id), why(*lot.first), {}, {}};
    if (is_bundle) {
      line.kind = LineKind::Whole;
      std::string names;
      for (const SettledAsset* asset : lot.assets) names += (names.empty() ? "" : ", ") + asset->id.text();
      line.detail = joined("that is " + names, line.detail);
    }
    const bool parted = lot.first->quantity && lot.first->reason == Reason::Method && !is_bundle &&
                        !is_all_of_it(*lot.first, party_);
    if (parted)
      line.detail = joined(to_string(Quantity{lot.first->parts[party_], lot.first->quantity->unit}) +
                               " of " + to_string(*lot.first->quantity),
                           line.detail);
    if (const auto worth = own_worth(lot); worth && !is_outside(*lot.first)) {
      line.worth = *worth;
      line.amount = stated(*worth);
    }
    account_.lines.push_back(std::move(line));
  }

  // By the side's own numbers. An item is called by its smallest asset, and stands in the order of these ids.
  std::optional<Fraction> own_worth(const Bundle& lot) const {
    const auto item = item_of_.find(lot.first->id.text());
    if (item == item_of_.end()) return std::nullopt;
    return multiply(allotment_->certificate.division.shares[item->second][party_],
                    allotment_->problem.worths[party_][item->second]);
  }

  void add_notes() {
    for (const Owed& owed : settlement_.owed) {
      if (owed.pool != pool_.id || !owed.note || (owed.from != party_ && owed.to != party_)) continue;
      const bool owes = owed.from == party_;
      const Quantity amount{owes ? Integer(-owed.amount.parts) : owed.amount.parts, owed.amount.unit};
      AccountLine line{LineKind::Note, owed.note->text(), {},
                       owes ? "owed to " + name_of_side(settlement_, owed.to)
                            : "owed by " + name_of_side(settlement_, owed.from),
                       {}, {}};
      state(line, amount, true);
      account_.lines.push_back(std::move(line));
    }
  }

  std::string stated(const Fraction& worth) const {
    return unit_ ? rounded_amount(worth, *unit_) : points_text(worth) + " points";
  }

  void add_total(const std::string& words, const Fraction& worth) {
    account_.totals.push_back({words, stated(worth), worth});
  }

  Fraction sum() const {
    Fraction sum;
    for (const AccountLine& line : account_.lines) sum = add(sum, line.worth);
    return sum;
  }

  void add_totals() {
    if (in_pool_.own) {
      const Fraction has = sum();
      const Fraction due = unit_ ? Fraction(floor(in_pool_.own->due)) : in_pool_.own->due;
      add_total("has", has);
      add_total(left_behind(inputs_.terms) == Fraction(0) ? "is entitled to" : "is entitled to, less what it leaves behind",
                due);
      add_total("difference", subtract(has, due));
      return;
    }
    if (!in_pool_.received) return;
    add_total("receives", in_pool_.received->parts);
    add_total("is entitled to", in_pool_.entitled->parts);
    if (in_pool_.charge->parts != 0)
      add_total(in_pool_.charge->parts > 0 ? "less what it leaves behind" : "and what others leave behind",
                Integer(-in_pool_.charge->parts));
    add_difference();
  }

  // By the exact worths, not by what is shown of them, which is rounded.
  void add_difference() {
    const Money shown = *in_pool_.difference();
    const bool is_less_than_a_part = shown.parts == 0 && in_pool_.off != Fraction(0);
    const std::string part = to_string(Money{1, shown.unit});
    account_.totals.push_back({"difference", is_less_than_a_part ? "less than " + part : stated(shown.parts), in_pool_.off});
  }

  void add_remarks() {
    if (in_pool_.received && sum() != Fraction(in_pool_.received->parts))
      account_.remarks.push_back(
          "What is in other units is shown rounded down, so the lines add up to a little less.");
    if (!in_pool_.own || in_pool_.own->asked == 0) return;
    account_.remarks.push_back(fmt::format("Of {} who said so themselves, {} {} at least their part.",
                                           counted(in_pool_.own->asked, "member"),
                                           with_commas(in_pool_.own->content),
                                           in_pool_.own->content == 1 ? "sees" : "see"));
  }

  const Settlement& settlement_;
  const ForkInputs& inputs_;
  const AssetTitles& titles_;
  const SettledPool& pool_;
  std::size_t party_;
  const PartyInPool& in_pool_;
  Prices prices_;
  const Allotment* allotment_ = nullptr;
  std::map<std::string_view, std::size_t> item_of_;  // of the allotment's problem
  std::optional<Unit> unit_;
  Account account_;
};

}  // namespace

AssetTitles titles_of(const ForkInputs& inputs) {
  AssetTitles titles;
  for (const Asset& asset : inputs.assets)
    if (!asset.title.empty()) titles.emplace(asset.id, asset.title);
  return titles;
}

Account account_of(const StatementOf& of, const AssetTitles& titles, const SettledPool& pool,
                   std::size_t party) {
  return AccountWriter(of, titles, pool, party).run();
}

std::string name_of_side(const Settlement& settlement, std::size_t party) {
  return party == 0 ? "those who stay" : settlement.parties[party].name;
}

std::string rounded_amount(const Fraction& parts, const Unit& unit) {
  return to_string(Money{floor(parts), unit});
}

std::string points_text(const Fraction& points) {
  const Fraction hundredths = multiply(points, Fraction(Integer(100)));
  std::string text = format_parts(floor(hundredths), 2);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return (hundredths.denominator() == 1 ? "" : "about ") + text;
}

}  // namespace charter
