// SPDX-License-Identifier: Apache-2.0
#include "merge/losses.h"

#include "change/concurrently.h"
#include "merge/change_subjects.h"
#include "merge/clause_index.h"
#include "merge/lacking_words.h"
#include "merge/merged_value.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

namespace charter {

namespace {

template <class AnyChanges, class Visit>
void for_each_list(AnyChanges& changes, Visit visit) {
  visit(changes.community);
  visit(changes.articles);
  visit(changes.clauses);
  visit(changes.members);
  visit(changes.shares);
  visit(changes.assets);
  visit(changes.settlements);
  visit(changes.notices);
  visit(changes.sealed);
}

std::set<Subject> subjects_of(const Changes& changes, const FirstNames& names) {
  std::set<Subject> subjects;
  for_each_list(changes, [&](const auto& list) {
    for (const auto& change : list) subjects.insert(names.in_base(about(change)));
  });
  return subjects;
}

const Asset* asset_in(const Snapshot& snapshot, const std::string& id) {
  const auto name = [](const Asset& asset) -> const std::string& { return asset.id.text(); };
  const auto asset = std::ranges::lower_bound(snapshot.assets, id, {}, name);
  return asset != snapshot.assets.end() && asset->id.text() == id ? &*asset : nullptr;
}

// What each of the versions and the result did to another, and their clauses, each worked out once.
class Comparisons {
 public:
  Comparisons(const Three<Snapshot>& v, const Snapshot& merged) {
    const std::array<std::tuple<Changes*, const Snapshot*, const Snapshot*>, 5> wanted = {
        {{&by_ours, &v.base, &v.ours}, {&by_theirs, &v.base, &v.theirs}, {&to_merged_, &v.base, &merged},
         {&left_of_ours, &merged, &v.ours}, {&left_of_theirs, &merged, &v.theirs}}};
    concurrently(wanted.size(), [&](std::size_t i) {
      const auto& [changes, before, after] = wanted[i];
      *changes = diff(*before, *after);
    });
    for (const Changes* changes : {&by_ours, &by_theirs, &to_merged_}) names.learn(*changes);
    base = {v.base.charter, names};
    ours = {v.ours.charter, names};
    theirs = {v.theirs.charter, names};
    result = {merged.charter, names};
  }
  Comparisons(const Comparisons&) = delete;
  Comparisons& operator=(const Comparisons&) = delete;

  Changes by_ours, by_theirs, left_of_ours, left_of_theirs;
  FirstNames names;
  ClauseIndex base, ours, theirs, result;

 private:
  Changes to_merged_;
};

// A side and the other, of the snapshots and of their comparisons.
struct WitnessedSide {
  const Snapshot& side;
  const Snapshot& other;
  const Changes& made;
  const Changes& by_other;
  const Changes& left;  // from the result to the side
  const ClauseIndex& clauses;
  const ClauseIndex& clauses_of_other;
};

// The four snapshots, as a change of one thing sees them.
class Witness {
 public:
  Witness(const Snapshot& base, const Snapshot& merged, const Comparisons& comparisons, const WitnessedSide& side)
      : base_(base), side_(side.side), other_(side.other), merged_(merged), made_(side.made), names_(comparisons.names),
        clauses_{comparisons.base, side.clauses, side.clauses_of_other, comparisons.result} {
    others_ = subjects_of(side.by_other, names_);
    left_ = subjects_of(side.left, names_);
    for (const Subject& subject : left_) things_left_.insert({subject.about, subject.id});
    for (const Subject& subject : others_) things_others_.insert({subject.about, subject.id});
  }

  bool is_lost(const ShareChange& change) const {
    const auto units = [&](const Snapshot& snapshot) {
      const auto key = [](const auto& row) { return std::tie(row.member, row.pool); };
      const auto row = std::ranges::lower_bound(snapshot.shares, key(change), {}, key);
      return row == snapshot.shares.end() || key(*row) != key(change) ? Integer(0) : row->units;
    };
    return !is_in(units(merged_), units(base_), units(side_), units(other_));
  }

  bool is_lost(const AssetChange& change) const {
    const auto* amount = std::get_if<AssetQuantity>(&change);
    return amount ? is_amount_lost(*amount) : is_field_lost(change);
  }

  bool is_lost(const ClauseChange& change) const {
    if (const auto* moved = std::get_if<ClauseMoved>(&change)) return is_move_lost(*moved);
    if (const auto* added = std::get_if<ClauseAdded>(&change)) return is_addition_lost(*added);
    if (!left_.contains(in_base(about(change)))) return false;
    if (const auto* amended = std::get_if<ClauseAmended>(&change); amended && amended->field != "level")
      return are_words_lost(*amended);
    if (const auto* amended = std::get_if<ParameterAmended>(&change)) return is_parameter_lost(*amended);
    return true;
  }

  template <class Change>
  bool is_lost(const Change& change) const {
    // Where an article stands among the others is a matter of order.
    return about(change).field != "place" && is_field_lost(change);
  }

 private:
  // One act that both sides recorded is in it once.
  static bool is_in(const Integer& merged, const Integer& base, const Integer& side, const Integer& other) {
    return merged == side + other - base || (side == other && merged == side);
  }

  Subject in_base(const Subject& subject) const { return names_.in_base(subject); }
  bool is_both(const Subject& subject) const { return others_.contains(in_base(subject)); }

  template <class Change>
  bool is_field_lost(const Change& change) const {
    const Subject subject = in_base(about(change));
    if (left_.contains(subject)) return !is_both(subject) || !is_list(subject) || is_list_lost(subject);
    // Somebody or something that only this side added is there as it was added.
    const std::pair thing{subject.about, subject.id};
    const bool is_row = subject.about == "member" || subject.about == "asset";
    return is_row && subject.field.empty() && things_left_.contains(thing) && !things_others_.contains(thing);
  }

  // References follow what was renamed, so that two texts which differ in nothing else are the same.
  std::string with_first_names(const std::string& text) const {
    std::string named;
    std::size_t at = 0;
    for (const TextReference& reference : references_in(text)) {
      const std::size_t begin = text.find(reference.target, reference.offset);
      if (begin == text.npos || begin < at) continue;
      named += text.substr(at, begin - at) + in_base({"clause", reference.target, {}}).id;
      at = begin + reference.target.size();
    }
    return named + text.substr(at);
  }

  MaybeValue with_first_names(MaybeValue value) const {
    if (value) name_first(*value);
    return value;
  }

  void name_first(Value& value) const {
    if (value.type == ValueType::Clause) value.canonical = in_base({"clause", value.canonical, {}}).id;
    for (Value& item : value.items) name_first(item);
  }

  bool is_addition_lost(const ClauseAdded& change) const {
    const Clause* now = clauses_.merged.find(change.clause.id);
    if (!now) return true;
    if (things_others_.contains({"clause", in_base(about(ClauseChange(change))).id})) return false;
    return now->title != change.clause.title || now->level != change.clause.level ||
           with_first_names(now->text) != with_first_names(change.clause.text) ||
           now->rule.has_value() != change.clause.rule.has_value();
  }

  static bool is_list(const Subject& subject) {
    return subject.field == "held_by" || (subject.about == "community" && subject.field == "member_fields");
  }

  bool is_list_lost(const Subject& subject) const {
    const auto names = [&](const Snapshot& snapshot) -> std::string {
      std::string all;
      if (subject.about == "community")
        for (const std::string& field : snapshot.community.member_fields) all += field + " ";
      if (const Asset* asset = subject.about == "asset" ? asset_in(snapshot, subject.id) : nullptr)
        for (const MemberId& member : asset->held_by) all += member.text() + " ";
      return all;
    };
    return lacks_words(names(base_), names(side_), names(other_), names(merged_));
  }

  bool is_amount_lost(const AssetQuantity& change) const {
    const auto parts = [&](const Snapshot& snapshot) -> std::optional<Integer> {
      const Asset* asset = asset_in(snapshot, change.id.text());
      if (!asset || !asset->quantity || asset->quantity->unit != change.unit) return std::nullopt;
      return asset->quantity->parts;
    };
    const auto was = parts(base_), our = parts(side_), their = parts(other_), now = parts(merged_);
    if (!was || !our || !their) return is_field_lost(AssetChange(change));
    return !now || !is_in(*now, *was, *our, *their);
  }

  bool are_words_lost(const ClauseAmended& change) const {
    const auto text = [&](const ClauseIndex& charter) -> std::string {
      const Clause* clause = charter.find(change.id);
      return !clause ? "" : change.field == "title" ? clause->title : with_first_names(clause->text);
    };
    return lacks_words(text(clauses_.base), text(clauses_.side), text(clauses_.other), text(clauses_.merged));
  }

  bool is_parameter_lost(const ParameterAmended& change) const {
    const auto value = [&](const ClauseIndex& charter) -> MaybeValue {
      const Clause* clause = charter.find(change.id);
      if (!clause || !clause->rule) return std::nullopt;
      const auto found = clause->rule->parameters.find(change.parameter);
      return found == clause->rule->parameters.end() ? std::nullopt : with_first_names(found->second);
    };
    const auto both = merged_value(value(clauses_.base), value(clauses_.side), value(clauses_.other));
    const MaybeValue now = value(clauses_.merged);
    return both ? *both != now : now != value(clauses_.side);
  }

  // Into what it was moved, not where in it.
  bool is_move_lost(const ClauseMoved& change) const {
    if (std::pair(change.from.article, change.from.parent) == std::pair(change.to.article, change.to.parent)) return false;
    const auto place = clauses_.merged.place_of(change.id);
    const auto same = [&](const char* what, const std::string& a, const std::string& b) {
      return in_base({what, a, {}}).id == in_base({what, b, {}}).id;
    };
    return !place || !same("article", place->article.text(), change.to.article.text()) ||
           !same("clause", place->parent.text(), change.to.parent.text());
  }

  const Snapshot& base_;
  const Snapshot& side_;
  const Snapshot& other_;
  const Snapshot& merged_;
  const Changes& made_;
  const FirstNames& names_;
  struct {
    const ClauseIndex &base, &side, &other, &merged;
  } clauses_;
  std::set<Subject> others_, left_;
  std::set<std::pair<std::string, std::string>> things_left_, things_others_;
};

// A thing that was asked about was decided upon with all that it has; of what has no id, by its field: a pool, a unit or
// a price is one, and a field of its own is one.
class Asked {
 public:
  Asked(const std::vector<Conflict>& conflicts, const FirstNames& names) : names_(names) {
    for (const Conflict& conflict : conflicts) things_.insert(thing_of(conflict.subject));
  }

  bool about(const Subject& subject) const { return things_.contains(thing_of(subject)); }

 private:
  std::pair<std::string, std::string> thing_of(const Subject& subject) const {
    const Subject base = names_.in_base(subject);
    if (!base.id.empty()) return {base.about, base.id};
    if (base.field.starts_with("origin")) return {base.about, "origin"};
    const auto group = base.about == "community" ? base.field.find('.') : std::string::npos;
    return {base.about, group == std::string::npos ? base.field : base.field.substr(0, base.field.find('.', group + 1))};
  }

  const FirstNames& names_;
  std::set<std::pair<std::string, std::string>> things_;
};

Losses lost_of(const WitnessedSide& side, const Snapshot& base, const Snapshot& merged, const Comparisons& comparisons, const Asked& asked) {
  const Witness witness(base, merged, comparisons, side);
  Losses found{side.made, side.made};
  const auto keep = [&](bool decided) {
    return [&witness, &asked, decided](auto& list) {
      std::erase_if(list, [&](const auto& change) {
        return !witness.is_lost(change) || asked.about(about(change)) != decided;
      });
    };
  };
  for_each_list(found.decided, keep(true));
  for_each_list(found.silent, keep(false));
  return found;
}

}  // namespace

BothLosses losses(const Three<Snapshot>& versions, const Snapshot& merged, const std::vector<Conflict>& conflicts) {
  const auto& [base, ours, theirs] = versions;
  // The same in everything is the same acts, of which the other side did none besides.
  if (ours == theirs && ours != base) {
    const Losses lost = losses({base, ours, base}, merged, conflicts).ours;
    return {lost, lost};
  }
  const Comparisons made(versions, merged);
  const Asked asked(conflicts, made.names);
  return {lost_of({ours, theirs, made.by_ours, made.by_theirs, made.left_of_ours, made.ours, made.theirs}, base, merged, made, asked),
          lost_of({theirs, ours, made.by_theirs, made.by_ours, made.left_of_theirs, made.theirs, made.ours}, base, merged, made, asked)};
}

BothLosses losses_by_hand(const Three<Snapshot>& versions, const Snapshot& merged) {
  BothLosses found = losses(versions, merged, {});
  return {{std::move(found.ours.silent), {}}, {std::move(found.theirs.silent), {}}};
}

}  // namespace charter
