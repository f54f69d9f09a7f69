// SPDX-License-Identifier: Apache-2.0
#include "cmd/screen.h"

#include <algorithm>
#include <charconv>
#include <sys/ioctl.h>
#include <unistd.h>

namespace charter::cmd {

namespace {

constexpr int kNarrowest = 40;

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

Paint paint_of(int descriptor, const Manner& manner, const Environment& environment) {
  if (manner.colour == Colour::Always) return Paint::Ansi;
  if (manner.colour == Colour::Never || !environment["NO_COLOR"].empty()) return Paint::None;
  const std::string forced = environment["CLICOLOR_FORCE"];
  if (!forced.empty() && forced != "0") return Paint::Ansi;
  return is_terminal(descriptor) && environment["TERM"] != "dumb" ? Paint::Ansi : Paint::None;
}

int width_of(const Environment& environment) {
  const std::string columns = environment["COLUMNS"];
  int width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  winsize size{};
  if (width <= 0 && ::ioctl(1, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  return width <= 0 ? 80 : std::max(width, kNarrowest);
}

std::string pager_of(const Manner& manner, const Environment& environment) {
  if (manner.pages == Pages::Never || !is_terminal(1) || environment["TERM"] == "dumb") return "";
  std::string pager = "less";
  for (const char* name : {"PAGER", "GIT_PAGER", "CHARTER_PAGER"})
    if (environment.has(name)) pager = environment[name];
  return pager == "cat" ? "" : pager;
}

}  // namespace

Screen screen_of(const Manner& manner, const Environment& environment) {
  return {.asks = is_terminal(0) && is_terminal(2),
          .progress = is_terminal(2) && environment["TERM"] != "dumb",
          .terminal = is_terminal(1),
          .out = paint_of(1, manner, environment),
          .err = paint_of(2, manner, environment),
          .width = width_of(environment),
          .pager = pager_of(manner, environment)};
}

}  // namespace charter::cmd
