// SPDX-License-Identifier: Apache-2.0
#include "render/json_values.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(Json, KeepsNamesInTheOrderInWhichTheyWereSet) {
  Json json = Json::object();
  json.set("b", 1).set("a", 2).set("b", 3);
  EXPECT_EQ(printed(json), "{\n  \"b\": 3,\n  \"a\": 2\n}\n");
}

TEST(Json, FindsEveryNameOfMany) {
  Json json = Json::object();
  std::string expected;
  for (int i = 0; i < 2'000; ++i) json.set("n" + std::to_string(i), 0);
  for (int i = 0; i < 2'000; ++i) {
    json.set("n" + std::to_string(i), i);
    expected += (i == 0 ? "" : ",\n") + std::string("  \"n") + std::to_string(i) + "\": " + std::to_string(i);
  }
  EXPECT_EQ(printed(json), "{\n" + expected + "\n}\n");
}

TEST(Json, SaysNothingAsNull) {
  EXPECT_EQ(printed(text_or_null("")), "null\n");
  EXPECT_EQ(printed(text_or_null("a")), "\"a\"\n");
}

}  // namespace
}  // namespace charter
