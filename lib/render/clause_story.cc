// SPDX-License-Identifier: Apache-2.0
#include "render/clause_story.h"

#include "value/match.h"

#include <map>

namespace charter {

std::vector<ClauseStory> stories_of(const std::vector<ClauseChange>& changes) {
  std::vector<ClauseStory> stories;
  std::map<ClauseId, std::size_t> places;
  const auto story = [&](const ClauseId& id) -> ClauseStory& {
    const auto [entry, is_new] = places.try_emplace(id, stories.size());
    if (is_new) stories.emplace_back().id = id;
    return stories[entry->second];
  };
  for (const ClauseChange& change : changes)
    std::visit(Match{[](const ClauseRemoved&) {},
                     [&](const ClauseRenamed& c) { story(c.to).renamed = &c; },
                     [&](const ClauseAdded& c) { story(c.clause.id).added = &c; },
                     [&](const ClauseMoved& c) { story(c.id).moved = &c; },
                     [&](const ClauseAmended& c) { story(c.id).amended.push_back(&c); },
                     [&](const RuleReplaced& c) { story(c.id).rule = &c; },
                     [&](const ParameterAmended& c) { story(c.id).parameters.push_back(&c); }},
               change);
  return stories;
}

}  // namespace charter
