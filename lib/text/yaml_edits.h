// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of a YAML text that can be taken out or put in as wholes, and the edits made to them.
// Offsets are bytes.

#include "text/draft.h"
#include "text/source.h"
#include "text/yaml.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Each entry of a block mapping as whole lines with the comment directly above it; the first begins
// at its key, which may stand after a dash.
std::vector<ByteRange> entry_extents(const Source& source, const YamlNode& mapping);

// An item of a block list: `whole` is its lines with the blank lines and comments above it (of the
// first, its lines only); `dash` is the column of its dash.
struct ItemExtent {
  ByteRange whole;
  std::size_t dash = 0;
};
std::vector<ItemExtent> item_extents(const Source& source, const YamlNode& list);

// For each wanted item the old one that it is, by identity or by what it says, else by position.
std::vector<std::optional<std::size_t>> matched_items(const Draft& old, const Draft& wanted);

// Of the old items that are kept, the most that stand in the wanted order.
std::set<std::size_t> in_order(const std::vector<std::optional<std::size_t>>& kept);

// Text indented for one column, indented for another; lines never lose more than they are indented
// by.
std::string indented(std::string_view text, std::size_t from, std::size_t to);

// A new text for a block scalar, as a literal block at the old one's indentation. `column` is that
// of the mapping or list it stands in.
std::string block_like(const Source& source, const YamlNode& scalar, std::string_view text,
                       std::size_t column);

// A scalar on one line in the style the old one had, as far as that can hold it.
std::string line_like(YamlNode::Style style, const Draft& wanted, Context context);

// Replacements that do not overlap, in any order; where several insert at one offset, in the order
// they were made.
class Edits {
 public:
  void replace(std::size_t begin, std::size_t end, std::string text);
  void remove(ByteRange extent) { replace(extent.begin, extent.end, {}); }
  // Puts in whole lines before the line that begins at `at`, or after the last line.
  void insert_line(std::size_t at, const std::string& text);

  // The bytes of an extent with the edits made.
  std::string applied(std::string_view bytes, ByteRange extent) const;

 private:
  struct Edit {
    ByteRange extent;
    std::string text;
    bool is_line = false;
  };
  std::vector<Edit> edits_;
};

}  // namespace charter
