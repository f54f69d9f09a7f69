// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where answers go. Answers are written to standard output, everything else to standard error;
// labels become colours only on a terminal, or when colour is asked for. Long answers go through a
// pager on a terminal.

#include "cmd/manner.h"
#include "cmd/progress.h"
#include "diag/fault.h"
#include "render/text.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace charter::cmd {

// Whoever read our output has gone. Caught in main, which ends quietly.
struct OutputClosed {};

enum class Paint { None, Ansi };

// What main found out about the streams. `pager` is the command to show long answers with, empty
// for none.
struct Screen {
  bool asks = false;      // standard input and standard error are terminals
  bool progress = false;  // standard error is one
  bool terminal = false;  // standard output is one
  Paint out = Paint::None;
  Paint err = Paint::None;
  int width = 80;
  std::string pager;
};

class Console {
 public:
  Console() = default;
  Console(const Manner& manner, Screen screen) : manner_(manner), screen_(std::move(screen)) {}
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;
  ~Console();

  // The answer, or a further part of it. With --json, an answer that has no document of its own becomes
  // charter.text/1, which holds it as one text.
  void show(const Text& text);

  // The whole answer as one document; at most once.
  void show_json(const std::string& document);

  // What is worth knowing beside the answer; not with --quiet.
  void say(const Text& text);

  // What must be known: faults and failures.
  void complain(const Text& text);

  // Asks on a terminal and reads a line; nothing where nobody can be asked, or with --no-input.
  std::optional<std::string> prompt(std::string_view question);

  // How far along something long is, until the first word of an answer; nullptr where nobody would see it.
  std::shared_ptr<Progress> progress(std::string what);
  // How many there will be of what it counts, which is asked only where it is shown.
  void expect(const std::function<std::uint64_t()>& total);

  // To be called when the command has answered: waits until the pager has been left.
  void finish();

  Form form() const { return manner_.form; }
  int width() const { return screen_.width; }
  // Whether a person reads the answer as it comes, so that long lines are better broken.
  bool is_terminal() const { return screen_.terminal; }

 private:
  void end_progress();
  void start_pager();
  void end_pager();

  Manner manner_;
  Screen screen_;
  int out_ = 1;
  pid_t pager_ = 0;
  void (*interrupt_)(int) = nullptr;  // what an interrupt did before the pager came
  bool answered_ = false;  // with a document
  std::string text_;       // answered with --json, but not as a document
  std::shared_ptr<Progress> progress_;
};

// The text with its labels as colours, or without.
std::string painted(const Text& text, Paint paint);

}  // namespace charter::cmd
