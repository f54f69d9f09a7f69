// SPDX-License-Identifier: Apache-2.0
#include "settle/bid_rows.h"

#include "settle/bid_faults.h"
#include "settle/ratio_sum.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace charter {

namespace {

// What somebody sees each lot at, and with what weight it counts.
struct Row {
  const Bidder* bidder = nullptr;
  MemberId member;
  Integer units = 1;
  Integer total = 0;
  std::vector<Integer> worths;
};

class PoolBids {
 public:
  PoolBids(Estate& estate, const ForkInputs& inputs, const Bids& bids)
      : estate_(estate), inputs_(inputs), bids_(bids), ids_(party_ids(inputs)), prices_(prices_of(inputs)) {}

  Faults run() {
    estate_.money = bids_.money;
    for (Lot& lot : estate_.lots) {
      lot.worths.assign(ids_.size(), Integer(0));
      appraised_.push_back(appraised(lot));
    }
    for (std::size_t p = 0; p < ids_.size(); ++p) hear_party(p);
    return std::move(faults_);
  }

 private:
  void hear_party(std::size_t party) {
    const auto own = bids_.groups.find(ids_[party].text());
    if (own != bids_.groups.end()) {
      const std::size_t before = faults_.size();
      const Row row = row_of(own->first, own->second);
      set_worths(party, row.worths);
      if (!bids_.money && row.total == 0 && faults_.size() == before)
        faults_.push_back(nothing_valued(own->first, estate_.pool, own->second.place));
      return;
    }
    const std::vector<Row> rows = rows_of_members(party);
    if (!faults_.empty()) return;
    if (rows.empty()) {
      faults_.push_back(nobody_bids(ids_[party], estate_.pool, bids_.money.has_value()));
      return;
    }
    for (const Row& row : rows) estate_.own_bids.push_back({row.member, party, row.worths});
    set_worths(party, bids_.money ? mean_amounts(rows) : mean_points(rows));
  }

  void set_worths(std::size_t party, const std::vector<Integer>& worths) {
    for (std::size_t l = 0; l < worths.size(); ++l) estate_.lots[l].worths[party] = worths[l];
  }

  Row row_of(const std::string& who, const Bidder& bidder) {
    Row row{&bidder, {}, 1, 0, {}};
    for (std::size_t l = 0; l < estate_.lots.size(); ++l) {
      row.worths.push_back(worth_to(who, bidder, l));
      row.total += row.worths.back();
    }
    return row;
  }

  Integer worth_to(const std::string& who, const Bidder& bidder, std::size_t l) {
    const Lot& lot = estate_.lots[l];
    const auto bid = bidder.bids.find(lot.name);
    if (bid == bidder.bids.end()) {
      if (appraised_[l]) return floor(*appraised_[l]);
      faults_.push_back(left_out(who, lot, bidder.place));
      return 0;
    }
    if (!bids_.money && bid->second.amount < 0 && !owes(lot))
      faults_.push_back(below_zero(who, lot.name, bid->second));
    return bid->second.amount;
  }

  // What is pinned and not bid on counts at its appraised worth, in the money of the bids.
  std::optional<Fraction> appraised(const Lot& lot) const {
    if (lot.kind != Lot::Kind::Stays || !estate_.money) return std::nullopt;
    return worth_together(inputs_, prices_, lot.assets, *estate_.money);
  }

  bool owes(const Lot& lot) const {
    return std::ranges::any_of(lot.assets, [&](std::size_t i) {
      const auto weight = weight_of(inputs_, inputs_.assets[i]);
      return weight && weight->parts < 0;
    });
  }

  std::vector<Row> rows_of_members(std::size_t party) {
    std::vector<Row> rows;
    for (const auto& [name, bidder] : bids_.members) {
      const auto member = MemberId::parse(name);
      if (!member || party_of(inputs_.groups, *member) != party) continue;
      const auto& held = inputs_.units_of_bidders.at(*member);
      const auto units = held.find(estate_.pool);
      if (units == held.end() || units->second == 0) continue;
      Row row = row_of(name, bidder);
      row.member = *member;
      row.units = units->second;
      if (row.total == 0 && !bids_.money) continue;
      if (row.total <= 0) {
        faults_.push_back(cannot_be_scaled(name, estate_.pool, bidder.place));
        continue;
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  // What those whose rows add up to one total see each lot at together, weighed by units.
  std::map<Integer, std::vector<Integer>> by_total(const std::vector<Row>& rows) const {
    std::map<Integer, std::vector<Integer>> sums;
    for (const Row& row : rows) {
      std::vector<Integer>& sum = sums[row.total];
      sum.resize(row.worths.size());
      for (std::size_t l = 0; l < row.worths.size(); ++l) sum[l] += row.units * row.worths[l];
    }
    return sums;
  }

  // Amounts of money: each scaled to the mean total, then the mean, rounded down. The mean is
  // totals/units times sum/units; its ratios are never reduced, which would take longer than the sum.
  std::vector<Integer> mean_amounts(const std::vector<Row>& rows) const {
    Integer units = 0, totals = 0;
    for (const Row& row : rows) {
      units += row.units;
      totals += row.units * row.total;
    }
    const auto sums = by_total(rows);
    std::vector<Integer> mean;
    for (std::size_t l = 0; l < estate_.lots.size(); ++l) {
      std::vector<Ratio> ratios;
      for (const auto& [total, sum] : sums) ratios.push_back({sum[l], total});
      const Ratio sum = sum_of(std::move(ratios));
      mean.push_back(floor_divide(totals * sum.above, units * units * sum.below));
    }
    return mean;
  }

  // Points: only proportions count, so the least scale in which the mean is whole will do.
  std::vector<Integer> mean_points(const std::vector<Row>& rows) const {
    Integer scale = 1, common = 0;
    const auto sums = by_total(rows);
    for (const auto& [total, sum] : sums) scale = boost::multiprecision::lcm(scale, total);
    std::vector<Integer> mean(estate_.lots.size());
    for (const auto& [total, sum] : sums)
      for (std::size_t l = 0; l < mean.size(); ++l) mean[l] += sum[l] * Integer(scale / total);
    for (const Integer& points : mean) common = boost::multiprecision::gcd(common, points);
    if (common > 1)
      for (Integer& points : mean) points /= common;
    return mean;
  }

  Estate& estate_;
  const ForkInputs& inputs_;
  const Bids& bids_;
  std::vector<PartyId> ids_;
  Prices prices_;
  std::vector<std::optional<Fraction>> appraised_;  // of each lot
  Faults faults_;
};

std::set<std::string> things_named(const Bids& bids) {
  std::set<std::string> things;
  for (const auto* bidders : {&bids.groups, &bids.members})
    for (const auto& [name, bidder] : *bidders)
      for (const auto& [thing, bid] : bidder.bids) things.insert(thing);
  return things;
}

}  // namespace

void take_parts(std::vector<Estate>& estates, const ForkInputs& inputs, const Bids& bids) {
  if (bids.money) return;
  const std::set<std::string> named = things_named(bids);
  for (Estate& estate : estates) {
    std::vector<std::size_t> rest;
    for (const std::size_t i : estate.divisible) {
      const AssetId& id = inputs.assets[i].id;
      if (named.contains(id.text())) {
        estate.lots.push_back({id, id.text(), {i}, Lot::Kind::Parts, {}});
      } else {
        rest.push_back(i);
      }
    }
    estate.divisible = std::move(rest);
    std::ranges::sort(estate.lots, {}, &Lot::id);
  }
}

Faults hear(std::vector<Estate>& estates, const ForkInputs& inputs, const Bids& bids) {
  Faults faults = faults_of_bids(estates, inputs, bids);
  if (!faults.empty()) return faults;
  for (Estate& estate : estates)
    if (has_free_lots(estate)) append(faults, PoolBids(estate, inputs, bids).run());
  return faults;
}

}  // namespace charter
