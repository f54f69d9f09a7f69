// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a command is: one row, and one file. Whatever the dispatcher, help, the reference, the man
// pages and the completions must know about it stands on the row, or is declared by its `declare`.

#include "cmd/declaration.h"
#include "diag/failure.h"

#include <functional>
#include <memory>
#include <string_view>

namespace charter::cmd {

struct Context;

// Where it works: anywhere, or in a community's folder.
enum class Needs { Nothing, Repository };

// What it does to a community. A command that writes takes --dry-run.
enum class Effect { Reads, Writes };

// Under which heading of the overview it stands, in this order.
enum class Section { Start, Work, Register, Together, Learn, Hidden };

using Run = std::function<Exit(Context&)>;

// Declares a command's options to the parser and returns what runs with them once they are parsed.
using Bind = Run (*)(Declaration&);

// Options have a name of their own, by which `declare` and `run` beside them are found.
template <class Options>
Run bind(Declaration& app) {
  auto options = std::make_shared<Options>();
  declare(app, *options);
  return [options](Context& context) { return run(*options, context); };
}

// `group` is the first word of a command of two ("member" of `member add`), else empty. A row
// without `bind` is such a first word itself. `summary` is one imperative line without a full stop;
// `help` is paragraphs separated by empty lines, which are filled to the width at hand (a line that
// begins with two blanks stays as it is); `example` is lines as in a terminal, each command after
// "$ ".
struct Command {
  std::string_view name;
  std::string_view group;
  std::string_view summary;
  Section section = Section::Work;
  Needs needs = Needs::Nothing;
  Effect effect = Effect::Reads;
  std::string_view help;
  std::string_view example;
  Bind bind = nullptr;
};

}  // namespace charter::cmd
