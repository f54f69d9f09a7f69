// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_passage.h"

#include "change/fields.h"
#include "merge/merged_text.h"
#include "merge/merged_value.h"
#include "merge/three_way.h"
#include "model/rule_wording.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

using Read = std::function<std::string(const PassageState&)>;

std::string title_of(const PassageState& state) {
  return state.article ? state.article->title : state.clause->title;
}
std::string level_of(const PassageState& state) {
  return state.article ? state.article->level : state.clause->level;
}
std::string adopted_of(const PassageState& state) { return state.clause->adopted; }
std::string text_of(const PassageState& state) { return state.clause->text; }
std::string id_of(const PassageState& state) {
  return state.article ? state.article->id.text() : state.clause->id.text();
}

MaybeValue find(const std::map<std::string, Value>& values, const std::string& name) {
  const auto found = values.find(name);
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> said(const MaybeValue& value) {
  return value ? std::optional(show(*value)) : std::nullopt;
}

std::optional<std::string> said(const std::optional<Rule>& rule) {
  return rule ? std::optional(rule->kind) : std::nullopt;
}

}  // namespace

PassageMerger::PassageMerger(const CharterVersions& versions, Passage passage,
                             std::optional<Stage> sole, ConflictList& conflicts)
    : versions_(versions), passage_(passage), conflicts_(conflicts) {
  const auto at = [&](Stage version) { return versions.at(passage, sole.value_or(version)); };
  base_ = at(Stage::Base);
  ours_ = at(Stage::Ours);
  theirs_ = at(Stage::Theirs);
  // What is new on one side is as it is there.
  if (!ours_) base_ = ours_ = theirs_;
  if (!theirs_) base_ = theirs_ = ours_;
}

std::string PassageMerger::chosen(const std::string& field, Clash clash, const std::string& base,
                                  const std::string& ours, const std::string& theirs) const {
  const Answer decision = conflicts_.settle(
      {versions_.subject(passage_, field), clash, filled(base), filled(ours), filled(theirs), {}});
  if (decision.take == Take::Ours) return ours;
  if (decision.take == Take::Theirs) return theirs;
  if (decision.take == Take::Edited) return decision.text;
  return base_ ? base : std::min(ours, theirs);
}

std::string PassageMerger::text(const std::string& field, Part part, const Read& read) const {
  const std::string base = base_ ? read(*base_) : std::string(), ours = read(*ours_),
                    theirs = read(*theirs_);
  const auto merged = merged_text(base, ours, theirs, part);
  return merged ? *merged : chosen(field, Clash::Words, base, ours, theirs);
}

std::string PassageMerger::plain(const std::string& field, const Read& read) const {
  const std::string base = base_ ? read(*base_) : std::string(), ours = read(*ours_),
                    theirs = read(*theirs_);
  const std::string* one = three_way(base, ours, theirs);
  return one ? *one : chosen(field, Clash::Differs, base, ours, theirs);
}

Article PassageMerger::article() const {
  Article article;
  article.id = ArticleId::parse(plain("id", id_of)).value_or(ours_->article->id);
  article.title = text("title", Part::Title, title_of);
  article.level = plain("level", level_of);
  const PassageState* ours = versions_.at(passage_, Stage::Ours);
  article.file = (ours ? ours : ours_)->article->file;
  return article;
}

Clause PassageMerger::clause() const {
  Clause clause;
  clause.id = ClauseId::parse(plain("id", id_of)).value_or(ours_->clause->id);
  clause.title = text("title", Part::Title, title_of);
  clause.text = text("text", Part::Text, text_of);
  clause.level = plain("level", level_of);
  clause.adopted = plain("adopted", adopted_of);
  clause.rule = rule();
  return clause;
}

std::optional<Rule> PassageMerger::rule() const {
  const std::optional<Rule> base = base_ ? base_->clause->rule : std::nullopt;
  const auto &ours = ours_->clause->rule, &theirs = theirs_->clause->rule;
  if (const auto* one = three_way(base, ours, theirs)) return *one;
  const bool same_kind =
      ours && theirs && ours->kind == theirs->kind && (!base || base->kind == ours->kind);
  if (same_kind) return Rule{ours->kind, parameters(base, *ours, *theirs)};
  const Clash clash = ours && theirs ? Clash::Differs : Clash::RemovedAndChanged;
  const Answer decision = conflicts_.settle(
      {versions_.subject(passage_, "rule"), clash, said(base), said(ours), said(theirs), {}});
  if (decision.take == Take::Ours) return ours;
  if (decision.take == Take::Theirs) return theirs;
  if (base_) return base;
  return said(ours) <= said(theirs) ? ours : theirs;
}

std::map<std::string, Value> PassageMerger::parameters(const std::optional<Rule>& base,
                                                       const Rule& ours, const Rule& theirs) const {
  const std::map<std::string, Value> none;
  const auto& was = base ? base->parameters : none;
  std::set<std::string> names;
  for (const auto* values : {&was, &ours.parameters, &theirs.parameters})
    for (const auto& [name, value] : *values) names.insert(name);
  std::map<std::string, Value> merged;
  for (const std::string& name : names) {
    const MaybeValue before = find(was, name), our = find(ours.parameters, name),
                     their = find(theirs.parameters, name);
    auto value = merged_value(before, our, their);
    if (!value) {
      const Answer decision = conflicts_.settle({versions_.subject(passage_, "rule." + name),
                                                 Clash::Differs,
                                                 said(before),
                                                 said(our),
                                                 said(their),
                                                 {}});
      if (decision.take == Take::Ours)
        value = our;
      else if (decision.take == Take::Theirs)
        value = their;
      else if (decision.take == Take::Edited && decision.value)
        value = decision.value;
      else
        value = base_ ? before : comes_before(our, their) ? our : their;
    }
    if (*value) merged.emplace(name, **value);
  }
  return merged;
}

}  // namespace charter
