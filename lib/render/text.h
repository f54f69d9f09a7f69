// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a command shows: text in spans, each labelled with what it is. A renderer never names a
// colour and never measures a terminal; cmd turns labels into colour, or into nothing. So nothing
// may be said by a label alone: the words and signs must say it too.

#include <string>
#include <string_view>
#include <vector>

namespace charter {

enum class Label {
  Plain,
  Heading,   // the title of a group
  Id,        // an id, a commit, a name that can be typed back
  Number,    // a clause number or an amount
  Added,     // what came
  Removed,   // what went
  Changed,   // what is there before and after, but differs
  Emphasis,  // what the eye should find first
  Muted,     // what may be passed over
  Error,     // the words and carets of an error
  Warning,
  Note,
  Hint,  // what to do
};

struct Span {
  Label label = Label::Plain;
  std::string text;
  friend bool operator==(const Span&, const Span&) = default;
};

// Lines end with a line feed. Neighbouring spans of one label are one span, so equal pictures are
// equal Texts.
class Text {
 public:
  Text() = default;

  // Words of ours, as they are. An empty text adds nothing.
  Text& add(Label label, std::string_view text);
  Text& add(std::string_view text) { return add(Label::Plain, text); }
  Text& add(const Text& text);

  // What comes from a repository, a file or a remote: control and invisible characters, line feeds
  // among them, are made visible.
  Text& show(Label label, std::string_view text);
  Text& show(std::string_view text) { return show(Label::Plain, text); }

  // Ends the line.
  Text& line() { return add("\n"); }

  bool is_empty() const { return spans_.empty(); }
  const std::vector<Span>& spans() const { return spans_; }
  friend bool operator==(const Text&, const Text&) = default;

 private:
  std::vector<Span> spans_;
};

// The text without its labels.
std::string plain(const Text& text);

}  // namespace charter
