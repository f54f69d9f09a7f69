// SPDX-License-Identifier: Apache-2.0
#pragma once

// A small vocabulary, rules and charters written in one line each, and faults as one line each.

#include "diag/fault.h"
#include "model/charter.h"
#include "model/rule_reader.h"
#include "model/vocabulary.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace charter::for_tests {

// A part of the vocabulary that ships with the program, in the same words.
const Vocabulary& vocabulary();

// EUR with 2 decimals and ETH with 18; the pools commons and housing; the node lisbon.
Community community();

RawValue scalar(std::string text);
RawValue list(std::initializer_list<std::string> items);
RawValue map(std::initializer_list<std::pair<std::string, RawValue>> entries);
RawRule raw(std::string kind, std::initializer_list<std::pair<std::string, RawValue>> parameters);

template <class Kind>
Id<Kind> id(std::string_view text) {
  return *Id<Kind>::parse(text);
}

// A clause with a rule; a rule that has faults fails the test.
Clause clause(std::string_view id, const RawRule& rule, std::string text = {});
Clause plain_clause(std::string_view id, std::string text = {});
Charter charter_of(std::vector<Clause> clauses);

// "error rule-unknown-kind clause a rule: MESSAGE | LABEL | HELP"; empty labels and helps are left out.
std::string line(const Fault& fault);
std::vector<std::string> lines(const Faults& faults);

}  // namespace charter::for_tests
