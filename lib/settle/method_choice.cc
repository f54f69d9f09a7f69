// SPDX-License-Identifier: Apache-2.0
#include "settle/method_choice.h"

#include "model/finding.h"
#include "settle/bid_rows.h"
#include "split/method.h"

#include <algorithm>

namespace charter {

namespace {

bool is_allowed(const ForkTerms& terms, const std::string& method) {
  return !terms.methods || terms.methods->contains(method);
}

Worths brought(const ForkChoices& choices) {
  if (choices.bids) return Worths::Bids;
  return choices.points ? Worths::Points : Worths::Common;
}

bool has_parts(const ForkInputs& inputs) {
  std::vector<Estate> all = what_there_is(inputs);
  take_parts(all, inputs, *inputs.choices.points);
  return std::ranges::any_of(all, [](const Estate& estate) {
    return std::ranges::count(estate.lots, Lot::Kind::Parts, &Lot::kind) > 0;
  });
}

std::string usual(const ForkInputs& inputs) {
  switch (brought(inputs.choices)) {
    case Worths::Bids:
      return "bids-wef";
    case Worths::Points:
      if (!has_parts(inputs)) return "ladder";
      return inputs.groups.size() == 1 ? "adjusted-winner" : "ceei";
    case Worths::Common:
    case Worths::None:
      break;
  }
  return "least-imbalance";
}

// What was brought decides; a rule's method goes before the usual one where it can use that, and where
// nothing was brought.
std::string proposed(const ForkInputs& inputs) {
  if (!inputs.choices.method.empty()) return inputs.choices.method;
  const Method* of_rule = find_method(inputs.terms.default_method);
  const Worths here = brought(inputs.choices);
  if (of_rule && (of_rule->worths == here || here == Worths::Common)) return inputs.terms.default_method;
  return usual(inputs);
}

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Fault not_allowed(const ForkTerms& terms, const std::string& method) {
  return finding(Severity::Error, "fork-method-not-allowed", about_parameter(terms.clause, "methods"),
                 "clause `" + terms.clause.text() + "` does not allow the method " + method + amended_since(terms, "methods"),
                 "it allows " + listed(*terms.methods) + ": name one with --method, and bring the bids or "
                 "points it needs; or amend the clause first");
}

Fault needs(const std::string& method, const std::string& what, const std::string& help) {
  return {.code = "fork-method-needs", .message = "the method " + method + " " + what, .help = help};
}

}  // namespace

Result<std::string> chosen_method(const ForkInputs& inputs) {
  const std::string name = proposed(inputs);
  if (!is_allowed(inputs.terms, name)) return not_allowed(inputs.terms, name);
  const Method& method = *find_method(name);
  const ForkChoices& choices = inputs.choices;
  if (method.worths == Worths::Bids && !choices.bids)
    return needs(name, "divides by bids in money", "bring them with --bids FILE, or name another with --method");
  if (method.worths == Worths::Points && !choices.points)
    return needs(name, "divides by points", "bring them with --points FILE, or name another with --method");
  if (method.worths != Worths::Bids && choices.bids)
    return needs(name, "has no use for bids", "leave --bids out, or name another with --method");
  if (method.worths != Worths::Points && choices.points)
    return needs(name, "has no use for points", "leave --points out, or name another with --method");
  return name;
}

}  // namespace charter
