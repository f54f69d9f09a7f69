// SPDX-License-Identifier: Apache-2.0
#include "text/yaml_events.h"

#include <yaml.h>

#include <algorithm>
#include <new>
#include <vector>

namespace charter {

// The parser counts characters; a file is bytes.
class ByteOffsets {
 public:
  explicit ByteOffsets(std::string_view bytes) : bytes_(bytes) {
    if (std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at)
      if (begins_character(at) && characters++ % kStep == 0) marks_.push_back(at);
  }

  // Of a character, by its number; of one past the end, the end.
  std::size_t of(std::size_t character) const {
    if (marks_.empty()) return std::min(character, bytes_.size());
    if (character / kStep >= marks_.size()) return bytes_.size();
    std::size_t at = marks_[character / kStep];
    for (std::size_t more = character % kStep; more > 0 && at < bytes_.size(); --more)
      do ++at;
      while (at < bytes_.size() && !begins_character(at));
    return at;
  }

 private:
  static constexpr std::size_t kStep = 64;

  bool begins_character(std::size_t at) const { return (static_cast<unsigned char>(bytes_[at]) & 0xc0u) != 0x80u; }

  std::string_view bytes_;
  std::vector<std::size_t> marks_;  // of every 64th character; empty where all are one byte each
};

namespace {

YamlEvent::Form form_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return YamlEvent::Form::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return YamlEvent::Form::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
      return YamlEvent::Form::Literal;
    case YAML_FOLDED_SCALAR_STYLE:
      return YamlEvent::Form::Folded;
    case YAML_PLAIN_SCALAR_STYLE:
    case YAML_ANY_SCALAR_STYLE:
      break;
  }
  return YamlEvent::Form::Plain;
}

void take_scalar(const yaml_event_t& event, YamlEvent& taken) {
  const auto& scalar = event.data.scalar;
  taken.kind = YamlEvent::Kind::Scalar;
  taken.form = form_of(scalar.style);
  taken.value.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
  taken.has_anchor = scalar.anchor != nullptr;
  taken.has_tag = scalar.tag != nullptr;
}

template <class Start>
void take_start(const Start& start, YamlEvent::Kind kind, bool is_flow, YamlEvent& taken) {
  taken.kind = kind;
  taken.form = is_flow ? YamlEvent::Form::Flow : YamlEvent::Form::Block;
  taken.has_anchor = start.anchor != nullptr;
  taken.has_tag = start.tag != nullptr;
}

// Whether the event is one that charter hears of.
bool take(const yaml_event_t& event, YamlEvent& taken) {
  switch (event.type) {
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
      return false;
    case YAML_STREAM_END_EVENT:
      taken.kind = YamlEvent::Kind::End;
      return true;
    case YAML_DOCUMENT_START_EVENT:
      taken.kind = YamlEvent::Kind::Document;
      return true;
    case YAML_ALIAS_EVENT:
      taken.kind = YamlEvent::Kind::Alias;
      return true;
    case YAML_SCALAR_EVENT:
      take_scalar(event, taken);
      return true;
    case YAML_SEQUENCE_START_EVENT: {
      const auto& start = event.data.sequence_start;
      take_start(start, YamlEvent::Kind::SequenceStart, start.style == YAML_FLOW_SEQUENCE_STYLE, taken);
      return true;
    }
    case YAML_MAPPING_START_EVENT: {
      const auto& start = event.data.mapping_start;
      take_start(start, YamlEvent::Kind::MappingStart, start.style == YAML_FLOW_MAPPING_STYLE, taken);
      return true;
    }
    case YAML_SEQUENCE_END_EVENT:
      taken.kind = YamlEvent::Kind::SequenceEnd;
      return true;
    case YAML_MAPPING_END_EVENT:
      taken.kind = YamlEvent::Kind::MappingEnd;
      return true;
  }
  return false;
}

}  // namespace

struct YamlEvents::Parser {
  explicit Parser(std::string_view bytes) : offsets(bytes) {
    if (yaml_parser_initialize(&parser) == 0) throw std::bad_alloc();
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  }
  ~Parser() { yaml_parser_delete(&parser); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // What is wrong with the input itself is told in bytes, all else by marks.
  YamlProblem problem() const {
    const auto text = [](const char* said) { return std::string(said == nullptr ? "" : said); };
    if (parser.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    if (parser.error == YAML_READER_ERROR) return {text(parser.problem), parser.problem_offset, "", 0};
    return {text(parser.problem), offsets.of(parser.problem_mark.index), text(parser.context),
            offsets.of(parser.context_mark.index)};
  }

  yaml_parser_t parser;
  ByteOffsets offsets;
};

YamlEvents::YamlEvents(std::string_view bytes) : parser_(std::make_unique<Parser>(bytes)) {}
YamlEvents::~YamlEvents() = default;

std::optional<YamlEvent> YamlEvents::next() {
  YamlEvent taken;
  for (bool heard = false; !heard;) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser_->parser, &event) == 0) {
      problem_ = parser_->problem();
      return std::nullopt;
    }
    const std::unique_ptr<yaml_event_t, void (*)(yaml_event_t*)> owned(&event, yaml_event_delete);
    heard = take(event, taken);
    taken.begin = parser_->offsets.of(event.start_mark.index);
    taken.end = parser_->offsets.of(event.end_mark.index);
  }
  return taken;
}

}  // namespace charter
