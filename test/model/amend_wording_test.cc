// SPDX-License-Identifier: Apache-2.0
#include "model/amend_wording.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(AmendWording, SaysWhatARuleAsksFor) {
  struct Case {
    std::map<std::string, std::string> parameters;
    const char* words;
  };
  const std::vector<Case> cases{
      {{}, "a majority of the votes cast"},
      {{{"ratio", "2/3"}, {"base", "cast"}, {"quorum", "1/2"}}, "2/3 of the votes cast, at least 1/2 taking part"},
      {{{"ratio", "3/4"}, {"base", "eligible"}, {"rounds", "1"}, {"lockout", "28 days"}}, "3/4 of all who may vote"},
      {{{"body", "members"}, {"level", "core"}, {"ratio", "4/5"}, {"rounds", "2"}, {"lockout", "28 days"}},
       "decided by members with 4/5 of the votes cast, twice in a row, 28 days apart"},
      {{{"ratio", "1/2"}, {"base", "seats"}, {"rounds", "3"}, {"approvals", "board"}, {"proposers", "the chair"}},
       "1/2 of all seats, 3 times in a row, agreed to by board, proposed by the chair"},
      {{{"immutable", "yes"}, {"ratio", "1/2"}}, "cannot be changed at all"},
      {{{"immutable", "no"}, {"ratio", "1/2"}, {"base", "present"}}, "1/2 of those present"}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.words);
    Rule rule{"amend", {}};
    for (const auto& [name, text] : c.parameters) rule.parameters[name] = {ValueType::Text, text, {}, {}, {}};
    EXPECT_EQ(requirement_of(rule), c.words);
  }
}

}  // namespace
}  // namespace charter
