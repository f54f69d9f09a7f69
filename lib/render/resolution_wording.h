// SPDX-License-Identifier: Apache-2.0
#pragma once

// An instruction of a resolution in the words in which assemblies draft, before it is known whether
// it is shown on a terminal, as Markdown or in JSON.

#include "render/resolution.h"

#include <string>
#include <vector>

namespace charter {

// Ours, or the community's: then what it is. Struck, Inserted and Quoted are words in quotation
// marks, in which "¶" is the end of a line; Name is a title, Code an id or a value.
struct Phrase {
  enum class Kind { Plain, Name, Struck, Inserted, Quoted, Code };
  Kind kind = Kind::Plain;
  std::string text;
};
using Sentence = std::vector<Phrase>;

// What stands under the sentence: a part of it, "(a) strike …", or a stretch of what is inserted,
// under a heading that may be empty.
struct Passage {
  Sentence heading;
  std::string text;  // with line feeds
  std::size_t depth = 0;
};

struct Wording {
  Sentence sentence;
  std::vector<Passage> blocks;
};

Wording wording_of(const Instruction& instruction);

// A phrase as it is read: made visible, and in quotation marks, which the words do not hold, where it is quoted.
std::string spelled(const Phrase& phrase);

// The sentence on one line.
std::string one_line(const Sentence& sentence);

// Whether the words of an instruction hold ends of lines, or references by id, and so the reader
// must be told what "¶" or "[[id]]" is.
bool quotes_line_ends(const Resolution& resolution);
bool quotes_references(const Resolution& resolution);

// "clause.insert", …: what an instruction is called in charter.resolution/1.
std::string_view instruction_kind(const Instruction& instruction);

}  // namespace charter
