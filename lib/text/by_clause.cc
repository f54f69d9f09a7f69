// SPDX-License-Identifier: Apache-2.0
#include "text/by_clause.h"

#include "text/sentence_lines.h"
#include "text/yaml.h"
#include "value/safe_text.h"

#include <algorithm>
#include <string_view>

namespace charter {

namespace {

using Kind = YamlNode::Kind;

const std::string* find_scalar(const YamlNode& mapping, const std::string& key) {
  const YamlNode* value = mapping.kind == Kind::Mapping ? find_value(mapping, key) : nullptr;
  return value && value->kind == Kind::Scalar ? &value->scalar : nullptr;
}

bool all_have(const YamlNode& list, const std::string& key) {
  return list.kind == Kind::Sequence && std::ranges::all_of(list.items, [&](const YamlNode& item) {
           return find_scalar(item, key) != nullptr;
         });
}

class Lines {
 public:
  explicit Lines(ClauseNumbers numbers) : numbers_(numbers) {}

  void add_article(const YamlNode& root) {
    heading("article", "", root, "article");
    add_entries(root, 0, {"article", "title", "clauses"});
    if (const YamlNode* clauses = find_value(root, "clauses")) add_clauses(*clauses, "", "");
  }

  void add_assets(const YamlNode& root) {
    for (const YamlNode& asset : root.items) {
      if (!text_.empty()) text_ += '\n';
      heading("asset", "", asset, "id");
      add_entries(asset, 1, {"id", "title"});
    }
  }

  void add_community(const YamlNode& root) { add_entries(root, 0, {}); }

  std::string done() { return std::move(text_); }

 private:
  void line(std::size_t depth, const std::string& words) {
    const std::string shown = made_visible(words);
    if (!shown.empty()) text_.append(4 * depth, ' ').append(shown);
    text_ += '\n';
  }

  // "clause exit.fork: Right to fork"
  void heading(const std::string& what, const std::string& number, const YamlNode& node,
               const std::string& id_key) {
    std::string words = what + " ";
    if (!number.empty()) words += number + " ";
    words += *find_scalar(node, id_key);
    const std::string* title = find_scalar(node, "title");
    line(0, title && !title->empty() ? words + ": " + *title : words);
    if (!title && find_value(node, "title")) add_value("title", *find_value(node, "title"), 1);
  }

  void add_clauses(const YamlNode& clauses, const std::string& parent, const std::string& above) {
    if (!all_have(clauses, "id")) return add_value("clauses", clauses, 1);
    std::size_t place = 0;
    for (const YamlNode& clause : clauses.items) {
      const std::string number = above + (above.empty() ? "" : ".") + std::to_string(++place);
      add_clause(clause, parent, number);
    }
  }

  void add_clause(const YamlNode& clause, const std::string& parent, const std::string& number) {
    text_ += '\n';
    heading("clause", numbers_ == ClauseNumbers::Shown ? number : "", clause, "id");
    if (!parent.empty()) line(1, "within " + parent);
    if (const std::string* text = find_scalar(clause, "text"))
      for (const std::string& sentence : sentence_lines(*text)) line(1, sentence);
    add_entries(clause, 1, {"id", "title", "text", "rule", "clauses"});
    if (const YamlNode* text = find_value(clause, "text"); text && text->kind != Kind::Scalar)
      add_value("text", *text, 1);
    if (const YamlNode* rule = find_value(clause, "rule")) add_rule(*rule);
    if (const YamlNode* within = find_value(clause, "clauses"))
      add_clauses(*within, *find_scalar(clause, "id"), number);
  }

  void add_rule(const YamlNode& rule) {
    const std::string* kind = find_scalar(rule, "kind");
    if (!kind) return add_value("rule", rule, 1);
    line(1, "rule " + *kind);
    add_entries(rule, 2, {"kind"});
  }

  void add_entries(const YamlNode& mapping, std::size_t depth,
                   const std::vector<std::string_view>& said_already) {
    for (const YamlEntry& entry : mapping.entries)
      if (std::ranges::find(said_already, entry.key.scalar) == said_already.end())
        add_value(entry.key.scalar, entry.value, depth);
  }

  void add_value(const std::string& key, const YamlNode& node, std::size_t depth) {
    switch (node.kind) {
      case Kind::Scalar:
        return add_scalar(key + ":", node.scalar, depth);
      case Kind::Sequence:
        line(depth, key + ":");
        for (const YamlNode& item : node.items) add_item(item, depth + 1);
        return;
      case Kind::Mapping:
        line(depth, key + ":");
        add_entries(node, depth + 1, {});
        return;
    }
  }

  void add_item(const YamlNode& item, std::size_t depth) {
    if (item.kind == Kind::Scalar) return add_scalar("-", item.scalar, depth);
    line(depth, "-");
    if (item.kind == Kind::Mapping) return add_entries(item, depth + 1, {});
    for (const YamlNode& within : item.items) add_item(within, depth + 1);
  }

  void add_scalar(const std::string& label, const std::string& value, std::size_t depth) {
    if (value.find('\n') == std::string::npos)
      return line(depth, value.empty() ? label : label + " " + value);
    line(depth, label);
    for (const std::string& sentence : sentence_lines(value)) line(depth + 1, sentence);
  }

  ClauseNumbers numbers_;
  std::string text_;
};

}  // namespace

std::optional<std::string> by_clause(const std::string& bytes, ClauseNumbers numbers) {
  const Result<YamlNode> root = read_yaml("", bytes);
  if (!root) return std::nullopt;
  Lines lines(numbers);
  if (find_scalar(*root, "article"))
    lines.add_article(*root);
  else if (find_scalar(*root, "format") && find_scalar(*root, "id"))
    lines.add_community(*root);
  else if (all_have(*root, "id") && !root->items.empty())
    lines.add_assets(*root);
  else
    return std::nullopt;
  return lines.done();
}

}  // namespace charter
