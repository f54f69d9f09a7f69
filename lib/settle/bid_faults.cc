// SPDX-License-Identifier: Apache-2.0
#include "settle/bid_faults.h"

#include "value/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace charter {

namespace {

Fault at(const Place& place, const char* code, std::string message, std::string help) {
  return {.code = code, .message = std::move(message), .help = std::move(help), .place = place};
}

// So many are named where there is none near; the rest are counted.
constexpr std::size_t kMostNamed = 5;

std::string quoted(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < kMostNamed; ++i)
    text += (text.empty() ? "`" : ", `") + names[i] + "`";
  if (names.size() > kMostNamed) text += " and " + std::to_string(names.size() - kMostNamed) + " more";
  return text;
}

std::string near_or(const std::string& written, const std::vector<std::string>& known,
                    const std::string& otherwise) {
  const auto near = nearest(written, known);
  return near ? "did you mean `" + *near + "`?" : otherwise + quoted(known);
}

class Check {
 public:
  Check(const std::vector<Estate>& estates, const ForkInputs& inputs, const Bids& bids)
      : estates_(estates), inputs_(inputs), bids_(bids) {
    for (const PartyId& id : party_ids(inputs)) parties_.push_back(id.text());
    for (const Asset& asset : inputs.assets) natures_.emplace(asset.id.text(), asset.nature);
    for (const Estate& estate : estates)
      for (const Lot& lot : estate.lots) {
        names_.push_back(lot.name);
        given_.insert(lot.name);
        for (const std::size_t i : lot.assets) lot_of_[inputs.assets[i].id.text()] = lot.name;
      }
  }

  Faults run() {
    if (bids_.money)
      for (const Estate& estate : estates_) check_unit(estate);
    for (const auto& [name, bidder] : bids_.groups) {
      if (std::ranges::find(parties_, name) == parties_.end())
        faults_.push_back(at(bidder.place, "fork-unknown-bidder", "no group is called `" + name + "`",
                             near_or(name, parties_, "the groups here are ")));
      check(name, bidder);
    }
    for (const auto& [name, bidder] : bids_.members) {
      check_member(name, bidder);
      check(name, bidder);
    }
    return std::move(faults_);
  }

 private:
  void check_member(const std::string& name, const Bidder& bidder) {
    const auto member = MemberId::parse(name);
    if (!member || !inputs_.units_of_bidders.contains(*member)) {
      faults_.push_back(at(bidder.place, "fork-unknown-bidder", "no member is called `" + name + "`",
                           "`charter member list` shows the members"));
      return;
    }
    const std::string& group = parties_[party_of(inputs_.groups, *member)];
    if (bids_.groups.contains(group))
      faults_.push_back(at(bidder.place, "fork-bid-twice",
                           "`" + name + "` is of `" + group + "`, which bids itself",
                           "let the group bid, or its members, not both"));
  }

  void check(const std::string& who, const Bidder& bidder) {
    Integer total = 0;
    for (const auto& [thing, bid] : bidder.bids) {
      total += bid.amount;
      if (!given_.contains(thing)) faults_.push_back(unknown(thing, bid.place));
    }
    if (bids_.money) return;
    if (!total_) total_ = {bids_.total.value_or(total), who};
    const auto& [wanted, first] = *total_;
    if (total != wanted)
      faults_.push_back(at(bidder.place, "fork-bid-total",
                           "the points of `" + who + "` add up to " + to_string(total) +
                               (bids_.total ? ", not " + to_string(wanted)
                                            : ", and those of `" + first + "` to " + to_string(wanted)),
                           bids_.total ? "each spreads the `total` of this file" : "all spread as many points as each other"));
  }

  Fault unknown(const std::string& thing, const Place& place) const {
    if (const auto within = lot_of_.find(thing); within != lot_of_.end())
      return at(place, "fork-unknown-thing", "`" + thing + "` goes together with others",
                "say what they are worth together, as `" + within->second + "`");
    const auto asset = natures_.find(thing);
    if (asset == natures_.end())
      return at(place, "fork-unknown-thing", "there is no asset `" + thing + "`",
                near_or(thing, names_, "what can be named here is "));
    const char* why = asset->second == Nature::Copyable    ? "every side has a copy of it"
                      : asset->second == Nature::Divisible ? "it is divided by units"
                                                           : "it stays, and is not counted";
    return at(place, "fork-unknown-thing", "`" + thing + "` is not given by bids: " + why,
              "leave it out");
  }

  // What is paid is paid in the money of the bids.
  void check_unit(const Estate& estate) {
    if (!has_free_lots(estate)) return;
    std::set<std::string> units;
    for (const std::size_t i : estate.divisible) units.insert(inputs_.assets[i].quantity->unit.code.text());
    for (const Lot& lot : estate.lots)
      for (const std::size_t i : lot.assets)
        if (const auto weight = weight_of(inputs_, inputs_.assets[i])) units.insert(weight->unit.code.text());
    const std::string& unit = bids_.money->code.text();
    if (units.empty() || units.contains(unit)) return;
    faults_.push_back({.code = "fork-bid-unit",
                       .message = "the bids are in " + unit + ", and pool `" + estate.pool.text() +
                                  "` has nothing in it: its unit is " + fmt::format("{}", fmt::join(units, ", ")),
                       .help = "bid in what can be paid with there"});
  }

  const std::vector<Estate>& estates_;
  const ForkInputs& inputs_;
  const Bids& bids_;
  std::vector<std::string> parties_, names_;
  std::set<std::string> given_;  // the same names, to look one up
  std::map<std::string, Nature> natures_;
  std::map<std::string, std::string> lot_of_;
  std::optional<std::pair<Integer, std::string>> total_;  // and whose it is
  Faults faults_;
};

}  // namespace

Faults faults_of_bids(const std::vector<Estate>& estates, const ForkInputs& inputs, const Bids& bids) {
  return Check(estates, inputs, bids).run();
}

Fault left_out(const std::string& who, const Lot& lot, const Place& place) {
  return at(place, "fork-bid-missing", "`" + who + "` does not say what `" + lot.name + "` is worth to them",
            "name it, with 0 where it is worth nothing to them");
}

Fault below_zero(const std::string& who, const std::string& thing, const Bid& bid) {
  return at(bid.place, "fork-bid-negative",
            "`" + who + "` gives `" + thing + "` " + to_string(bid.amount) + " points",
            "points are zero or more; only for what is owed they can be below");
}

Fault nothing_valued(const std::string& who, const PoolId& pool, const Place& place) {
  return at(place, "fork-bid-zero", "`" + who + "` gives no points to anything in `" + pool.text() + "`",
            "whatever it gets is worth nothing to it, so that no division can be compared with another; "
            "let it give points to something in each pool");
}

Fault nobody_bids(const PartyId& party, const PoolId& pool, bool money) {
  const std::string verb = money ? "bids on" : "gives points to";
  return {.code = "fork-bid-missing",
          .message = "nobody of `" + party.text() + "` " + verb + " anything in `" + pool.text() + "`",
          .help = "add `" + party.text() + "` under `groups`, or members of it with units of the pool under "
                  "`members`"};
}

Fault cannot_be_scaled(const std::string& who, const PoolId& pool, const Place& place) {
  return at(place, "fork-bid-total",
            "what `" + who + "` says of `" + pool.text() + "` adds up to nothing or less",
            "what members say is scaled to one total, so it must add up to more than nothing");
}

}  // namespace charter
