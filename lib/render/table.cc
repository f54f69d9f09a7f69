// SPDX-License-Identifier: Apache-2.0
#include "render/table.h"

#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

void add_cell(Text& text, const Column& column, Label label, const std::string& cell, int width) {
  const std::string gap(static_cast<std::size_t>(std::max(0, width - display_width(cell))), ' ');
  if (column.align == Align::Right) text.add(gap);
  text.add(label, cell);
  if (column.align == Align::Left) text.add(gap);
}

// Blanks at the end of a line are of no use to anybody.
Text without_trailing_blanks(const Text& text) {
  std::vector<Span> spans = text.spans();
  for (std::size_t i = 0; i + 1 < spans.size(); ++i)
    if (spans[i + 1].text.starts_with('\n'))
      while (spans[i].text.ends_with(' ')) spans[i].text.pop_back();
  Text trimmed;
  for (Span& span : spans) {
    std::size_t at = 0;
    while ((at = span.text.find(" \n", at)) != std::string::npos) {
      span.text.erase(at, 1);
      if (at > 0) --at;
    }
    trimmed.add(span.label, span.text);
  }
  return trimmed;
}

}  // namespace

Text table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::vector<std::string>> shown;
  for (const auto& row : rows) {
    auto& cells = shown.emplace_back();
    for (const std::string& cell : row) cells.push_back(made_visible(cell));
  }
  std::vector<int> widths(columns.size(), 0);
  for (const auto& row : shown)
    for (std::size_t c = 0; c < columns.size(); ++c) widths[c] = std::max(widths[c], display_width(row[c]));
  const std::vector<int> used = widths;
  for (std::size_t c = 0; c < columns.size(); ++c)
    widths[c] = std::max(widths[c], display_width(columns[c].heading));
  Text text;
  const auto add_line = [&](const auto& cell_of, const auto& label_of) {
    bool first = true;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (used[c] == 0) continue;
      if (!first) text.add("  ");
      first = false;
      add_cell(text, columns[c], label_of(c), cell_of(c), widths[c]);
    }
    text.line();
  };
  add_line([&](std::size_t c) { return columns[c].heading; }, [](std::size_t) { return Label::Heading; });
  for (const auto& row : shown)
    add_line([&](std::size_t c) { return row[c]; }, [&](std::size_t c) { return columns[c].label; });
  return without_trailing_blanks(text);
}

}  // namespace charter
