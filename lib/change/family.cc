// SPDX-License-Identifier: Apache-2.0
#include "change/family.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace charter {

namespace {

class Builder {
 public:
  Family build(const std::vector<const Snapshot*>& sides) {
    for (std::size_t side = 0; side < sides.size(); ++side) add(sides[side]->community, side);
    const std::size_t compared = family_.relatives.size();
    for (std::size_t i = 0; i < compared; ++i) add_origin(i);
    join();
    share_records(sides);
    return std::move(family_);
  }

 private:
  // Communities without an id are each their own.
  std::size_t relative(const CommunityId& id, const std::string& name) {
    const auto found = places_.find(id);
    if (!id.empty() && found != places_.end()) return found->second;
    family_.relatives.push_back({id, name, std::nullopt, {}, {}});
    if (!id.empty()) places_.emplace(id, family_.relatives.size() - 1);
    return family_.relatives.size() - 1;
  }

  void add(const Community& community, std::size_t side) {
    Relative& own = family_.relatives[relative(community.id, community.name)];
    own.sides.push_back(side);
    if (!own.origin) own.origin = community.origin;
  }

  void add_origin(std::size_t index) {
    const auto origin = family_.relatives[index].origin;
    if (origin && !origin->community.empty()) relative(origin->community, origin->name);
  }

  // Nothing for one at which a circle was opened.
  std::optional<std::size_t> parent(std::size_t index) const {
    const auto& origin = family_.relatives[index].origin;
    if (!origin || origin->community.empty() || opened_.contains(index)) return std::nullopt;
    return places_.at(origin->community);
  }

  bool leads_to_itself(std::size_t index) const {
    auto at = parent(index);
    for (std::size_t steps = 0; at && steps <= family_.relatives.size(); ++steps) {
      if (*at == index) return true;
      at = parent(*at);
    }
    return false;
  }

  void join() {
    for (std::size_t i = 0; i < family_.relatives.size(); ++i)
      if (leads_to_itself(i)) opened_.insert(i);
    for (std::size_t i = 0; i < family_.relatives.size(); ++i) {
      if (const auto from = parent(i))
        family_.relatives[*from].descendants.push_back(i);
      else
        family_.roots.push_back(i);
    }
  }

  std::size_t root(std::size_t index) const {
    while (const auto from = parent(index)) index = *from;
    return index;
  }

  // Within one tree the origins have said it already.
  void share_records(const std::vector<const Snapshot*>& sides) {
    std::map<std::string, std::set<std::size_t>> keepers;
    for (std::size_t i = 0; i < family_.relatives.size(); ++i)
      for (const std::size_t side : family_.relatives[i].sides)
        for (const auto& [name, content] : sides[side]->settlements) keepers[name].insert(i);
    for (const auto& [name, who] : keepers) {
      const bool one_tree = std::ranges::all_of(
          who, [&, &first = *who.begin()](std::size_t i) { return root(i) == root(first); });
      if (!one_tree) family_.records.push_back({name, {who.begin(), who.end()}});
    }
  }

  Family family_;
  std::map<CommunityId, std::size_t> places_;
  std::set<std::size_t> opened_;
};

}  // namespace

Family family_of(const std::vector<const Snapshot*>& sides) { return Builder().build(sides); }

}  // namespace charter
