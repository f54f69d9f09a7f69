// SPDX-License-Identifier: Apache-2.0
#include "merge/amounts.h"
#include "merge/merged_fields.h"
#include "merge/merged_names.h"
#include "merge/parts.h"

#include <algorithm>

namespace charter {

namespace {

// Who appraised a thing and when is one value.
FieldGroup appraisal_group(const std::string& field) {
  return {{}, field.starts_with("appraised") ? "appraised" : field};
}

class AssetMerger {
 public:
  AssetMerger(const Three<const Asset*>& versions, const MergeTerms& terms, ConflictList& conflicts)
      : base_(versions.base),
        ours_(versions.ours),
        theirs_(versions.theirs),
        terms_(terms),
        conflicts_(conflicts),
        id_((ours_     ? ours_
             : theirs_ ? theirs_
                       : base_)
                ->id) {}

  std::optional<Asset> merged() {
    if (base_ && ours_ && theirs_ && !terms_.contested.contains(subject("quantity"))) {
      if (*ours_ == *base_) return *theirs_;
      if (*theirs_ == *base_) return *ours_;
    }
    const bool adds_up = is_one_measure();
    const auto fields = [&](const Asset* asset) -> std::optional<Fields> {
      if (!asset) return std::nullopt;
      Fields all = fields_of(*asset);
      if (adds_up) all.erase("quantity");
      return all;
    };
    FieldMerger merger{
        conflicts_, "asset", id_.text(), appraisal_group,
        [this](const std::string& field, const std::string&, const std::string&,
               const std::string&) { return field == "held_by" ? holders() : std::nullopt; }};
    auto merged = merged_thing(merger, fields(base_), fields(ours_), fields(theirs_));
    if (!merged) return std::nullopt;
    if (adds_up) merged->emplace("quantity", quantity());
    auto asset = asset_from(id_, *merged);
    // An answer that makes no asset is none.
    if (!asset) return base_ ? *base_ : ours_ ? *ours_ : *theirs_;
    if (adds_up && is_moved_and_changed()) keep_pool_and_amount_together(*asset);
    return asset;
  }

 private:
  Subject subject(const std::string& field) const { return {"asset", id_.text(), field}; }

  // Whether all three count it in the same unit: then amounts add up.
  bool is_one_measure() const {
    if (!base_ || !ours_ || !theirs_) return false;
    const auto &base = base_->quantity, &ours = ours_->quantity, &theirs = theirs_->quantity;
    return base && ours && theirs && base->unit == ours->unit && base->unit == theirs->unit;
  }

  std::optional<std::string> holders() const {
    if (!base_) return std::nullopt;
    const auto names = [](const std::vector<MemberId>& members) {
      std::vector<std::string> all;
      for (const MemberId& member : members) all.push_back(member.text());
      return all;
    };
    auto merged =
        merged_names(names(base_->held_by), names(ours_->held_by), names(theirs_->held_by));
    if (!merged) return std::nullopt;
    std::ranges::sort(*merged);
    std::string text;
    for (const std::string& name : *merged) text += (text.empty() ? "" : ", ") + name;
    return text;
  }

  std::string quantity() {
    const Unit& unit = base_->quantity->unit;
    const AmountWords words{
        [&](const Integer& parts) { return to_string(Quantity{parts, unit}); },
        [&](const std::string& text) -> std::optional<Integer> {
          const auto quantity = quantity_from(text);
          return quantity && quantity->unit == unit ? std::optional(quantity->parts) : std::nullopt;
        }};
    return words.shown(
        merged_amount({base_->quantity->parts, ours_->quantity->parts, theirs_->quantity->parts},
                      subject("quantity"), words, terms_, conflicts_));
  }

  // Whether one side alone put it into another pool and the other changed the quantity.
  bool is_moved_and_changed() const {
    const auto moved = [this](const Asset& a, const Asset& b) {
      return a.pool != base_->pool && b.pool == base_->pool && b.quantity != base_->quantity;
    };
    return moved(*ours_, *theirs_) || moved(*theirs_, *ours_);
  }

  void keep_pool_and_amount_together(Asset& asset) {
    const auto said = [](const Asset& a) {
      return (a.quantity ? to_string(*a.quantity) : std::string("nothing")) + " in " +
             a.pool.text();
    };
    const Answer decision = conflicts_.settle(
        {subject("pool"), Clash::MeasureAndAmount, said(*base_), said(*ours_), said(*theirs_), {}});
    // Edited accepts both.
    if (decision.take == Take::Edited) return;
    const Asset& chosen = decision.take == Take::Ours     ? *ours_
                          : decision.take == Take::Theirs ? *theirs_
                                                          : *base_;
    asset.pool = chosen.pool;
    asset.quantity = chosen.quantity;
  }

  const Asset* base_;
  const Asset* ours_;
  const Asset* theirs_;
  const MergeTerms& terms_;
  ConflictList& conflicts_;
  AssetId id_;
};

}  // namespace

std::vector<Asset> merged_assets(const Three<std::vector<Asset>>& versions, const MergeTerms& terms,
                                 ConflictList& conflicts) {
  std::vector<Asset> merged;
  walk_together(
      versions, [](const Asset& asset) { return asset.id; },
      [&](const Asset* base, const Asset* ours, const Asset* theirs) {
        auto asset = AssetMerger({base, ours, theirs}, terms, conflicts).merged();
        if (asset) merged.push_back(std::move(*asset));
      });
  return merged;
}

}  // namespace charter
