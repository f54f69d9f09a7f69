// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"
#include "change/order.h"
#include "change/parts.h"
#include "value/match.h"

#include <fmt/format.h>

#include <set>

namespace charter {

namespace {

Fault misfit_article(const ArticleId& id, const std::string& why) {
  return misfit({"article", id.text(), {}}, fmt::format("article `{}` {}", id.text(), why));
}

Fault misfit_clause(const ClauseId& id, const std::string& why) {
  return misfit({"clause", id.text(), {}}, fmt::format("clause `{}` {}", id.text(), why));
}

std::optional<std::string> amend_text(std::string& place, const std::string& field,
                                      const Amended<std::string>& value) {
  Fields fields;
  if (!place.empty()) fields[field] = place;
  if (value.after && value.after->empty()) return fmt::format("`{}` is given as empty", field);
  const auto why = amend(fields, {field, value});
  if (!why) place = value.after.value_or("");
  return why;
}

template <class AnId>
AnId renamed(const std::map<AnId, AnId>& names, const AnId& id) {
  const auto found = names.find(id);
  return found == names.end() ? id : found->second;
}

// Where siblings stand: the article's top, or the clause above them.
using Container = std::pair<ArticleId, ClauseId>;
Container container_of(const ClausePosition& at) {
  return at.parent.empty() ? Container{at.article, {}} : Container{{}, at.parent};
}

// The charter taken apart, changed, and put together again. Clauses and articles are known by their
// new ids once renamed; what changes say of the time before is compared by the old ones.
class Assembly {
 public:
  explicit Assembly(const Charter& before) {
    for (std::size_t i = 0; i < before.articles.size(); ++i) {
      const Article& article = before.articles[i];
      if (!old_articles_.try_emplace(article.id, i).second)
        faults_.push_back(misfit_article(article.id, "stands twice"));
      articles_.emplace(article.id, alone(article));
      article_order_.push_back(article.id);
    }
    for_each_clause(before, [&](const Clause& clause, const ClausePosition& at) {
      if (!old_clauses_.try_emplace(clause.id, at).second)
        faults_.push_back(misfit_clause(clause.id, "stands twice"));
      clauses_.emplace(clause.id, alone(clause));
      clause_order_.push_back(clause.id);
    });
  }

  // What goes must be gone before names are given anew, and all names be given before anything
  // else.
  void remove(const Changes& changes);
  void rename(const Changes& changes);
  void change(const Changes& changes);
  void assemble(Charter& charter);
  Faults faults() { return std::move(faults_); }

 private:
  void remove(const ArticleRemoved& change);
  void remove(const ClauseRemoved& change);
  void make(const ArticleAdded& change);
  void make(const ArticleMoved& change);
  void make(const ArticleAmended& change);
  void make(const ClauseAdded& change);
  void make(const ClauseMoved& change);
  void make(const ClauseAmended& change);
  void make(const RuleReplaced& change);
  void make(const ParameterAmended& change);
  // Made already, by remove and rename.
  void make(const ArticleRenamed&) {}
  void make(const ArticleRemoved&) {}
  void make(const ClauseRenamed&) {}
  void make(const ClauseRemoved&) {}

  Clause* known(const ClauseId& id);
  void come(const ClauseId& id, const ClausePosition& at);
  bool arrange_clauses();
  std::vector<Clause> build(const Container& container, std::set<ClauseId>& built);
  void check_places(const Charter& charter);

  std::map<ArticleId, std::size_t> old_articles_;
  std::map<ClauseId, ClausePosition> old_clauses_;
  std::vector<ArticleId> article_order_;  // old ids
  std::vector<ClauseId> clause_order_;

  std::map<ArticleId, Article> articles_;
  std::map<ClauseId, Clause> clauses_;
  std::map<ArticleId, ArticleId> new_article_names_, old_article_names_;
  std::map<ClauseId, ClauseId> new_clause_names_, old_clause_names_;

  std::set<ArticleId> removed_articles_, moved_articles_;
  std::set<ClauseId> removed_clauses_, moved_clauses_;
  std::map<std::size_t, ArticleId> coming_articles_;
  std::map<Container, std::map<std::size_t, ClauseId>> coming_;
  std::map<Container, std::vector<ClauseId>> siblings_;
  std::map<ClauseId, ClausePosition> promised_;
  Faults faults_;
};

void Assembly::remove(const ArticleRemoved& change) {
  const ArticleId& id = change.article.id;
  const auto found = articles_.find(id);
  if (found == articles_.end())
    faults_.push_back(misfit_article(id, "is to be removed and is not there"));
  else if (found->second != change.article || old_articles_.at(id) != change.index)
    faults_.push_back(misfit_article(id, "is to be removed and is not as it was"));
  else {
    articles_.erase(found);
    removed_articles_.insert(id);
  }
}

void Assembly::remove(const ClauseRemoved& change) {
  const ClauseId& id = change.clause.id;
  const auto found = clauses_.find(id);
  if (found == clauses_.end())
    faults_.push_back(misfit_clause(id, "is to be removed and is not there"));
  else if (found->second != change.clause || old_clauses_.at(id) != change.at)
    faults_.push_back(misfit_clause(id, "is to be removed and is not as it was"));
  else {
    clauses_.erase(found);
    removed_clauses_.insert(id);
  }
}

void Assembly::remove(const Changes& changes) {
  for (const ArticleChange& change : changes.articles)
    if (const auto* removed = std::get_if<ArticleRemoved>(&change)) remove(*removed);
  for (const ClauseChange& change : changes.clauses)
    if (const auto* removed = std::get_if<ClauseRemoved>(&change)) remove(*removed);
}

// Gives new ids to entries; returns one that cannot have its own.
template <class AnId, class Entry>
std::optional<AnId> rename_entries(std::map<AnId, Entry>& entries,
                                   const std::map<AnId, AnId>& new_names) {
  std::map<AnId, Entry> taken;
  for (const auto& [from, to] : new_names) {
    const auto found = entries.find(from);
    if (found == entries.end() || from == to) return from;
    found->second.id = to;
    if (!taken.emplace(to, std::move(found->second)).second) return to;
    entries.erase(found);
  }
  for (auto& [id, entry] : taken)
    if (!entries.emplace(id, std::move(entry)).second) return id;
  return std::nullopt;
}

void Assembly::rename(const Changes& changes) {
  constexpr const char* kWhy = "cannot be renamed, or is the name of another";
  for (const ArticleChange& change : changes.articles)
    if (const auto* name = std::get_if<ArticleRenamed>(&change)) {
      if (!new_article_names_.emplace(name->from, name->to).second)
        faults_.push_back(misfit_article(name->from, kWhy));
      old_article_names_.emplace(name->to, name->from);
    }
  for (const ClauseChange& change : changes.clauses)
    if (const auto* name = std::get_if<ClauseRenamed>(&change)) {
      if (!new_clause_names_.emplace(name->from, name->to).second)
        faults_.push_back(misfit_clause(name->from, kWhy));
      old_clause_names_.emplace(name->to, name->from);
    }
  if (const auto id = rename_entries(articles_, new_article_names_))
    faults_.push_back(misfit_article(*id, kWhy));
  if (const auto id = rename_entries(clauses_, new_clause_names_))
    faults_.push_back(misfit_clause(*id, kWhy));
}

void Assembly::change(const Changes& changes) {
  const auto make_it = [this](const auto& one) { make(one); };
  // Only what was there before is moved or amended, so what comes, comes last.
  for (const ArticleChange& one : changes.articles)
    if (!std::holds_alternative<ArticleAdded>(one)) std::visit(make_it, one);
  for (const ArticleChange& one : changes.articles)
    if (std::holds_alternative<ArticleAdded>(one)) std::visit(make_it, one);
  for (const ClauseChange& one : changes.clauses)
    if (!std::holds_alternative<ClauseAdded>(one)) std::visit(make_it, one);
  for (const ClauseChange& one : changes.clauses)
    if (std::holds_alternative<ClauseAdded>(one)) std::visit(make_it, one);
}

void Assembly::make(const ArticleAdded& change) {
  const ArticleId& id = change.article.id;
  if (!change.article.clauses.empty())
    return faults_.push_back(misfit_article(id, "is to be added with clauses within it"));
  if (!articles_.emplace(id, change.article).second)
    return faults_.push_back(misfit_article(id, "is to be added and is there already"));
  if (!coming_articles_.emplace(change.index, id).second)
    faults_.push_back(misfit_article(id, "is to stand where another is"));
}

void Assembly::make(const ArticleMoved& change) {
  const auto old = old_articles_.find(renamed(old_article_names_, change.id));
  if (!articles_.contains(change.id) || old == old_articles_.end() || old->second != change.from)
    return faults_.push_back(misfit_article(change.id, "is to be moved and is not where it was"));
  if (!moved_articles_.insert(change.id).second)
    return faults_.push_back(misfit_article(change.id, "is to be moved twice"));
  if (!coming_articles_.emplace(change.to, change.id).second)
    faults_.push_back(misfit_article(change.id, "is to stand where another is"));
}

void Assembly::make(const ArticleAmended& change) {
  const auto found = articles_.find(change.id);
  if (found == articles_.end())
    return faults_.push_back(misfit_article(change.id, "is to be amended and is not there"));
  std::optional<std::string> why = fmt::format("it has no `{}`", change.field);
  if (change.field == "title") why = amend_text(found->second.title, "title", change.value);
  if (change.field == "level") why = amend_text(found->second.level, "level", change.value);
  if (why) faults_.push_back(misfit_article(change.id, "cannot be amended: " + *why));
}

Clause* Assembly::known(const ClauseId& id) {
  const auto found = clauses_.find(id);
  if (found != clauses_.end()) return &found->second;
  faults_.push_back(misfit_clause(id, "is to be amended and is not there"));
  return nullptr;
}

void Assembly::come(const ClauseId& id, const ClausePosition& at) {
  promised_.emplace(id, at);
  if (!coming_[container_of(at)].emplace(at.index, id).second)
    faults_.push_back(misfit_clause(id, "is to stand where another is"));
}

void Assembly::make(const ClauseAdded& change) {
  const ClauseId& id = change.clause.id;
  if (!change.clause.clauses.empty())
    return faults_.push_back(misfit_clause(id, "is to be added with clauses within it"));
  if (!clauses_.emplace(id, change.clause).second)
    return faults_.push_back(misfit_clause(id, "is to be added and is there already"));
  come(id, change.at);
}

void Assembly::make(const ClauseMoved& change) {
  const ClauseId old_id = renamed(old_clause_names_, change.id);
  const auto old = old_clauses_.find(old_id);
  if (!clauses_.contains(change.id) || old == old_clauses_.end() || old->second != change.from)
    return faults_.push_back(misfit_clause(change.id, "is to be moved and is not where it was"));
  if (!moved_clauses_.insert(change.id).second)
    return faults_.push_back(misfit_clause(change.id, "is to be moved twice"));
  come(change.id, change.to);
}

void Assembly::make(const ClauseAmended& change) {
  Clause* clause = known(change.id);
  if (!clause) return;
  std::optional<std::string> why = fmt::format("it has no `{}`", change.field);
  if (change.field == "title") why = amend_text(clause->title, "title", change.value);
  if (change.field == "text") why = amend_text(clause->text, "text", change.value);
  if (change.field == "level") why = amend_text(clause->level, "level", change.value);
  if (change.field == "adopted") why = amend_text(clause->adopted, "adopted", change.value);
  if (why) faults_.push_back(misfit_clause(change.id, "cannot be amended: " + *why));
}

void Assembly::make(const RuleReplaced& change) {
  Clause* clause = known(change.id);
  if (!clause) return;
  if (clause->rule != change.rule.before || change.rule.before == change.rule.after)
    return faults_.push_back(misfit_clause(change.id, "has another rule than the one to replace"));
  clause->rule = change.rule.after;
}

void Assembly::make(const ParameterAmended& change) {
  Clause* clause = known(change.id);
  if (!clause) return;
  if (!clause->rule || clause->rule->kind != change.kind)
    return faults_.push_back(
        misfit_clause(change.id, fmt::format("has no rule of the kind `{}`", change.kind)));
  auto& values = clause->rule->parameters;
  const auto found = values.find(change.parameter);
  const auto now = found == values.end() ? std::nullopt : std::optional(found->second);
  if (now != change.value.before || change.value.before == change.value.after)
    return faults_.push_back(misfit_clause(
        change.id, fmt::format("has another `{}` than the one to amend", change.parameter)));
  if (change.value.after)
    values[change.parameter] = *change.value.after;
  else
    values.erase(found);
}

bool Assembly::arrange_clauses() {
  for (const ClauseId& old_id : clause_order_) {
    const ClauseId id = renamed(new_clause_names_, old_id);
    const ClausePosition& at = old_clauses_.at(old_id);
    if (removed_clauses_.contains(old_id) || moved_clauses_.contains(id)) continue;
    siblings_[container_of({renamed(new_article_names_, at.article),
                            renamed(new_clause_names_, at.parent), 0})]
        .push_back(id);
  }
  for (auto& [container, places] : coming_) {
    const ClauseId& any = places.begin()->second;
    auto arranged = arrange(std::move(siblings_[container]), places);
    if (!arranged)
      faults_.push_back(misfit_clause(any, "or one that goes with it has no place to stand at"));
    else
      siblings_[container] = std::move(*arranged);
  }
  return faults_.empty();
}

std::vector<Clause> Assembly::build(const Container& container, std::set<ClauseId>& built) {
  std::vector<Clause> clauses;
  const auto found = siblings_.find(container);
  if (found == siblings_.end()) return clauses;
  for (const ClauseId& id : found->second) {
    built.insert(id);
    clauses.push_back(std::move(clauses_.at(id)));
    clauses.back().clauses = build({{}, id}, built);
  }
  return clauses;
}

// A place names the article also of a clause within another, and must be the place it got.
void Assembly::check_places(const Charter& charter) {
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    const auto promised = promised_.find(clause.id);
    if (promised != promised_.end() && promised->second != at)
      faults_.push_back(misfit_clause(clause.id, "would stand at another place than is said"));
  });
}

void Assembly::assemble(Charter& charter) {
  std::vector<ArticleId> stayed;
  for (const ArticleId& old_id : article_order_) {
    const ArticleId id = renamed(new_article_names_, old_id);
    if (!removed_articles_.contains(old_id) && !moved_articles_.contains(id)) stayed.push_back(id);
  }
  const auto order = arrange(std::move(stayed), coming_articles_);
  if (!order) {
    const ArticleId& last = coming_articles_.rbegin()->second;
    faults_.push_back(misfit_article(last, "has no place to stand at"));
  }
  if (!arrange_clauses() || !order) return;
  charter.articles.clear();
  std::set<ClauseId> built;
  for (const ArticleId& id : *order) {
    charter.articles.push_back(std::move(articles_.at(id)));
    charter.articles.back().clauses = build({id, {}}, built);
  }
  for (const auto& [id, clause] : clauses_)
    if (!built.contains(id))
      faults_.push_back(misfit_clause(id, "would stand nowhere: what it stands in is gone"));
  check_places(charter);
}

}  // namespace

Faults apply_charter(Charter& charter, const Changes& changes) {
  if (changes.articles.empty() && changes.clauses.empty()) return {};
  Assembly assembly(charter);
  assembly.remove(changes);
  assembly.rename(changes);
  assembly.change(changes);
  assembly.assemble(charter);
  return assembly.faults();
}

}  // namespace charter
