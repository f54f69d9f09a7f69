// SPDX-License-Identifier: Apache-2.0
#include "cmd/console.h"

#include "cmd/stream.h"
#include "render/json.h"

#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>
#include <sys/wait.h>
#include <unistd.h>

namespace charter::cmd {

namespace {

std::string_view colour_of(Label label) {
  switch (label) {
    case Label::Plain:
      return "";
    case Label::Heading:
      return "1";
    case Label::Id:
      return "36";
    case Label::Number:
      return "34";
    case Label::Added:
      return "32";
    case Label::Removed:
      return "31";
    case Label::Changed:
      return "33";
    case Label::Emphasis:
      return "1";
    case Label::Muted:
      return "2";
    case Label::Error:
      return "1;31";
    case Label::Warning:
      return "1;33";
    case Label::Note:
      return "1;36";
    case Label::Hint:
      return "36";
  }
  return "";
}

// Colour ends with its line: a pager draws each line by itself.
void paint_lines(std::string& result, std::string_view colour, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0)
      result.append("\x1b[")
          .append(colour)
          .append("m")
          .append(text.substr(0, end))
          .append("\x1b[0m");
    if (end < text.size()) result += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// What the pager's process does between fork and exec.
[[noreturn]] void become_pager(const std::string& pager, int input) {
  ::dup2(input, 0);
  std::signal(SIGPIPE, SIG_DFL);
  ::setenv("LESS", "FRX", 0);
  ::setenv("LV", "-c", 0);
  ::execl("/bin/sh", "sh", "-c", pager.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

}  // namespace

std::string painted(const Text& text, Paint paint) {
  if (paint == Paint::None) return plain(text);
  std::string result;
  for (const Span& span : text.spans()) {
    const std::string_view colour = colour_of(span.label);
    if (colour.empty())
      result += span.text;
    else
      paint_lines(result, colour, span.text);
  }
  return result;
}

Console::~Console() { end_pager(); }

void Console::show(const Text& text) {
  if (text.is_empty()) return;
  if (form() == Form::Json) {
    text_ += plain(text);
    return;
  }
  end_progress();
  if (!screen_.pager.empty() && pager_ == 0) start_pager();
  write_all(out_, painted(text, screen_.out));
}

void Console::show_json(const std::string& document) {
  assert(!answered_ && text_.empty() && "an answer in JSON is one document");
  end_progress();
  answered_ = true;
  write_all(out_, document);
}

void Console::say(const Text& text) {
  if (manner_.voice == Voice::Quiet) return;
  end_progress();
  write_if_possible(2, painted(text, screen_.err));
}

void Console::complain(const Text& text) {
  if (text.is_empty()) return;
  end_progress();
  write_if_possible(2, painted(text, screen_.err));
}

std::optional<std::string> Console::prompt(std::string_view question) {
  if (!screen_.asks || manner_.questions == Questions::Never) return std::nullopt;
  end_pager();
  end_progress();
  write_if_possible(2, question);
  write_if_possible(2, " ");
  std::string line;
  for (char c = 0;;) {
    const ssize_t got = ::read(0, &c, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0 && line.empty()) return std::nullopt;
    if (got <= 0 || c == '\n') return line;
    line += c;
  }
}

std::shared_ptr<Progress> Console::progress(std::string what) {
  if (!screen_.progress || manner_.voice == Voice::Quiet || pager_ != 0) return nullptr;
  end_progress();
  progress_ = std::make_shared<Progress>(std::move(what));
  return progress_;
}

void Console::expect(const std::function<std::uint64_t()>& total) {
  if (progress_) progress_->expect(total());
}

void Console::end_progress() {
  if (progress_) progress_->end();
}

void Console::finish() {
  end_progress();
  end_pager();
  if (text_.empty()) return;
  const std::string text = std::exchange(text_, {});
  show_json(printed(Json::object().set("schema", "charter.text/1").set("text", text)));
}

void Console::end_pager() {
  if (pager_ == 0) return;
  ::close(out_);
  while (::waitpid(pager_, nullptr, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGINT, interrupt_);
  out_ = 1;
  pager_ = 0;
}

// Without a pager the answer goes straight to the terminal, as if none had been wanted.
void Console::start_pager() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return;
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[1]);
    become_pager(screen_.pager, ends[0]);
  }
  ::close(ends[0]);
  if (child < 0) {
    ::close(ends[1]);
    return;
  }
  out_ = ends[1];
  pager_ = child;
  // Whoever interrupts is talking to the pager, and it must not be left behind on the terminal.
  interrupt_ = std::signal(SIGINT, SIG_IGN);
}

}  // namespace charter::cmd
