// SPDX-License-Identifier: Apache-2.0
#pragma once

// The digests a settlement hangs on (docs/formats/settlement.md says over which bytes). The seed,
// which settles ties, is of the state, the sides, the worths, the method and the options that
// change the division, and of the numbers that groups committed to: no names of groups, no commit, no
// dates and no result, so that nobody can try names or messages until a tie falls their way. Where the
// rule settles ties by those numbers, it is of them alone. The digest, which names the record, is of
// everything that was put in.

#include "settle/estate.h"
#include "value/digest.h"

#include <string>

namespace charter {

Sha256 fork_seed(const ForkInputs& inputs, const std::vector<Estate>& estates);

// 64 hexadecimal digits: the name of the record's folder.
std::string fork_digest(const ForkInputs& inputs);

// The id of the community that a party founds: "c-" and 16 hexadecimal digits.
CommunityId community_of_party(const std::string& digest, const PartyId& party);

// What a party is called when ties are settled: its smallest member id; or, where they are settled by numbers
// that were sealed under it, its own id.
std::string tie_id(const ForkInputs& inputs, std::size_t party);

}  // namespace charter
