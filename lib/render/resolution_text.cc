// SPDX-License-Identifier: Apache-2.0
#include "render/resolution_text.h"

#include "render/changes_text.h"
#include "render/resolution_wording.h"
#include "value/safe_text.h"

namespace charter {

namespace {

using Kind = Phrase::Kind;

constexpr const char* kNumbers =
    "Articles and clauses are cited by their numbers before this resolution throughout; what is "
    "inserted bears the "
    "number it will have once all of it is carried out. The instructions are carried out in this "
    "order; the words that one instruction names are counted in the clause as it reads before that "
    "instruction.";
constexpr const char* kLineEnds = "In quoted words, ¶ is the end of a line.";
constexpr const char* kReferences = "[[id]] in a text refers to the clause of that id.";
constexpr const char* kNoAmendments = "Nothing in the charter is to be amended.";
constexpr const char* kLeftOut =
    "A resolution amends the charter only. These differ as well and are not part of it:";

// What a reader must know first, in paragraphs.
std::vector<std::string> preface(const Resolution& resolution) {
  if (resolution.instructions.empty()) return {kNoAmendments};
  std::vector<std::string> lines{kNumbers};
  if (quotes_line_ends(resolution)) lines.emplace_back(kLineEnds);
  if (quotes_references(resolution)) lines.emplace_back(kReferences);
  return lines;
}

Label label_of(Kind kind) {
  switch (kind) {
    case Kind::Struck: return Label::Removed;
    case Kind::Inserted: return Label::Added;
    case Kind::Code: return Label::Id;
    case Kind::Plain:
    case Kind::Name:
    case Kind::Quoted: break;
  }
  return Label::Plain;
}

void add_sentence(Text& text, const Sentence& sentence) {
  for (const Phrase& phrase : sentence) text.add(label_of(phrase.kind), spelled(phrase));
}

template <class Visit>
void for_each_line(const std::string& text, const Visit& visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

void add_block(Text& text, const Passage& block) {
  const std::string margin(4 + 2 * block.depth, ' ');
  if (!block.heading.empty()) {
    text.add(margin);
    add_sentence(text, block.heading);
    text.line();
  }
  const std::string within = block.heading.empty() ? margin : margin + "  ";
  for_each_line(block.text, [&](const std::string& line) {
    if (!line.empty()) text.add(within).show(Label::Added, line);
    text.line();
  });
}

std::string escaped(const std::string& words) {
  std::string result;
  for (const char c : words) {
    if (std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

// A line of a text, so that it reads as it is written and begins no list, heading or code.
std::string as_written(const std::string& line) {
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  std::string result;
  for (std::size_t i = 0; i < first; ++i) result += "&nbsp;";
  std::string words = escaped(line.substr(first));
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  const bool is_item = digits > 0 && digits < words.size() && (words[digits] == '.' || words[digits] == ')');
  if (is_item)
    words.insert(digits, "\\");
  else if (!words.empty() && std::string_view("-+=").find(words.front()) != std::string_view::npos)
    words.insert(0, "\\");
  return result + words;
}

std::string as_code(const std::string& shown) {
  return shown.empty() || shown.find('`') != std::string::npos ? escaped(shown) : "`" + shown + "`";
}

std::string markdown(const Sentence& sentence) {
  std::string line;
  for (const Phrase& phrase : sentence) {
    const std::string words = spelled(phrase);
    line += phrase.kind == Kind::Plain ? words : phrase.kind == Kind::Code ? as_code(words) : escaped(words);
  }
  return line;
}

// Under item `number` of a numbered list, so far in that it belongs to it.
void add_markdown(std::string& page, const Passage& block, const std::string& margin) {
  if (!block.heading.empty()) page += "\n" + margin + markdown(block.heading) + "\n";
  if (block.text.empty()) return;
  page += "\n";
  std::vector<std::string> lines;
  for_each_line(block.text, [&](const std::string& line) {
    const bool is_blank = line.find_first_not_of(' ') == std::string::npos;
    lines.push_back(is_blank ? std::string() : as_written(made_visible(line)));
  });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool breaks = !lines[i].empty() && i + 1 < lines.size() && !lines[i + 1].empty();
    page += margin + (lines[i].empty() ? ">" : "> " + lines[i]) + (breaks ? "\\\n" : "\n");
  }
}

}  // namespace

Text resolution_text(const std::string& community, const Resolution& resolution) {
  Text text;
  text.add(Label::Heading, "Resolution to amend the charter of ").show(Label::Heading, community);
  text.line();
  for (const std::string& line : preface(resolution)) text.line().add(line).line();
  std::size_t number = 0;
  for (const Instruction& instruction : resolution.instructions) {
    const Wording wording = wording_of(instruction);
    text.line().add(Label::Number, std::to_string(++number) + ".").add(" ");
    add_sentence(text, wording.sentence);
    text.line();
    for (const Passage& block : wording.blocks) add_block(text, block);
  }
  if (is_empty(resolution.left_out)) return text;
  text.line().add(kLeftOut).line().line();
  return text.add(changes_stat(resolution.left_out));
}

std::string resolution_markdown(const std::string& community, const Resolution& resolution) {
  std::string page =
      "# Resolution to amend the charter of " + escaped(made_visible(community)) + "\n";
  for (const std::string& line : preface(resolution)) page += "\n" + escaped(line) + "\n";
  std::size_t number = 0;
  for (const Instruction& instruction : resolution.instructions) {
    const Wording wording = wording_of(instruction);
    const std::string item = std::to_string(++number) + ". ";
    page += "\n" + item + markdown(wording.sentence) + "\n";
    for (const Passage& block : wording.blocks)
      add_markdown(page, block, std::string(item.size(), ' '));
  }
  if (is_empty(resolution.left_out)) return page;
  page += "\n" + std::string(kLeftOut) + "\n\n";
  for_each_line(plain(changes_stat(resolution.left_out)), [&](std::string line) {
    // The columns of changes_stat.
    const std::size_t gap = line.find_last_not_of(' ', 11) + 1;
    const std::size_t end = line.find_first_not_of(' ', gap);
    if (end != std::string::npos) line.replace(gap, end - gap, ": ");
    page += "- " + line + "\n";
  });
  return page;
}

}  // namespace charter
