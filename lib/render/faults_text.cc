// SPDX-License-Identifier: Apache-2.0
#include "render/faults_text.h"

#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace charter {

namespace {

constexpr int kWidest = 100;  // columns of a line that are shown
constexpr int kBefore = 40;   // columns shown before the carets of a longer line
constexpr int kTab = 4;

struct SeverityWord {
  std::string_view word;
  Label label;
};

SeverityWord word_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return {"error", Label::Error};
    case Severity::Warning:
      return {"warning", Label::Warning};
    case Severity::Note:
      return {"note", Label::Note};
  }
  return {"error", Label::Error};
}

// One character of a line as it is shown, and the columns it takes.
struct Cell {
  std::string shown;
  int width = 1;
};

std::vector<Cell> cells(std::string_view line) {
  std::vector<Cell> result;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t next = at + 1;
    while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xc0u) == 0x80u) ++next;
    const std::string_view character = line.substr(at, next - at);
    std::string shown = character == "\t" ? std::string(kTab, ' ') : made_visible(character);
    const int width = display_width(shown);
    result.push_back({std::move(shown), width});
    at = next;
  }
  return result;
}

int columns(const std::vector<Cell>& line, std::size_t from, std::size_t to) {
  int sum = 0;
  for (std::size_t i = from; i < std::min(to, line.size()); ++i) sum += line[i].width;
  return sum;
}

// The part of a line to show, and where the carets go in it.
struct Window {
  std::string shown;
  int before = 0;  // columns before the carets
  int carets = 1;
};

Window window(const Place& place) {
  const std::vector<Cell> line = cells(place.excerpt);
  const auto first = static_cast<std::size_t>(std::max(place.column - 1, 0));
  const auto width = static_cast<std::size_t>(std::max(place.width, 1));
  std::size_t from = 0;
  std::size_t to = line.size();
  if (columns(line, 0, line.size()) > kWidest) {
    from = std::min(first, line.size());
    int room = kBefore;
    while (from > 0 && line[from - 1].width <= room) room -= line[--from].width;
    to = from;
    room = kWidest;
    while (to < line.size() && line[to].width <= room) room -= line[to++].width;
  }
  Window result;
  if (from > 0) result.shown = "…";
  for (std::size_t i = from; i < to; ++i) result.shown += line[i].shown;
  if (to < line.size()) result.shown += "…";
  // A place may lie behind the end of its line: what is missing there.
  const auto beyond = static_cast<int>(first - std::min(first, line.size()));
  result.before = (from > 0 ? 1 : 0) + columns(line, from, first) + beyond;
  result.carets = std::max(1, columns(line, first, std::min(first + width, to)));
  return result;
}

void add_place(Text& text, const Fault& fault, const SeverityWord& how) {
  const Place& place = *fault.place;
  if (place.line == 0) {  // the file as a whole
    text.add(Label::Muted, " --> ").show(Label::Id, place.path).line();
    return;
  }
  const std::string number = fmt::to_string(place.line);
  const std::string gutter(number.size() + 1, ' ');
  text.add(Label::Muted, std::string(number.size(), ' ') + "--> ").show(Label::Id, place.path);
  text.add(Label::Id, fmt::format(":{}:{}", place.line, place.column)).line();
  if (place.excerpt.empty()) {
    if (!fault.label.empty()) text.add(Label::Muted, gutter + "= ").show(fault.label).line();
    return;
  }
  const Window part = window(place);
  text.add(Label::Muted, gutter + "|").line();
  text.add(Label::Muted, number + " | ").add(part.shown).line();
  text.add(Label::Muted, gutter + "| ")
      .add(std::string(static_cast<std::size_t>(part.before), ' '));
  text.add(how.label, std::string(static_cast<std::size_t>(part.carets), '^'));
  if (!fault.label.empty()) text.add(" ").show(how.label, fault.label);
  text.line();
}

void add_heading(Text& text, const SeverityWord& how, std::string_view message, std::string_view code) {
  text.add(how.label, how.word).add(": ").show(Label::Emphasis, message);
  text.add(Label::Muted, fmt::format(" [{}]", code)).line();
}

std::size_t count(const Faults& faults, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(faults, severity, &Fault::severity));
}

}  // namespace

Text as_text(const Fault& fault) {
  const SeverityWord how = word_of(fault.severity);
  Text text;
  add_heading(text, how, fault.message, fault.code);
  if (fault.place) add_place(text, fault, how);
  text.add(Label::Hint, "help: ");
  if (!fault.help.empty()) text.show(fault.help).line().add("      ");
  text.add("charter explain " + fault.code).line();
  return text;
}

Text as_text(const Faults& faults) {
  std::vector<const Fault*> order;
  for (const Fault& fault : faults) order.push_back(&fault);
  if (order.size() > kMostFaultsShown) {
    // What was found while reading has a place of its own, and no subject that was placed later.
    std::ranges::stable_sort(order, {}, [](const Fault* f) { return std::pair(f->severity, f->subject.has_value()); });
    order.resize(kMostFaultsShown);
  }
  Text text;
  for (const Fault* fault : order) {
    if (!text.is_empty()) text.line();
    text.add(as_text(*fault));
  }
  if (const std::size_t rest = faults.size() - order.size(); rest > 0)
    text.line().add(fmt::format("and {} more, {} in all\n", rest, count_of(faults)));
  return text;
}

std::string count_of(const Faults& faults) {
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
    const std::size_t number = count(faults, severity);
    if (number > 0)
      parts.push_back(
          fmt::format("{} {}{}", number, word_of(severity).word, number == 1 ? "" : "s"));
  }
  if (parts.empty()) return "no faults";
  if (parts.size() == 1) return parts[0];
  return fmt::format("{} and {}", fmt::join(parts.begin(), parts.end() - 1, ", "), parts.back());
}

Text as_text(const Failure& failure) {
  Text text;
  add_heading(text, word_of(Severity::Error), failure.what(), failure.code());
  if (!failure.help().empty()) text.add(Label::Hint, "help: ").show(failure.help()).line();
  return text;
}

}  // namespace charter
