// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fault is something wrong in what a person wrote: where it stands, what is wrong with it and what to
// do about it. Faults are data: they are collected, sorted, counted, and printed by lib/render.

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// A place in a text. `path` is relative to the community's folder; lines and columns count from one
// (line 0 is the file as a whole); columns and width count code points. `excerpt` is the whole line, without its line feed.
struct Place {
  std::string path;
  int line = 1;
  int column = 1;
  int width = 1;
  std::string excerpt;
  friend auto operator<=>(const Place&, const Place&) = default;
};

// What of a community a fault is about, when it was found in values and not in a text. The reader of
// the text knows where each subject stands. `about` is "community", "article", "clause", "asset",
// "member", "share" or "settlement"; `id` is its id (of a share "member/pool"); `field` may be empty,
// and of a rule parameter is "rule.NAME".
struct Subject {
  std::string about;
  std::string id;
  std::string field;
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

// An error stops a commit; a warning and a note are shown and stop nothing.
enum class Severity { Error, Warning, Note };

struct Fault {
  Severity severity = Severity::Error;
  std::string code;     // permanent, kebab-case; `charter explain` knows it
  std::string message;  // lower case, no full stop: what is wrong
  std::string label;    // what stands after the carets; may be empty
  std::string help;     // what to do; may be empty
  std::optional<Place> place;
  std::optional<Subject> subject;
  friend bool operator==(const Fault&, const Fault&) = default;
};

using Faults = std::vector<Fault>;

// True when one of the faults is an error.
bool any_error(const Faults& faults);

// By path, line and column, then code and message; faults without a place come first. Equal faults are
// kept once.
void sort_faults(Faults& faults);

// Without the notes, which are for whoever asks for every fault.
Faults without_notes(Faults faults);

// Appends `more` to `faults`.
void append(Faults& faults, Faults more);

}  // namespace charter
