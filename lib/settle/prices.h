// SPDX-License-Identifier: Apache-2.0
#pragma once

// Unlike things weighed together: what an amount of one unit is worth in another, by the prices
// that the community (or the fork) states. Exact; nothing is rounded here.

#include "model/community.h"
#include "value/fraction.h"

#include <map>
#include <optional>
#include <vector>

namespace charter {

class Prices {
 public:
  // `brought` goes before the community's own.
  Prices(const Community& community, const std::map<UnitCode, Price>& brought);

  // The unit, then the one its price is in, and so on. A circle ends where it closes.
  std::vector<Unit> units_reached(const Unit& unit) const;

  // In smallest parts of `target`; nothing where no price leads there.
  std::optional<Fraction> worth(const Quantity& quantity, const Unit& target) const;

  // The units that all of these can be stated in, the nearest to the first of them first.
  std::vector<Unit> common(const std::vector<Unit>& units) const;

 private:
  std::map<UnitCode, Price> prices_;
};

}  // namespace charter
