// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where a clause that was taken over from another charter came from, as its `adopted` says it in one line:
//
//   quiet.hours of c-5f0c2a9be1d44c70 at 3f786850e387550fdab836ed7e6dc881de23001b from ../northwood

#include "value/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace charter {

// `clause` is its id there, and `commit` the state that was taken last, by its full object id. `address` is where that
// community was found: a folder as it is found from this community's own, or a URL; empty where it is not known.
struct Adoption {
  ClauseId clause;
  CommunityId community;
  std::string commit;
  std::string address;
  friend bool operator==(const Adoption&, const Adoption&) = default;
};

std::optional<Adoption> parse_adoption(std::string_view words);
std::string to_string(const Adoption& adoption);

}  // namespace charter
