// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who came from whom among communities, as far as they say it themselves: the origin in each one's
// community.yaml, and the records of settlements that two of them keep.

#include "model/snapshot.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// A community, the sides that are states of it (none for one that is only named as an origin), and those
// that came from it, as indices into the family.
struct Relative {
  CommunityId id;
  std::string name;
  std::optional<Origin> origin;
  std::vector<std::size_t> sides;
  std::vector<std::size_t> descendants;
  friend bool operator==(const Relative&, const Relative&) = default;
};

// Two communities of which neither says that it came from the other, and which keep one record: both
// took part in that settlement, or came from one that did.
struct SharedRecord {
  std::string settlement;
  std::vector<std::size_t> relatives;
  friend bool operator==(const SharedRecord&, const SharedRecord&) = default;
};

struct Family {
  std::vector<Relative> relatives;
  std::vector<std::size_t> roots;  // those that came from none of the others
  std::vector<SharedRecord> records;
  friend bool operator==(const Family&, const Family&) = default;
};

// In the order in which the sides name them. Origins that lead in a circle, which nobody's honest history
// does, make the first of the circle a root.
Family family_of(const std::vector<const Snapshot*>& sides);

}  // namespace charter
