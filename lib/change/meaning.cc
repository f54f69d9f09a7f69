// SPDX-License-Identifier: Apache-2.0
#include "change/meaning.h"

#include "change/force_words.h"
#include "change/pieces.h"
#include "change/rules_that_moved.h"
#include "change/text_readings.h"
#include "model/rule_wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

constexpr int kWeakestDuty = 2;  // what may be is none

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

bool denies_or_obliges(const Piece& piece, const std::string& text) {
  if (piece.kind != Piece::Kind::Word) return false;
  const ForceWord means = force_in(piece.text, text);
  return means.force == Force::Denial || (means.force == Force::Duty && means.strength >= kWeakestDuty);
}

bool ends_sentence(const Piece& piece) {
  if (piece.kind == Piece::Kind::Space) return std::ranges::count(piece.text, '\n') > 1;
  return piece.kind == Piece::Kind::Mark && std::string_view(".;?!").find(piece.text) != std::string_view::npos;
}

// The first that denies or obliges; empty where none does.
std::string weighty_sentence(const std::string& text) {
  std::string sentence;
  bool found = false;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.kind != Piece::Kind::Space || !sentence.empty()) sentence += piece.text;
    found = found || denies_or_obliges(piece, text);
    if (!ends_sentence(piece)) continue;
    if (found) break;
    sentence.clear();
  }
  if (!found) return {};
  return sentence.erase(sentence.find_last_not_of(" \n") + 1);
}

std::optional<std::string> shown(const std::optional<Value>& value) {
  return value ? std::optional(show(*value)) : std::nullopt;
}

std::optional<Value> stated(const Rule& rule, const std::string& parameter) {
  const auto found = rule.parameters.find(parameter);
  return found == rule.parameters.end() ? std::nullopt : std::optional(found->second);
}

class Weighing {
 public:
  // The whole says which rules went where: of some of the changes alone a rule seems to come from nowhere.
  Weighing(const Charter& before, const Charter& after, const Vocabulary& vocabulary, const PartOfChanges& part)
      : vocabulary_(vocabulary), texts_(part.texts), moved_(rules_that_moved(part.whole.clauses, vocabulary)) {
    for (const ClauseChange& change : part.whole.clauses)
      if (const auto* renamed = std::get_if<ClauseRenamed>(&change)) names_before_[renamed->to] = renamed->from;
    for (const Charter* charter : {&before, &after})
      for_each_clause(*charter, [&](const Clause& clause, const ClausePosition&) {
        if (clause.rule) subjects_[clause.id] = subject_of(vocabulary_, clause.rule->kind);
      });
  }

  void operator()(const ArticleRenamed&) {}
  void operator()(const ArticleMoved&) {}
  void operator()(const ArticleAdded&) {}
  void operator()(const ArticleRemoved&) {}
  void operator()(const ArticleAmended& c) {
    const auto place = [&](Finding& finding) { finding.article = c.id; };
    if (c.field == "level") return level(c.value, place);
    if (c.value.before && c.value.after) turned(c.field, turns_of_text(*c.value.before, *c.value.after), "", place);
  }

  void operator()(const ClauseRenamed&) {}
  void operator()(const ClauseMoved&) {}
  void operator()(const ClauseAdded& c) { rule(c.clause.id, c.clause.id, {std::nullopt, c.clause.rule}); }
  void operator()(const RuleReplaced& c) {
    const auto once = names_before_.find(c.id);
    rule(c.id, once == names_before_.end() ? c.id : once->second, c.rule);
  }

  void operator()(const ClauseRemoved& c) {
    const std::size_t told = findings_.size();
    rule(c.clause.id, c.clause.id, {c.clause.rule, std::nullopt});
    const bool goes_on = !c.joined_into.empty() || moved_.from.contains(c.clause.id);
    if (goes_on || told < findings_.size()) return;
    std::string sentence = weighty_sentence(c.clause.text);
    if (sentence.empty()) return;
    findings_.push_back({"", c.clause.id, "clause", std::move(sentence), std::nullopt, Sense::Other,
                         "the clause is gone"});
  }

  void operator()(const ClauseAmended& c) {
    if (c.field == "adopted") return;
    const auto place = [&](Finding& finding) { finding.clause = c.id; };
    if (c.field == "level") return level(c.value, place);
    if (!c.value.before || !c.value.after) return;
    const auto subject = subjects_.find(c.id);
    const TextReading* known = texts_.find(c);
    turned(c.field, known ? known->turns : turns_of_text(*c.value.before, *c.value.after),
           subject == subjects_.end() ? "" : subject->second, place);
  }

  void operator()(const ParameterAmended& c) { parameter(c, {}); }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  // Of a clause or an article.
  template <class Place>
  void level(const Amended<std::string>& value, const Place& place) {
    place(findings_.emplace_back(Finding{"amending", {}, "level", value.before, value.after, Sense::Other,
                                         "which amend rule governs it changes"}));
  }

  // What turned in a title or a text.
  template <class Place>
  void turned(const std::string& field, std::vector<Finding> turns, const std::string& concerns, const Place& place) {
    for (Finding& turn : turns) {
      turn.field = field;
      turn.concerns = concerns;
      place(findings_.emplace_back(std::move(turn)));
    }
  }

  void parameter(const ParameterAmended& c, const ClauseId& stood_in) {
    const RuleKind* kind = find_kind(vocabulary_, c.kind);
    const Parameter* parameter = kind ? find_parameter(*kind, c.parameter) : nullptr;
    if (!parameter || !is_weighed(kind->concerns)) return;
    if (compare(*parameter, c.value.before, c.value.after) == std::partial_ordering::equivalent) return;
    findings_.push_back({kind->concerns, c.id, "rule." + c.parameter, shown(c.value.before), shown(c.value.after),
                         sense_of(turn_of(*parameter, c.value.before, c.value.after)),
                         effect_of(*parameter, c.value.before, c.value.after)});
    if (!c.value.before || !c.value.after) findings_.back().assumed = shown(fallback_of(*parameter));
    findings_.back().stood_in = stood_in;
  }

  // `before` and `after` name the same clause, where it is on both sides.
  void rule(const ClauseId& after, const ClauseId& before, Amended<Rule> rule) {
    if (rule.before && moved_.from.contains(before)) rule.before.reset();
    const auto moved = rule.after ? moved_.to.find(after) : moved_.to.end();
    if (moved != moved_.to.end()) {
      each_parameter(after, moved->second, *rule.after);
      rule.after.reset();
    }
    whole(after, rule);
  }

  void each_parameter(const ClauseId& id, const MovedRule& was, const Rule& is) {
    std::set<std::string> names;
    for (const Rule* rule : {&was.before, &is})
      for (const auto& [name, value] : rule->parameters) names.insert(name);
    for (const std::string& name : names)
      parameter({id, is.kind, name, {stated(was.before, name), stated(is, name)}}, was.from);
  }

  // A rule as a whole is told under what it was about and, where that is another, what it is about now.
  void whole(const ClauseId& id, const Amended<Rule>& rule) {
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
  const TextReadings& texts_;
  MovedRules moved_;
  std::map<ClauseId, ClauseId> names_before_;
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
  return meaning_of({changes, changes, TextReadings(changes.clauses)}, before, after, vocabulary);
}

std::vector<Finding> meaning_of(const PartOfChanges& part, const Charter& before, const Charter& after,
                                const Vocabulary& vocabulary) {
  Weighing weighing(before, after, vocabulary, part);
  for (const ArticleChange& change : part.changes.articles) std::visit(weighing, change);
  for (const ClauseChange& change : part.changes.clauses) std::visit(weighing, change);
  return weighing.take();
}

}  // namespace charter
