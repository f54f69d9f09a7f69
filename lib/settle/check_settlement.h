// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks a settlement by arithmetic alone, however it was made: together with the certificates of its
// allotments (split/check_certificate.h) it shows that the division stands. It shares with what divides
// only how the inputs are read, and runs on every record that is written and on every one that is verified.
//   conserved   of everything the parts add up to what there was, what is whole and each bundle is with one
//               party, what is pinned with those who stay alone, and what else can be copied with all
//   by-units    of what was divided by units each has its part to less than a smallest part (by the method
//               `webster`: as that method gives it)
//   by-method   what the method gave is with whom it gave it, amounts to less than a smallest part
//   paid        each has what the method says of the pool's money, to less than a smallest part, what is
//               booked as owed included; it does not hold where a shortfall is left
//   wprop, wef  only where a shortfall is left: as in split/check_certificate.h, with what each really has of
//               the money. The certificate's own are of payments that were not all made.
// And what check_sides.h says of the whole.

#include "settle/settlement.h"

namespace charter {

// `claims` in the order of the settlement's pools; `wrong`: what the settlement says that is not so, a sentence
// each, nothing when it stands. Where a shortfall was accepted, each must lack exactly what is owed to it.
struct Checked {
  std::vector<PoolClaims> claims;
  std::vector<std::string> wrong;
};

// `estates` are those of the inputs.
Checked checked(const Settlement& settlement, const ForkInputs& inputs, const std::vector<Estate>& estates);

// What the allotment's certificate claims, but for what the pool's claims say otherwise.
std::vector<Claim> claims_that_stand(const Settlement& settlement, const Allotment& allotment);

}  // namespace charter
