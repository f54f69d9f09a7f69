// SPDX-License-Identifier: Apache-2.0
#include "settle/equalise.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

enum class Sort { Owned, Owed };

class Transfers {
 public:
  Transfers(std::vector<std::vector<Integer>> parts, std::vector<Integer> beyond)
      : parts_(std::move(parts)), beyond_(std::move(beyond)) {}

  Equalised run() && {
    for (std::size_t asset = 0; asset < parts_.size() && !is_even(); ++asset) use(asset);
    use_in_pairs();
    Integer missing = 0;
    for (const Integer& rest : beyond_)
      if (rest > 0) missing += rest;
    return {std::move(parts_), std::move(transfers_), missing, std::move(beyond_)};
  }

 private:
  // How much of this asset can go from one party to another.
  Integer room(std::size_t asset, std::size_t from, std::size_t to) const {
    return std::max(std::max(parts_[asset][from], Integer(-parts_[asset][to])), Integer(0));
  }

  bool is_even() const {
    return std::ranges::none_of(beyond_, [](const Integer& beyond) { return beyond > 0; });
  }

  // An asset is of one sort for good: what moves between the parties changes no sign.
  std::vector<std::size_t> all_of(Sort sort) const {
    std::vector<std::size_t> assets;
    for (std::size_t asset = 0; asset < parts_.size(); ++asset)
      if (std::ranges::any_of(parts_[asset], [&](const Integer& part) {
            return sort == Sort::Owned ? part > 0 : part < 0;
          }))
        assets.push_back(asset);
    return assets;
  }

  void transfer(const Transfer& transfer) {
    parts_[transfer.asset][transfer.from] -= transfer.amount;
    parts_[transfer.asset][transfer.to] += transfer.amount;
    beyond_[transfer.from] -= transfer.amount;
    beyond_[transfer.to] += transfer.amount;
    transfers_.push_back(transfer);
  }

  void use(std::size_t asset) {
    for (std::size_t from = 0; from < beyond_.size(); ++from) {
      for (std::size_t to = 0; to < beyond_.size(); ++to) {
        if (beyond_[from] <= 0 || beyond_[to] >= 0) continue;
        const Integer amount =
            std::min({beyond_[from], Integer(-beyond_[to]), room(asset, from, to)});
        if (amount > 0) transfer({asset, from, to, amount});
      }
    }
  }

  // With three parties or more: one without money takes over a debt of another, who has money and
  // pays the third with it. When no such pair is left, some party would need what nobody has.
  void use_in_pairs() {
    if (is_even()) return;
    const std::vector<std::size_t> owned_ones = all_of(Sort::Owned);
    for (const std::size_t owed : all_of(Sort::Owed))
      for (const std::size_t owned : owned_ones)
        for (std::size_t through = 0; through < beyond_.size(); ++through) {
          if (parts_[owed][through] >= 0 || parts_[owned][through] <= 0) continue;
          pass_through(owed, owned, through);
          if (is_even()) return;
        }
  }

  void pass_through(std::size_t owed, std::size_t owned, std::size_t through) {
    for (std::size_t from = 0; from < beyond_.size(); ++from) {
      for (std::size_t to = 0; to < beyond_.size(); ++to) {
        if (beyond_[from] <= 0 || beyond_[to] >= 0) continue;
        const Integer amount = std::min({beyond_[from], Integer(-beyond_[to]),
                                         room(owed, from, through), room(owned, through, to)});
        if (amount <= 0) continue;
        transfer({owed, from, through, amount});
        transfer({owned, through, to, amount});
      }
    }
  }

  std::vector<std::vector<Integer>> parts_;
  std::vector<Integer> beyond_;
  std::vector<Transfer> transfers_;
};

}  // namespace

Equalised equalise(std::vector<std::vector<Integer>> parts, std::vector<Integer> beyond) {
  return Transfers(std::move(parts), std::move(beyond)).run();
}

}  // namespace charter
