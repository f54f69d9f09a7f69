// SPDX-License-Identifier: Apache-2.0
#include "text/vocabulary_file.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace charter {
namespace {

constexpr const char* kHead =
    "kind: a.b\n"
    "title: A rule\n"
    "concerns: voting\n"
    "meaning: Says so.\n"
    "example: |\n"
    "  kind: a.b\n"
    "  size: 7\n"
    "parameters:\n";

std::string listing(const Faults& faults) {
  std::string text;
  for (const Fault& f : faults) {
    text += fmt::format("{}:{} {} [{}]\n", f.place ? f.place->line : 0, f.place ? f.place->column : 0,
                        f.message, f.code);
  }
  return text;
}

TEST(ReadRuleKind, ReadsEverythingThatAFileSays) {
  const auto kind = read_rule_kind("a.b.yaml", std::string(kHead) +
                                                   "  size:\n"
                                                   "    types: [count, fraction]\n"
                                                   "    list: yes\n"
                                                   "    required: yes\n"
                                                   "    asked: yes\n"
                                                   "    minimum: 0\n"
                                                   "    maximum: 100%\n"
                                                   "    default: 7\n"
                                                   "    establishes: body\n"
                                                   "    meaning: How large.\n"
                                                   "    more: larger\n"
                                                   "    less: smaller\n"
                                                   "    harder: less\n"
                                                   "  way:\n"
                                                   "    types: [choice]\n"
                                                   "    map_key: class\n"
                                                   "    meaning: Which way.\n"
                                                   "    order: [down, up]\n"
                                                   "    more: higher\n"
                                                   "    less: lower\n"
                                                   "    choices:\n"
                                                   "      up: goes up\n"
                                                   "      down: goes down\n");
  EXPECT_EQ(listing(kind.faults), "");
  EXPECT_EQ(kind.value.name, "a.b");
  EXPECT_EQ(kind.value.example, "kind: a.b\nsize: 7");
  ASSERT_EQ(kind.value.parameters.size(), 2u);
  const Parameter& size = kind.value.parameters[0];
  EXPECT_EQ(size.types, (std::vector{ValueType::Count, ValueType::Fraction}));
  EXPECT_TRUE(size.list && size.required && size.asked && !size.map);
  EXPECT_EQ(size.minimum + size.maximum + size.fallback, "0100%7");
  EXPECT_EQ(size.establishes + size.meaning + size.more + size.less, "bodyHow large.largersmaller");
  const Parameter& way = kind.value.parameters[1];
  EXPECT_TRUE(way.map && !way.list);
  EXPECT_EQ(way.map_key, "class");
  EXPECT_EQ(size.more_is, Turn::Easier);
  EXPECT_EQ(way.more_is, Turn::Neither);
  ASSERT_EQ(way.choices.size(), 2u);
  EXPECT_EQ(way.choices[0].rank, 1);
  EXPECT_EQ(way.choices[1].rank, 0);
  EXPECT_EQ(way.choices[1].name + ": " + way.choices[1].meaning, "down: goes down");
}

TEST(ReadRuleKind, RefusesWhatMakesNoSense) {
  struct Case {
    const char* name;
    const char* parameters;
    const char* faults;
  };
  const std::vector<Case> cases{
      {"an unknown key", "  a: {types: [count], meaning: M., maximal: 3}\n",
       "9:36 `maximal` is not a key of this mapping [vocabulary-unknown-key]\n"},
      {"a missing key", "  a: {types: [count]}\n",
       "9:6 `meaning` is missing [vocabulary-missing-key]\n"},
      {"an unknown type", "  a: {types: [counts], meaning: M.}\n",
       "9:15 `counts` is not a type [vocabulary-wrong-value]\n"
       "9:14 a list of types is expected here [vocabulary-wrong-value]\n"},
      {"a bound of no type", "  a: {types: [duration], meaning: M., minimum: 3}\n",
       "9:6 `3` is of none of the parameter's types [vocabulary-wrong-value]\n"},
      {"more without less", "  a: {types: [count], meaning: M., more: larger}\n",
       "9:6 `more` and `less` go together [vocabulary-wrong-value]\n"},
      {"choices of a count", "  a: {types: [count], meaning: M., choices: {b: c}}\n",
       "9:6 `choices` go with the types choice and base, and with no others "
       "[vocabulary-wrong-value]\n"},
      {"a default that is no choice",
       "  a: {types: [choice], meaning: M., choices: {b: c}, default: d}\n",
       "9:6 the default `d` is not a choice [vocabulary-wrong-value]\n"},
      {"harder without more", "  a: {types: [count], meaning: M., harder: more}\n",
       "9:6 `harder` says which of `more` and `less` is harder, and goes with them [vocabulary-wrong-value]\n"},
      {"an order of what is no choice",
       "  a: {types: [choice], meaning: M., choices: {b: c}, more: m, less: l, order: [b, d]}\n",
       "9:83 `d` is not a choice [vocabulary-wrong-value]\n"},
      {"a flag that is not yes", "  a: {types: [count], meaning: M., list: true}\n",
       "9:42 only `yes` is written here; what is not so is left out [vocabulary-wrong-value]\n"},
      {"something established that is none",
       "  a: {types: [count], meaning: M., establishes: town}\n",
       "9:49 `town` is none of body, class, office [vocabulary-wrong-value]\n"},
      {"a parameter twice", "  a: {types: [count], meaning: M.}\n  a: {types: [count], meaning: M.}\n",
       "10:3 `a` is written twice [duplicate-key]\n"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const auto kind = read_rule_kind("a.b.yaml", std::string(kHead) + c.parameters);
    EXPECT_EQ(listing(kind.faults), c.faults);
  }
}

TEST(ReadFaultCatalogue, SortsByCodeAndRefusesWhatIsUnknown) {
  const auto sound = read_fault_catalogue("faults.yaml",
                                          "b-c:\n  meaning: M.\n  remedy: R.\n"
                                          "a-b:\n  meaning: N.\n  example: |\n    x: 1\n  remedy: S.\n");
  EXPECT_EQ(listing(sound.faults), "");
  ASSERT_EQ(sound.value.entries.size(), 2u);
  EXPECT_EQ(sound.value.entries[0].code, "a-b");
  EXPECT_EQ(sound.value.entries[0].example, "x: 1");
  EXPECT_EQ(sound.value.entries[1].remedy, "R.");
  const auto broken = read_fault_catalogue("faults.yaml", "a-b:\n  meaning: M.\n  cure: R.\n");
  EXPECT_EQ(listing(broken.faults),
            "2:3 `remedy` is missing [vocabulary-missing-key]\n"
            "3:3 `cure` is not a key of this mapping [vocabulary-unknown-key]\n");
}

}  // namespace
}  // namespace charter
