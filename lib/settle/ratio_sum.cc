// SPDX-License-Identifier: Apache-2.0
#include "settle/ratio_sum.h"

#include <utility>

namespace charter {

Ratio sum_of(std::vector<Ratio> ratios) {
  if (ratios.empty()) return {};
  while (ratios.size() > 1) {
    std::vector<Ratio> halved;
    for (std::size_t i = 0; i + 1 < ratios.size(); i += 2) {
      const Ratio &a = ratios[i], &b = ratios[i + 1];
      halved.push_back({a.above * b.below + b.above * a.below, a.below * b.below});
    }
    if (ratios.size() % 2 == 1) halved.push_back(std::move(ratios.back()));
    ratios = std::move(halved);
  }
  return std::move(ratios.front());
}

}  // namespace charter
