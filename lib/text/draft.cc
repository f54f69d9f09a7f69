// SPDX-License-Identifier: Apache-2.0
#include "text/draft.h"

#include "value/ascii.h"

#include <algorithm>

namespace charter {

namespace {

// What some YAML reader takes for a truth value or for nothing, in lower case.
constexpr std::string_view kTypedWords[] = {"y",    "n",     "yes",  "no", "on",   "off",
                                            "true", "false", "null", "~",  ".nan", ".inf"};

bool begins_plain(std::string_view text) {
  const char first = text.front();
  if (std::string_view(",[]{}#&*!|>'\"%@` \n~").find(first) != std::string_view::npos) return false;
  if (text.starts_with("---") || text.starts_with("...")) return false;
  const bool needs_next = first == '-' || first == '?' || first == ':';
  return !needs_next || (text.size() > 1 && text[1] != ' ' && text[1] != '-' && text[1] != ':');
}

bool is_plain(const Draft& scalar, Context context) {
  const std::string_view text = scalar.text;
  if (text.empty() || !begins_plain(text)) return false;
  if (text.back() == ' ' || text.back() == ':' || text.find('\n') != std::string_view::npos)
    return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
    return false;
  if (context == Context::Flow && text.find_first_of(",[]{}:?") != std::string_view::npos)
    return false;
  if (scalar.form == Draft::Form::Word) return true;
  return std::ranges::find(kTypedWords, in_lower_case(text)) == std::end(kTypedWords);
}

std::string flow(const Draft& draft) {
  if (draft.kind == Draft::Kind::Scalar) return one_line(draft, Context::Flow);
  std::string inner;
  for (const DraftEntry& entry : draft.entries)
    inner += (inner.empty() ? "" : ", ") + one_line(Draft::word(entry.key), Context::Flow) + ": " +
             flow(entry.value);
  for (const Draft& item : draft.items) inner += (inner.empty() ? "" : ", ") + flow(item);
  return draft.kind == Draft::Kind::Mapping ? "{" + inner + "}" : "[" + inner + "]";
}

bool is_flow(const Draft& draft) {
  return draft.form == Draft::Form::Flow || (draft.entries.empty() && draft.items.empty());
}

std::string joined_lines(const std::vector<std::string>& lines, std::size_t column) {
  std::string text;
  for (const std::string& line : lines)
    text += (text.empty() ? "" : "\n") + std::string(column, ' ') + line;
  return text;
}

// The entries or items of a block collection, the first one indented as the others.
std::string block(const Draft& draft, std::size_t column) {
  std::vector<std::string> lines;
  for (const DraftEntry& entry : draft.entries) lines.push_back(entry_at(entry, column));
  for (const Draft& item : draft.items) lines.push_back(item_at(item, column));
  return joined_lines(lines, column);
}

}  // namespace

Draft Draft::word(std::string text) { return {.text = text, .meaning = std::move(text)}; }
Draft Draft::free_text(std::string text) {
  return {.form = Form::Text, .text = text, .meaning = std::move(text)};
}
Draft Draft::prose(std::string text) {
  return {.form = Form::Prose, .text = text, .meaning = std::move(text)};
}

Draft Draft::mapping() { return {.kind = Kind::Mapping, .form = Form::Block}; }
Draft Draft::flow_mapping() { return {.kind = Kind::Mapping, .form = Form::Flow}; }
Draft Draft::list() { return {.kind = Kind::List, .form = Form::Block}; }
Draft Draft::flow_list() { return {.kind = Kind::List, .form = Form::Flow}; }

void Draft::add(std::string key, Draft value) {
  entries.push_back({std::move(key), std::move(value)});
}
void Draft::add_word(std::string key, const std::string& value) {
  if (!value.empty()) add(std::move(key), word(value));
}
void Draft::add_text(std::string key, const std::string& value) {
  if (!value.empty()) add(std::move(key), free_text(value));
}
void Draft::add_prose(std::string key, const std::string& value) {
  if (!value.empty()) add(std::move(key), prose(value));
}
void Draft::add_unless_empty(std::string key, Draft value) {
  if (!value.entries.empty() || !value.items.empty()) add(std::move(key), std::move(value));
}

const Draft* Draft::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &DraftEntry::key);
  return found == entries.end() ? nullptr : &found->value;
}

bool operator==(const Draft& a, const Draft& b) {
  return a.kind == b.kind && a.meaning == b.meaning && a.entries == b.entries && a.items == b.items;
}

std::string double_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return quoted + '"';
}

std::string one_line(const Draft& scalar, Context context) {
  return is_plain(scalar, context) ? scalar.text : double_quoted(scalar.text);
}

bool fits_block(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.front() == '\n') return false;
  if (text.back() == ' ' || text.back() == '\n') return false;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    const std::size_t next = text.find_first_not_of(' ', at + 1);
    if (next != at + 1 && text[next] == '\n') return false;
  }
  return true;
}

std::string block_lines(std::string_view text, std::size_t indentation) {
  std::string lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) lines.append(indentation, ' ').append(text.substr(start, end - start));
    lines += '\n';
    start = end + 1;
  }
  return lines;
}

std::string value_after(const Draft& draft, std::size_t column) {
  if (draft.kind == Draft::Kind::Scalar) {
    const bool prose =
        draft.form == Draft::Form::Prose || draft.text.find('\n') != std::string::npos;
    if (!prose || !fits_block(draft.text)) return " " + one_line(draft, Context::Block);
    std::string text = " |\n" + block_lines(draft.text, column + 2);
    text.pop_back();
    return text;
  }
  if (is_flow(draft)) return " " + flow(draft);
  return "\n" + block(draft, column + 2);
}

std::string entry_at(const DraftEntry& entry, std::size_t column) {
  return one_line(Draft::word(entry.key), Context::Block) + ":" + value_after(entry.value, column);
}

std::string item_at(const Draft& item, std::size_t column) {
  const bool nested = item.kind != Draft::Kind::Scalar && !is_flow(item);
  if (!nested) return "-" + value_after(item, column);
  return "- " + block(item, column + 2).substr(column + 2);
}

std::string written(const Draft& draft) {
  if (draft.kind == Draft::Kind::Scalar || is_flow(draft)) return flow(draft) + "\n";
  return block(draft, 0) + "\n";
}

}  // namespace charter
