// SPDX-License-Identifier: Apache-2.0
#include "text/source.h"

#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace charter {

namespace {

constexpr std::size_t kMostByteFaults = 20;

// The first `count` code points of a line.
std::string_view first_code_points(std::string_view text, std::size_t count) {
  if (text.size() <= count) return text;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xc0u) != 0x80u;
    if (starts && count-- == 0) break;
  }
  return text.substr(0, at);
}

std::string excerpt_of(std::string_view line, std::size_t column) {
  if (column > kLongestExcerpt) return {};
  const std::string_view shown = first_code_points(line, kLongestExcerpt);
  return std::string(shown) + (shown.size() < line.size() ? "…" : "");
}

struct Wording {
  std::string_view code;
  std::string message;
  std::string_view help;
};

Wording wording_of_control(std::string_view line, std::size_t column, char32_t character) {
  if (character == 0) return {"nul-byte", "a NUL byte stands in the text", "remove it"};
  if (character == '\r')
    return {"carriage-return",
            column + 1 == line.size() ? "the line ends in a carriage return (CR)"
                                      : "a carriage return (CR) stands in the line",
            "save the file with LF line ends"};
  if (character != '\t')
    return {"control-character",
            fmt::format("a control character U+{:04X} stands in the text",
                        static_cast<unsigned>(character)),
            "remove it"};
  if (line.substr(0, column).find_first_not_of(" \t") == std::string_view::npos)
    return {"tab-indentation", "a tab stands where a line is indented", "use spaces"};
  return {"control-character", "a tab stands in the text", "use spaces"};
}

Wording wording_of(const UnsafeCharacter& found, std::string_view line, std::size_t column) {
  const auto number = static_cast<unsigned>(found.character);
  switch (found.kind) {
    case UnsafeCharacter::Kind::Control:
      return wording_of_control(line, column, found.character);
    case UnsafeCharacter::Kind::Bidirectional:
      return {"bidirectional-character",
              fmt::format("a character that turns the direction of text, U+{:04X}", number),
              "remove it: it can make a text read differently from what it says"};
    case UnsafeCharacter::Kind::Invisible:
      break;
  }
  if (number == 0xfeff)
    return {"byte-order-mark", "a byte order mark U+FEFF stands in the text",
            "save the file as UTF-8 without a byte order mark"};
  return {"invisible-character", fmt::format("an invisible character U+{:04X}", number),
          "remove it: it can make two texts look alike that are not"};
}

// Where two texts first differ, at the start of a character.
std::size_t first_difference(std::string_view a, std::string_view b) {
  const auto [at, other] = std::ranges::mismatch(a, b);
  auto offset = static_cast<std::size_t>(at - a.begin());
  while (offset > 0 &&
         (static_cast<unsigned char>(a[std::min(offset, a.size() - 1)]) & 0xc0u) == 0x80u)
    --offset;
  return offset;
}

// Whether the eight bytes there are all printable ASCII, looked at together: whoever reads a large charter waits
// for this. A byte that is below 0x20, 0x7f or above sets its highest bit in one of the three terms.
bool are_printable(const char* bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  return ((eight | (eight - 0x20 * kEach) | (eight + kEach)) & 0x80 * kEach) == 0;
}

// Most lines of most registers: printable ASCII and Latin letters with accents (U+00C0 to U+027F,
// which are neither unsafe nor ever composed further), so that only the rest is looked at closely.
bool is_plain(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    while (line.size() - at >= 8 && are_printable(line.data() + at)) at += 8;
    if (at == line.size()) break;
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte >= 0x20 && byte < 0x7f) continue;
    if (byte < 0xc3 || byte > 0xc9 || ++at == line.size()) return false;
    if ((static_cast<unsigned char>(line[at]) & 0xc0u) != 0x80u) return false;
  }
  return true;
}

Fault fault_at(const Wording& wording, Place place) {
  return {.code = std::string(wording.code),
          .message = wording.message,
          .help = std::string(wording.help),
          .place = std::move(place)};
}

Fault not_utf8(const LineOfText& line, std::size_t offset) {
  Fault fault = fault_at({"not-utf8", "the text is not UTF-8", "save the file as UTF-8"},
                         place_in(line, offset, offset + 1));
  fault.label = fmt::format("byte 0x{:02X}", static_cast<unsigned char>(line.text[offset]));
  return fault;
}

}  // namespace

Place place_in(const LineOfText& line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.text.size());
  end = std::clamp(end, begin, line.text.size());
  const std::size_t column = code_points(line.text.substr(0, begin)) + 1;
  const std::size_t width = code_points(line.text.substr(begin, end - begin));
  return {.path = std::string(line.path),
          .line = line.number,
          .column = static_cast<int>(column),
          .width = static_cast<int>(std::max<std::size_t>(width, 1)),
          .excerpt = excerpt_of(line.text, column)};
}

Source::Source(std::string_view path, std::string_view bytes) : path_(path), bytes_(bytes) {
  line_starts_.push_back(0);
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
       at = bytes.find('\n', at + 1))
    if (at + 1 < bytes.size()) line_starts_.push_back(at + 1);
}

std::size_t Source::line_of(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, offset);
  return static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

std::size_t Source::column(std::size_t offset) const {
  return offset - line_starts_[line_of(offset)];
}

std::size_t Source::line_end(std::size_t offset) const {
  return std::min(bytes_.find('\n', offset), bytes_.size());
}

Place Source::place(std::size_t begin, std::size_t end) const {
  if (begin >= bytes_.size()) {
    const std::size_t last = bytes_.find_last_not_of(" \n");
    begin = end = last == std::string_view::npos ? 0 : last + 1;
  }
  const std::size_t line = line_of(std::min(begin, bytes_.empty() ? 0 : bytes_.size() - 1));
  const std::size_t start = line_starts_[line];
  const LineOfText text{path_, static_cast<int>(line) + 1,
                        bytes_.substr(start, line_end(start) - start)};
  return place_in(text, begin - start, end - start);
}

Faults byte_faults(const LineOfText& line) {
  if (is_plain(line.text)) return {};
  if (const auto invalid = first_invalid_utf8(line.text)) return {not_utf8(line, *invalid)};
  Faults faults;
  for (std::size_t from = 0; faults.size() < kMostByteFaults;) {
    const auto found = first_unsafe(line.text.substr(from));
    if (!found) break;
    const std::size_t at = from + found->offset;
    const std::size_t length = first_code_points(line.text.substr(at), 1).size();
    faults.push_back(fault_at(wording_of(*found, line.text, at), place_in(line, at, at + length)));
    from = at + length;
  }
  if (faults.empty() && !is_nfc(line.text)) {
    const std::size_t at = first_difference(line.text, to_nfc(line.text));
    faults.push_back(
        fault_at({"not-nfc", "a character is not in Unicode's normal form C",
                  "normalise the file (uconv -x nfc): texts are compared byte by byte"},
                 place_in(line, at, at + 1)));
  }
  return faults;
}

Faults byte_faults(const Source& source) {
  const std::string_view bytes = source.bytes();
  if (bytes.size() > kLargestFile)
    return {{.code = "file-too-large",
             .message = fmt::format("the file has more than {} bytes, and no such file is read",
                                    kLargestFile),
             .help = "split it into several files",
             .place = Place{.path = std::string(source.path())}}};
  Faults faults;
  int number = 0;
  for (std::size_t start = 0; start < bytes.size() && faults.size() < kMostByteFaults;) {
    const std::size_t end = source.line_end(start);
    const std::string_view line = bytes.substr(start, end - start);
    if (std::ssize(line) > kMostCommas && std::ranges::count(line, ',') > kMostCommas)
      return {{.code = "line-too-full",
               .message = fmt::format("more than {} values stand on one line", kMostCommas),
               .help = "write one a line",
               .place = source.place(start, start + 1)}};
    append(faults,
           byte_faults(LineOfText{source.path(), ++number, bytes.substr(start, end - start)}));
    start = end + 1;
  }
  return faults;
}

}  // namespace charter
