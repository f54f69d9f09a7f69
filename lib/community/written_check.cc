// SPDX-License-Identifier: Apache-2.0
#include "community/written_check.h"

#include "model/check.h"

namespace charter {

Faults check_written(const WrittenParts& parts, const Vocabulary& vocabulary) {
  const Snapshot& snapshot = parts.snapshot;
  Faults faults = check_community(snapshot.community);
  append(faults, check_charter(snapshot.charter, snapshot.community, snapshot.assets, vocabulary));
  append(faults, check_assets(snapshot.assets, snapshot.community, snapshot.charter));
  attach_places(faults, parts.places);
  append(faults, parts.faults);
  return faults;
}

}  // namespace charter
