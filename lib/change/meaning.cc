// SPDX-License-Identifier: Apache-2.0
#include "change/meaning.h"

#include "model/rule_wording.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

using Subjects = std::map<ClauseId, std::string>;

std::string subject_of(const Vocabulary& vocabulary, const std::string& kind) {
  const RuleKind* known = find_kind(vocabulary, kind);
  return known ? known->concerns : std::string();
}

bool is_weighed(const std::string& subject) {
  return std::ranges::find(weighed_subjects(), subject) != weighed_subjects().end();
}

Sense sense_of(Turn turn) {
  switch (turn) {
    case Turn::Harder: return Sense::Harder;
    case Turn::Easier: return Sense::Easier;
    case Turn::Neither: break;
  }
  return Sense::Other;
}

class Weighing {
 public:
  Weighing(const Charter& before, const Charter& after, const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (const Charter* charter : {&before, &after})
      for_each_clause(*charter, [&](const Clause& clause, const ClausePosition&) {
        if (clause.rule) subjects_[clause.id] = subject_of(vocabulary_, clause.rule->kind);
      });
  }

  void operator()(const ClauseRenamed&) {}
  void operator()(const ClauseMoved&) {}
  void operator()(const ClauseAdded& c) { rule(c.clause.id, {std::nullopt, c.clause.rule}); }
  void operator()(const ClauseRemoved& c) { rule(c.clause.id, {c.clause.rule, std::nullopt}); }
  void operator()(const RuleReplaced& c) { rule(c.id, c.rule); }

  void operator()(const ClauseAmended& c) {
    if (c.field != "text" || !c.value.before || !c.value.after) return;
    const auto subject = subjects_.find(c.id);
    for (Finding& turn : turns_of_text(*c.value.before, *c.value.after)) {
      turn.clause = c.id;
      if (subject != subjects_.end()) turn.concerns = subject->second;
      findings_.push_back(std::move(turn));
    }
  }

  void operator()(const ParameterAmended& c) {
    const RuleKind* kind = find_kind(vocabulary_, c.kind);
    const Parameter* parameter = kind ? find_parameter(*kind, c.parameter) : nullptr;
    if (!parameter || !is_weighed(kind->concerns)) return;
    const auto shown = [](const std::optional<Value>& value) {
      return value ? std::optional(show(*value)) : std::nullopt;
    };
    findings_.push_back({kind->concerns, c.id, "rule." + c.parameter, shown(c.value.before),
                         shown(c.value.after), sense_of(turn_of(*parameter, c.value.before, c.value.after)),
                         effect_of(*kind, *parameter, c.value.before, c.value.after)});
  }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  // A rule as a whole is told under what it was about and, where that is another, what it is about now.
  void rule(const ClauseId& id, const Amended<Rule>& rule) {
    const std::string was = rule.before ? subject_of(vocabulary_, rule.before->kind) : "";
    const std::string is = rule.after ? subject_of(vocabulary_, rule.after->kind) : "";
    const auto title = [&](const std::optional<Rule>& one) -> std::optional<std::string> {
      if (!one) return std::nullopt;
      const RuleKind* kind = find_kind(vocabulary_, one->kind);
      return kind && !kind->title.empty() ? kind->title : one->kind;
    };
    const char* words = !rule.before ? "a new rule" : !rule.after ? "the rule is gone" : "another kind of rule";
    for (const std::string& subject : was == is ? std::vector{was} : std::vector{was, is})
      if (is_weighed(subject))
        findings_.push_back({subject, id, "rule", title(rule.before), title(rule.after), Sense::Other, words});
  }

  const Vocabulary& vocabulary_;
  Subjects subjects_;
  std::vector<Finding> findings_;
};

}  // namespace

const std::vector<std::string>& weighed_subjects() {
  static const std::vector<std::string> subjects{"leaving",   "amending", "spending",
                                                 "admission", "removal",  "voting"};
  return subjects;
}

std::vector<Finding> meaning_of(const Changes& changes, const Charter& before, const Charter& after,
                                const Vocabulary& vocabulary) {
  Weighing weighing(before, after, vocabulary);
  for (const ClauseChange& change : changes.clauses) std::visit(weighing, change);
  return weighing.take();
}

}  // namespace charter
