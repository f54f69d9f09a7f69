// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a method answers, and what is claimed of it. Values only: the methods make them
// (method.h), and the checker (check_certificate.h), which shares nothing else with the methods,
// judges them.

#include "split/problem.h"

#include <map>

namespace charter {

// What was made as large, or as small, as possible. `value` and `bound` are exact numbers as text;
// `bound` is what no division that the method may choose from goes beyond. `proven`: value is the
// best there is; then, and only then, bound is the same.
//   nash      product of what each party has, raised to its entitlement as a whole number, over the
//             parties that have something; the larger the better. Where it has more than 200
//             digits, `log2` of it to 40 binary digits.
//   leximin   what part each has of all it values, per entitlement (with debts, of what it has beyond its
//             entitlement and of all it values with signs left out), from the least to the greatest
//   outside   money that the money and debts at hand cannot provide, or, where no money may move,
//             what all lack of their entitlements of the items; the smaller the better
//   surplus   what all gain together beyond their entitlements of what they bid
//   moved     money that changes sides once money and debts were split by entitlement; the smaller the
//             better. It is looked at among divisions that are as good in what comes before it, and
//             `bound` then speaks of those, or of all
struct Objective {
  std::string name;
  std::string value;
  std::string bound;
  bool proven = true;
  friend bool operator==(const Objective&, const Objective&) = default;
};

// `shares[i][p]` is the part of item i that party p has; of an item with a count, units / count.
// `payments[p]` is the money p receives (or, negative, pays) in smallest parts, exactly; with money
// or debts in the problem they add up to money less debt. `prices` (an item each, adding up to one)
// and `weights` (a party each) are proofs and may be empty. `rung` is the one of the ladder whose
// criteria hold, else 0. `nodes` is how many partial divisions a search looked at. `then` is what was
// looked at next, among divisions that are equal in `objective`. `undominated`: a search found that
// no whole division is better for one party and worse for none.
struct Division {
  std::string method;
  ItemShares shares;
  std::vector<Fraction> payments;
  std::vector<Fraction> prices;
  std::vector<Fraction> weights;
  std::optional<Objective> objective;
  std::optional<Objective> then;
  int rung = 0;
  std::uint64_t nodes = 0;
  std::optional<std::uint64_t> optima;
  bool undominated = false;
  friend bool operator==(const Division&, const Division&) = default;
};

// What shows that a claim is true: sums that anybody can do, the weights or prices given, or only
// the search, which has to be run again.
enum class Proof { Arithmetic, Weights, Prices, Search };
std::string_view name_of(Proof proof);

struct Claim {
  std::string name;
  bool holds = true;
  Proof proof = Proof::Arithmetic;
  std::map<std::string, std::string> evidence;
  friend bool operator==(const Claim&, const Claim&) = default;
};

// `digest` is that of the problem and method (digest_of), from which ties are broken too unless the
// parties agreed on another seed.
struct Certificate {
  Sha256 digest{};
  Division division;
  std::vector<Claim> claims;
  friend bool operator==(const Certificate&, const Certificate&) = default;
};

// The SHA-256 of this text, each line ended by a line feed, parties and items in the order of their
// ids: `charter.split/1`, `method NAME/VERSION`, `party ENTITLEMENT LENGTH ID`, then `item COUNT
// PIN HOLDERS LENGTH ID WORTH...` (PIN and HOLDERS as places among the parties so ordered, `-` for
// none, commas between; WORTHs in their order), `money MONEY DEBT`, `settling yes|no`, `x X`,
// `minimum MINIMUM`. LENGTH is in bytes. With `points`, each party's worths are divided by their
// greatest common divisor, so that the scale of points changes nothing.
enum class Scale { Amounts, Points };
Sha256 digest_of(const Problem& problem, std::string_view method, Scale scale);

}  // namespace charter
