// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"
#include "change/parts.h"

namespace charter {

namespace {

void compare(const Asset& before, const Asset& after, std::vector<AssetChange>& changes) {
  Fields old_fields = fields_of(before), new_fields = fields_of(after);
  const bool amounts =
      before.quantity && after.quantity && before.quantity->unit == after.quantity->unit;
  if (amounts) {
    const Integer by = after.quantity->parts - before.quantity->parts;
    if (by != 0)
      changes.emplace_back(
          AssetQuantity{after.id, after.quantity->unit, by, before.quantity->parts});
    old_fields.erase("quantity");
    new_fields.erase("quantity");
  }
  for (FieldChange& change : differences(old_fields, new_fields))
    changes.emplace_back(AssetChanged{after.id, std::move(change.field), std::move(change.value)});
}

}  // namespace

std::vector<AssetChange> diff_assets(const std::vector<Asset>& before,
                                     const std::vector<Asset>& after) {
  std::vector<AssetChange> changes;
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    if (b == after.end() || (a != before.end() && a->id < b->id))
      changes.emplace_back(AssetDisposed{*a++});
    else if (a == before.end() || b->id < a->id)
      changes.emplace_back(AssetAcquired{*b++});
    else
      compare(*a++, *b++, changes);
  }
  return changes;
}

}  // namespace charter
