// SPDX-License-Identifier: Apache-2.0
#include "render/resolution.h"
#include "render/resolution_words.h"
#include "render/unwrapped.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

using What = Cited::What;

// What an article or clause is called as long as the resolution is carried out. Nothing is found by
// its id, as a reader would not.
struct Name {
  What what = What::Clause;
  bool is_new = false;
  std::string number;
  friend auto operator<=>(const Name&, const Name&) = default;
};

Name name_of(const Cited& cited) { return {cited.what, cited.is_new, cited.number}; }

class Amender {
 public:
  explicit Amender(const Charter& before) {
    const Numbering numbers = numbering(before);
    for (const Article& article : before.articles) {
      const Name name{What::Article, false, numbers.articles.at(article.id)};
      articles_.push_back(name);
      headings_[name] = {article.id, article.title, article.level, {}, article.file};
      take(article.clauses, name, numbers);
    }
  }

  bool carry_out(const Instruction& instruction) {
    return std::visit([this](const auto& one) { return act(one); }, instruction);
  }

  Charter charter() const {
    Charter charter;
    for (const Name& name : articles_) {
      charter.articles.push_back(headings_.at(name));
      charter.articles.back().clauses = within(name);
    }
    return charter;
  }

 private:
  void take(const std::vector<Clause>& clauses, const Name& parent, const Numbering& numbers) {
    for (const Clause& clause : clauses) {
      const Name name{What::Clause, false, numbers.clauses.at(clause.id)};
      within_[parent].push_back(name);
      parents_[name] = parent;
      clauses_[name] = {clause.id, clause.title, clause.text, clause.level, clause.rule, {}};
      take(clause.clauses, name, numbers);
    }
  }

  std::vector<Clause> within(const Name& parent) const {
    std::vector<Clause> clauses;
    const auto found = within_.find(parent);
    if (found == within_.end()) return clauses;
    for (const Name& name : found->second) {
      clauses.push_back(clauses_.at(name));
      clauses.back().clauses = within(name);
    }
    return clauses;
  }

  static bool put(std::vector<Name>& among, const std::optional<Cited>& after, const Name& name) {
    auto at = among.begin();
    if (after) {
      at = std::ranges::find(among, name_of(*after));
      if (at == among.end()) return false;
      ++at;
    }
    among.insert(at, name);
    return true;
  }

  bool is_there(const Name& name) const {
    return name.what == What::Article ? headings_.contains(name) : clauses_.contains(name);
  }

  bool act(const InsertArticle& one) {
    const Name name{What::Article, true, one.number};
    if (is_there(name) || !put(articles_, one.after, name)) return false;
    headings_[name] = one.article;
    return insert(one.clauses, name, std::nullopt);
  }
  bool act(const StrikeArticle& one) {
    const Name name = name_of(one.article);
    if (std::erase(articles_, name) == 0) return false;
    headings_.erase(name);
    drop(name);
    return true;
  }
  bool act(const MoveArticle& one) {
    const Name name = name_of(one.article);
    return std::erase(articles_, name) == 1 && put(articles_, one.after, name);
  }
  bool act(const InsertClauses& one) {
    return is_there(name_of(one.at.within)) &&
           insert(one.clauses, name_of(one.at.within), one.at.after);
  }
  bool act(const StrikeClause& one) {
    const Name name = name_of(one.clause);
    if (!is_there(name)) return false;
    std::erase(within_[parents_.at(name)], name);
    drop(name);
    clauses_.erase(name);
    return true;
  }
  bool act(const MoveClause& one) {
    const Name name = name_of(one.clause), to = name_of(one.to.within);
    if (!is_there(name) || !is_there(to)) return false;
    for (Name up = to; up.what == What::Clause; up = parents_.at(up))
      if (up == name) return false;
    std::erase(within_[parents_.at(name)], name);
    parents_[name] = to;
    return put(within_[to], one.to.after, name);
  }
  bool act(const SetField& one) {
    const Name name = name_of(one.of);
    if (!is_there(name)) return false;
    if (name.what == What::Article) return set(headings_.at(name), one);
    return set(clauses_.at(name), one);
  }
  bool act(const ReplaceText& one) {
    Clause* clause = found(one.clause);
    if (!clause || clause->text != one.text.before.value_or("")) return false;
    clause->text = one.text.after.value_or("");
    return true;
  }
  bool act(const EditText& one) {
    Clause* clause = found(one.clause);
    if (!clause) return false;
    auto text = edited(unwrapped(clause->text), one.edits);
    if (!text) return false;
    clause->text = std::move(*text);
    return true;
  }
  bool act(const SetParameter& one) {
    Clause* clause = found(one.clause);
    if (!clause || !clause->rule || clause->rule->kind != one.kind) return false;
    auto& values = clause->rule->parameters;
    const auto value = values.find(one.parameter);
    const auto now = value == values.end() ? std::nullopt : std::optional(value->second);
    if (now != one.value.before) return false;
    values.erase(one.parameter);
    if (one.value.after) values[one.parameter] = *one.value.after;
    return true;
  }
  bool act(const SetRule& one) {
    Clause* clause = found(one.clause);
    if (!clause || clause->rule != one.rule.before) return false;
    clause->rule = one.rule.after;
    return true;
  }

  Clause* found(const Cited& cited) {
    const auto entry = clauses_.find(name_of(cited));
    return entry == clauses_.end() ? nullptr : &entry->second;
  }

  template <class Thing>
  static bool set(Thing& thing, const SetField& one) {
    const std::string after = one.value.after.value_or("");
    if (one.field == "id") {
      const auto id = decltype(thing.id)::parse(after);
      if (!id || thing.id.text() != one.value.before) return false;
      thing.id = *id;
      return true;
    }
    std::string& place = one.field == "title" ? thing.title : thing.level;
    if (place != one.value.before.value_or("")) return false;
    place = after;
    return one.field == "title" || one.field == "level";
  }

  bool insert(const std::vector<NewClause>& all, const Name& within, std::optional<Cited> after) {
    for (const NewClause& each : all) {
      const Name name{What::Clause, true, each.number};
      if (is_there(name) || !put(within_[within], after, name)) return false;
      parents_[name] = within;
      clauses_[name] = each.clause;
      if (!insert(each.within, name, std::nullopt)) return false;
      after = Cited{What::Clause, each.number, true, {}};
    }
    return true;
  }

  void drop(const Name& name) {
    const auto found = within_.find(name);
    if (found == within_.end()) return;
    for (const Name& each : found->second) {
      drop(each);
      clauses_.erase(each);
    }
    within_.erase(found);
  }

  std::vector<Name> articles_;
  std::map<Name, Article> headings_;
  std::map<Name, Clause> clauses_;
  std::map<Name, Name> parents_;
  std::map<Name, std::vector<Name>> within_;
};

}  // namespace

std::optional<Charter> carry_out(const Charter& before,
                                 const std::vector<Instruction>& instructions) {
  Amender amender(before);
  for (const Instruction& instruction : instructions)
    if (!amender.carry_out(instruction)) return std::nullopt;
  return amender.charter();
}

}  // namespace charter
