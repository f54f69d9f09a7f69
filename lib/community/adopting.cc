// SPDX-License-Identifier: Apache-2.0
#include "community/adopting.h"

#include "community/written_edit.h"
#include "model/adoption.h"
#include "model/clause_names.h"
#include "model/finding.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>

namespace charter {

namespace {

std::vector<std::string> clause_ids(const Charter& charter) {
  std::vector<std::string> ids;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) { ids.push_back(clause.id.text()); });
  return ids;
}

ArticleId article_of(const Charter& charter, const ClauseId& id) {
  ArticleId article;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    if (clause.id == id) article = at.article;
  });
  return article;
}

// What was taken over from that community before, by its id there.
ClauseNames adopted_before(const Charter& ours, const CommunityId& community) {
  ClauseNames names;
  for_each_clause(ours, [&](const Clause& clause, const ClausePosition&) {
    const auto adoption = parse_adoption(clause.adopted);
    if (adoption && adoption->community == community) names.emplace(adoption->clause.text(), clause.id.text());
  });
  return names;
}

class Adopter {
 public:
  Adopter(const Charter& ours, const Charter& theirs, const Community& source)
      : ours_(ours), theirs_(theirs), before_(adopted_before(ours, source.id)), source_name_(source.name) {}

  Faults choose(const AdoptOrder& order) {
    Faults faults;
    for (const std::string& words : order.clauses) {
      const auto id = ClauseId::parse(words);
      if (!id || !find_clause(theirs_, *id)) append(faults, {unknown_clause(words)});
      else if (before_.contains(words)) append(faults, {adopted_already(words)});
      else take(*id, true);
    }
    if (!faults.empty()) return faults;
    follow_references();
    if (!order.as.empty()) rename_root(roots_.front().id, order.as);
    return taken_ids(order);
  }

  // The clauses that come, by their ids here. What they refer to and was taken over before is meant by the id it has here.
  std::vector<std::pair<AdoptedClause, Clause>> clauses() const {
    ClauseNames names = before_;
    for (const auto& [from, to] : names_) names.insert_or_assign(from, to);
    std::vector<std::pair<AdoptedClause, Clause>> all;
    for (const Root& root : roots_) {
      Clause clause = *find_clause(theirs_, root.id);
      rename_in(clause, names);
      all.push_back({{clause.id, root.is_asked}, std::move(clause)});
    }
    return all;
  }

  const ClauseId& there(std::size_t root) const { return roots_[root].id; }
  const std::vector<ClauseId>& met() const { return met_; }

 private:
  struct Root {
    ClauseId id;
    bool is_asked = false;
  };

  Fault unknown_clause(const std::string& words) const {
    return {.code = "adopt-unknown-clause", .message = fmt::format("{} has no clause `{}`", source_name_, cut(words)),
            .help = suggestion(words, clause_ids(theirs_))};
  }

  Fault adopted_already(const std::string& words) const {
    return {.code = "adopt-id-taken", .message = fmt::format("`{}` was taken over before, as `{}`", words, before_.at(words)),
            .help = "`charter adopt --update` brings what is new in it"};
  }

  bool is_taken(const ClauseId& id) const {
    return std::ranges::any_of(roots_, [&](const Root& root) { return ids_in(*find_clause(theirs_, root.id)).contains(id); });
  }

  void take(const ClauseId& id, bool is_asked) {
    if (is_taken(id)) return;
    const std::set<ClauseId> within = ids_in(*find_clause(theirs_, id));
    std::erase_if(roots_, [&](const Root& root) { return within.contains(root.id); });
    roots_.push_back({id, is_asked});
    waiting_.push_back(id);
  }

  void follow_references() {
    while (!waiting_.empty()) {
      const Clause* clause = find_clause(theirs_, waiting_.front());
      waiting_.pop_front();
      for (const std::string& cited : cited_by(*clause)) {
        const auto id = ClauseId::parse(cited);
        if (!id || before_.contains(cited) || is_taken(*id) || !find_clause(theirs_, *id)) continue;
        if (!find_clause(ours_, *id)) take(*id, false);
        else if (std::ranges::find(met_, *id) == met_.end()) met_.push_back(*id);
      }
    }
  }

  // Those within it go with its name: `quiet.hours` of `quiet` becomes `nights.hours` of `nights`.
  void rename_root(const ClauseId& root, const std::string& as) {
    for (const ClauseId& id : ids_in(*find_clause(theirs_, root))) {
      if (id == root) names_[id.text()] = as;
      else if (id.text().starts_with(root.text() + ".")) names_[id.text()] = as + id.text().substr(root.text().size());
    }
  }

  Faults taken_ids(const AdoptOrder& order) const {
    std::vector<std::string> taken;
    for (const auto& [adopted, clause] : clauses())
      for (const ClauseId& id : ids_in(clause))
        if (find_clause(ours_, id)) taken.push_back(id.text());
    if (taken.empty()) return {};
    return {{.code = "adopt-id-taken",
             .message = fmt::format("this charter has {} `{}` already", taken.size() == 1 ? "a clause" : "the clauses", fmt::join(taken, "`, `")),
             .help = order.clauses.size() == 1 ? "--as ID takes the clause over under another id"
                                               : "take the clauses over one by one; --as ID takes one over under another id"}};
  }

  const Charter& ours_;
  const Charter& theirs_;
  ClauseNames before_, names_;
  std::string source_name_;
  std::vector<Root> roots_;
  std::deque<ClauseId> waiting_;
  std::vector<ClauseId> met_;
};

// The article of ours that a clause of theirs comes to.
Article& place_for(Charter& ours, const Charter& theirs, const ClauseId& there, const std::string& into) {
  const ArticleId wanted = into.empty() ? article_of(theirs, there) : *ArticleId::parse(into);
  for (Article& article : ours.articles)
    if (article.id == wanted) return article;
  Article comes = *find_article(theirs, wanted);
  comes.clauses.clear();
  comes.file.clear();
  return ours.articles.emplace_back(std::move(comes));
}

Faults wrong_article(const Charter& ours, const std::string& into) {
  if (into.empty()) return {};
  const auto id = ArticleId::parse(into);
  if (id && find_article(ours, *id)) return {};
  std::vector<std::string> known;
  for (const Article& article : ours.articles) known.push_back(article.id.text());
  return {{.code = "adopt-unknown-article", .message = fmt::format("this charter has no article `{}`", cut(into)), .help = suggestion(into, known)}};
}

Faults wrong_name(const std::string& as) {
  if (as.empty() || ClauseId::parse(as)) return {};
  return {{.code = "bad-id", .message = fmt::format("`{}` is no id of a clause", cut(as)),
           .help = "ids are lower-case letters, digits and hyphens, joined by dots"}};
}

}  // namespace

Result<PlannedAdoption> plan_adoption(Workspace& workspace, const AdoptOrder& order) {
  ObjectStore& objects = workspace.objects();
  const auto own = readable_charter(workspace, workspace.folder_tree(), "this folder");
  if (!own) return own.faults();
  CharterSource source(workspace, order.source);
  const auto other = readable_charter(workspace, *source.charter_at(source.commit()), order.source);
  if (!other) return other.faults();
  const Charter& theirs = other->snapshot.charter;
  Snapshot wanted = own->snapshot;
  Adopter adopter(own->snapshot.charter, theirs, source.community());
  Faults faults = wrong_article(wanted.charter, order.into);
  append(faults, wrong_name(order.as));
  if (faults.empty()) faults = adopter.choose(order);
  if (!faults.empty()) return faults;
  PlannedAdoption plan{.tree = {}, .name = source.community().name, .clauses = {}, .met = adopter.met()};
  for (auto& [adopted, clause] : adopter.clauses()) {
    const ClauseId& there = adopter.there(plan.clauses.size());
    if (source.community().id != own->snapshot.community.id) {
      forget_adoptions(clause);
      clause.adopted = to_string(Adoption{there, source.community().id, to_string(source.commit()), source.address()});
    }
    place_for(wanted.charter, theirs, there, order.into).clauses.push_back(clause);
    plan.clauses.push_back(adopted);
  }
  const Edits edits = written_edits(objects, *own, wanted, workspace.vocabulary());
  plan.tree = edit_tree(objects, workspace.folder_tree(), edits);
  return plan;
}

}  // namespace charter
