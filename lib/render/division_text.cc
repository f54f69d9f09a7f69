// SPDX-License-Identifier: Apache-2.0
#include "render/division_text.h"

#include "render/criteria.h"

#include <fmt/format.h>

namespace charter {

namespace {

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
  text.add(in_words(claim));
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
  for (const Claim& claim : shown.certificate.claims)
    if (!is_of_form(claim) || !claim.holds) add_claim(claim, text);
  return text;
}

}  // namespace charter
