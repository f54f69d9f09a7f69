// SPDX-License-Identifier: Apache-2.0
#include "text/splice.h"

#include "text/flow_edits.h"
#include "text/source.h"
#include "text/yaml.h"
#include "text/yaml_edits.h"

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

using Kind = YamlNode::Kind;
using Style = YamlNode::Style;

// An item of a list as it stands in the file, with what it says.
struct Standing {
  const YamlNode* node = nullptr;
  const Draft* draft = nullptr;
  ItemExtent extent;
};

class Splicer {
 public:
  explicit Splicer(const std::string& bytes) : source_({}, bytes) {}

  // All items that can be known again by their identity, wherever they stand.
  void collect(const YamlNode& node, const Draft& old) {
    if (node.kind == Kind::Mapping && old.kind == Draft::Kind::Mapping)
      for (const DraftEntry& entry : old.entries)
        if (const YamlNode* value = find_value(node, entry.key)) collect(*value, entry.value);
    if (!same_items(node, old)) return;
    const auto extents = item_extents(source_, node);
    for (std::size_t i = 0; i < old.items.size(); ++i) {
      if (node.style == Style::Block && !old.items[i].identity.empty())
        standing_.emplace(old.items[i].identity,
                          Standing{&node.items[i], &old.items[i], extents[i]});
      collect(node.items[i], old.items[i]);
    }
  }

  void revise(const YamlNode& node, const Draft& old, const Draft& wanted, Edits& edits) {
    if (old == wanted) return;
    if (wanted.kind == Draft::Kind::Scalar) return replace_scalar(node, wanted, edits);
    if (node.kind == Kind::Mapping && wanted.kind == Draft::Kind::Mapping &&
        !wanted.entries.empty() && !node.entries.empty())
      return node.style == Style::Flow ? revise_flow_mapping(node, old, wanted, edits)
                                       : revise_mapping(node, old, wanted, edits);
    if (wanted.kind == Draft::Kind::List && !wanted.items.empty() && same_items(node, old) &&
        !node.items.empty())
      return wanted.any_order ? revise_items(node, as_in_file(node, old), as_in_file(node, wanted), edits)
                              : revise_items(node, old, wanted, edits);
    replace(node, wanted, edits);
  }

 private:
  std::string_view bytes() const { return source_.bytes(); }

  static bool same_items(const YamlNode& node, const Draft& old) {
    return node.kind == Kind::Sequence && old.kind == Draft::Kind::List &&
           node.items.size() == old.items.size();
  }

  void revise_items(const YamlNode& node, const Draft& old, const Draft& wanted, Edits& edits) {
    return node.style == Style::Flow ? revise_flow_list(node, old, wanted, edits)
                                     : revise_list(node, old, wanted, edits);
  }

  // The items that stand in the file in the order they stand in, then the others.
  static Draft as_in_file(const YamlNode& node, Draft list) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < node.items.size(); ++i) places.try_emplace(node.items[i].scalar, i);
    std::ranges::stable_sort(list.items, {}, [&](const Draft& item) {
      const auto found = places.find(item.text);
      return found == places.end() ? node.items.size() : found->second;
    });
    return list;
  }

  // The value as a whole, in canonical form.
  void replace(const YamlNode& node, const Draft& wanted, Edits& edits) {
    const bool absent = node.begin == node.end;
    if (in_flow_)
      edits.replace(node.begin, node.end, (absent ? " " : "") + one_line_of(wanted));
    else if (at_root_)
      edits.replace(node.begin, node.end, without_last_feed(written(wanted)));
    else
      edits.replace(anchor_, node.end, value_after(wanted, column_));
  }

  static std::string without_last_feed(std::string text) {
    text.pop_back();
    return text;
  }

  static std::string one_line_of(const Draft& wanted) {
    if (wanted.kind == Draft::Kind::Scalar) return one_line(wanted, Context::Flow);
    Draft flow = wanted;
    flow.form = Draft::Form::Flow;
    return without_last_feed(written(flow));
  }

  void replace_scalar(const YamlNode& node, const Draft& wanted, Edits& edits) {
    if (node.kind != Kind::Scalar || node.begin == node.end) return replace(node, wanted, edits);
    const bool block = node.style == Style::Literal || node.style == Style::Folded;
    if (block && fits_block(wanted.text))
      return edits.replace(node.begin, node.end, block_like(source_, node, wanted.text, column_));
    const bool several = wanted.text.find('\n') != std::string::npos;
    if (block || several) return replace(node, wanted, edits);
    edits.replace(node.begin, node.end,
                  line_like(node.style, wanted, in_flow_ ? Context::Flow : Context::Block));
  }

  // Whether a wanted entry stands there, or stands nowhere because it goes without saying (the only pool) and
  // says what it said before.
  static bool is_unsaid(const DraftEntry& entry, const Draft& old) {
    const Draft* before = old.find(entry.key);
    return before && *before == entry.value;
  }

  void revise_flow_mapping(const YamlNode& node, const Draft& old, const Draft& wanted,
                           Edits& edits) {
    const InFlow flow(*this);
    const bool any_stays = std::ranges::any_of(
        wanted.entries, [&](const DraftEntry& e) { return find_value(node, e.key); });
    if (!any_stays) return edits.replace(node.begin, node.end, one_line_of(wanted));
    FlowEdits parts(node, edits);
    for (const DraftEntry& entry : wanted.entries) {
      const std::size_t index = index_of(node, entry.key);
      if (index == node.entries.size()) {
        if (!is_unsaid(entry, old))
          parts.add(one_line(Draft::word(entry.key), Context::Flow) + ": " +
                    one_line_of(entry.value));
        continue;
      }
      const Draft* before = old.find(entry.key);
      revise(node.entries[index].value, before ? *before : Draft(), entry.value, edits);
      parts.stay(index);
    }
    parts.take_out_others();
  }

  void revise_flow_list(const YamlNode& node, const Draft& old, const Draft& wanted, Edits& edits) {
    const InFlow flow(*this);
    const std::vector<std::optional<std::size_t>> kept = matched_items(old, wanted);
    const std::set<std::size_t> staying = in_order(kept);
    if (staying.empty()) return edits.replace(node.begin, node.end, one_line_of(wanted));
    FlowEdits parts(node, edits);
    for (std::size_t i = 0; i < wanted.items.size(); ++i) {
      if (!kept[i] || !staying.contains(*kept[i])) {
        parts.add(one_line_of(wanted.items[i]));
        continue;
      }
      revise(node.items[*kept[i]], old.items[*kept[i]], wanted.items[i], edits);
      parts.stay(*kept[i]);
    }
    parts.take_out_others();
  }

  void revise_mapping(const YamlNode& node, const Draft& old, const Draft& wanted, Edits& edits) {
    const InBlock here(*this, source_.column(node.begin));
    const auto extents = entry_extents(source_, node);
    std::size_t after = extents.front().end;
    for (const DraftEntry& entry : wanted.entries) {
      const std::size_t index = index_of(node, entry.key);
      if (index == node.entries.size()) {
        if (!is_unsaid(entry, old))
          edits.insert_line(after, std::string(column_, ' ') + new_entry(entry, column_));
        continue;
      }
      after = extents[index].end;
      anchor_ = bytes().find(':', node.entries[index].key.end) + 1;
      const Draft* before = old.find(entry.key);
      revise(node.entries[index].value, before ? *before : Draft(), entry.value, edits);
    }
    for (const DraftEntry& entry : old.entries) {
      const std::size_t index = index_of(node, entry.key);
      if (!wanted.find(entry.key) && index < node.entries.size())
        edits.remove(removal_of(node, extents, index));
    }
  }

  // The first entry may share its line with a dash, which then is the next entry's.
  static ByteRange removal_of(const YamlNode& node, const std::vector<ByteRange>& extents,
                           std::size_t index) {
    if (index == 0 && node.entries.size() > 1) return {node.begin, node.entries[1].key.begin};
    return extents[index];
  }

  static std::size_t index_of(const YamlNode& node, const std::string& key) {
    const auto found =
        std::ranges::find(node.entries, key, [](const YamlEntry& e) { return e.key.scalar; });
    return static_cast<std::size_t>(found - node.entries.begin());
  }

  void revise_list(const YamlNode& node, const Draft& old, const Draft& wanted, Edits& edits) {
    const InBlock here(*this, source_.column(node.begin));
    const auto extents = item_extents(source_, node);
    const std::vector<std::optional<std::size_t>> kept = matched_items(old, wanted);
    const std::set<std::size_t> staying = in_order(kept);
    for (std::size_t i = 0; i < old.items.size(); ++i)
      if (!staying.contains(i)) edits.remove(extents[i].whole);
    std::size_t after = extents.front().whole.begin;
    const std::string separator = blank_between(extents);
    for (std::size_t i = 0; i < wanted.items.size(); ++i) {
      if (kept[i] && staying.contains(*kept[i])) {
        anchor_ = bytes().rfind('-', node.items[*kept[i]].begin) + 1;
        revise(node.items[*kept[i]], old.items[*kept[i]], wanted.items[i], edits);
        after = extents[*kept[i]].whole.end;
        continue;
      }
      std::string text =
          kept[i] ? chunk({&node.items[*kept[i]], &old.items[*kept[i]], extents[*kept[i]]},
                          wanted.items[i], column_)
                  : new_item(wanted.items[i], column_);
      if (i == 0)
        text += separator;
      else if (!text.starts_with('\n'))
        text.insert(0, separator);
      edits.insert_line(after, text);
    }
  }

  std::string blank_between(const std::vector<ItemExtent>& extents) const {
    for (std::size_t i = 1; i < extents.size(); ++i)
      if (bytes()[extents[i].whole.begin] == '\n') return "\n";
    return {};
  }

  // An item that is new to a list, indented: with its own bytes when it stands elsewhere in the
  // file.
  std::string new_item(const Draft& item, std::size_t column) {
    const auto found = item.identity.empty() ? standing_.end() : standing_.find(item.identity);
    if (found != standing_.end()) return chunk(found->second, item, column);
    const std::string indentation(column, ' ');
    if (item.identity.empty() || item.entries.empty()) return indentation + item_at(item, column);
    std::string text;
    for (const DraftEntry& entry : item.entries)
      text += (text.empty() ? indentation + "- " : "\n" + indentation + "  ") +
              new_entry(entry, column + 2);
    return text;
  }

  std::string new_entry(const DraftEntry& entry, std::size_t column) {
    const auto& items = entry.value.items;
    if (items.empty() || items.front().identity.empty()) return entry_at(entry, column);
    std::string text = entry.key + ":";
    for (const Draft& item : items) {
      std::string standing = new_item(item, column + 2);
      if (standing.starts_with('\n')) standing.erase(0, 1);
      text += "\n" + standing;
    }
    return text;
  }

  // An item's own bytes with what changed within it, indented for the list at hand.
  std::string chunk(const Standing& item, const Draft& wanted, std::size_t to) {
    const std::size_t column = item.extent.dash;
    Edits within;
    {
      const InBlock there(*this, column);
      anchor_ = bytes().rfind('-', item.node->begin) + 1;
      revise(*item.node, *item.draft, wanted, within);
    }
    std::string text = within.applied(bytes(), item.extent.whole);
    if (!text.empty() && text.back() == '\n') text.pop_back();
    return indented(text, column, to);
  }

  // Where values that are replaced stand, while one is revised.
  struct InBlock {
    InBlock(Splicer& of, std::size_t column)
        : splicer(of), saved{of.column_, of.at_root_, of.in_flow_} {
      of.column_ = column;
      of.at_root_ = false;
      of.in_flow_ = false;
    }
    ~InBlock() {
      splicer.column_ = saved.column;
      splicer.at_root_ = saved.root;
      splicer.in_flow_ = saved.flow;
    }
    InBlock(const InBlock&) = delete;
    InBlock& operator=(const InBlock&) = delete;
    struct Saved {
      std::size_t column;
      bool root;
      bool flow;
    };
    Splicer& splicer;
    Saved saved;
  };
  struct InFlow : InBlock {
    explicit InFlow(Splicer& of) : InBlock(of, of.column_) { of.in_flow_ = true; }
  };

  Source source_;
  std::map<std::string, Standing> standing_;
  std::size_t column_ = 0;  // of the block collection the value at hand stands in
  std::size_t anchor_ = 0;  // after the colon or dash that the value at hand follows
  bool at_root_ = true;
  bool in_flow_ = false;
};

}  // namespace

std::string splice(const std::string& bytes, const YamlNode& root, const Draft& old, const Draft& wanted) {
  Splicer splicer(bytes);
  splicer.collect(root, old);
  Edits edits;
  splicer.revise(root, old, wanted, edits);
  return edits.applied(bytes, {0, bytes.size()});
}

std::string splice(const std::string& bytes, const Draft& old, const Draft& wanted) {
  const auto root = read_yaml({}, bytes);
  return root ? splice(bytes, *root, old, wanted) : written(wanted);
}

}  // namespace charter
