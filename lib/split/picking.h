// SPDX-License-Identifier: Apache-2.0
#pragma once

// A weighted picking sequence: the party with the smallest (items it has + 1 - x) / entitlement
// takes the item it values most. With x = 1 each picks once before anybody picks twice (Adams),
// with 1/2 nobody is favoured (Webster), with 0 the large parties are (Jefferson). The result is
// WEF(x,1-x): Chakraborty, Segal-Halevi and Suksompong (2022). Debts are refused; a pinned item is
// one that its party has picked. Of equal turns the first key's; of equally valued items one that
// the party uses now, then one that nobody uses, then the first key.

#include "split/certificate.h"

namespace charter {

Division picking(const Problem& problem, const Sha256& seed);

}  // namespace charter
