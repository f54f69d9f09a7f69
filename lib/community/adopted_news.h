// SPDX-License-Identifier: Apache-2.0
#pragma once

// What has been made better of clauses that were taken over, where they came from, since they were.

#include "community/taking.h"

#include <string>
#include <vector>

namespace charter {

// A clause that is gone where it came from. It stays here.
struct StruckThere {
  ClauseId id;
  std::string name;  // of the community
};

// `merge` is UpToDate where there is nothing new.
struct PlannedNews {
  PlannedMerge merge;
  std::vector<StruckThere> struck;
};

// Of the clauses named, or of all that were taken over from other communities: a merge clause by clause, from the version
// that was taken to the last commit there. Faults: not-adopted. A Failure where a source cannot be reached, is another
// community by now, or does not have the version any more.
Result<PlannedNews> plan_news(Workspace& workspace, const std::vector<std::string>& clauses, const std::string& message);

}  // namespace charter
