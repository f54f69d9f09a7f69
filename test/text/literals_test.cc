// SPDX-License-Identifier: Apache-2.0
// Texts that are read beside the YAML parser read as it reads them.

#include "generators.h"
#include "text/article_file.h"
#include "text/literals.h"
#include "text/yaml.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace charter {
namespace {

std::string shown(const Place& place) {
  return place.path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
         std::to_string(place.width) + " `" + place.excerpt + "`\n";
}

std::string shown(const YamlNode& node) {
  std::string text = std::to_string(static_cast<int>(node.kind)) + "/" + std::to_string(static_cast<int>(node.style)) +
                     " [" + std::to_string(node.begin) + "," + std::to_string(node.end) + ") " + shown(node.mark) +
                     node.scalar + "\n";
  for (const YamlNode& item : node.items) text += "- " + shown(item);
  for (const YamlEntry& entry : node.entries) text += "? " + shown(entry.key) + ": " + shown(entry.value);
  return text;
}

std::string shown(const Result<YamlNode>& read) {
  if (read) return shown(*read);
  std::string text;
  for (const Fault& fault : read.faults())
    text += fault.code + ": " + fault.message + " | " + fault.label + " | " + fault.help + "\n" +
            (fault.place ? shown(*fault.place) : "nowhere\n");
  return text;
}

std::string quickly(const std::string& bytes) { return shown(read_yaml("a.yaml", bytes)); }
std::string by_the_parser(const std::string& bytes) { return shown(read_yaml("a.yaml", bytes, Texts::Parsed)); }

TEST(Literals, TakesTextsOut) {
  const std::string bytes =
      "---\n# Why: |\narticle: \"a\"  # it's\nclauses:\n  - id: a\n    text: |\n      One: |\n\n        two\n\n  - id: b\n"
      "    rule: {kind: x}\n    text: |\n      Three";
  const Literals literals(bytes);
  EXPECT_EQ(literals.rest(),
            "---\n# Why: |\narticle: \"a\"  # it's\nclauses:\n  - id: a\n    text: |\n      x\n\n  - id: b\n"
            "    rule: {kind: x}\n    text: |\n      x");
  const Literals::Text* first = literals.at(bytes.find("|\n      One"));
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(Literals::words(*first, bytes), "One: |\n\n  two\n");
  EXPECT_EQ(literals.in_file(literals.rest().find("id: b")), bytes.find("id: b"));
  EXPECT_EQ(literals.in_file(literals.rest().size() + 1), bytes.size() + 1);
  EXPECT_EQ(quickly(bytes), by_the_parser(bytes));
}

TEST(Literals, AreLeftToTheParserWhereTheyMayBeSomethingElse) {
  const std::string text = "text: |\n    one\n    two\n";
  for (const std::string& bytes :
       {"a: 'x\n  " + text + "  '\n", "a: \"x\n  " + text + "  \"\n", "a: [x,\n  " + text + "  ]\n", "a: {\n" + text + "}\n",
        "- 'x\n  " + text + "  '\n", "? |\n  " + text, "a: |2\n  " + text, "- |\n  " + text, "a: &x\n  " + text,
        "a: |  # why\n  " + text, "a: >-\n  " + text, std::string("a: |\n\n  one\n"), std::string("a: |\n  one\n   \n  two\n"),
        std::string("a: |\nb: 1\n"), std::string("a: |")}) {
    SCOPED_TRACE(bytes);
    EXPECT_EQ(Literals(bytes).rest(), bytes);
    EXPECT_EQ(quickly(bytes), by_the_parser(bytes));
  }
}

TEST(Literals, OfEveryExampleAndOddFileReadAlike) {
  int files = 0, taken_out = 0;
  for (const char* folder : {"/examples", "/test/text/corpus", "/schemas"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(SOURCE_DIR) + folder)) {
      if (entry.path().extension() != ".yaml") continue;
      SCOPED_TRACE(entry.path().string());
      std::ostringstream content;
      content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      EXPECT_EQ(quickly(content.str()), by_the_parser(content.str()));
      ++files;
      if (Literals(content.str()).rest().size() < content.str().size()) ++taken_out;
    }
  }
  EXPECT_GE(files, 50);
  EXPECT_GE(taken_out, 20);
}

// Lines as people write them and as they get them wrong, indented at will.
std::string lines_of_anything() {
  static const std::vector<std::string> kLines{
      "", "", " ", "      ", "text: |", "text: |", "text: |", "- text: |", "- id: a", "title: x", "clauses:", "text: |-", "text: |2",
      "text: |1", "text: |+", "text: >", "text: >-", "text: | # why", "text: |  ", "# a comment", "x # y: |", "plain words",
      "it's", "\"open", "close\"", "'open", "close'", "title: \"a: b\"", "title: 'it''s' # x", "title: \"a", "title: 'b",
      "[a, b]", "[a,", "b]", "list: [a, 'b]", "list: {a: 1}", "list: {a: 1,", "c: 2}", "- |", "- >", "-", "- - x", "? key",
      ": value", "&a x", "*a", "!t x", "|", ">", "---", "...", "%YAML 1.2", "a: b: |", "a: [b]: |", "key:|", "key : |",
      "漢字: |", "é: x", "rule:", "kind: fork", "notice: 30 days", "null", "~: |", "a.b-c_d: |", "Words, with [[a.b]] and more.",
      "text: 'a' b", "text: \"\"", "text: x # '", "text: @x", "- # x"};
  std::string bytes;
  const int count = *rc::gen::inRange(1, 14);
  for (int i = 0; i < count; ++i) {
    const auto indentation = static_cast<std::size_t>(*rc::gen::weightedElement<int>(
        {{4, 0}, {4, 2}, {4, 4}, {3, 6}, {1, 1}, {1, 3}, {1, 5}, {1, 8}}));
    bytes += std::string(indentation, ' ') + *rc::gen::elementOf(kLines) + (i + 1 < count || *rc::gen::inRange(0, 4) > 0 ? "\n" : "");
  }
  return bytes;
}

RC_GTEST_PROP(Literals, OfAnyLinesReadAlike, ()) {
  const std::string bytes = lines_of_anything();
  RC_LOG() << bytes;
  RC_ASSERT(quickly(bytes) == by_the_parser(bytes));
}

RC_GTEST_PROP(Literals, OfADamagedArticleReadAlike, ()) {
  std::string bytes = write_article(generate::article());
  static const std::vector<std::string> kDamage{"", "\n", " ", "  ", "'", "\"", "[", "}", "#", "|", ">", ":", "- ", "\n\n", "\t", "\r"};
  const int count = *rc::gen::inRange(0, 4);
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(bytes.size()) + 1));
    bytes.replace(at, static_cast<std::size_t>(*rc::gen::inRange(0, 3)), *rc::gen::elementOf(kDamage));
  }
  RC_LOG() << bytes;
  RC_ASSERT(quickly(bytes) == by_the_parser(bytes));
}

}  // namespace
}  // namespace charter
