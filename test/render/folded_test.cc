// SPDX-License-Identifier: Apache-2.0
#include "render/folded.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(Folded, BreaksLongLinesBetweenWords) {
  Text text;
  text.add("  ~ one ").add(Label::Removed, "[-two three-]").add(Label::Added, "{+four+}").add(" five\nshort\n");
  EXPECT_EQ(plain(folded(text, 16)), "  ~ one [-two\n    three-]{+four+}\n    five\nshort\n");
}

TEST(Folded, KeepsLabelsAndShortLines) {
  Text text;
  text.add(Label::Heading, "Rules").line().line().add("    a  b").add(Label::Id, " c").line();
  EXPECT_EQ(plain(folded(text, 80)), plain(text));
  Text long_line;
  long_line.add(Label::Added, "aaaa bbbb cccc");
  const Text short_lines = folded(long_line, 9);
  for (const Span& span : short_lines.spans()) {
    if (span.text.find_first_not_of(" \n") == std::string::npos) continue;
    EXPECT_EQ(span.label, Label::Added);
  }
}

TEST(Folded, LetsAWordStandThatIsTooLong) {
  EXPECT_EQ(plain(folded(Text().add("aaaaaaaaaaaa bb\n"), 5)), "aaaaaaaaaaaa\n  bb\n");
}

}  // namespace
}  // namespace charter
