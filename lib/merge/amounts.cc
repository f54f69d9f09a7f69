// SPDX-License-Identifier: Apache-2.0
#include "merge/amounts.h"

namespace charter {

namespace {

class AmountMerger {
 public:
  AmountMerger(const Three<Integer>& versions, const AmountWords& words)
      : versions_(versions), sum_(versions.ours + versions.theirs - versions.base), words_(words) {}

  // What is to be asked; nothing where it adds up.
  std::optional<Clash> question(const Subject& subject, const MergeTerms& terms) const {
    const auto& [base, ours, theirs] = versions_;
    // What both sides say, since nobody knows what they started from.
    if (terms.contested.contains(subject))
      return ours == theirs ? std::nullopt : std::optional(Clash::Differs);
    if (ours == theirs && ours != base && !terms.separate_acts.contains(subject)) return Clash::SameAmount;
    return is_too_low(sum_) ? std::optional(Clash::Overdrawn) : std::nullopt;
  }

  Integer settled(const Subject& subject, Clash clash, ConflictList& conflicts) const {
    const auto said = [this](const Integer& amount) { return words_.shown(amount); };
    const Conflict conflict{subject, clash, said(versions_.base), said(versions_.ours), said(versions_.theirs), {}};
    return taken(conflicts.settle(conflict, [this](const Answer& answer) { return fits(answer); }));
  }

  Integer agreed(const Subject& subject, const MergeTerms& terms) const {
    return terms.contested.contains(subject) ? versions_.ours : sum_;
  }

 private:
  bool is_too_low(const Integer& amount) const { return words_.least && amount < *words_.least; }

  bool fits(const Answer& answer) const {
    if (answer.take == Take::Twice) return !is_too_low(sum_);
    if (answer.take != Take::Edited) return true;
    const auto amount = words_.read(answer.text);
    return amount && !is_too_low(*amount);
  }

  Integer taken(const Answer& answer) const {
    switch (answer.take) {
      case Take::Ours:
      case Take::Once: return versions_.ours;
      case Take::Theirs: return versions_.theirs;
      case Take::Base: return versions_.base;
      case Take::Twice: return sum_;
      case Take::Edited: return words_.read(answer.text).value_or(versions_.base);
    }
    return versions_.base;
  }

  const Three<Integer>& versions_;
  Integer sum_;
  const AmountWords& words_;
};

}  // namespace

Integer merged_amount(const Three<Integer>& versions, const Subject& subject, const AmountWords& words,
                      const MergeTerms& terms, ConflictList& conflicts) {
  const AmountMerger merger(versions, words);
  const auto clash = merger.question(subject, terms);
  return clash ? merger.settled(subject, *clash, conflicts) : merger.agreed(subject, terms);
}

}  // namespace charter
