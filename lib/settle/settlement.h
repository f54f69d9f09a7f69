// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a community's estate is divided when groups leave it, and why: everything that the record and
// charter.settlement/1 say (docs/formats/settlement.md).
//
// How amounts are rounded. In a pool, party p is entitled to units of p / all units, less the
// leaving charge, which goes to those who stay.
//   - A divisible asset is split by largest remainder over all parties at once: each gets its exact
//   part to
//     less than one smallest part of the unit.
//   - Where the pool has lots, the worth of the lots and of the divisible assets in the lots' money
//   is
//     taken together and its due parts are found by largest remainder. Money is then moved between
//     the parties' parts of those divisible assets until each has exactly its due, which is its
//     exact entitlement to less than one smallest part of that money.
// Equal remainders are served in the order of the parties' keys (split/tie_break.h).

#include "settle/estate.h"
#include "split/check_division.h"
#include "split/least_imbalance.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

inline constexpr const char* kLeastImbalance = "least-imbalance/1";

// One party in one pool. `entitlement` is before the leaving charge. `due` is its entitled worth,
// before the charge; `charge` what it gives up (negative: what it is given of it); `received` what
// it has in the end; all in the unit of the pool's worth, and nothing where the pool has none.
struct PartyInPool {
  Integer units = 0;
  Fraction entitlement;
  std::optional<Money> entitled;
  std::optional<Money> charge;
  std::optional<Money> received;

  // Received beyond (or, negative, short of) what was due after the charge.
  std::optional<Money> difference() const;
};

// `community` is the id of the community of that side: the old one of those who stay.
struct SettledParty {
  PartyId id;
  std::string name;
  CommunityId community;
  std::size_t members = 0;
  std::map<PoolId, PartyInPool> pools;
  std::size_t dependants = 0;  // of the members, who go with their guardians
};

struct SettledPool {
  PoolId id;
  Integer units = 0;
  std::optional<Money> worth;
};

// Why an asset went where it did: split by units; pinned to those who stay; copied to all; by the
// method.
enum class Reason { Split, Stays, Copy, Method };
std::string_view name_of(Reason reason);

// `parts[p]` of a divisible asset is party p's amount in smallest parts; of another 1 or 0. `worth`
// is what the asset was weighed by, in its own unit.
struct SettledAsset {
  AssetId id;
  PoolId pool;
  BundleId bundle;
  Nature nature = Nature::Divisible;
  std::optional<Quantity> quantity;
  std::optional<Money> worth;
  std::vector<Integer> parts;
  Reason reason = Reason::Split;
};

// Already part of what the parties have of `asset`: money (or, of a debt, who owes it) that moved
// to make the difference good. Parties by index.
struct Payment {
  PoolId pool;
  AssetId asset;
  std::size_t from = 0;
  std::size_t to = 0;
  Money amount;
};

// What was checked of one pool, and how its lots were given, in the smallest parts of `money`;
// there is none and nothing was solved where the pool has no lots. `moved` is the least money that
// makes the difference good; `bound` what it is at least.
struct PoolCertificate {
  PoolId pool;
  std::optional<Unit> money;
  std::size_t lots = 0;  // that were free to go to any party
  LeastImbalance solution;
  std::vector<Criterion> criteria;
};

// Parties are in the order of ForkInputs, those who stay first; pools, assets by id.
struct Settlement {
  std::string base;
  std::string digest;
  std::string seed;  // 64 hexadecimal digits
  Date date;
  std::string record_date;  // the commit whose holdings bound what counts; the base or one before it
  std::vector<CharterSays> says;
  std::vector<SettledPool> pools;
  std::vector<SettledParty> parties;
  std::vector<SettledAsset> assets;
  std::vector<Payment> payments;
  std::vector<PoolCertificate> certificates;
};

// Faults, all of them at once as far as one does not hide another:
//   fork-unknown-member   a member who is in no register
//   fork-everyone-leaves  nobody stays
//   fork-minimum-members, fork-minimum-units   the `fork` rule asks for more
//   fork-no-units         a pool that has something to divide has no units, or a group has none of
//   it fork-unvalued-asset   something cannot be weighed: no appraised value, or no price
//   fork-shortfall        the pool's money cannot make good the difference; with the exact amount
// `inputs.groups` are as `leaving` gives them.
Result<Settlement> settle_fork(const ForkInputs& inputs);

// The index of the settled asset of that id.
const SettledAsset* find_asset(const Settlement& settlement, const AssetId& id);

}  // namespace charter
