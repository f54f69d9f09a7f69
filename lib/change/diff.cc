// SPDX-License-Identifier: Apache-2.0
#include "change/change.h"
#include "change/fields.h"
#include "change/parts.h"

namespace charter {

bool is_empty(const Changes& changes) { return changes == Changes{}; }

Clause alone(const Clause& clause) {
  return {clause.id, clause.title, clause.text, clause.level, clause.rule, {}, clause.adopted};
}

Article alone(const Article& article) {
  return {article.id, article.title, article.level, {}, article.file};
}

Changes diff(const Snapshot& before, const Snapshot& after) {
  Changes changes;
  for (FieldChange& change : differences(fields_of(before.community), fields_of(after.community)))
    changes.community.push_back({std::move(change.field), std::move(change.value)});
  const Matching matching = match(before.charter, after.charter);
  changes.articles = diff_articles(before.charter, after.charter, matching);
  changes.clauses = diff_clauses(before.charter, after.charter, matching);
  changes.members = diff_members(before, after);
  changes.shares = diff_shares(before.shares, after.shares);
  changes.assets = diff_assets(before.assets, after.assets);
  for (FieldChange& change : differences(before.settlements, after.settlements))
    changes.settlements.push_back({std::move(change.field), std::move(change.value)});
  for (FieldChange& change : differences(before.notices, after.notices))
    changes.notices.push_back({std::move(change.field), std::move(change.value)});
  for (FieldChange& change : differences(before.sealed, after.sealed))
    changes.sealed.push_back({std::move(change.field), std::move(change.value)});
  return changes;
}

}  // namespace charter
