// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a community's estate is divided when groups leave it, and why: everything that the record and
// charter.settlement/1 say (docs/formats/settlement.md).
//
// How amounts are rounded. In a pool, party p is entitled to units of p / all units, less the leaving charge,
// which goes to those who stay.
//   - A divisible asset is split over all parties at once by largest remainder (by the method `webster`, by
//     that): each gets its exact part to less than one smallest part of the unit.
//   - Where the pool has lots, the method says what each party has and pays, exactly; payments are rounded to
//     the smallest part of the money (rounded() of split/largest_remainder.h), and money is moved between the
//     parties' parts of the divisible assets in that money until each has it.
// Equal remainders are served in the order of the parties' keys (split/tie_break.h).

#include "settle/brought_figures.h"
#include "settle/estate.h"
#include "split/certificate.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// What a party has by its own bids or points, with what it pays or is paid, of what everything is worth to
// it, and what its entitlement of that is (after a leaving charge). In smallest parts of `money`, of which `has`
// counts what it really has after rounding, or in points of the party's own scale. `asked` members said so
// themselves; `content` of them think that their side has at least its entitlement.
struct OwnWorth {
  std::optional<Unit> money;
  Fraction all;
  Fraction due;
  Fraction has;
  std::size_t asked = 0;
  std::size_t content = 0;
};

// One party in one pool. `entitlement` is before the leaving charge. `entitled` is its entitled worth,
// before the charge; `charge` what it gives up (negative: what it is given of it); `received` what
// it has in the end; all in the unit of the pool's worth, and nothing where the pool has none. `own` is
// there where bids or points decided. `off`: what it has beyond (or, negative, short of) what is due to it after the
// charge, by the exact worths of both, in smallest parts.
struct PartyInPool {
  Integer units = 0;
  Fraction entitlement;
  std::optional<Money> entitled;
  std::optional<Money> charge;
  std::optional<Money> received;
  std::optional<OwnWorth> own;
  Fraction off;

  // `off` in whole smallest parts, rounded towards zero.
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

// `left_behind`: of what those who leave are entitled to, what goes to those who stay by the rule's reserve and charge.
struct SettledPool {
  PoolId id;
  Integer units = 0;
  std::optional<Money> worth;
  Fraction left_behind;
};

// Why an asset went where it did: split by units; pinned to those who stay, copies too; copied to all; by the
// method; by number, for want of a worth.
enum class Reason { Split, Stays, Copy, Method, Count };
std::string_view name_of(Reason reason);

// `parts[p]` of a divisible asset is party p's amount in smallest parts; of another 1 or 0. `worth`
// is what the asset was weighed by, in its own unit. `bundle`: what it was kept together with; empty too
// for an asset that the terms let loose from its bundle.
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

// What the money at hand could not pay: booked, as the asset `note` of `to` and a debt of `from`, or left.
struct Owed {
  PoolId pool;
  std::size_t from = 0;
  std::size_t to = 0;
  Money amount;
  std::optional<AssetId> note;
};

// How the lots of a pool were given: a problem of fair division, its solution and what proves it, in
// smallest parts of `money` or in points. A pool can have two: what has a worth, and what was counted for
// want of one.
struct Allotment {
  PoolId pool;
  enum class Of { Worth, Count } of = Of::Worth;
  std::optional<Unit> money;
  std::size_t free = 0;  // lots that could go to any party
  Problem problem;
  Certificate certificate;
};

// What holds of a pool beside that (check_settlement.h).
struct PoolClaims {
  PoolId pool;
  std::vector<Claim> claims;
  friend bool operator==(const PoolClaims&, const PoolClaims&) = default;
};

// Parties are in the order of ForkInputs, those who stay first; pools, assets by id.
struct Settlement {
  std::string base;
  std::string digest;
  std::string seed;    // 64 hexadecimal digits
  std::string method;  // with its version
  Date date;
  std::string record_date;  // the commit whose holdings bound what counts; the base or one before it
  std::vector<CharterSays> says;
  std::vector<BroughtFigure> brought;
  std::vector<SettledPool> pools;
  std::vector<SettledParty> parties;
  std::vector<SettledAsset> assets;
  std::vector<Payment> payments;
  std::vector<Owed> owed;
  std::vector<Allotment> allotments;
  std::vector<PoolClaims> claims;
};

// Faults, all of them at once as far as one does not hide another:
//   fork-unknown-member   a member who is in no register
//   fork-everyone-leaves  nobody stays
//   fork-minimum-members, fork-minimum-units   the `fork` rule asks for more, or for nobody knows what
//   fork-no-units         a pool that has something to divide has no units, or a group has none of it
//   fork-unvalued-asset   something cannot be weighed: no appraised value, or no price
//   fork-shortfall        the pool's money cannot make good the difference; with the exact amount
//   fork-would-split      the method would split what cannot be split
//   fork-method-lots      the method gives no such things at all
//   split-...             what else the method refuses
// and those of bid_rows.h. `inputs.groups` are as `leaving` gives them.
Result<Settlement> settle_fork(const ForkInputs& inputs);

// How much money changed sides in a pool, over all payments, and its unit; nothing where none did.
std::optional<Money> moved_in(const Settlement& settlement, const PoolId& pool);

// The settled asset of that id; nullptr where there is none.
const SettledAsset* find_asset(const Settlement& settlement, const AssetId& id);

}  // namespace charter
