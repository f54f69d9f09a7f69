// SPDX-License-Identifier: Apache-2.0
#include "merge/losses.h"

#include "change/words.h"
#include "merge/merged_value.h"
#include "value/match.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace charter {

namespace {

Subject about(const CommunityChange& c) { return {"community", {}, c.field}; }
Subject about(const SettlementChange& c) { return {"settlement", {}, c.name}; }
Subject about(const NoticeChange& c) { return {"notice", {}, c.field}; }
Subject about(const SealedChange& c) { return {"sealed", {}, c.file}; }
Subject about(const ShareChange& c) { return {"share", c.member.text() + "/" + c.pool.text(), {}}; }

Subject about(const ArticleChange& change) {
  return std::visit(Match{[](const ArticleAdded& c) { return Subject{"article", c.article.id.text(), {}}; },
                          [](const ArticleRemoved& c) { return Subject{"article", c.article.id.text(), {}}; },
                          [](const ArticleRenamed& c) { return Subject{"article", c.from.text(), "id"}; },
                          [](const ArticleMoved& c) { return Subject{"article", c.id.text(), "place"}; },
                          [](const ArticleAmended& c) { return Subject{"article", c.id.text(), c.field}; }},
                    change);
}

Subject about(const ClauseChange& change) {
  return std::visit(Match{[](const ClauseAdded& c) { return Subject{"clause", c.clause.id.text(), {}}; },
                          [](const ClauseRemoved& c) { return Subject{"clause", c.clause.id.text(), {}}; },
                          [](const ClauseRenamed& c) { return Subject{"clause", c.from.text(), "id"}; },
                          [](const ClauseMoved& c) { return Subject{"clause", c.id.text(), "place"}; },
                          [](const ClauseAmended& c) { return Subject{"clause", c.id.text(), c.field}; },
                          [](const RuleReplaced& c) { return Subject{"clause", c.id.text(), "rule"}; },
                          [](const ParameterAmended& c) { return Subject{"clause", c.id.text(), "rule." + c.parameter}; }},
                    change);
}

Subject about(const MemberChange& change) {
  return std::visit(Match{[](const MemberChanged& c) { return Subject{"member", c.id.text(), c.field}; },
                          [](const auto& c) { return Subject{"member", c.member.id.text(), {}}; }},
                    change);
}

Subject about(const AssetChange& change) {
  return std::visit(Match{[](const AssetQuantity& c) { return Subject{"asset", c.id.text(), "quantity"}; },
                          [](const AssetChanged& c) { return Subject{"asset", c.id.text(), c.field}; },
                          [](const auto& c) { return Subject{"asset", c.asset.id.text(), {}}; }},
                    change);
}

template <class Visit>
void for_each_list(Changes& changes, Visit visit) {
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

// What things are called in the base, by what they are called since.
class FirstNames {
 public:
  void learn(const Changes& changes) {
    for (const ArticleChange& change : changes.articles)
      if (const auto* renamed = std::get_if<ArticleRenamed>(&change))
        names_[{"article", renamed->to.text()}] = renamed->from.text();
    for (const ClauseChange& change : changes.clauses)
      if (const auto* renamed = std::get_if<ClauseRenamed>(&change))
        names_[{"clause", renamed->to.text()}] = renamed->from.text();
  }

  Subject in_base(Subject subject) const {
    const auto found = names_.find({subject.about, subject.id});
    if (found != names_.end()) subject.id = found->second;
    return subject;
  }

 private:
  std::map<std::pair<std::string, std::string>, std::string> names_;
};

std::set<Subject> subjects_of(Changes changes, const FirstNames& names) {
  std::set<Subject> subjects;
  for_each_list(changes, [&](const auto& list) {
    for (const auto& change : list) subjects.insert(names.in_base(about(change)));
  });
  return subjects;
}

using Counts = std::map<std::string, int>;

Counts words_counted(const std::string& text) {
  Counts counts;
  for (const std::string& word : words_of(text))
    if (word.find_first_not_of(" \t\n") != word.npos) ++counts[word];
  return counts;
}

int count_of(const Counts& counts, const std::string& word) {
  const auto found = counts.find(word);
  return found == counts.end() ? 0 : found->second;
}

// Whether what the side put in is there, and what it took out is not, as far as the other side did not do the contrary.
bool lacks_words(const std::string& base, const std::string& side, const std::string& other, const std::string& merged) {
  const Counts was = words_counted(base), our = words_counted(side), their = words_counted(other),
               now = words_counted(merged);
  std::set<std::string> words;
  for (const Counts* counts : {&was, &our})
    for (const auto& [word, count] : *counts) words.insert(word);
  return std::ranges::any_of(words, [&](const std::string& word) {
    const int before = count_of(was, word), by = count_of(our, word) - before, by_other = count_of(their, word) - before;
    if (by > 0 && by_other >= 0) return count_of(now, word) < before + by;
    return by < 0 && by_other <= 0 && count_of(now, word) > before + by;
  });
}

const Clause* clause_called(const Charter& charter, const std::string& id) {
  const auto clause = ClauseId::parse(id);
  return clause ? find_clause(charter, *clause) : nullptr;
}

// The four snapshots, as a change of one thing sees them.
class Witness {
 public:
  Witness(const Snapshot& base, const Snapshot& side, const Snapshot& other, const Snapshot& merged)
      : base_(base), side_(side), other_(other), merged_(merged) {
    const Changes to_merged = diff(base, merged);
    made_ = diff(base, side);
    Changes of_other = diff(base, other);
    names_.learn(made_);
    names_.learn(of_other);
    names_.learn(to_merged);
    others_ = subjects_of(std::move(of_other), names_);
    left_ = subjects_of(diff(merged, side), names_);
    for (const Subject& subject : left_) things_left_.insert({subject.about, subject.id});
    for (const Subject& subject : others_) things_others_.insert({subject.about, subject.id});
  }

  const Changes& made() const { return made_; }
  const FirstNames& names() const { return names_; }

  bool is_lost(const ShareChange& change) const {
    const auto units = [&](const Snapshot& snapshot) {
      const auto row = std::ranges::find_if(
          snapshot.shares, [&](const Share& s) { return s.member == change.member && s.pool == change.pool; });
      return row == snapshot.shares.end() ? Integer(0) : row->units;
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
    const Clause* now = here(merged_.charter, change.clause.id);
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
      for (const Asset& asset : snapshot.assets)
        if (subject.about == "asset" && asset.id.text() == subject.id)
          for (const MemberId& member : asset.held_by) all += member.text() + " ";
      return all;
    };
    return lacks_words(names(base_), names(side_), names(other_), names(merged_));
  }

  bool is_amount_lost(const AssetQuantity& change) const {
    const auto parts = [&](const Snapshot& snapshot) -> std::optional<Integer> {
      const auto asset = std::ranges::find(snapshot.assets, change.id, &Asset::id);
      if (asset == snapshot.assets.end() || !asset->quantity || asset->quantity->unit != change.unit) return std::nullopt;
      return asset->quantity->parts;
    };
    const auto was = parts(base_), our = parts(side_), their = parts(other_), now = parts(merged_);
    if (!was || !our || !their) return is_field_lost(AssetChange(change));
    return !now || !is_in(*now, *was, *our, *their);
  }

  const Clause* here(const Charter& charter, const ClauseId& id) const {
    for (const std::string& name : {id.text(), in_base({"clause", id.text(), {}}).id})
      if (const Clause* found = clause_called(charter, name)) return found;
    const std::string base = in_base({"clause", id.text(), {}}).id;
    const Clause* renamed = nullptr;
    for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
      if (in_base({"clause", clause.id.text(), {}}).id == base) renamed = &clause;
    });
    return renamed;
  }

  bool are_words_lost(const ClauseAmended& change) const {
    const auto text = [&](const Snapshot& snapshot) -> std::string {
      const Clause* clause = here(snapshot.charter, change.id);
      return !clause ? "" : change.field == "title" ? clause->title : with_first_names(clause->text);
    };
    return lacks_words(text(base_), text(side_), text(other_), text(merged_));
  }

  bool is_parameter_lost(const ParameterAmended& change) const {
    const auto value = [&](const Snapshot& snapshot) -> MaybeValue {
      const Clause* clause = here(snapshot.charter, change.id);
      if (!clause || !clause->rule) return std::nullopt;
      const auto found = clause->rule->parameters.find(change.parameter);
      return found == clause->rule->parameters.end() ? std::nullopt : with_first_names(found->second);
    };
    const auto both = merged_value(value(base_), value(side_), value(other_));
    const MaybeValue now = value(merged_);
    return both ? *both != now : now != value(side_);
  }

  // Into what it was moved, not where in it.
  bool is_move_lost(const ClauseMoved& change) const {
    if (std::pair(change.from.article, change.from.parent) == std::pair(change.to.article, change.to.parent)) return false;
    const Clause* clause = here(merged_.charter, change.id);
    if (!clause) return true;
    bool is_there = false;
    for_each_clause(merged_.charter, [&](const Clause& each, const ClausePosition& at) {
      const auto same = [&](const char* what, const std::string& a, const std::string& b) {
        return in_base({what, a, {}}).id == in_base({what, b, {}}).id;
      };
      is_there |= each.id == clause->id && same("article", at.article.text(), change.to.article.text()) &&
                  same("clause", at.parent.text(), change.to.parent.text());
    });
    return !is_there;
  }

  const Snapshot& base_;
  const Snapshot& side_;
  const Snapshot& other_;
  const Snapshot& merged_;
  Changes made_;
  FirstNames names_;
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

}  // namespace

Losses losses(const Snapshot& base, const Snapshot& side, const Snapshot& other, const Snapshot& merged,
              const std::vector<Conflict>& conflicts) {
  // The same in everything is the same acts, of which the other side did none besides.
  if (side == other && side != base) return losses(base, side, base, merged, conflicts);
  const Witness witness(base, side, other, merged);
  const Asked asked(conflicts, witness.names());
  Losses found{witness.made(), witness.made()};
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

Losses losses_by_hand(const Snapshot& base, const Snapshot& side, const Snapshot& other, const Snapshot& merged) {
  return {losses(base, side, other, merged, {}).silent, {}};
}

}  // namespace charter
