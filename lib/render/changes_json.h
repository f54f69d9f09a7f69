// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changes for programs: the document charter.changes/1 and the CHANGE objects that others hold
// (docs/formats/changes.md).

#include "change/change.h"
#include "render/change_context.h"
#include "render/json.h"

#include <optional>
#include <string>

namespace charter {

// An array of CHANGE objects: community, articles, clauses, members, shares, assets, settlements.
Json changes_json(const Changes& changes, const ChangeContext& context);

// {"clause.added": 2, …}
Json summary_json(const Changes& changes);

// SIDE: where one side of a comparison comes from. `commit` is absent for a working folder.
struct ChangeSource {
  std::string community;
  std::string name;
  std::optional<std::string> commit;
  std::string label;
};

Json as_json(const ChangeSource& side);

// What is compared; `common` is the commit that both sides descend from, where there is one.
struct Comparison {
  ChangeSource from;
  ChangeSource to;
  std::optional<std::string> common;
};

// The document charter.changes/1.
// Of some of the changes only: `whole` has all of them (meaning_of).
Json changes_document(const Comparison& comparison, const Changes& changes,
                      const ChangeContext& context, const Changes& whole);
Json changes_document(const Comparison& comparison, const Changes& changes,
                      const ChangeContext& context);

// A value of a rule: a scalar as its exact text, a list as an array, a map as an object, a table as
// an array of objects. A rule: {"kind", then its parameters}.
Json as_json(const Value& value);
Json as_json(const Rule& rule);

}  // namespace charter
