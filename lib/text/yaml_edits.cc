// SPDX-License-Identifier: Apache-2.0
#include "text/yaml_edits.h"

#include "text/yaml_content.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

std::size_t after_line(const Source& source, std::size_t offset) {
  return std::min(source.line_end(offset) + 1, source.bytes().size());
}

std::string_view line_before(const Source& source, std::size_t line_start) {
  if (line_start == 0) return {};
  const std::size_t begin = line_start - 1 - source.column(line_start - 1);
  return source.bytes().substr(begin, line_start - 1 - begin);
}

bool is_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string_view::npos && line[first] == '#';
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(' ') == std::string_view::npos;
}

// The start of the lines of comment directly above a line, as far as `floor`.
std::size_t above_comments(const Source& source, std::size_t line_start, std::size_t floor) {
  while (line_start > floor && is_comment(line_before(source, line_start)))
    line_start -= line_before(source, line_start).size() + 1;
  return std::max(line_start, floor);
}

// And of blank lines and comments at the dash's column or before it; deeper ones belong to what is
// above.
std::size_t above_item(const Source& source, std::size_t line_start, std::size_t floor,
                       std::size_t dash) {
  std::size_t start = line_start;
  for (std::size_t at = line_start; at > floor;) {
    const std::string_view line = line_before(source, at);
    if (!is_blank(line) && !(is_comment(line) && line.find('#') <= dash)) break;
    at -= line.size() + 1;
    start = at;
  }
  return std::max(start, floor);
}

// After the comments that follow an item and are indented deeper than its dash.
std::size_t after_comments(const Source& source, std::size_t line_start, std::size_t dash) {
  while (line_start < source.bytes().size()) {
    const std::size_t end = source.line_end(line_start);
    const std::string_view line = source.bytes().substr(line_start, end - line_start);
    if (!is_comment(line) || line.find('#') <= dash) break;
    line_start = after_line(source, line_start);
  }
  return line_start;
}

// The indentation of a block scalar's text.
std::size_t block_indentation(const Source& source, const YamlNode& scalar, std::size_t column) {
  const std::size_t line = after_line(source, scalar.begin);
  const std::size_t first = source.bytes().find_first_not_of(" \n", line);
  if (first == std::string_view::npos || first >= scalar.end) return column + 2;
  return source.column(first);
}

}  // namespace

std::vector<ByteRange> entry_extents(const Source& source, const YamlNode& mapping) {
  std::vector<ByteRange> extents;
  for (const YamlEntry& entry : mapping.entries) {
    const std::size_t line_start = entry.key.begin - source.column(entry.key.begin);
    const bool first = extents.empty();
    extents.push_back(
        {first ? entry.key.begin : above_comments(source, line_start, extents.back().end),
         after_line(source, std::max(entry.value.end, entry.key.end))});
  }
  return extents;
}

std::vector<ItemExtent> item_extents(const Source& source, const YamlNode& list) {
  std::vector<ItemExtent> extents;
  if (list.style != YamlNode::Style::Block) return std::vector<ItemExtent>(list.items.size());
  const std::size_t dash = source.column(list.begin);
  std::size_t at = list.begin;
  for (const YamlNode& item : list.items) {
    at = extents.empty() ? list.begin : next_content(source.bytes(), at);
    const std::size_t line_start = at - source.column(at);
    const std::size_t begin = extents.empty()
                                  ? line_start
                                  : above_item(source, line_start, extents.back().whole.end, dash);
    at = std::max(item.end, at + 1);
    extents.push_back({{begin, after_comments(source, after_line(source, at), dash)}, dash});
  }
  return extents;
}

std::vector<std::optional<std::size_t>> matched_items(const Draft& old, const Draft& wanted) {
  const bool known =
      std::ranges::any_of(old.items, [](const Draft& d) { return !d.identity.empty(); });
  // By identity where items have one; else by what they say, looked up by their meaning, which scalars that are
  // the same have in common.
  const auto name_of = [&](const Draft& item) -> std::string_view {
    return known ? item.identity : item.meaning;
  };
  std::multimap<std::string_view, std::size_t> places;
  for (std::size_t k = 0; k < old.items.size(); ++k) places.emplace(name_of(old.items[k]), k);
  std::vector<std::optional<std::size_t>> matched(wanted.items.size());
  std::vector<bool> taken(old.items.size(), false);
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const auto [first, last] = places.equal_range(name_of(wanted.items[i]));
    const auto found = std::find_if(first, last, [&](const auto& place) {
      return known || old.items[place.second] == wanted.items[i];
    });
    if (found == last) continue;
    matched[i] = found->second;
    taken[found->second] = true;
    places.erase(found);
  }
  // What is left without an identity is the same by its place.
  for (std::size_t i = 0; !known && i < std::min(matched.size(), taken.size()); ++i)
    if (!matched[i] && !taken[i] && old.items[i].kind == wanted.items[i].kind) matched[i] = i;
  return matched;
}

std::set<std::size_t> in_order(const std::vector<std::optional<std::size_t>>& kept) {
  // Longest increasing run by patience: `ends[n]` is the position in `kept` of the smallest old
  // index that ends an increasing run of n + 1.
  std::vector<std::size_t> ends, previous(kept.size(), kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    const auto pile =
        std::ranges::lower_bound(ends, *kept[i], {}, [&](std::size_t e) { return *kept[e]; });
    if (pile != ends.begin()) previous[i] = *std::prev(pile);
    if (pile == ends.end())
      ends.push_back(i);
    else
      *pile = i;
  }
  std::set<std::size_t> staying;
  for (std::size_t i = ends.empty() ? kept.size() : ends.back(); i < kept.size(); i = previous[i])
    staying.insert(*kept[i]);
  return staying;
}

std::string indented(std::string_view text, std::size_t from, std::size_t to) {
  std::string result;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::string_view line = text.substr(start, end - start);
    if (!line.empty()) {
      const std::size_t own = std::min(line.find_first_not_of(' '), line.size());
      line.remove_prefix(std::min(own, from));
      result.append(own >= from ? to : std::min(to, own), ' ').append(line);
    }
    result += '\n';
    start = end + 1;
  }
  result.pop_back();
  return result;
}

std::string block_like(const Source& source, const YamlNode& scalar, std::string_view text,
                       std::size_t column) {
  const std::size_t header_end = source.line_end(scalar.begin);
  std::string header(source.bytes().substr(scalar.begin, header_end - scalar.begin));
  header.front() = '|';
  std::string block = header + "\n" + block_lines(text, block_indentation(source, scalar, column));
  block.pop_back();
  return block;
}

std::string line_like(YamlNode::Style style, const Draft& wanted, Context context) {
  if (style == YamlNode::Style::DoubleQuoted) return double_quoted(wanted.text);
  if (style != YamlNode::Style::SingleQuoted) return one_line(wanted, context);
  std::string quoted = "'";
  for (const char c : wanted.text) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'";
}

void Edits::replace(std::size_t begin, std::size_t end, std::string text) {
  edits_.push_back({{begin, end}, std::move(text), false});
}

void Edits::insert_line(std::size_t at, const std::string& text) {
  edits_.push_back({{at, at}, text + "\n", true});
}

std::string Edits::applied(std::string_view bytes, ByteRange extent) const {
  std::vector<const Edit*> ordered;
  for (const Edit& edit : edits_) ordered.push_back(&edit);
  std::ranges::stable_sort(ordered, {}, [](const Edit* e) {
    return std::pair(e->extent.begin, e->extent.end > e->extent.begin);
  });
  std::string result;
  std::size_t at = extent.begin;
  for (const Edit* edit : ordered) {
    const std::size_t begin = std::max(edit->extent.begin, at);
    result.append(bytes.substr(at, begin - at));
    if (edit->is_line && !result.empty() && result.back() != '\n') result += '\n';
    result += edit->text;
    at = std::max(edit->extent.end, at);
  }
  return result.append(bytes.substr(at, extent.end - at));
}

}  // namespace charter
