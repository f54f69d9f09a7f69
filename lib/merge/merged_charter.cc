// SPDX-License-Identifier: Apache-2.0
#include "merge/charter_structure.h"
#include "merge/charter_versions.h"
#include "merge/followed_names.h"
#include "merge/merged_order.h"
#include "merge/merged_passage.h"
#include "merge/three_way.h"

#include <algorithm>

namespace charter {

namespace {

class CharterMerger {
 public:
  CharterMerger(const CharterVersions& versions, ConflictList& conflicts)
      : versions_(versions),
        conflicts_(conflicts),
        structure_(merged_structure(versions, conflicts)) {}

  Charter merged() {
    for (Passage passage = 0; passage < versions_.size(); ++passage)
      if (structure_.is_present[passage]) standing_[structure_.within[passage]].insert(passage);
    merge_passages();
    Charter charter;
    for (const Passage passage : order_in(kWholeCharter)) {
      charter.articles.push_back(std::move(articles_.at(passage)));
      charter.articles.back().clauses = clauses_in(passage);
    }
    return charter;
  }

 private:
  void merge_passages() {
    for (Passage passage = 0; passage < versions_.size(); ++passage) {
      if (!structure_.is_present[passage]) continue;
      const PassageMerger merger(versions_, passage, structure_.sole[passage], conflicts_);
      if (versions_.is_article(passage))
        articles_.emplace(passage, merger.article());
      else
        clauses_.emplace(passage, merger.clause());
    }
    free_taken_names(versions_, conflicts_, articles_);
    free_taken_names(versions_, conflicts_, clauses_);
    follow_new_names(versions_, clauses_);
  }

  std::vector<Clause> clauses_in(Passage within) {
    std::vector<Clause> clauses;
    for (const Passage passage : order_in(within)) {
      clauses.push_back(std::move(clauses_.at(passage)));
      clauses.back().clauses = clauses_in(passage);
    }
    return clauses;
  }

  std::vector<Passage> order_in(Passage within) {
    const auto row = [&](Stage version) { return versions_.row(within, version); };
    const SiblingRows rows{row(Stage::Base), row(Stage::Ours), row(Stage::Theirs)};
    const OrderQuestions questions{
        .decide_order = [&] { return decide_order(within); },
        .decide_place = [&](Passage passage) { return decide_place(within, passage); },
        .precedes =
            [&](Passage a, Passage b) {
              return std::pair(versions_.id(a), a) < std::pair(versions_.id(b), b);
            }};
    return merged_order(rows, standing_[within], questions);
  }

  Placed decide_order(Passage within) {
    const auto said = [&](Stage version) {
      std::string names;
      for (const Passage passage : versions_.row(within, version))
        names.append(names.empty() ? "" : ", ").append(versions_.id(passage));
      return names;
    };
    const Subject subject = within == kWholeCharter ? Subject{"charter", {}, "order"}
                                                    : versions_.subject(within, "order");
    const Answer decision = conflicts_.settle(
        {subject, Clash::Order, said(Stage::Base), said(Stage::Ours), said(Stage::Theirs), {}});
    return decision.take == Take::Ours     ? Placed::Ours
           : decision.take == Take::Theirs ? Placed::Theirs
                                           : Placed::Base;
  }

  Placed decide_place(Passage within, Passage passage) {
    const Stage version = decided_place(versions_, passage, conflicts_);
    if (version == Stage::Ours) return Placed::Ours;
    if (version == Stage::Theirs) return Placed::Theirs;
    const auto& was = versions_.row(within, Stage::Base);
    if (std::ranges::find(was, passage) != was.end()) return Placed::Base;
    // Both brought it here, and neither is to count.
    return place_of(versions_, passage, Stage::Ours) <= place_of(versions_, passage, Stage::Theirs)
               ? Placed::Ours
               : Placed::Theirs;
  }

  const CharterVersions& versions_;
  ConflictList& conflicts_;
  const CharterStructure structure_;
  std::map<Passage, std::set<Passage>> standing_;  // what stands within each
  std::map<Passage, Article> articles_;
  std::map<Passage, Clause> clauses_;
};

}  // namespace

Charter merged_charter(const Three<Charter>& versions, ConflictList& conflicts) {
  if (const Charter* one = three_way(versions.base, versions.ours, versions.theirs)) return *one;
  const CharterVersions numbered(versions);
  return CharterMerger(numbered, conflicts).merged();
}

}  // namespace charter
