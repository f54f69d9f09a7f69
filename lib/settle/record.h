// SPDX-License-Identifier: Apache-2.0
#pragma once

// The bytes of a settlement's record, settlements/<digest>/ (docs/formats/settlement.md). They
// follow from the inputs alone and are the same in every repository that took part; verifying a
// record is making it again and comparing bytes, so nothing reads record.yaml back.

#include "settle/settlement.h"

#include <string>
#include <vector>

namespace charter {

// The result and its certificate.
std::string record_yaml(const Settlement& settlement, const ForkInputs& inputs);

// What was asked for, word for word.
std::string inputs_yaml(const ForkInputs& inputs);

// A row of sides.csv: somebody who leaves. In the order of the members.
struct SideRow {
  MemberId member;
  PartyId party;
};
std::vector<SideRow> side_rows(const ForkInputs& inputs);
inline constexpr const char* kSidesHeader = "member,party\n";

// All rows as one file, header first: what the digest is of. Where there are more rows than one register file
// holds, whoever writes the folder lays side_rows out as a register is.
std::string sides_csv(const ForkInputs& inputs);

}  // namespace charter
