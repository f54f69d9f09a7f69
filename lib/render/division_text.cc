// SPDX-License-Identifier: Apache-2.0
#include "render/division_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace charter {

namespace {

// What each criterion means to a reader; those that are only about the division's form are left to
// --json while they hold.
const std::map<std::string, std::string> kMeaning = {
    {"wprop", "each has its entitlement of everything, by its own worths"},
    {"wef", "nobody would rather have what another has, in proportion to entitlements"},
    {"wprop1", "each has its entitlement of the items, or would with one more"},
    {"wef1", "nobody would rather have another's items, were one of them left out"},
    {"wef(1/2,1/2)", "nor if half of one were moved from the other's side to its own"},
    {"wef(x,1-x)", "the same for some x"},
    {"fpo", "no division, of parts even, is better for one and worse for none"},
    {"ceei", "all buy the best they can with money of their entitlement, at the prices given"},
    {"nash-positive", "everybody has something, else the product of what all have is zero"},
    {"nash-bound", "at the prices given no division has a larger Nash welfare than stated"},
    {"po", "no whole division is better for one and worse for none"},
    {"objective", "what was made as large or as small as possible is of the size stated"},
    {"sums", "every item is given once, and payments add up"},
    {"pins", "pinned items are where they belong"},
    {"whole", "nothing is split"},
};

// A fraction, and what it comes to in per cent where it is no short one.
std::string about(const Fraction& part) {
  const Integer hundredths =
      floor(add(multiply(part, Fraction(Integer(10000))), Fraction(Integer(1), Integer(2))));
  const bool exact = multiply(part, Fraction(Integer(10000))).denominator() == 1;
  const std::string decimals = to_string(Integer(boost::multiprecision::abs(hundredths) % 100));
  return fmt::format("{}{}{}.{:0>2} %", exact ? "" : "about ", hundredths < 0 ? "-" : "",
                     to_string(Integer(boost::multiprecision::abs(hundredths) / 100)), decimals);
}

void add_party(const ShownDivision& shown, std::size_t p, Text& text) {
  const Problem& problem = shown.problem;
  const Division& division = shown.certificate.division;
  const Party& party = problem.parties[p];
  const Integer all = total_worth(problem, p) + problem.money - problem.debt;
  const Fraction has = add(worth_of_share(problem, division.shares, p, p), division.payments[p]);
  text.show(Label::Id, party.id).add(fmt::format(", entitled to {}", about(party.entitlement)));
  text.add(fmt::format(", has {} of {}", to_string(has), to_string(all)));
  if (all > 0) text.add(fmt::format(" ({})", about(divide(has, all))));
  text.add(" by its own worths").line();
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const Fraction& share = division.shares[i][p];
    if (share == Fraction(0)) continue;
    const Fraction units = multiply(share, problem.items[i].count);
    text.add("  ").show(problem.items[i].id);
    if (problem.items[i].count != 1 || units != Fraction(Integer(1)))
      text.add(Label::Number,
               problem.items[i].count == 1
                   ? fmt::format(" {}", to_string(share))
                   : fmt::format(" {} of {}", to_string(units), to_string(problem.items[i].count)));
    text.line();
  }
  const Fraction& payment = division.payments[p];
  if (payment > Fraction(0)) text.add("  receives ").add(Label::Number, to_string(payment)).line();
  if (payment < Fraction(0))
    text.add("  pays ").add(Label::Number, to_string(subtract(Fraction(0), payment))).line();
}

void add_claim(const Claim& claim, Text& text) {
  text.add("  ").add(claim.holds ? Label::Added : Label::Removed, claim.holds ? "yes  " : "no   ");
  text.add(fmt::format("{:<13}", claim.name));
  const auto meaning = kMeaning.find(claim.name);
  if (meaning != kMeaning.end()) text.add(meaning->second);
  if (claim.name == "wef(x,1-x)" && claim.holds)
    text.add(fmt::format(", from {} to {}", claim.evidence.at("from"), claim.evidence.at("to")));
  if (claim.proof != Proof::Arithmetic)
    text.add(Label::Muted, fmt::format(" (proof: {})", name_of(claim.proof)));
  text.line();
}

bool leaves_somebody_nothing(const Certificate& certificate) {
  return std::ranges::find(certificate.claims, "nash-positive", &Claim::name) != certificate.claims.end();
}

void add_objective(const Certificate& certificate, Text& text) {
  const Division& division = certificate.division;
  if (!division.objective) return;
  const Objective& objective = *division.objective;
  text.add(fmt::format("{}: {}", objective.name, objective.value));
  text.add(objective.proven ? ", the best there is"
                            : fmt::format(", the best found; none is beyond {}", objective.bound));
  if (division.rung != 0) text.add(fmt::format(", on rung {}", division.rung));
  if (division.optima.value_or(1) > 1)
    text.add(fmt::format("; one of {} that are as good", *division.optima));
  text.line();
  if (leaves_somebody_nothing(certificate))
    text.add(division.objective->proven ? "in no division has everybody something" : "none was found in which everybody has something")
        .add(", so the product of what all have is zero: it is of those that have something").line();
}

}  // namespace

Text division_text(const ShownDivision& shown) {
  Text text;
  if (!shown.id.empty()) text.show(Label::Heading, shown.id).add(": ");
  text.add(shown.certificate.division.method).line();
  for (std::size_t p = 0; p < shown.problem.parties.size(); ++p) add_party(shown, p, text);
  add_objective(shown.certificate, text);
  text.add("what holds").line();
  for (const Claim& claim : shown.certificate.claims) {
    const bool form = claim.name == "sums" || claim.name == "pins" || claim.name == "whole" ||
                      claim.name == "objective";
    if (!form || !claim.holds) add_claim(claim, text);
  }
  return text;
}

}  // namespace charter
