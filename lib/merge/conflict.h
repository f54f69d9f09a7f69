// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where two lines of change exclude each other, and how each such place was settled.

#include "diag/fault.h"
#include "model/rule.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

enum class Clash {
  Differs,            // both sides set it, each to something else
  Words,              // both sides changed the same words of a text
  RemovedAndChanged,  // gone on one side; the other changed it, or put something into it
  Place,              // both sides moved it, each to another place
  Order,              // the moves of both sides cannot all be made
  NameTaken,          // one side's new id is that of something else on the other side
  SameAmount,         // both sides moved the same amount: one act, or two
  MeasureAndAmount,   // one side changed what an amount is counted in or held for, the other the
                      // amount
  Overdrawn,          // each side took of an amount, and both together more than there was
};

// Base is what stood before both. Edited is something else altogether, said with it. Once and Twice
// answer SameAmount.
enum class Take { Ours, Theirs, Base, Edited, Once, Twice };

// "removed-and-changed"; "ours", "edit": as notes and documents have them, and back.
std::string_view name_of(Clash clash);
std::string_view name_of(Take take);
std::optional<Take> take_called(std::string_view name);

// `text` is for a title, a text, an id, a field or an amount, in the form of docs/formats/changes.md; `value`
// is for a parameter of a rule.
struct Answer {
  Take take = Take::Base;
  std::string text{};
  std::optional<Value> value{};
  friend bool operator==(const Answer&, const Answer&) = default;
};

// The subject of a conflict names it: no two of one merge have the same. `field` is that of the
// changes, "rule.NAME" for a parameter, "rule" for a rule as a whole, "place" for where something
// stands, "order" for that of what stands in it (about "charter": of the articles), "id" for its
// name, and empty for the thing as a whole.
using Answers = std::map<Subject, Answer>;

// `base`, `ours` and `theirs` say what each side has, in the form of docs/formats/changes.md;
// nothing where it has nothing.
struct Conflict {
  Subject subject;
  Clash clash = Clash::Differs;
  std::optional<std::string> base, ours, theirs;
  std::optional<Answer> settled;
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

// Collects conflicts, and knows which have been decided.
class ConflictList {
 public:
  explicit ConflictList(const Answers& decisions) : decisions_(decisions) {}

  // What was decided of this conflict, which is noted. Base where nothing was, or where the answer
  // is none to this kind of question: Once and Twice are for equal amounts alone, and it `fits`.
  Answer settle(Conflict conflict, const std::function<bool(const Answer&)>& fits = {});

  // In the order of their subjects.
  std::vector<Conflict> all() const;

 private:
  const Answers& decisions_;
  std::map<Subject, Conflict> conflicts_;
};

}  // namespace charter
