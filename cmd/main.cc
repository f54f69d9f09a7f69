// SPDX-License-Identifier: Apache-2.0

// The program: reads the command line, captures the world once, runs the command, and is the only
// place where what went wrong ends.

#include "cmd/command_line.h"
#include "cmd/context.h"
#include "cmd/help.h"
#include "cmd/screen.h"
#include "cmd/stream.h"
#include "render/faults_json.h"
#include "render/faults_text.h"
#include "value/safe_text.h"

#include <csignal>
#include <exception>
#include <filesystem>
#include <malloc.h>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace charter::cmd {

namespace {

constexpr const char* kReport = "please report it, with the command that was run";

Exit run(const std::vector<std::string>& words) {
  const CommandLine line = read_command_line(words);
  Context context = captured(line.manner, words);
  const Exit exit = line.run ? line.run(context) : show_help(line, context);
  context.console.finish();
  return exit;
}

// Failures are told in the form asked for: JSON is the answer, words go to standard error.
Exit report(const Failure& failure, const std::vector<std::string>& words) {
  if (form_of(words) == Form::Json) {
    write_if_possible(1, to_json(failure));
  } else {
    const Screen screen = screen_of({}, captured_environment());
    write_if_possible(2, painted(as_text(failure), screen.err));
  }
  return failure.exit();
}

Exit run_to_the_end(const std::vector<std::string>& words) {
  try {
    return run(words);
  } catch (const OutputClosed&) {
    return Exit::Ok;
  } catch (const Failure& failure) {
    return report(failure, words);
  } catch (const std::filesystem::filesystem_error& error) {
    return report({Exit::Disk, "disk-failed",
                   "cannot work with " + made_visible(error.path1().string()) + ": " + error.code().message()},
                  words);
  } catch (const std::bad_alloc&) {
    return report({Exit::Bug, "out-of-memory", "there is not enough memory for this"}, words);
  } catch (const std::exception& error) {
    return report({Exit::Bug, "bug", std::string("a mistake in charter: ") + error.what(), kReport},
                  words);
  }
}

extern "C" void end_interrupted(int) { ::_exit(static_cast<int>(Exit::Interrupted)); }

// An assertion has said already what was wrong.
extern "C" void end_as_bug(int) {
  constexpr std::string_view kSentence =
      "error: a mistake in charter [bug]\nhelp: please report it, with the command that was run\n";
  [[maybe_unused]] const ssize_t written = ::write(2, kSentence.data(), kSentence.size());
  ::_exit(static_cast<int>(Exit::Bug));
}

extern "C" void take_no_notice(int) {}

// A closed pipe is an error of write and not the end of the program. It has a handler, and is not
// ignored, because programs that we start would inherit that.
void handle_signals() {
  std::signal(SIGINT, end_interrupted);
  std::signal(SIGABRT, end_as_bug);
  std::signal(SIGPIPE, take_no_notice);
}

// Memory that was let go is soon asked for again: pages that go back to the system at once, and come anew, take longer
// than much of what is done with them.
void keep_memory() {
  constexpr int kLargestKept = 32 << 20, kMostKept = 1 << 30, kAtOnce = 4 << 20;
  ::mallopt(M_MMAP_THRESHOLD, kLargestKept);
  ::mallopt(M_TRIM_THRESHOLD, kMostKept);
  ::mallopt(M_TOP_PAD, kAtOnce);
}

}  // namespace

}  // namespace charter::cmd

int main(int argc, char** argv) {
  charter::cmd::handle_signals();
  charter::cmd::keep_memory();
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(charter::cmd::run_to_the_end(words));
}
