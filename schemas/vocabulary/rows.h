// SPDX-License-Identifier: Apache-2.0
#pragma once

// The built-in data as the program carries it: constant rows that refer to each other by position. The
// source that defines them is written by schemas/embed when charter is built.

#include "diag/fault_catalogue.h"
#include "model/rule.h"
#include "model/vocabulary.h"
#include "vocabulary/vocabulary.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace charter::rows {

// [first, first + count) of another table.
struct Range {
  std::size_t first = 0;
  std::size_t count = 0;
};

// `rank` is below zero where there is none.
struct ChoiceRow {
  std::string_view name, meaning;
  int rank = -1;
};

struct ParameterRow {
  std::string_view name;
  Range types, choices;
  bool list = false, required = false, asked = false;
  std::string_view map_key, minimum, maximum, fallback, meaning, more, less, establishes;
  Turn more_is = Turn::Neither;
};

struct KindRow {
  std::string_view name, title, concerns, meaning, example;
  Range parameters;
};

struct FaultRow {
  std::string_view code, meaning, example, remedy;
};

extern const std::span<const ValueType> types;
extern const std::span<const ChoiceRow> choices;
extern const std::span<const ParameterRow> parameters;
extern const std::span<const KindRow> kinds;
extern const std::span<const FaultRow> faults;
extern const std::span<const TemplateFile> templates;

}  // namespace charter::rows
