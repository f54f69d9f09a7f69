// SPDX-License-Identifier: Apache-2.0
#include "text/yaml.h"

#include "text/source.h"
#include "text/yaml_events.h"
#include "text/yaml_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace charter {

namespace {

constexpr std::size_t kMostDuplicates = 20;

// Leaves the parser at the first thing that makes going on senseless; caught in read_yaml.
struct Refused {
  Fault fault;
};

std::size_t end_of_word_in(const Source& source, std::size_t at) {
  return std::min(source.bytes().find_first_of(" \n,]}", at), source.bytes().size());
}

Fault alias_fault(const Source& source, std::size_t at) {
  return {.code = "yaml-alias",
          .message = "an alias stands for text elsewhere",
          .help = "write the text itself",
          .place = source.place(at, end_of_word_in(source, at))};
}

Fault tag_fault(const Source& source, std::size_t at) {
  return {.code = "yaml-tag",
          .message = "a tag says how to read this text",
          .help = "remove it: charter knows the type of every value",
          .place = source.place(at, end_of_word_in(source, at))};
}

Fault second_document(const Source& source, std::size_t at) {
  return {.code = "yaml-several-documents",
          .message = "the file holds more than one document",
          .help = "keep one document in a file, and remove the line `---`",
          .place = source.place(at, at)};
}

Fault too_deep(const Source& source, std::size_t at) {
  return {
      .code = "too-deep",
      .message = fmt::format("lists and mappings are nested more than {} deep", kDeepestNesting),
      .help = "nest less",
      .place = source.place(at, at + 1)};
}

Fault unclosed(const Source& source, std::size_t at, std::string_view what) {
  const char opening = source.bytes()[at];
  return {.code = "yaml-unclosed",
          .message = fmt::format("a {} is opened here and never closed", what),
          .help = fmt::format("close it with `{}`", opening == '{'   ? '}'
                                                    : opening == '[' ? ']'
                                                                     : opening),
          .place = source.place(at, at + 1)};
}

Fault collection_key(const Source& source, std::size_t begin) {
  return {.code = "yaml-collection-key",
          .message = "a key is a list or a mapping",
          .help = "use a word as the key",
          .place = source.place(begin, begin + 1)};
}

YamlNode::Style style_of(YamlEvent::Form form) {
  switch (form) {
    case YamlEvent::Form::SingleQuoted:
      return YamlNode::Style::SingleQuoted;
    case YamlEvent::Form::DoubleQuoted:
      return YamlNode::Style::DoubleQuoted;
    case YamlEvent::Form::Literal:
      return YamlNode::Style::Literal;
    case YamlEvent::Form::Folded:
      return YamlNode::Style::Folded;
    case YamlEvent::Form::Block:
      return YamlNode::Style::Block;
    case YamlEvent::Form::Flow:
      return YamlNode::Style::Flow;
    case YamlEvent::Form::Plain:
      break;
  }
  return YamlNode::Style::Plain;
}

// A collection that is open.
struct Open {
  YamlNode node;
  std::unordered_set<std::string> keys;  // once there are too many to look through
  std::size_t children = 0;  // of a mapping, keys and values
};

class TreeBuilder {
 public:
  explicit TreeBuilder(const Source& source) : source_(source) {}

  YamlNode& root() { return root_; }
  Faults& faults() { return faults_; }
  // Where the innermost open bracket is, if any is open.
  std::optional<std::size_t> open_bracket() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
      if (open->node.style == YamlNode::Style::Flow) return open->node.begin;
    return std::nullopt;
  }

  void take(YamlEvent event) {
    refuse_properties(event);
    switch (event.kind) {
      case YamlEvent::Kind::Document:
        return begin_document(event.begin);
      case YamlEvent::Kind::Alias:
        throw Refused{alias_fault(source_, event.begin)};
      case YamlEvent::Kind::Scalar:
        return scalar(std::move(event));
      case YamlEvent::Kind::SequenceStart:
        return open(YamlNode::Kind::Sequence, event);
      case YamlEvent::Kind::MappingStart:
        return open(YamlNode::Kind::Mapping, event);
      case YamlEvent::Kind::SequenceEnd:
      case YamlEvent::Kind::MappingEnd:
        return close_collection(event.end);
      case YamlEvent::Kind::End:
        return;
    }
  }

 private:
  char byte(std::size_t at) const {
    return at < source_.bytes().size() ? source_.bytes()[at] : '\0';
  }

  std::size_t end_of_word(std::size_t at) const { return end_of_word_in(source_, at); }

  [[noreturn]] void refuse(Fault fault, std::size_t begin, std::size_t end) const {
    fault.place = source_.place(begin, end);
    throw Refused{std::move(fault)};
  }

  void begin_document(std::size_t at) {
    if (std::exchange(has_document_, true)) throw Refused{second_document(source_, at)};
  }

  void refuse_properties(const YamlEvent& event) const {
    if (event.has_tag && byte(event.begin) == '!') throw Refused{tag_fault(source_, event.begin)};
    if (event.has_anchor || event.has_tag)
      refuse({.code = "yaml-anchor",
              .message = "an anchor gives this text a name to be repeated by",
              .help = "remove it, and write the text out wherever it is needed"},
             event.begin, end_of_word(event.begin));
  }

  // An escape in quotes can stand for a character that the file itself must not hold.
  void refuse_escaped(const YamlNode& node) const {
    Faults faults = byte_faults(LineOfText{source_.path(), 1, node.scalar});
    if (!faults.empty()) refuse(std::move(faults.front()), node.begin, node.end);
  }

  // The last line of a block scalar that is not blank.
  std::size_t without_blank_lines(std::size_t begin, std::size_t end) const {
    const std::size_t last = source_.bytes().substr(begin, end - begin).find_last_not_of(" \n");
    return begin + last + 1;
  }

  // The parser marks an absent value in braces at whatever comes next.
  std::size_t begin_of_nothing(std::size_t marked) const {
    const std::size_t before = next_content(source_.bytes(), reached_);
    const bool is_value = !open_.empty() && open_.back().node.kind == YamlNode::Kind::Mapping && !is_key();
    return is_value && byte(before) == ':' ? before + 1 : marked;
  }

  void scalar(YamlEvent event) {
    YamlNode node;
    node.style = style_of(event.form);
    node.begin = event.begin;
    node.end = event.end;
    if (node.style == YamlNode::Style::Literal || node.style == YamlNode::Style::Folded)
      node.end = without_blank_lines(event.begin, event.end);
    if (event.begin == event.end) node.begin = node.end = begin_of_nothing(event.begin);
    node.scalar = std::move(event.value);
    if (node.style == YamlNode::Style::DoubleQuoted) refuse_escaped(node);
    node.mark = source_.place(node.begin, node.end);
    reached_ = node.end;
    if (is_key()) check_key(node);
    add(std::move(node));
  }

  bool is_key() const {
    return !open_.empty() && open_.back().node.kind == YamlNode::Kind::Mapping &&
           open_.back().children % 2 == 0;
  }

  // The first key of the innermost mapping that says so; nullptr where there is none. It is looked for among a few, and
  // looked up among many.
  const YamlNode* same_key(const std::string& said) {
    constexpr std::size_t few = 16;
    Open& mapping = open_.back();
    const std::vector<YamlEntry>& entries = mapping.node.entries;
    if (entries.size() == few)
      for (const YamlEntry& entry : entries) mapping.keys.insert(entry.key.scalar);
    if (entries.size() >= few && mapping.keys.insert(said).second) return nullptr;
    const auto found = std::ranges::find(entries, said, [](const YamlEntry& entry) -> const std::string& { return entry.key.scalar; });
    return found == entries.end() ? nullptr : &found->key;
  }

  void check_key(const YamlNode& key) {
    const std::size_t colon = source_.bytes().find_first_not_of(' ', key.end);
    const bool simple =
        key.style != YamlNode::Style::Literal && key.style != YamlNode::Style::Folded;
    if (!simple || byte(colon) != ':' || key.begin == key.end)
      refuse({.code = "yaml-key",
              .message = "a key and its colon are expected here",
              .help = "write `key: value` on one line"},
             key.begin, key.end);
    const YamlNode* first = same_key(key.scalar);
    if (!first) return;
    Fault fault{.code = "duplicate-key",
                .message = fmt::format("`{}` is written twice", key.scalar),
                .label = fmt::format("first on line {}", first->mark.line),
                .help = "keep one of the two"};
    if (faults_.size() >= kMostDuplicates) refuse(std::move(fault), key.begin, key.end);
    fault.place = key.mark;
    faults_.push_back(std::move(fault));
  }

  void open(YamlNode::Kind kind, const YamlEvent& event) {
    const std::size_t at = event.begin;
    if (is_key()) throw Refused{collection_key(source_, at)};
    if (open_.size() >= kDeepestNesting) throw Refused{too_deep(source_, at)};
    Open opened;
    opened.node.kind = kind;
    opened.node.begin = opened.node.end = at;
    opened.node.style = style_of(event.form);
    const bool flow = opened.node.style == YamlNode::Style::Flow;
    if (flow && kind == YamlNode::Kind::Mapping && byte(at) != '{')
      refuse({.code = "yaml-key",
              .message = "a key stands in a list without braces",
              .help = "write `{key: value}`"},
             at, end_of_word(at));
    reached_ = flow ? at + 1 : at;
    open_.push_back(std::move(opened));
  }

  void close_collection(std::size_t end) {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    node.end = node.style == YamlNode::Style::Flow ? end : std::max(node.end, reached_);
    reached_ = node.end;
    node.mark = mark_of_collection(node);
    add(std::move(node));
  }

  Place mark_of_collection(const YamlNode& node) const {
    if (node.style == YamlNode::Style::Flow) return source_.place(node.begin, node.end);
    if (!node.entries.empty()) return node.entries.front().key.mark;
    return source_.place(node.begin, node.begin + 1);
  }

  void add(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    YamlNode& parent = open_.back().node;
    parent.end = node.end;
    if (parent.kind == YamlNode::Kind::Sequence)
      parent.items.push_back(std::move(node));
    else if (open_.back().children++ % 2 == 0)
      parent.entries.push_back({std::move(node), {}});
    else
      parent.entries.back().value = std::move(node);
  }

  const Source& source_;
  std::vector<Open> open_;
  YamlNode root_;
  Faults faults_;
  std::size_t reached_ = 0;  // the end of the last thing that was read
  bool has_document_ = false;
};

// Directives stand before the document; nowhere else can a line of one begin with a percent sign.
std::optional<Fault> directive_in(const Source& source) {
  const std::size_t first = next_content(source.bytes(), 0);
  if (first >= source.bytes().size() || source.bytes()[first] != '%') return std::nullopt;
  return Fault{.code = "yaml-directive",
               .message = "a directive changes how the file is read",
               .help = "remove the line",
               .place = source.place(first, source.line_end(first))};
}

std::string help_for(const Source& source, const YamlProblem& said) {
  const std::string_view problem = said.problem;
  if (problem.starts_with("did not find expected ',' or "))
    return fmt::format("a comma is missing, or the end of the bracket that is opened on line {}",
                       source.place(said.context_at, said.context_at).line);
  if (problem == "mapping values are not allowed in this context")
    return "put quotes around a text that holds `: `, or check the indentation";
  if (problem == "found character that cannot start any token")
    return "put quotes around a text that begins with this character";
  if (problem == "did not find expected key" || problem == "did not find expected '-' indicator")
    return "check the indentation of this line and the one before";
  return "check the line, and the one before it";
}

Fault syntax_fault(const Source& source, const TreeBuilder& builder, const YamlProblem& said) {
  if (said.context == "while scanning a quoted scalar" && said.problem == "found unexpected end of stream")
    return unclosed(source, said.context_at, "quote");
  if (said.problem == "did not find expected <document start>") return second_document(source, said.at);
  if (said.problem == "found undefined tag handle") return tag_fault(source, said.context_at);
  if (next_content(source.bytes(), said.at) >= source.bytes().size())
    if (const auto bracket = builder.open_bracket()) return unclosed(source, *bracket, "bracket");
  return {.code = "yaml-syntax",
          .message = fmt::format("this is not YAML: {}", said.problem),
          .help = help_for(source, said),
          .place = source.place(said.at, said.at + 1)};
}

// What stopped the reading, if anything did.
std::optional<Fault> build(const Source& source, TreeBuilder& builder) {
  YamlEvents events(source.bytes());
  try {
    for (auto event = events.next();; event = events.next()) {
      if (!event) return syntax_fault(source, builder, events.problem());
      if (event->kind == YamlEvent::Kind::End) return std::nullopt;
      builder.take(*std::move(event));
    }
  } catch (const Refused& refused) {
    return refused.fault;
  }
}

Result<YamlNode> parse(const Source& source) {
  TreeBuilder builder(source);
  if (auto fault = build(source, builder)) return std::move(*fault);
  if (!builder.faults().empty()) return std::move(builder.faults());
  return std::move(builder.root());
}

}  // namespace

Result<YamlNode> read_yaml(const std::string& path, const std::string& bytes) {
  const Source source(path, bytes);
  if (Faults faults = byte_faults(source); !faults.empty()) return faults;
  if (next_content(bytes, 0) >= bytes.size())
    return Fault{.code = "empty-file",
                 .message = "the file is empty",
                 .help = "fill it, or remove it",
                 .place = source.place(0, 0)};
  if (auto directive = directive_in(source)) return std::move(*directive);
  return parse(source);
}

const YamlNode* find_value(const YamlNode& mapping, const std::string& key) {
  for (const YamlEntry& entry : mapping.entries)
    if (entry.key.scalar == key) return &entry.value;
  return nullptr;
}

std::string scalar_of(const YamlNode& mapping, const std::string& key) {
  const YamlNode* value = find_value(mapping, key);
  return value ? value->scalar : std::string();
}

}  // namespace charter
