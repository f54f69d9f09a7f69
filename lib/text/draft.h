// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a YAML file should say, and how it is written when nothing of it is there yet. Readers turn
// files into the model; drafts are the way back: writers print a draft as it is, and text/splice.h
// changes a file only where two drafts differ.

#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct DraftEntry;

// A scalar is written as `text`, a mapping as its `entries` in their order, a list as its `items`.
// Two scalars that differ in spelling only have the same `meaning`, by which drafts are compared.
// `identity` says which item of a list is the same one in another version of it (the id of a
// clause); where it is empty, items are the same by what they say, or by their position. A list of scalars in
// `any_order` says the same in every order, and keeps the one it stands in.
struct Draft {
  enum class Kind { Scalar, List, Mapping };
  // Word: an id, a number, a choice. Text: free text, quoted where a YAML reader would take it for
  // something else. Prose: free text of several lines, written as a block. Flow and Block: with
  // brackets, or one a line.
  enum class Form { Word, Text, Prose, Flow, Block };

  Kind kind = Kind::Scalar;
  Form form = Form::Word;
  std::string text;
  std::string meaning;
  std::string identity;
  bool any_order = false;
  std::vector<DraftEntry> entries;
  std::vector<Draft> items;

  static Draft word(std::string text);
  static Draft free_text(std::string text);
  static Draft prose(std::string text);
  static Draft mapping();
  static Draft flow_mapping();
  static Draft list();
  static Draft flow_list();

  void add(std::string key, Draft value);
  // These add nothing when there is nothing to say.
  void add_word(std::string key, const std::string& text);
  void add_text(std::string key, const std::string& text);
  void add_prose(std::string key, const std::string& text);
  void add_unless_empty(std::string key, Draft value);

  const Draft* find(std::string_view key) const;
  friend bool operator==(const Draft& a, const Draft& b);
};

struct DraftEntry {
  std::string key;
  Draft value;
  friend bool operator==(const DraftEntry&, const DraftEntry&) = default;
};

// The whole file.
std::string written(const Draft& draft);

// Where a value is written: after a key or a dash in a block whose entries begin at `column`, or
// within brackets.
enum class Context { Block, Flow };

// A scalar on one line, quoted where needed.
std::string one_line(const Draft& scalar, Context context);
std::string double_quoted(std::string_view text);

// Whether the text can stand as a literal block without an indentation indicator.
bool fits_block(std::string_view text);
// The lines of a literal block, each indented and ended by a line feed.
std::string block_lines(std::string_view text, std::size_t indentation);

// What follows a key's colon or a dash, with the space or line feed before it, without the last
// line feed. `column` is that of the mapping or list it stands in.
std::string value_after(const Draft& draft, std::size_t column);

// `key:` with its value.
std::string entry_at(const DraftEntry& entry, std::size_t column);
// `-` with its item.
std::string item_at(const Draft& item, std::size_t column);

}  // namespace charter
