// SPDX-License-Identifier: Apache-2.0
#pragma once

// A charter's changes as a meeting votes on them: numbered instructions that, carried out one after
// the other on the charter before, give the charter after (docs/formats/resolution.md).
//
// Articles and clauses are cited by their numbers before the resolution, whatever has been
// inserted, moved or struck by then; what is inserted is cited by the number it will have at the
// end. Words are counted in the text as it stood before. Where lines are broken within a paragraph
// (render/unwrapped.h) is nothing to vote on.

#include "change/change.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace charter {

// An article or a clause. The title helps to find it and may be empty.
struct Cited {
  enum class What { Article, Clause };
  What what = What::Clause;
  std::string number;
  bool is_new = false;
  std::string title;
};

// Directly after one that stands there by then; after nothing: first.
struct CitedPlace {
  Cited within;
  std::optional<Cited> after;
};

// A clause that is inserted, with the clauses within it that are inserted with it. `clause` has
// none within it.
struct NewClause {
  std::string number;
  Clause clause;
  std::vector<NewClause> within;
};

struct InsertArticle {
  std::string number;
  Article article;  // without its clauses
  std::vector<NewClause> clauses;
  std::optional<Cited> after;  // nothing: first
};
// With every clause that stands in it by then.
struct StrikeArticle {
  Cited article;
};
struct MoveArticle {
  Cited article;
  std::optional<Cited> after;
};

struct InsertClauses {
  CitedPlace at;
  std::vector<NewClause> clauses;
};
// With every clause that stands within it by then.
struct StrikeClause {
  Cited clause;
  bool has_within = false;
};
struct MoveClause {
  Cited clause;
  CitedPlace to;
  bool has_within = false;
};

// The title, level or id of an article or a clause; an absent one has none.
struct SetField {
  Cited of;
  std::string field;
  Amended<std::string> value;
};
// The whole text of a clause.
struct ReplaceText {
  Cited clause;
  Amended<std::string> text;
};

// Words of a text, and which of the places where it says so is meant: the first is 1.
struct Quote {
  std::string words;
  std::size_t which = 1;
  std::size_t times = 1;
};
// Struck are the words, and with them the blank before them, or at the beginning of the text the
// one after them.
struct StrikeWords {
  Quote words;
};
struct ReplaceWords {
  Quote words;
  std::string by;
};
// Inserted with a blank between, unless `directly`.
struct InsertWords {
  enum class Where { Beginning, After, End };
  Where where = Where::After;
  Quote after;
  std::string words;
  bool directly = false;
};
using WordsEdit = std::variant<StrikeWords, ReplaceWords, InsertWords>;

// All at once.
struct EditText {
  Cited clause;
  std::vector<WordsEdit> edits;
};

struct SetParameter {
  Cited clause;
  std::string kind;  // of the rule
  std::string parameter;
  Amended<Value> value;
};
struct SetRule {
  Cited clause;
  Amended<Rule> rule;
};

using Instruction =
    std::variant<InsertArticle, StrikeArticle, MoveArticle, InsertClauses, StrikeClause, MoveClause,
                 SetField, ReplaceText, EditText, SetParameter, SetRule>;

// In the order of reading after; what holds clauses that are moved out of it is struck at the end.
struct Resolution {
  std::vector<Instruction> instructions;
  // Everything that is not about the charter and is therefore no part of it.
  Changes left_out;
};

// Of changes that lead from one charter to the other.
Resolution resolution_of(const Charter& before, const Charter& after, const Changes& changes);

// What the instructions say, done. Empty where one cannot be carried out: it cites what is not
// there.
std::optional<Charter> carry_out(const Charter& before,
                                 const std::vector<Instruction>& instructions);

}  // namespace charter
