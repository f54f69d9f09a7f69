// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a YAML parser meets in a file, one thing after the other, with the bytes that each was read from.
// The parser is libyaml; nothing else of charter knows it.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

struct YamlEvent {
  enum class Kind { Document, Alias, Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd, End };
  enum class Form { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

  Kind kind = Kind::End;
  Form form = Form::Plain;   // of a scalar one of the first five, of a collection's start one of the last two
  std::string value;         // of a scalar
  std::size_t begin = 0;     // in bytes; an anchor or a tag before it is part of it
  std::size_t end = 0;       // of a block scalar, after the blank lines that follow it
  bool has_anchor = false;
  bool has_tag = false;
};

// Why the parser cannot go on, in its words: the problem and where it is, and what it was reading when it met it.
struct YamlProblem {
  std::string problem;
  std::size_t at = 0;
  std::string context;
  std::size_t context_at = 0;
};

// Reads the bytes, which are to outlive it.
class YamlEvents {
 public:
  explicit YamlEvents(std::string_view bytes);
  ~YamlEvents();
  YamlEvents(const YamlEvents&) = delete;
  YamlEvents& operator=(const YamlEvents&) = delete;

  // The next event; after Kind::End there is none. Nothing when the parser cannot go on: then `problem` says why.
  std::optional<YamlEvent> next();
  const YamlProblem& problem() const { return problem_; }

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
  YamlProblem problem_;
};

}  // namespace charter
