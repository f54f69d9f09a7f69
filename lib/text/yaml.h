// SPDX-License-Identifier: Apache-2.0
#pragma once

// YAML as charter reads it: a plain tree of texts with the place of each.
//
// Only what a person would write and any reader would understand alike is read: one document of
// block or flow mappings, sequences and scalars. Anchors, aliases, tags, directives, several
// documents, duplicate keys, keys that are not scalars, nesting deeper than 16 and files above 1
// MiB are faults, and so is a text that ends within a quote or a bracket. Every scalar is text:
// `no`, `010`, `~` and `null` are themselves, and a key with nothing after its colon has an empty
// scalar as its value. The bytes are checked first (text/source.h).

#include "diag/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace charter {

inline constexpr std::size_t kDeepestNesting = 16;

struct YamlEntry;

// A scalar has `scalar`, a sequence `items`, a mapping `entries` in the order of the file. [begin,
// end) are the bytes it was read from: of a quoted scalar with its quotes; of a block scalar from
// its `|` or
// `>` to the end of its last line that is not blank (without the line feed); of a flow collection
// with its brackets; of a block collection from its first key or dash to the end of its last value;
// of nothing at all, begin == end after the colon or dash. `mark` is the place of its first line.
struct YamlNode {
  enum class Kind { Scalar, Sequence, Mapping };
  enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

  Kind kind = Kind::Scalar;
  Style style = Style::Plain;
  std::string scalar;
  std::size_t begin = 0;
  std::size_t end = 0;
  Place mark;
  std::vector<YamlEntry> entries;
  std::vector<YamlNode> items;
};

// `key` is a scalar.
struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

// The tree of the file, or what is wrong with it. `path` is for the places of faults. Codes beside
// those of text/source.h: yaml-syntax, yaml-anchor, yaml-alias, yaml-tag, yaml-directive,
// yaml-several-documents, yaml-unclosed, yaml-key, yaml-collection-key, duplicate-key, too-deep,
// empty-file.
Result<YamlNode> read_yaml(const std::string& path, const std::string& bytes);

// The value of a key of a mapping; nullptr when it has none of that name.
const YamlNode* find_value(const YamlNode& mapping, const std::string& key);

// What it says, where it is a scalar; empty when there is none.
std::string scalar_of(const YamlNode& mapping, const std::string& key);

}  // namespace charter
