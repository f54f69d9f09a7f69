// SPDX-License-Identifier: Apache-2.0
#pragma once

// A seal on disk (docs/formats/sealed-bids.md): sealed/<group>/seal.yaml, what a group has committed to.

#include "diag/result.h"
#include "value/id.h"

#include <string>

namespace charter {

struct Seal {
  CommunityId community;
  PartyId group;
  std::string commitment;  // 64 hexadecimal digits
};

// `group` is the name of its folder. Codes: those of text/yaml.h and text/fields.h, and bad-seal where it is
// the seal of another group, or commits to nothing.
Result<Seal> read_seal(const std::string& path, const std::string& bytes, const PartyId& group);

std::string write_seal(const Seal& seal);

}  // namespace charter
