// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order in which equals are taken. It must favour nobody and must be the same for everyone who
// works the division out again, so it follows from a seed: the SHA-256 of what is divided, without
// names, dates or result. The order in which parties or items were given never matters.

#include "value/digest.h"

#include <string_view>

namespace charter {

enum class TieAmong { Parties, Items };

// SHA-256 of the seed's 32 bytes, the word "party" or "item", and the id. The smaller key goes
// first.
Sha256 order_key(const Sha256& seed, TieAmong among, std::string_view id);

}  // namespace charter
