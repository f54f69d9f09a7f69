// SPDX-License-Identifier: Apache-2.0
#include "merge/charter_versions.h"

namespace charter {

namespace {

std::vector<ArticleId> article_ids(const Charter& charter) {
  std::vector<ArticleId> ids;
  for (const Article& article : charter.articles) ids.push_back(article.id);
  return ids;
}

std::vector<ClauseId> clause_ids(const Charter& charter) {
  std::vector<ClauseId> ids;
  for_each_clause(charter,
                  [&](const Clause& clause, const ClausePosition&) { ids.push_back(clause.id); });
  return ids;
}

// Which clause of the base each of a side's is; new ones are left out.
std::map<ClauseId, ClauseId> earlier_ids(const Matching& matching, const Charter& side) {
  std::map<ClauseId, ClauseId> ids = matching.clauses_now;
  for (const Article& article : side.articles)
    if (matching.alike.contains(article.id))
      for (const ClauseId& id : clause_ids({{article}})) ids.emplace(id, id);
  return ids;
}

// Numbers those of the base, then what is new on one side or, under one id, on both.
template <class AnId>
class PassageNumbers {
 public:
  explicit PassageNumbers(Passage first) : next_(first) {}

  void base(const std::vector<AnId>& ids) {
    for (const AnId& id : ids)
      if (base_.try_emplace(id, next_).second) ++next_;
  }

  // `was` says which of the base each is that is not new.
  std::map<AnId, Passage> side(const std::vector<AnId>& ids, const std::map<AnId, AnId>& was) {
    std::map<AnId, Passage> numbers;
    for (const AnId& id : ids) {
      const auto old = was.find(id);
      if (old != was.end()) {
        numbers.try_emplace(id, base_.at(old->second));
        continue;
      }
      const auto [entry, is_new] = new_.try_emplace(id, next_);
      if (is_new) ++next_;
      numbers.try_emplace(id, entry->second);
    }
    return numbers;
  }

  const std::map<AnId, Passage>& base_numbers() const { return base_; }
  Passage next() const { return next_; }

 private:
  Passage next_;
  std::map<AnId, Passage> base_, new_;
};

}  // namespace

CharterVersions::CharterVersions(const Three<Charter>& versions) {
  number(versions);
  place(versions.base, Stage::Base);
  place(versions.ours, Stage::Ours);
  place(versions.theirs, Stage::Theirs);
}

void CharterVersions::number(const Three<Charter>& versions) {
  const Matching ours = match(versions.base, versions.ours),
                 theirs = match(versions.base, versions.theirs);
  PassageNumbers<ArticleId> articles(0);
  articles.base(article_ids(versions.base));
  article_numbers_ = {articles.base_numbers(),
                      articles.side(article_ids(versions.ours), ours.articles_now),
                      articles.side(article_ids(versions.theirs), theirs.articles_now)};
  articles_ = articles.next();
  PassageNumbers<ClauseId> clauses(articles_);
  clauses.base(clause_ids(versions.base));
  clause_numbers_ = {
      clauses.base_numbers(),
      clauses.side(clause_ids(versions.ours), earlier_ids(ours, versions.ours)),
      clauses.side(clause_ids(versions.theirs), earlier_ids(theirs, versions.theirs))};
  states_.resize(clauses.next());
}

Passage CharterVersions::number_of(const ArticleId& id, Stage version) const {
  return article_numbers_[index(version)].at(id);
}

Passage CharterVersions::number_of(const ClauseId& id, Stage version) const {
  return clause_numbers_[index(version)].at(id);
}

void CharterVersions::place(const Charter& charter, Stage version) {
  const auto put = [&](Passage passage, PassageState state) {
    auto& place = states_[passage][index(version)];
    if (place) return;  // of two of one id the first counts
    rows_[state.within][index(version)].push_back(passage);
    place = state;
  };
  for (const Article& article : charter.articles)
    put(number_of(article.id, version), {&article, nullptr, kWholeCharter});
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    const Passage within =
        at.parent.empty() ? number_of(at.article, version) : number_of(at.parent, version);
    put(number_of(clause.id, version), {nullptr, &clause, within});
  });
}

const PassageState* CharterVersions::at(Passage passage, Stage version) const {
  const auto& state = states_[passage][index(version)];
  return state ? &*state : nullptr;
}

const std::vector<Passage>& CharterVersions::row(Passage within, Stage version) const {
  static const std::vector<Passage> kNone;
  const auto found = rows_.find(within);
  return found == rows_.end() ? kNone : found->second[index(version)];
}

const std::string& CharterVersions::id(Passage passage) const {
  for (const Stage version : kStages)
    if (const PassageState* state = at(passage, version))
      return state->article ? state->article->id.text() : state->clause->id.text();
  static const std::string kNone;
  return kNone;
}

Subject CharterVersions::subject(Passage passage, const std::string& field) const {
  return {is_article(passage) ? "article" : "clause", id(passage), field};
}

}  // namespace charter
