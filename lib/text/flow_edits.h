// SPDX-License-Identifier: Apache-2.0
#pragma once

// Adding parts to a flow collection (`{id: a, title: A}`, `[ana, bo]`) and taking parts out, so that the parts
// that stay, and the blanks and comments between them, keep their bytes.

#include "text/yaml_edits.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace charter {

// Each entry from its key to the end of its value; each item.
std::vector<ByteRange> flow_extents(const YamlNode& collection);

// Walks over the wanted parts in their order: `stay` for one that stands there, `add` for one that is new,
// which is put after the one before it. At least one stands there and stays.
class FlowEdits {
 public:
  FlowEdits(const YamlNode& collection, Edits& edits)
      : extents_(flow_extents(collection)), edits_(edits) {}

  void stay(std::size_t index);
  void add(const std::string& text);
  // Takes out the parts that did not stay.
  void take_out_others();

 private:
  std::vector<ByteRange> extents_;
  Edits& edits_;
  std::optional<std::size_t> last_;
  std::set<std::size_t> staying_;
};

}  // namespace charter
