// SPDX-License-Identifier: Apache-2.0
#include "split/tie_break.h"

#include <string>

namespace charter {

Sha256 order_key(const Sha256& seed, TieAmong among, std::string_view id) {
  std::string bytes(seed.begin(), seed.end());
  bytes += among == TieAmong::Parties ? "party" : "item";
  bytes += id;
  return sha256(bytes);
}

}  // namespace charter
