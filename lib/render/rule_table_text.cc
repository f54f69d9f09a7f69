// SPDX-License-Identifier: Apache-2.0
#include "render/rule_table_text.h"

#include "model/rule_wording.h"
#include "render/cell_lines.h"
#include "value/counted.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace charter {

namespace {

constexpr const char* kDiffers = "≠ ";
constexpr const char* kSame = "  ";
constexpr int kMarkWidth = 2;
constexpr int kGap = 2;

// A column in which a text is broken more often than this is not read but spelled.
constexpr int kNarrowestColumn = 14;

std::string as_words(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

// What stands for a value: as written, in brackets where it is only assumed, a dash where there is none.
std::string cell_text(const RuleCell& cell) {
  if (cell.value) return made_visible(show(*cell.value));
  return cell.assumed ? "(" + made_visible(show(*cell.assumed)) + ")" : "–";
}

std::string place_text(const std::optional<RulePlace>& place) {
  return place ? place->number + " " + place->clause.text() : "no such rule";
}

struct ComparedLine {
  std::string name;
  std::vector<std::string> cells;
  bool differs = false;
};

std::vector<ComparedLine> lines_of(const ComparedRule& rule) {
  std::vector<ComparedLine> lines;
  ComparedLine where{"clause", {}, false};
  for (const auto& place : rule.places) {
    where.cells.push_back(place_text(place));
    where.differs = where.differs || !place;
  }
  lines.push_back(std::move(where));
  for (const RuleRow& row : rule.rows) {
    ComparedLine line{as_words(made_visible(row.parameter)), {}, row.differs};
    for (std::size_t side = 0; side < row.cells.size(); ++side)
      line.cells.push_back(rule.places[side] ? cell_text(row.cells[side]) : "");
    lines.push_back(std::move(line));
  }
  return lines;
}

// How wide the columns are: one for the names of parameters, one for each side. Nothing where they do
// not fit.
struct Columns {
  int name = 0;
  std::vector<int> sides;
};

int sum_of(const std::vector<int>& widths) {
  int sum = 0;
  for (const int width : widths) sum += width;
  return sum;
}

// Narrow columns keep what they need; the wide ones share what is left.
std::optional<Columns> fitted(Columns wanted, int width) {
  const auto sides = static_cast<int>(wanted.sides.size());
  const int room = width - kMarkWidth - wanted.name - kGap * sides;
  std::vector<int> narrowest = wanted.sides;
  for (int& side : narrowest) side = std::min(side, kNarrowestColumn);
  if (sum_of(narrowest) > room) return std::nullopt;
  while (sum_of(wanted.sides) > room) --*std::ranges::max_element(wanted.sides);
  return wanted;
}

Columns wanted_by(const std::vector<std::vector<ComparedLine>>& rules, std::size_t sides) {
  Columns columns{0, std::vector<int>(sides, 1)};
  for (const std::vector<ComparedLine>& rule : rules)
    for (const ComparedLine& line : rule) {
      columns.name = std::max(columns.name, display_width(line.name));
      for (std::size_t side = 0; side < sides; ++side)
        columns.sides[side] = std::max(columns.sides[side], display_width(line.cells[side]));
    }
  return columns;
}

Label label_of(const ComparedLine& line) { return line.differs ? Label::Changed : Label::Muted; }

void add_mark(Text& text, const ComparedLine& line) {
  text.add(line.differs ? Label::Changed : Label::Plain, line.differs ? kDiffers : kSame);
}

// Cells that are broken go on in further lines below.
void add_across(Text& text, const ComparedLine& line, const Columns& columns) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t side = 0; side < line.cells.size(); ++side) {
    cells.push_back(cell_lines(line.cells[side], columns.sides[side]));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    if (row == 0) add_mark(text, line);
    std::string pending;
    const auto pad = [&](int wide, int used) { pending += std::string(static_cast<std::size_t>(wide - used), ' '); };
    if (row == 0) text.add(line.name);
    pad(row == 0 ? columns.name : columns.name + kMarkWidth, row == 0 ? display_width(line.name) : 0);
    for (std::size_t side = 0; side < cells.size(); ++side) {
      pending += std::string(kGap, ' ');
      const std::string cell = row < cells[side].size() ? cells[side][row] : std::string();
      if (!cell.empty()) {
        text.add(pending).add(label_of(line), cell);
        pending.clear();
      }
      pad(columns.sides[side], display_width(cell));
    }
    text.line();
  }
}

// A value a line, after the letters of those who have it.
void add_block(Text& text, const ComparedLine& line, int width) {
  std::vector<std::pair<std::string, std::string>> values;
  for (std::size_t side = 0; side < line.cells.size(); ++side) {
    if (line.cells[side].empty()) continue;
    const auto known = std::ranges::find(values, line.cells[side],
                                         &std::pair<std::string, std::string>::second);
    if (known == values.end())
      values.emplace_back(side_letter(side), line.cells[side]);
    else
      known->first += " " + side_letter(side);
  }
  add_mark(text, line);
  text.add(line.name + ":");
  if (values.size() > 1) text.line();
  for (const auto& [letters, value] : values) {
    // What all say needs no letters.
    const bool alone = values.size() == 1;
    const std::string before = alone ? "" : "      " + letters + " ";
    const int margin = alone ? kMarkWidth + display_width(line.name) + 2 : display_width(before) + 1;
    if (!alone) text.add("      ").add(Label::Heading, letters).add(" ");
    std::string gap = " ";
    for (const std::string& piece : cell_lines(value, std::max(kNarrowestColumn, width - margin))) {
      text.add(gap).add(label_of(line), piece).line();
      gap = std::string(static_cast<std::size_t>(margin), ' ');
    }
  }
}

void add_heading(Text& text, const ComparedRule& rule, const std::optional<Columns>& columns) {
  text.add(rule.differs ? Label::Changed : Label::Plain, rule.differs ? kDiffers : kSame);
  text.show(Label::Heading, rule.kind);
  if (columns) {
    std::string pending(
        static_cast<std::size_t>(std::max(0, columns->name - display_width(made_visible(rule.kind)))), ' ');
    for (std::size_t side = 0; side < columns->sides.size(); ++side) {
      const std::string letter = side_letter(side);
      text.add(pending + std::string(kGap, ' ')).add(Label::Heading, letter);
      pending = std::string(
          static_cast<std::size_t>(std::max(0, columns->sides[side] - static_cast<int>(letter.size()))), ' ');
    }
  }
  text.line();
}

// A rule a line, with the clause in which the first side that has it states it.
void add_list(Text& text, const std::vector<const ComparedRule*>& rules) {
  int widest = 0;
  for (const ComparedRule* rule : rules) widest = std::max(widest, display_width(made_visible(rule->kind)));
  for (const ComparedRule* rule : rules) {
    const auto place = std::ranges::find_if(rule->places, [](const auto& p) { return p.has_value(); });
    const int gap = widest - display_width(made_visible(rule->kind)) + kGap;
    text.add(kSame).show(rule->kind).add(std::string(static_cast<std::size_t>(gap), ' '));
    text.show(Label::Muted, place_text(*place)).line();
  }
}

// The letters of those who state the rule.
std::string who_states(const ComparedRule& rule) {
  std::string letters;
  for (std::size_t side = 0; side < rule.places.size(); ++side)
    if (rule.places[side]) letters += (letters.empty() ? "" : ", ") + side_letter(side);
  return letters;
}

// Of rules that say the same wherever they are, it is enough to say where that is; of those that all have, how
// many they are.
Text listed_text(const std::vector<const ComparedRule*>& rules) {
  std::map<std::string, std::vector<const ComparedRule*>> partly;
  std::size_t everywhere = 0;
  for (const ComparedRule* rule : rules) {
    if (rule->differs) partly[who_states(*rule)].push_back(rule);
    else ++everywhere;
  }
  Text text;
  for (const auto& [letters, some] : partly) {
    text.add(Label::Changed, kDiffers).add(Label::Heading, "Only in " + letters).line();
    add_list(text, some);
    text.line();
  }
  if (everywhere == 0) return text;
  text.add(kSame).add(Label::Heading, counted(everywhere, "rule") + (everywhere == 1 ? " is" : " are") + " the same in all");
  return text.add(Label::Muted, " (-v shows them)").line().line();
}

bool is_told_by_listing(const ComparedRule& rule) {
  return std::ranges::none_of(rule.rows, &RuleRow::differs);
}

bool uses(const std::vector<const ComparedRule*>& shown, bool (*is)(const RuleCell&)) {
  for (const ComparedRule* rule : shown)
    for (const RuleRow& row : rule->rows)
      for (std::size_t side = 0; side < row.cells.size(); ++side)
        if (rule->places[side] && is(row.cells[side])) return true;
  return false;
}

Text legend(const std::vector<const ComparedRule*>& shown) {
  Text text;
  std::vector<std::string> words{"≠ differs"};
  if (uses(shown, [](const RuleCell& c) { return !c.value && c.assumed.has_value(); }))
    words.emplace_back("(…) is not said, and holds all the same");
  if (uses(shown, [](const RuleCell& c) { return !c.value && !c.assumed; }))
    words.emplace_back("– is not said");
  return text.add(Label::Muted, fmt::format("{}", fmt::join(words, "; "))).line();
}

const char* coming(OriginKind kind) {
  switch (kind) {
    case OriginKind::Founded:
      return "founded from its rules: ";
    case OriginKind::Forked:
      return "left it: ";
    case OriginKind::Merged:
      return "merged from it: ";
  }
  return "";
}

void add_relative(Text& text, const Family& family, std::size_t index, const std::string& margin) {
  const Relative& own = family.relatives[index];
  text.show(own.name.empty() ? own.id.text() : own.name);
  std::string letters;
  for (const std::size_t side : own.sides) letters += (letters.empty() ? "" : ", ") + side_letter(side);
  if (letters.empty())
    text.add(Label::Muted, " (not compared here)");
  else
    text.add(" (").add(Label::Heading, letters).add(")");
  text.line();
  for (std::size_t i = 0; i < own.descendants.size(); ++i) {
    const bool last = i + 1 == own.descendants.size();
    const Relative& child = family.relatives[own.descendants[i]];
    text.add(margin).add(Label::Muted, last ? "└─ " : "├─ ").add(coming(child.origin->kind));
    add_relative(text, family, own.descendants[i], margin + (last ? "   " : "│  "));
  }
}

}  // namespace

std::string side_letter(std::size_t side) {
  constexpr std::size_t kLetters = 26;
  if (side < kLetters) return {static_cast<char>('A' + side)};
  return std::to_string(side + 1);
}

Text sides_text(const std::vector<TableSide>& sides, const Family& family) {
  Text text;
  int widest = 0;
  for (const TableSide& side : sides) widest = std::max(widest, display_width(made_visible(side.name)));
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const int gap = widest - display_width(made_visible(sides[i].name)) + kGap;
    text.add(Label::Heading, side_letter(i)).add("  ").show(sides[i].name);
    text.add(std::string(static_cast<std::size_t>(gap), ' ')).show(Label::Muted, sides[i].label).line();
  }
  const bool related = std::ranges::any_of(
      family.relatives, [](const Relative& r) { return !r.descendants.empty(); });
  if (!related && family.records.empty()) return text;
  text.line().add(Label::Heading, "Family").line();
  for (const std::size_t root : family.roots) add_relative(text.add("  "), family, root, "  ");
  for (const SharedRecord& record : family.records) {
    std::vector<std::string> names;
    for (const std::size_t index : record.relatives) names.push_back(made_visible(family.relatives[index].name));
    text.add("  ").add(fmt::format("{}", fmt::join(names, ", "))).add(" keep one record, ");
    text.show(Label::Id, record.settlement.substr(0, 10)).line();
  }
  return text;
}

Text rule_table_text(const std::vector<ComparedRule>& rules, std::size_t sides, int width,
                     SameRules same) {
  std::vector<const ComparedRule*> shown, listed;
  for (const ComparedRule& rule : rules)
    (same == SameRules::Listed && is_told_by_listing(rule) ? listed : shown).push_back(&rule);
  std::vector<std::vector<ComparedLine>> lines;
  for (const ComparedRule* rule : shown) lines.push_back(lines_of(*rule));
  Columns wanted = wanted_by(lines, sides);
  for (const ComparedRule* rule : shown)
    wanted.name = std::max(wanted.name, display_width(made_visible(rule->kind)));
  const std::optional<Columns> columns = fitted(wanted, width);
  Text text;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    add_heading(text, *shown[i], columns);
    for (const ComparedLine& line : lines[i]) {
      if (columns)
        add_across(text, line, *columns);
      else
        add_block(text, line, width);
    }
    text.line();
  }
  text.add(listed_text(listed));
  const bool marked = std::ranges::any_of(rules, &ComparedRule::differs);
  return marked ? text.add(legend(shown)) : text;
}

}  // namespace charter
