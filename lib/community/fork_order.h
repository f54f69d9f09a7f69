// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was asked for, read back from what a record keeps of it (docs/formats/settlement.md): to verify a
// record, and to finish a fork that was interrupted.

#include "community/forking.h"
#include "text/yaml.h"

namespace charter {

// The commit that was divided, and the order.
struct PutIn {
  ObjectId base;
  ForkOrder order;
};

// settlement-newer, where a record is of a format or kind that this program does not know, so that nothing it says can be
// relied on; or was made with a method that it does not know.
std::optional<Fault> newer_form(const YamlNode& inputs);
std::optional<Fault> newer_method(const YamlNode& inputs);

// `inputs` is inputs.yaml, `sides` the texts of sides.csv or of its parts, each with its header. Amounts are read
// by the units of the base commit's community. Faults: those of the formats; settlement-unreadable;
// settlement-newer, where the record is of a format or a method that this program does not know.
Result<PutIn> read_put_in(const ObjectStore& store, const std::string& path, const std::string& inputs,
                          const std::vector<std::string>& sides);

}  // namespace charter
