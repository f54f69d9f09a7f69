// SPDX-License-Identifier: Apache-2.0
#include "text/yaml.h"

#include "text/literals.h"
#include "text/source.h"
#include "text/yaml_extent.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string_view>
#include <unordered_map>

namespace charter {

namespace {

// Parsed after the file as a document of its own: what the file leaves open (a quote, a bracket)
// would swallow it, and the parser, which takes the end of the input for the end of a quote, then
// complains.
constexpr std::string_view kSentinel = "\n---\nend: 1\n";

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

// The parser takes a bracket that is not closed on its line for the beginning of a key, so what it
// calls a key may be just that.
Fault collection_key(const Source& source, std::size_t begin) {
  const std::string_view bytes = source.bytes();
  std::size_t depth = 0;
  std::size_t at = begin;
  for (; at < bytes.size(); ++at) {
    if (bytes[at] == '[' || bytes[at] == '{') ++depth;
    if (depth > kDeepestNesting) return too_deep(source, at);
    if (depth == 0 || ((bytes[at] == ']' || bytes[at] == '}') && --depth == 0)) break;
  }
  if (depth > 0) return unclosed(source, begin, "bracket");
  return {.code = "yaml-collection-key",
          .message = "a key is a list or a mapping",
          .help = "use a word as the key",
          .place = source.place(begin, at + 1)};
}

// What collections are open while the parser reports what it meets.
struct Open {
  YamlNode node;
  std::unordered_map<std::string, Place> keys;
  std::size_t children = 0;  // of a mapping, keys and values
};

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const Source& source, const Literals& literals) : source_(source), literals_(literals) {}

  // Where in the file the parser is when it says that it is here.
  std::size_t offset(const YAML::Mark& mark) const {
    return literals_.in_file(mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos));
  }

  int documents() const { return documents_; }
  YamlNode& root() { return root_; }
  Faults& faults() { return faults_; }
  // After the last thing that was read.
  std::size_t reached() const { return reached_; }
  // Where the innermost open bracket is, if any is open.
  std::optional<std::size_t> open_bracket() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
      if (open->node.style == YamlNode::Style::Flow) return open->node.begin;
    return std::nullopt;
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    const std::size_t at = offset(mark);
    const bool sentinel = documents_ == 1 && at >= source_.bytes().size();
    if (++documents_ > 1 && !sentinel)
      refuse({.code = "yaml-several-documents",
              .message = "the file holds more than one document",
              .help = "keep one document in a file, and remove the line `---`"},
             at, at);
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (documents_ > 1) return;
    refuse_anchor(offset(mark), anchor);
    const std::size_t at = begin_of_null(std::min(offset(mark), source_.bytes().size()));
    const std::string_view word = null_word(at);
    YamlNode node;
    node.begin = at;
    node.end = at + word.size();
    node.scalar = word;
    close_scalar(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    const std::size_t at = offset(mark);
    throw Refused{alias_fault(source_, at)};
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    if (documents_ > 1) return;
    const std::size_t at = offset(mark);
    refuse_anchor(at, anchor);
    refuse_tag(at, tag);
    YamlNode node;
    node.begin = at;
    node.style = style_at(at);
    const Literals::Text* taken_out = literals_.at(at);
    node.scalar = taken_out ? Literals::words(*taken_out, source_.bytes()) : value;
    node.end = taken_out ? taken_out->end : end_of_scalar(node);
    if (node.style == YamlNode::Style::DoubleQuoted) refuse_escaped(node);
    close_scalar(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(YamlNode::Kind::Sequence, mark, style);
    refuse_anchor(offset(mark), anchor);
    refuse_tag(offset(mark), tag);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(YamlNode::Kind::Mapping, mark, style);
    refuse_anchor(offset(mark), anchor);
    refuse_tag(offset(mark), tag);
  }
  void OnSequenceEnd() override { close_collection(); }
  void OnMapEnd() override { close_collection(); }

 private:
  char byte(std::size_t at) const {
    return at < source_.bytes().size() ? source_.bytes()[at] : '\0';
  }

  std::size_t end_of_word(std::size_t at) const { return end_of_word_in(source_, at); }

  [[noreturn]] void refuse(Fault fault, std::size_t begin, std::size_t end) const {
    fault.place = source_.place(begin, end);
    throw Refused{std::move(fault)};
  }

  void refuse_anchor(std::size_t at, YAML::anchor_t anchor) const {
    if (anchor != 0 || byte(at) == '&')
      refuse({.code = "yaml-anchor",
              .message = "an anchor gives this text a name to be repeated by",
              .help = "remove it, and write the text out wherever it is needed"},
             at, end_of_word(at));
  }

  // The parser reports `?` for what has no tag and `!` for what is quoted.
  void refuse_tag(std::size_t at, const std::string& tag) const {
    const bool own = tag.empty() || tag == "?" || (tag == "!" && byte(at) != '!');
    if (!own || byte(at) == '!')
      refuse({.code = "yaml-tag",
              .message = "a tag says how to read this text",
              .help = "remove it: charter knows the type of every value"},
             at, end_of_word(at));
  }

  // An escape in quotes can stand for a character that the file itself must not hold.
  void refuse_escaped(const YamlNode& node) const {
    Faults faults = byte_faults(LineOfText{source_.path(), 1, node.scalar});
    if (!faults.empty()) refuse(std::move(faults.front()), node.begin, node.end);
  }

  YamlNode::Style style_at(std::size_t at) const {
    switch (byte(at)) {
      case '\'':
        return YamlNode::Style::SingleQuoted;
      case '"':
        return YamlNode::Style::DoubleQuoted;
      case '|':
        return YamlNode::Style::Literal;
      case '>':
        return YamlNode::Style::Folded;
      default:
        return YamlNode::Style::Plain;
    }
  }

  // The column that a block scalar must be indented deeper than.
  int parent_column() const {
    if (open_.empty()) return -1;
    return static_cast<int>(source_.column(open_.back().node.begin));
  }

  std::size_t end_of_scalar(const YamlNode& node) const {
    switch (node.style) {
      case YamlNode::Style::SingleQuoted:
      case YamlNode::Style::DoubleQuoted:
        return end_of_quoted(source_.bytes(), node.begin);
      case YamlNode::Style::Literal:
      case YamlNode::Style::Folded:
        return end_of_block(source_.bytes(), node.begin, parent_column());
      case YamlNode::Style::Plain:
      case YamlNode::Style::Block:
      case YamlNode::Style::Flow:
        break;
    }
    return end_of_plain(source_.bytes(), node.begin, node.scalar);
  }

  // Where a value that the parser takes for null begins. It marks an absent one at whatever comes
  // next.
  std::size_t begin_of_null(std::size_t marked) const {
    const bool is_value = !open_.empty() && (open_.back().node.kind == YamlNode::Kind::Sequence ||
                                             open_.back().children % 2 == 1);
    if (!is_value) return marked;
    const bool dash = open_.back().node.kind == YamlNode::Kind::Sequence;
    std::size_t before = next_content(source_.bytes(), reached_);
    if (dash && byte(before) == ',') before = next_content(source_.bytes(), before + 1);
    const std::size_t after = byte(before) == (dash ? '-' : ':') ? before + 1 : before;
    const std::size_t written = next_content(source_.bytes(), after);
    // A null word here may also be the next key.
    const std::size_t end = written + null_word(written).size();
    const bool is_word = end > written && byte(source_.bytes().find_first_not_of(' ', end)) != ':';
    return written == marked && is_word ? marked : after;
  }

  // `~`, `null` and its like, which are text as any other.
  std::string_view null_word(std::size_t at) const {
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (source_.bytes().substr(std::min(at, source_.bytes().size()), word.size()) != word)
        continue;
      const std::size_t after = at + word.size();
      const bool ends = after >= source_.bytes().size() ||
                        std::string_view(" \n,]}:").find(byte(after)) != std::string_view::npos;
      if (ends) return source_.bytes().substr(at, word.size());
    }
    return {};
  }

  void close_scalar(YamlNode node) {
    node.mark = source_.place(node.begin, node.end);
    reached_ = node.end;
    if (is_key()) check_key(node);
    add(std::move(node));
  }

  bool is_key() const {
    return !open_.empty() && open_.back().node.kind == YamlNode::Kind::Mapping &&
           open_.back().children % 2 == 0;
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
    const auto [first, added] = open_.back().keys.emplace(key.scalar, key.mark);
    if (added) return;
    Fault fault{.code = "duplicate-key",
                .message = fmt::format("`{}` is written twice", key.scalar),
                .label = fmt::format("first on line {}", first->second.line),
                .help = "keep one of the two"};
    if (faults_.size() >= kMostDuplicates) refuse(std::move(fault), key.begin, key.end);
    fault.place = key.mark;
    faults_.push_back(std::move(fault));
  }

  void open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    if (documents_ > 1) {
      open_.emplace_back();
      return;
    }
    const std::size_t at = offset(mark);
    if (is_key()) throw Refused{collection_key(source_, at)};
    if (open_.size() >= kDeepestNesting) throw Refused{too_deep(source_, at)};
    Open opened;
    opened.node.kind = kind;
    opened.node.begin = opened.node.end = at;
    const bool flow = style == YAML::EmitterStyle::Flow;
    opened.node.style = flow ? YamlNode::Style::Flow : YamlNode::Style::Block;
    if (flow && kind == YamlNode::Kind::Mapping && byte(at) != '{' && byte(at) != '&' &&
        byte(at) != '!')
      refuse({.code = "yaml-key",
              .message = "a key stands in a list without braces",
              .help = "write `{key: value}`"},
             at, end_of_word(at));
    reached_ = flow ? at + 1 : at;
    open_.push_back(std::move(opened));
  }

  void close_collection() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    if (documents_ > 1) return;
    node.end = std::max(node.end, reached_);
    if (node.style == YamlNode::Style::Flow) node.end = end_of_flow(node.end);
    reached_ = node.end;
    node.mark = mark_of_collection(node);
    add(std::move(node));
  }

  std::size_t end_of_flow(std::size_t from) const {
    std::size_t at = next_content(source_.bytes(), from);
    while (byte(at) == ',') at = next_content(source_.bytes(), at + 1);
    return std::min(at + 1, source_.bytes().size());
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
  const Literals& literals_;
  std::vector<Open> open_;
  YamlNode root_;
  Faults faults_;
  std::size_t reached_ = 0;
  int documents_ = 0;
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

// The opening quote of a scalar after `from` that is not closed.
std::optional<std::size_t> open_quote(const Source& source, std::size_t from) {
  const std::string_view bytes = source.bytes();
  for (std::size_t at = next_content(bytes, from); at < bytes.size();
       at = next_content(bytes, at + 1)) {
    if (bytes[at] == '"' || bytes[at] == '\'') return at;
    if (std::string_view(":-,[{?").find(bytes[at]) == std::string_view::npos) break;
  }
  return std::nullopt;
}

std::string_view help_for(std::string_view message) {
  if (message == "illegal map value")
    return "put quotes around a text that holds `: `, or check the indentation";
  if (message.starts_with("end of map") || message.starts_with("end of seq"))
    return "check the indentation of this line and the one before";
  if (message == "unknown token") return "put quotes around a text that begins with this character";
  return "check the line, and the one before it";
}

Fault syntax_fault(const Source& source, const TreeBuilder& builder, const YAML::Exception& error) {
  const std::size_t at = builder.offset(error.mark);
  if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR) return alias_fault(source, at);
  if (const auto quote = open_quote(source, builder.reached());
      quote && end_of_quoted(source.bytes(), *quote) >= source.bytes().size())
    return unclosed(source, *quote, "quote");
  if (at >= source.bytes().size())
    if (const auto bracket = builder.open_bracket()) return unclosed(source, *bracket, "bracket");
  return {.code = "yaml-syntax",
          .message = fmt::format("this is not YAML: {}", error.msg),
          .help = std::string(help_for(error.msg)),
          .place = source.place(at, at + 1)};
}

// What stopped the parser, if anything did.
std::optional<Fault> run(const Source& source, const Literals& literals, TreeBuilder& builder) {
  std::istringstream stream(literals.rest() + std::string(kSentinel));
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Refused& refused) {
    return refused.fault;
  } catch (const YAML::Exception& error) {
    return syntax_fault(source, builder, error);
  }
  return std::nullopt;
}

Result<YamlNode> parse(const Source& source, const Literals& literals) {
  TreeBuilder builder(source, literals);
  if (auto fault = run(source, literals, builder)) return std::move(*fault);
  if (!builder.faults().empty()) return std::move(builder.faults());
  return std::move(builder.root());
}

}  // namespace

Result<YamlNode> read_yaml(const std::string& path, const std::string& bytes, Texts texts) {
  const Source source(path, bytes);
  if (Faults faults = byte_faults(source); !faults.empty()) return faults;
  if (next_content(bytes, 0) >= bytes.size())
    return Fault{.code = "empty-file",
                 .message = "the file is empty",
                 .help = "fill it, or remove it",
                 .place = source.place(0, 0)};
  if (auto directive = directive_in(source)) return std::move(*directive);
  return parse(source, texts == Texts::TakenOut ? Literals(bytes) : Literals::none(bytes));
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
