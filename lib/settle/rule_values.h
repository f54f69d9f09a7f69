// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one rule of a kind that is in force, parameter by parameter: as the charter states it, else as the vocabulary's
// default has it.

#include "model/charter.h"
#include "model/vocabulary.h"

#include <string>
#include <vector>

namespace charter {

// A parameter as the rule states it, or its default, for people; empty where neither says anything.
struct WrittenTerm {
  std::string parameter;
  std::string value;
};

// The first clause, in the order of the charter, whose rule is of that kind; nullptr where there is none.
const Clause* first_clause_with(const Charter& charter, const std::string& kind);

// The values of a rule, references followed. Both must outlive it.
class RuleValues {
 public:
  RuleValues(const Charter& charter, const Rule& rule) : charter_(charter), rule_(rule) {}

  // Whether there is anything under that name, a reference to nothing too.
  bool states(const std::string& name) const { return rule_.parameters.contains(name); }

  // nullptr where nothing is stated, or what is stated leads nowhere.
  const Value* operator[](const std::string& name) const;

 private:
  const Value* resolved(const Value* value) const;

  const Charter& charter_;
  const Rule& rule_;
};

// Every parameter of the kind, in the order of the vocabulary. `rule` is nullptr where the charter has none.
std::vector<WrittenTerm> written_terms(const RuleKind& kind, const RuleValues* rule);

// What is written of the parameter; empty where nothing is.
std::string written_of(const std::vector<WrittenTerm>& written, const std::string& parameter);

}  // namespace charter
