// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_fields.h"

#include "merge/three_way.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

// The fields of the three sides that are one group.
struct Sides {
  Fields base, ours, theirs;
};

using Groups = std::map<std::string, Sides>;

template <class NameOf>
Groups grouped(const Sides& sides, NameOf name_of) {
  Groups groups;
  for (const auto& [field, text] : sides.base) groups[name_of(field)].base.emplace(field, text);
  for (const auto& [field, text] : sides.ours) groups[name_of(field)].ours.emplace(field, text);
  for (const auto& [field, text] : sides.theirs) groups[name_of(field)].theirs.emplace(field, text);
  return groups;
}

// "2500.00 EUR" where it is one field, "units.ETH.on 2026-11-01, units.ETH.price 2500.00 EUR" where
// it is more.
std::optional<std::string> said(const Fields& fields) {
  if (fields.empty()) return std::nullopt;
  if (fields.size() == 1) return fields.begin()->second;
  std::string all;
  for (const auto& [field, text] : fields) {
    if (!all.empty()) all += ", ";
    all.append(field).append(" ").append(text);
  }
  return all;
}

std::string text_in(const Fields& fields, const std::string& field) {
  const auto found = fields.find(field);
  return found == fields.end() ? std::string() : found->second;
}

bool is_gone(const Fields& base, const Fields& side) { return !base.empty() && side.empty(); }

class GroupMerger {
 public:
  GroupMerger(const FieldMerger& merger, const Sides& sides) : merger_(merger), sides_(sides) {}

  Fields merged() {
    for (const auto& [entry, sides] :
         grouped(sides_, [&](const std::string& f) { return merger_.group(f).entry; }))
      merge_entry(entry, sides);
    return std::move(merged_);
  }

 private:
  Answer settle(Clash clash, const std::string& field, const Sides& sides) {
    return merger_.conflicts.settle({{merger_.about, merger_.id, field},
                                     clash,
                                     said(sides.base),
                                     said(sides.ours),
                                     said(sides.theirs),
                                     {}});
  }

  void take(const Fields& fields) { merged_.insert(fields.begin(), fields.end()); }

  void merge_entry(const std::string& entry, const Sides& sides) {
    const bool may_go = !entry.empty();
    if (may_go && (is_gone(sides.base, sides.ours) || is_gone(sides.base, sides.theirs))) {
      if (const Fields* one = three_way(sides.base, sides.ours, sides.theirs)) return take(*one);
      return take(chosen(settle(Clash::RemovedAndChanged, entry, sides), sides));
    }
    for (const auto& [value, of_value] :
         grouped(sides, [&](const std::string& f) { return merger_.group(f).value; }))
      merge_value(value, of_value);
  }

  void merge_value(const std::string& field, const Sides& sides) {
    if (const Fields* one = three_way(sides.base, sides.ours, sides.theirs)) return take(*one);
    const bool is_one_field =
        sides.base.size() <= 1 && sides.ours.size() <= 1 && sides.theirs.size() <= 1;
    if (is_one_field && merger_.both_changed) {
      const auto text =
          merger_.both_changed(field, text_in(sides.base, field), text_in(sides.ours, field),
                               text_in(sides.theirs, field));
      if (text) return take(text->empty() ? Fields() : Fields{{field, *text}});
    }
    const Answer decision = settle(Clash::Differs, field, sides);
    if (decision.take == Take::Edited) return take({{field, decision.text}});
    take(chosen(decision, sides));
  }

  static const Fields& chosen(const Answer& decision, const Sides& sides) {
    if (decision.take == Take::Ours) return sides.ours;
    if (decision.take == Take::Theirs) return sides.theirs;
    // Of something new on both sides.
    return sides.base.empty() ? std::min(sides.ours, sides.theirs) : sides.base;
  }

  const FieldMerger& merger_;
  const Sides& sides_;
  Fields merged_;
};

}  // namespace

Fields FieldMerger::merged(const Fields& base, const Fields& ours, const Fields& theirs) {
  const Sides sides{base, ours, theirs};
  return GroupMerger(*this, sides).merged();
}

std::optional<Fields> merged_thing(FieldMerger& merger, const std::optional<Fields>& base,
                                   const std::optional<Fields>& ours,
                                   const std::optional<Fields>& theirs) {
  if (const std::optional<Fields>* one = three_way(base, ours, theirs)) return *one;
  if (ours && theirs) return merger.merged(base.value_or(Fields()), *ours, *theirs);
  const auto said_of = [](const std::optional<Fields>& fields) {
    return fields ? said(*fields) : std::nullopt;
  };
  const Answer decision = merger.conflicts.settle({{merger.about, merger.id, {}},
                                                   Clash::RemovedAndChanged,
                                                   said_of(base),
                                                   said_of(ours),
                                                   said_of(theirs),
                                                   {}});
  if (decision.take == Take::Ours) return ours;
  if (decision.take == Take::Theirs) return theirs;
  return base;
}

}  // namespace charter
