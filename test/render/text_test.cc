// SPDX-License-Identifier: Apache-2.0
#include "render/text.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(Text, JoinsNeighboursOfOneLabel) {
  Text text;
  text.add("a ").add("b ").add(Label::Id, "ana").add(Label::Added, "").line();
  const std::vector<Span> expected{
      {Label::Plain, "a b "}, {Label::Id, "ana"}, {Label::Plain, "\n"}};
  EXPECT_EQ(text.spans(), expected);
  EXPECT_EQ(plain(text), "a b ana\n");
}

TEST(Text, CanBeAddedToItself) {
  Text text;
  text.add("a").add(Label::Id, "b");
  text.add(text);
  EXPECT_EQ(plain(text), "abab");
}

TEST(Text, MakesWhatComesFromARepositoryVisible) {
  Text text;
  text.show(Label::Id, "an\x1b[31ma\n\xE2\x80\xAE");
  EXPECT_EQ(plain(text), "an<U+001B>[31ma<U+000A><U+202E>");
}

}  // namespace
}  // namespace charter
