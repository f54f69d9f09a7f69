// SPDX-License-Identifier: Apache-2.0
#pragma once

// Three-way merging of what is a flat list of named texts (change/fields.h).

#include "change/fields.h"
#include "merge/conflict.h"

#include <functional>
#include <optional>
#include <string>

namespace charter {

// What belongs together among the fields of one thing.
struct FieldGroup {
  // What comes and goes as a whole ("pools.housing"); empty for a field that stands by itself. Gone
  // on one side and changed on the other is a conflict.
  std::string entry;
  // What is one value, in several fields ("units.ETH.price"): changed on both sides is a conflict
  // unless it was to the same. The field itself where it is a value by itself.
  std::string value;
};

struct FieldMerger {
  ConflictList& conflicts;
  std::string about;  // of the subjects of conflicts
  std::string id;
  std::function<FieldGroup(const std::string& field)> group;
  // A value of one field that both sides changed, each to something else; nothing where that is a
  // conflict. Empty texts are absent fields.
  std::function<std::optional<std::string>(const std::string& field, const std::string& base,
                                           const std::string& ours, const std::string& theirs)>
      both_changed;

  Fields merged(const Fields& base, const Fields& ours, const Fields& theirs);
};

// A thing that may be there or not. Gone on one side and changed on the other is a conflict of the
// thing as a whole.
std::optional<Fields> merged_thing(FieldMerger& merger, const std::optional<Fields>& base,
                                   const std::optional<Fields>& ours,
                                   const std::optional<Fields>& theirs);

}  // namespace charter
