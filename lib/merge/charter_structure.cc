// SPDX-License-Identifier: Apache-2.0
#include "merge/charter_structure.h"

#include "change/parts.h"
#include "merge/merged_order.h"
#include "merge/three_way.h"

#include <algorithm>

namespace charter {

namespace {

Stage other(Stage side) { return side == Stage::Ours ? Stage::Theirs : Stage::Ours; }

Take take_of(Stage version) {
  return version == Stage::Ours ? Take::Ours : version == Stage::Theirs ? Take::Theirs : Take::Base;
}

bool says_the_same(const PassageState& a, const PassageState& b) {
  return a.article ? alone(*a.article) == alone(*b.article) : alone(*a.clause) == alone(*b.clause);
}

// What the passage says, for a question about it as a whole.
std::optional<std::string> said(const PassageState* state) {
  if (!state) return std::nullopt;
  if (state->article) return state->article->title;
  return state->clause->text.empty() ? state->clause->title : state->clause->text;
}

class Structure {
 public:
  Structure(const CharterVersions& versions, ConflictList& conflicts)
      : versions_(versions), conflicts_(conflicts) {
    result_.is_present.resize(versions.size());
    result_.within.resize(versions.size(), kWholeCharter);
    result_.sole.resize(versions.size());
    remover_.resize(versions.size());
  }

  CharterStructure structure() {
    for (Passage passage = 0; passage < versions_.size(); ++passage) decide_presence(passage);
    for (Passage passage = 0; passage < versions_.size(); ++passage)
      if (result_.is_present[passage]) decide_within(passage);
    while (hold_what_hangs()) {
    }
    break_circles();
    return std::move(result_);
  }

 private:
  const PassageState* at(Passage passage, Stage version) const {
    return versions_.at(passage, version);
  }

  // What the side added or moved among what stands there.
  const std::set<Passage>& moved(Passage within, Stage side) {
    const auto [entry, is_new] = moved_.try_emplace({within, side});
    if (is_new)
      entry->second = moved_in(versions_.row(within, Stage::Base), versions_.row(within, side));
    return entry->second;
  }

  bool is_touched(Passage passage, Stage side) {
    const PassageState &was = *at(passage, Stage::Base), &is = *at(passage, side);
    return !says_the_same(was, is) || was.within != is.within ||
           moved(is.within, side).contains(passage);
  }

  void decide_presence(Passage passage) {
    const bool was = at(passage, Stage::Base), ours = at(passage, Stage::Ours),
               theirs = at(passage, Stage::Theirs);
    result_.is_present[passage] = was ? ours && theirs : true;
    if (!was || ours == theirs) return;
    const Stage remover = ours ? Stage::Theirs : Stage::Ours;
    remover_[passage] = remover;
    if (is_touched(passage, other(remover))) decide_removal(passage);
  }

  // Gone on one side, and the other cares.
  void decide_removal(Passage passage) {
    const Stage remover = remover_[passage].value_or(Stage::Ours);
    const Answer decision = conflicts_.settle({versions_.subject(passage, {}),
                                               Clash::RemovedAndChanged,
                                               said(at(passage, Stage::Base)),
                                               said(at(passage, Stage::Ours)),
                                               said(at(passage, Stage::Theirs)),
                                               {}});
    result_.is_present[passage] = decision.take != take_of(remover);
    const bool keeps_changes =
        decision.take == take_of(other(remover)) && at(passage, other(remover));
    result_.sole[passage] = keeps_changes ? other(remover) : Stage::Base;
  }

  void decide_within(Passage passage) {
    Passage& within = result_.within[passage];
    if (const auto sole = result_.sole[passage]) {
      within = at(passage, *sole)->within;
      return;
    }
    const PassageState* was = at(passage, Stage::Base);
    const PassageState* ours = at(passage, Stage::Ours);
    const PassageState* theirs = at(passage, Stage::Theirs);
    if (!ours || !theirs) {
      within = (ours ? ours : theirs)->within;
      return;
    }
    const Passage* one = was ? three_way(was->within, ours->within, theirs->within)
                         : ours->within == theirs->within ? &ours->within
                                                          : nullptr;
    const bool is_taken_from_its_row =
        was && ours->within != theirs->within && is_moved_within_its_row(passage);
    within = one && !is_taken_from_its_row
                 ? *one
                 : at(passage, decided_place(versions_, passage, conflicts_))->within;
  }

  // Whether one side put it elsewhere, and the other gave it another place where it was.
  bool is_moved_within_its_row(Passage passage) {
    const Passage was = at(passage, Stage::Base)->within;
    const auto moved_here = [&](Stage side) {
      return at(passage, side)->within == was && moved(was, side).contains(passage);
    };
    return moved_here(Stage::Ours) || moved_here(Stage::Theirs);
  }

  // Finds one that stands in what is gone, and does something about it.
  bool hold_what_hangs() {
    for (Passage passage = 0; passage < versions_.size(); ++passage) {
      if (!result_.is_present[passage]) continue;
      const Passage within = result_.within[passage];
      if (within == kWholeCharter || result_.is_present[within]) continue;
      if (!asked_.contains(within))
        ask_about(within);
      else
        let_go(passage, within);
      return true;
    }
    return false;
  }

  void ask_about(Passage within) {
    asked_.insert(within);
    decide_removal(within);
    if (result_.is_present[within]) decide_within(within);
  }

  void let_go(Passage passage, Passage within) {
    const auto remover = remover_[within];
    const PassageState* elsewhere = remover ? at(passage, *remover) : nullptr;
    if (elsewhere && elsewhere->within != within) {
      result_.within[passage] = elsewhere->within;
      return;
    }
    result_.is_present[passage] = false;
    remover_[passage] = remover;
    asked_.insert(passage);
  }

  // The passages that stand within each other, beginning with this one; none if it stands in the
  // charter.
  std::vector<Passage> circle_of(Passage passage) const {
    std::vector<Passage> chain;
    for (Passage at = passage; at != kWholeCharter; at = result_.within[at]) {
      const auto met = std::ranges::find(chain, at);
      if (met != chain.end()) return {met, chain.end()};
      chain.push_back(at);
    }
    return {};
  }

  void break_circles() {
    for (const bool is_asked : {true, false})
      for (Passage passage = 0; passage < versions_.size(); ++passage) {
        if (!result_.is_present[passage]) continue;
        const std::vector<Passage> circle = circle_of(passage);
        if (circle.empty()) continue;
        const Stage without_answer = is_asked ? Stage::Base : version_without(circle);
        for (const Passage each : circle)
          put(each, is_asked ? decided_place(versions_, each, conflicts_) : without_answer);
      }
  }

  // One version has no circles: what the answers leave of them goes to where it was, or if it is
  // new, to where one side has it all.
  Stage version_without(const std::vector<Passage>& circle) const {
    const Passage first = *std::ranges::min_element(
        circle, {}, [&](Passage p) { return std::pair(versions_.id(p), p); });
    if (at(first, Stage::Base)) return Stage::Base;
    return place_of(versions_, first, Stage::Ours) <= place_of(versions_, first, Stage::Theirs)
               ? Stage::Ours
               : Stage::Theirs;
  }

  void put(Passage passage, Stage version) {
    if (const PassageState* state = at(passage, version)) result_.within[passage] = state->within;
  }

  const CharterVersions& versions_;
  ConflictList& conflicts_;
  CharterStructure result_;
  std::vector<std::optional<Stage>> remover_;
  std::set<Passage> asked_;
  std::map<std::pair<Passage, Stage>, std::set<Passage>> moved_;
};

}  // namespace

CharterStructure merged_structure(const CharterVersions& versions, ConflictList& conflicts) {
  return Structure(versions, conflicts).structure();
}

std::optional<PassagePlace> place_of(const CharterVersions& versions, Passage passage,
                                     Stage version) {
  const PassageState* state = versions.at(passage, version);
  if (!state) return std::nullopt;
  PassagePlace place{{}, state->within, {}};
  if (state->within == kWholeCharter)
    place.said = "the charter";
  else
    place.said =
        (versions.is_article(state->within) ? "article " : "") + versions.id(state->within);
  const auto& row = versions.row(state->within, version);
  const auto at = std::ranges::find(row, passage);
  for (auto each = row.begin(); each != at; ++each) place.behind.push_back(versions.id(*each));
  place.said += at == row.begin() ? ", first" : ", after " + place.behind.back();
  return place;
}

Stage decided_place(const CharterVersions& versions, Passage passage, ConflictList& conflicts) {
  const auto base = place_of(versions, passage, Stage::Base),
             ours = place_of(versions, passage, Stage::Ours),
             theirs = place_of(versions, passage, Stage::Theirs);
  const auto said = [](const std::optional<PassagePlace>& place) {
    return place ? std::optional(place->said) : std::nullopt;
  };
  const Answer decision = conflicts.settle(
      {versions.subject(passage, "place"), Clash::Place, said(base), said(ours), said(theirs), {}});
  if (decision.take == Take::Ours && ours) return Stage::Ours;
  if (decision.take == Take::Theirs && theirs) return Stage::Theirs;
  if (base) return Stage::Base;
  return !theirs || (ours && *ours <= *theirs) ? Stage::Ours : Stage::Theirs;
}

}  // namespace charter
