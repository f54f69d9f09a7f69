// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a settlement says to people, put into words and lines once, so that the terminal and the page
// cannot differ: for each side and pool an account whose lines add up to what the side has, to the
// smallest part; what is paid; how it was decided, what holds of it and what shows that. Nothing is
// called fair. Words from a repository are as they are there: whoever shows them makes them visible.

#include "settle/dependant.h"
#include "settle/settlement.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// What members are called, as far as the register says.
using MemberNames = std::map<MemberId, std::string>;

// What a statement is of. `dependants`: of those who leave, in the order of their ids. `names`: of those who
// leave, for the places where they sign; nothing: they are called by their ids alone.
struct StatementOf {
  const Settlement& settlement;
  const ForkInputs& inputs;
  const std::vector<Dependant>& dependants;
  const MemberNames* names = nullptr;
};

// Whole: houses and other things that cannot be divided. Divided: money and what else can be. Debt: what
// is owed. Note: what one community owes the other from now on.
enum class LineKind { Whole, Divided, Debt, Note };

// "thing", "money", "debt", "note".
std::string_view word_of(LineKind kind);

// One line of an account. `thing` is an asset, a bundle (where a bid was for all of it) or a note. `detail`
// says what part it is, or why it is there; it may be empty. `amount` is what it comes to, with its unit;
// empty for what has no worth. `worth` is the same in smallest parts of the account's money or in points;
// 0 for what does not count there.
struct AccountLine {
  LineKind kind = LineKind::Whole;
  std::string thing;
  std::string title;
  std::string detail;
  std::string amount;
  Fraction worth;
};

// The sum of an account and what it is held against: "receives", "entitled to", "leaving charge",
// "difference". `worth` as of a line.
struct AccountTotal {
  std::string words;
  std::string amount;
  Fraction worth;
};

// What a side has in a pool. `basis` says by whose numbers things are weighed; empty where there is only
// money. There are no totals where nothing adds the lines up: unlike units without prices. `remarks` are
// sentences.
struct Account {
  PoolId pool;
  std::string title;
  std::string units;  // "480 of 1600 bricks, 30%"
  std::string basis;
  std::vector<AccountLine> lines;
  std::vector<AccountTotal> totals;
  std::vector<std::string> remarks;
};

// `dependants` are sentences.
struct StatementSide {
  std::string name;       // as others are told: "those who stay", or the new community's name
  std::string community;  // its name
  std::string id;         // the community's
  std::string members;    // "9 members"
  std::vector<std::string> dependants;
  std::vector<Account> accounts;
  std::vector<std::string> copies;  // ids of what everybody keeps; and of what lies in no pool and stays
};

// An asset and who has what of it, for the table of everything. `parts` beside the sides: "18820.00 EUR",
// "all of it", "a copy", or empty; `shares` likewise the parts of it.
struct StatementAsset {
  std::string id;
  std::string title;
  std::string pool;
  std::string all;
  std::string why;
  std::vector<std::string> parts;
  std::vector<Fraction> shares;
};

// `proof` says how anybody can see it: "by adding up", most often.
inline constexpr const char* kAddingUp = "by adding up";
struct StatementClaim {
  bool holds = true;
  std::string words;
  std::string proof;
};

// How the things of a pool were given out.
struct StatementDecision {
  PoolId pool;
  std::vector<std::string> paragraphs;
  std::vector<StatementClaim> claims;
};

// A price or worth that whoever forks brought, and what the community holds in its place; `own` is empty where
// it holds none.
struct StatementFigure {
  std::string thing;
  std::string used;
  std::string own;
};

struct Statement {
  std::string community;
  std::string date;
  std::string base;
  std::string digest;
  std::string method;
  std::vector<StatementSide> sides;
  std::vector<StatementFigure> figures;
  std::vector<StatementAsset> assets;
  std::vector<std::string> payments;  // sentences without a full stop
  std::vector<std::string> owed;
  std::vector<StatementDecision> decisions;
};

Statement statement_of(const StatementOf& of);

}  // namespace charter
