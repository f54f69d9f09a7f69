// SPDX-License-Identifier: Apache-2.0
#include "render/resolution.h"

#include "change/fields.h"
#include "render/clause_pairs.h"
#include "render/resolution_words.h"
#include "render/unwrapped.h"

#include <set>

namespace charter {

namespace {

using What = Cited::What;

// Everything is placed in the order of reading after, each right after the one it follows there.
// What stays is in the right order already; so when a clause is placed, the one it follows stands,
// and what it stands in has found its own place, which is why a clause never has to go within
// itself.
class Drafting {
 public:
  Drafting(const Charter& before, const Charter& after, const Changes& changes)
      : before_(before),
        after_(after),
        pairs_(before, after, changes),
        numbers_before_(numbering(before)),
        numbers_after_(numbering(after)),
        gone_(pairs_.gone()) {
    find_out_what_is_struck();
  }

  std::vector<Instruction> instructions() {
    const Article* previous = nullptr;
    for (const Article& article : after_.articles) {
      draft(article, previous);
      previous = &article;
    }
    for (const Article& article : before_.articles)
      if (!pairs_.article_after(article.id)) strike(article);
    for (Instruction& each : last_) all_.push_back(std::move(each));
    return std::move(all_);
  }

 private:
  // A clause goes with the one it stands in, or with its article. Which hold some that stay?
  void find_out_what_is_struck() {
    std::map<ClauseId, ClauseId> parents;
    for (const PlacedClause& placed : pairs_.all_before())
      parents.emplace(placed.clause->id, placed.at.parent);
    for (const PlacedClause& placed : pairs_.all_before()) {
      if (!pairs_.after(placed.clause->id)) continue;
      for (ClauseId up = placed.at.parent; !up.empty() && holds_kept_.insert(up).second;)
        up = parents.at(up);
    }
  }

  Cited cited_before(const Article& article) const {
    return {What::Article, numbers_before_.articles.at(article.id), false, article.title};
  }
  Cited cited_before(const Clause& clause) const {
    return {What::Clause, numbers_before_.clauses.at(clause.id), false, clause.title};
  }
  // By what is there after.
  Cited cited(const Article& article) const {
    const Article* old = pairs_.article_before(article.id);
    if (old) return cited_before(*old);
    return {What::Article, numbers_after_.articles.at(article.id), true, article.title};
  }
  Cited cited(const Clause& clause) const {
    const PlacedClause* old = pairs_.before(clause.id);
    if (old) return cited_before(*old->clause);
    return {What::Clause, numbers_after_.clauses.at(clause.id), true, clause.title};
  }

  void draft(const Article& article, const Article* previous) {
    const std::optional<Cited> after = previous ? std::optional(cited(*previous)) : std::nullopt;
    const Article* old = pairs_.article_before(article.id);
    if (!old) {
      all_.emplace_back(InsertArticle{numbers_after_.articles.at(article.id),
                                      {article.id, article.title, article.level, {}, {}},
                                      new_clauses(article.clauses),
                                      after});
    } else {
      if (pairs_.is_moved(article.id)) all_.emplace_back(MoveArticle{cited(article), after});
      set_field(cited(article), "id", old->id.text(), article.id.text());
      set_field(cited(article), "title", old->title, article.title);
      set_field(cited(article), "level", old->level, article.level);
      strike_after(old->id, {});
    }
    draft(article.clauses, cited(article), old ? Inserted::Single : Inserted::WithContainer);
  }

  // Whether new clauses have come with what they stand in.
  enum class Inserted { Single, WithContainer };

  void draft(const std::vector<Clause>& siblings, const Cited& within, Inserted how) {
    std::optional<Cited> previous;
    std::optional<std::size_t> run;  // new neighbours are inserted by one instruction
    for (const Clause& clause : siblings) {
      const PlacedClause* old = pairs_.before(clause.id);
      if (old) {
        run.reset();
        draft(clause, *old, {within, previous});
      } else if (how == Inserted::Single) {
        if (!run) {
          run = all_.size();
          all_.emplace_back(InsertClauses{{within, previous}, {}});
        }
        std::get<InsertClauses>(all_[*run]).clauses.push_back(new_clause(clause));
      }
      previous = cited(clause);
      draft(clause.clauses, *previous, old ? Inserted::Single : Inserted::WithContainer);
    }
  }

  void draft(const Clause& clause, const PlacedClause& old, const CitedPlace& place) {
    const Cited name = cited(clause);
    if (pairs_.is_moved(clause.id))
      all_.emplace_back(MoveClause{name, place, !old.clause->clauses.empty()});
    set_field(name, "id", old.clause->id.text(), clause.id.text());
    set_field(name, "title", old.clause->title, clause.title);
    set_field(name, "level", old.clause->level, clause.level);
    set_text(name, old.clause->text, clause.text);
    set_rule(name, old.clause->rule, clause.rule);
    if (!pairs_.is_moved(clause.id)) strike_after(old.at.article, clause.id);
  }

  void set_field(const Cited& of, const char* field, const std::string& before,
                 const std::string& after) {
    if (before != after) all_.emplace_back(SetField{of, field, {filled(before), filled(after)}});
  }

  void set_text(const Cited& clause, const std::string& before, const std::string& after) {
    const std::string plain_before = unwrapped(before), plain_after = unwrapped(after);
    if (plain_before == plain_after) return;
    std::vector<WordsEdit> edits;
    if (!before.empty() && !after.empty()) edits = words_edits(plain_before, plain_after);
    if (edits.empty())
      all_.emplace_back(ReplaceText{clause, {filled(before), filled(after)}});
    else
      all_.emplace_back(EditText{clause, std::move(edits)});
  }

  void set_rule(const Cited& clause, const std::optional<Rule>& before,
                const std::optional<Rule>& after) {
    if (before == after) return;
    if (!before || !after || before->kind != after->kind)
      return void(all_.emplace_back(SetRule{clause, {before, after}}));
    std::map<std::string, Amended<Value>> values;
    for (const auto& [name, value] : before->parameters) values[name].before = value;
    for (const auto& [name, value] : after->parameters) values[name].after = value;
    for (auto& [name, value] : values)
      if (value.before != value.after)
        all_.emplace_back(SetParameter{clause, after->kind, name, std::move(value)});
  }

  // What stood after the clause and is struck; what holds clauses that are yet to be moved out
  // waits.
  void strike_after(const ArticleId& article, const ClauseId& last) {
    const auto lists = gone_.find(article);
    if (lists == gone_.end()) return;
    const auto list = lists->second.find(last);
    if (list == lists->second.end()) return;
    for (const PlacedClause* gone : list->second) strike(*gone);
  }

  void strike(const Article& article) {
    const auto lists = gone_.find(article.id);
    if (lists != gone_.end())
      for (const auto& [last, list] : lists->second)
        for (const PlacedClause* gone : list) strike(*gone);
    last_.emplace_back(StrikeArticle{cited_before(article)});
  }

  void strike(const PlacedClause& gone) {
    const ClauseId& id = gone.clause->id;
    if (pairs_.after(id)) return;
    const bool goes_along = gone.at.parent.empty() ? !pairs_.article_after(gone.at.article)
                                                   : !pairs_.after(gone.at.parent);
    if (goes_along) return;
    StrikeClause strike{cited_before(*gone.clause), has_struck_within(*gone.clause)};
    if (holds_kept_.contains(id))
      last_.emplace_back(std::move(strike));
    else
      all_.emplace_back(std::move(strike));
  }

  bool has_struck_within(const Clause& clause) const {
    for (const Clause& within : clause.clauses)
      if (!pairs_.after(within.id)) return true;
    return false;
  }

  NewClause new_clause(const Clause& clause) const {
    Clause own{clause.id, clause.title, clause.text, clause.level, clause.rule, {}};
    return {numbers_after_.clauses.at(clause.id), std::move(own), new_clauses(clause.clauses)};
  }
  std::vector<NewClause> new_clauses(const std::vector<Clause>& clauses) const {
    std::vector<NewClause> all;
    for (const Clause& clause : clauses)
      if (!pairs_.before(clause.id)) all.push_back(new_clause(clause));
    return all;
  }

  const Charter& before_;
  const Charter& after_;
  ClausePairs pairs_;
  Numbering numbers_before_, numbers_after_;
  ClausePairs::Gone gone_;
  std::set<ClauseId> holds_kept_;
  std::vector<Instruction> all_, last_;
};

}  // namespace

Resolution resolution_of(const Charter& before, const Charter& after, const Changes& changes) {
  Resolution resolution{Drafting(before, after, changes).instructions(), changes};
  resolution.left_out.articles.clear();
  resolution.left_out.clauses.clear();
  return resolution;
}

}  // namespace charter
