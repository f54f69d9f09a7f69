// SPDX-License-Identifier: Apache-2.0
#include "text/yaml.h"

#include "shown.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace charter {
namespace {

std::string faults_of(const std::string& bytes) {
  const auto read = read_yaml("charter/a.yaml", bytes);
  return read ? "none" : shown(read.faults());
}

struct Refused {
  std::string name;
  std::string bytes;
  std::string faults;
};

TEST(Yaml, RefusesWhatReadersUnderstandDifferently) {
  const std::vector<Refused> cases{
      {"anchor", "a: &x 1\n",
       "charter/a.yaml:1:4+2 yaml-anchor: an anchor gives this text a name to be repeated by; "
       "remove it, and write the text out wherever it is needed\n"},
      {"alias", "a: *x\n",
       "charter/a.yaml:1:4+2 yaml-alias: an alias stands for text elsewhere; write the text "
       "itself\n"},
      {"tag", "a: !int 1\n",
       "charter/a.yaml:1:4+4 yaml-tag: a tag says how to read this text; "
       "remove it: charter knows the type of every value\n"},
      {"bare tag", "a: ! 1\n",
       "charter/a.yaml:1:4+1 yaml-tag: a tag says how to read this text; "
       "remove it: charter knows the type of every value\n"},
      {"tag of a mapping", "!t\na: 1\n",
       "charter/a.yaml:1:1+2 yaml-tag: a tag says how to read this text; "
       "remove it: charter knows the type of every value\n"},
      {"directive", "# c\n%YAML 1.2\n---\na: 1\n",
       "charter/a.yaml:2:1+9 yaml-directive: a directive changes how the file is read; "
       "remove the line\n"},
      {"two documents", "a: 1\n---\nb: 2\n",
       "charter/a.yaml:2:1+1 yaml-several-documents: the file holds more than one document; "
       "keep one document in a file, and remove the line `---`\n"},
      {"duplicate key", "a: 1\nb: 2\na: 3\n",
       "charter/a.yaml:3:1+1 duplicate-key: `a` is written twice (first on line 1); "
       "keep one of the two\n"},
      {"question mark key", "? a\n: b\n",
       "charter/a.yaml:1:3+1 yaml-key: a key and its colon are expected here; "
       "write `key: value` on one line\n"},
      {"list as a key", "{[a]: b}\n",
       "charter/a.yaml:1:2+1 yaml-collection-key: a key is a list or a mapping; "
       "use a word as the key\n"},
      {"unclosed quote", "a: 1\nb: \"xyz\nc: 2\n",
       "charter/a.yaml:2:4+1 yaml-unclosed: a quote is opened here and never closed; close it with "
       "`\"`\n"},
      {"unclosed bracket", "a: {b: [\n",
       "charter/a.yaml:1:8+1 yaml-unclosed: a bracket is opened here and never closed; "
       "close it with `]`\n"},
      {"text after the end", "a: 1\n...\nb: 2\n",
       "charter/a.yaml:3:1+1 yaml-several-documents: the file holds more than one document; "
       "keep one document in a file, and remove the line `---`\n"},
      {"colon in a text", "title: one: two\n",
       "charter/a.yaml:1:11+1 yaml-syntax: this is not YAML: mapping values are not allowed in this context; "
       "put quotes around a text that holds `: `, or check the indentation\n"},
      {"column after CJK", "漢字: @x\n",
       "charter/a.yaml:1:5+1 yaml-syntax: this is not YAML: found character that cannot start any token; "
       "put quotes around a text that begins with this character\n"},
      {"nothing", "",
       "charter/a.yaml:1:1+1 empty-file: the file is empty; fill it, or remove it\n"},
      {"a comment only", "# x\n",
       "charter/a.yaml:1:1+1 empty-file: the file is empty; fill it, or remove it\n"},
  };
  for (const Refused& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(faults_of(c.bytes), c.faults);
  }
}

TEST(Yaml, RefusesBytesThatNoManagedFileHolds) {
  const std::vector<Refused> cases{
      {"not UTF-8", "a: 1\nb: x\xff\n",
       "charter/a.yaml:2:5+1 not-utf8: the text is not UTF-8 (byte 0xFF); save the file as "
       "UTF-8\n"},
      {"NUL", std::string("a: x\0n\n", 7),
       "charter/a.yaml:1:5+1 nul-byte: a NUL byte stands in the text; remove it\n"},
      {"tab before a key", "a:\n\tb: 1\n",
       "charter/a.yaml:2:1+1 tab-indentation: a tab stands where a line is indented; use spaces\n"},
      {"tab in a value", "a: 1\t2\n",
       "charter/a.yaml:1:5+1 control-character: a tab stands in the text; use spaces\n"},
      {"escape", "a: \x1b[2J\n",
       "charter/a.yaml:1:4+1 control-character: a control character U+001B stands in the text; "
       "remove it\n"},
      {"CR LF", "a: 1\r\n",
       "charter/a.yaml:1:5+1 carriage-return: the line ends in a carriage return (CR); save the file "
       "with LF line ends\n"},
      {"CR alone", "a: 1\rb: 2\n",
       "charter/a.yaml:1:5+1 carriage-return: a carriage return (CR) stands in the line; save the "
       "file with LF line ends\n"},
      {"byte order mark",
       "\xef\xbb\xbf"
       "a: 1\n",
       "charter/a.yaml:1:1+1 byte-order-mark: a byte order mark U+FEFF stands in the text; "
       "save the file as UTF-8 without a byte order mark\n"},
      {"bidirectional override", "title: ana\u202etxt\n",
       "charter/a.yaml:1:11+1 bidirectional-character: a character that turns the direction of "
       "text, U+202E; remove it: it can make a text read differently from what it says\n"},
      {"zero width space", "ti\u200btle: x\n",
       "charter/a.yaml:1:3+1 invisible-character: an invisible character U+200B; "
       "remove it: it can make two texts look alike that are not\n"},
      {"not composed", "a: cafe\u0301\n",
       "charter/a.yaml:1:7+1 not-nfc: a character is not in Unicode's normal form C; "
       "normalise the file (uconv -x nfc): texts are compared byte by byte\n"},
      {"override behind an escape", "title: \"x\\u202ey\"\n",
       "charter/a.yaml:1:8+10 bidirectional-character: a character that turns the direction of "
       "text, U+202E; remove it: it can make a text read differently from what it says\n"},
      {"NUL behind an escape", "title: \"x\\0\"\n",
       "charter/a.yaml:1:8+5 nul-byte: a NUL byte stands in the text; remove it\n"},
  };
  for (const Refused& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(faults_of(c.bytes), c.faults);
  }
}

std::string repeated(const std::string& unit, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += unit;
  return text;
}

// Each of these makes some YAML reader run for minutes, or fall over. No time is asserted, since machines are noisy:
// a reader that runs for minutes meets the time limit of every test.
TEST(Yaml, AnswersHostileFiles) {
  const std::string deep = "too-deep: lists and mappings are nested more than 16 deep; nest less\n";
  std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c <= 'i'; ++c)
    bomb += std::string(1, c) + ": &" + c + " [" +
            repeated(std::string("*") + static_cast<char>(c - 1) + ",", 8) + "x]\n";
  const std::vector<Refused> cases{
      {"brackets", repeated("[", 100000), "charter/a.yaml:1:17+1 " + deep},
      {"braces", repeated("{a: ", 100000), "charter/a.yaml:1:65+1 " + deep},
      {"dashes", repeated("- ", 100000), "charter/a.yaml:1:33+1 " + deep},
      {"alias bomb", bomb,
       "charter/a.yaml:1:4+2 yaml-anchor: an anchor gives this text a name to be repeated by; "
       "remove it, and write the text out wherever it is needed\n"},
      {"values on one line", "a: [" + repeated("x,", 500000) + "]\n",
       "charter/a.yaml:1:1+1 line-too-full: more than 2000 values stand on one line; write one a line\n"},
      {"lines", "a: [" + repeated("x,\n ", 250000) + "]\n", "none"},
      {"spaces", "a: x\n" + repeated("\n", 1000000), "none"},
      {"self reference", "a: &a [*a]\n",
       "charter/a.yaml:1:4+2 yaml-anchor: an anchor gives this text a name to be repeated by; "
       "remove it, and write the text out wherever it is needed\n"},
      {"too large", repeated("a", 1024 * 1024 + 1),
       "charter/a.yaml:1:1+1 file-too-large: the file has more than 1048576 bytes, and no such "
       "file is read; split it into several files\n"},
  };
  for (const Refused& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(faults_of(c.bytes), c.faults);
  }
}

TEST(Yaml, ListsAtMostAScoreOfDuplicateKeys) {
  const auto read = read_yaml("a.yaml", repeated("a:\n", 100000));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.faults().size(), 1u);
}

TEST(Yaml, ReadsEveryScalarAsText) {
  const auto root =
      read_yaml("a.yaml", "[no, 010, ~, null, 0x10, 'it''s', \"\\u00e9\", 2026-05-01, ]\n");
  ASSERT_TRUE(root);
  std::string texts;
  for (const YamlNode& item : root->items) texts += item.scalar + "|";
  EXPECT_EQ(texts, "no|010|~|null|0x10|it's|é|2026-05-01|");
}

TEST(Yaml, ReadsNothingAfterAColonAsAnEmptyScalar) {
  const auto root = read_yaml("a.yaml", "a:\nnull: 3\nb: {x: , y: }\nc:\n- \n-\n- z\n");
  ASSERT_TRUE(root);
  const YamlNode& a = *find_value(*root, "a");
  EXPECT_EQ(a.scalar, "");
  EXPECT_EQ(a.begin, 2u);
  EXPECT_EQ(a.end, 2u);
  EXPECT_EQ(find_value(*root, "null")->scalar, "3");
  EXPECT_EQ(find_value(*find_value(*root, "b"), "x")->scalar, "");
  EXPECT_EQ(find_value(*root, "c")->items.size(), 3u);
}

TEST(Yaml, KnowsWhereEverythingBeginsAndEnds) {
  const std::string bytes =
      "k: 'it''s' # c\n"
      "t: |\n  foo\n\n  bar\n\n"
      "u: >-\n   a\n   b\n"
      "l:\n- id: \"x\\\"y\"\n  text: multi\n    line # c\n- |2\n    z\n"
      "f: {a: [1, 2 , ], b: x y}\n";
  const auto root = read_yaml("a.yaml", bytes);
  ASSERT_TRUE(root);
  const auto text = [&](const YamlNode& node) {
    return bytes.substr(node.begin, node.end - node.begin);
  };
  EXPECT_EQ(text(*find_value(*root, "k")), "'it''s'");
  EXPECT_EQ(text(*find_value(*root, "t")), "|\n  foo\n\n  bar");
  EXPECT_EQ(text(*find_value(*root, "u")), ">-\n   a\n   b");
  const YamlNode& list = *find_value(*root, "l");
  EXPECT_EQ(text(*find_value(list.items[0], "id")), "\"x\\\"y\"");
  EXPECT_EQ(text(*find_value(list.items[0], "text")), "multi\n    line");
  EXPECT_EQ(text(list.items[1]), "|2\n    z");
  EXPECT_EQ(text(*find_value(*root, "f")), "{a: [1, 2 , ], b: x y}");
  EXPECT_EQ(text(find_value(*root, "f")->entries[0].value), "[1, 2 , ]");
  EXPECT_EQ(text(*root), bytes.substr(0, bytes.size() - 1));
}

TEST(Yaml, CutsTheExcerptsOfVeryLongLines) {
  const auto read = read_yaml("a.yaml", "a: &x " + repeated("é", 1000) + "\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.faults()[0].place->excerpt, "a: &x " + repeated("é", 394) + "…");
}

}  // namespace
}  // namespace charter
