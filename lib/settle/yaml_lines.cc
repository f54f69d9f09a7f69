// SPDX-License-Identifier: Apache-2.0
#include "settle/yaml_lines.h"

namespace charter {

namespace {

std::string in_quotes(std::string_view value) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "\"";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text += '\\';
      text += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      text += "\\x";
      text += kDigits[byte >> 4U];
      text += kDigits[byte & 15U];
    } else {
      text += c;
    }
  }
  return text + "\"";
}

}  // namespace

void YamlLines::line(std::string_view content) {
  if (dash_) {
    text_.append(2 * (depth_ - 1), ' ').append("- ");
    dash_ = false;
  } else {
    text_.append(2 * depth_, ' ');
  }
  text_.append(content).append("\n");
}

void YamlLines::margin() { depth_ = 0; }

void YamlLines::comment(std::string_view text) {
  margin();
  line("# " + std::string(text));
}

void YamlLines::key(std::string_view name) {
  margin();
  open(name);
}

void YamlLines::empty(std::string_view name) {
  margin();
  line(std::string(name) + ": []");
}

void YamlLines::field(std::string_view name, std::string_view value) {
  line(std::string(name) + ": " + std::string(value));
}

void YamlLines::quoted(std::string_view name, std::string_view value) {
  field(name, in_quotes(value));
}

void YamlLines::open(std::string_view name) {
  line(std::string(name) + ":");
  ++depth_;
}

void YamlLines::item(std::string_view name, std::string_view value) {
  ++depth_;
  dash_ = true;
  field(name, value);
}

void YamlLines::end() { --depth_; }

}  // namespace charter
