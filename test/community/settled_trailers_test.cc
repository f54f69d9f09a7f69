// SPDX-License-Identifier: Apache-2.0
#include "community/settled_trailers.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace charter {
namespace {

Conflict settled(const Subject& subject, Clash clash, Take take) {
  Conflict conflict{.subject = subject, .clash = clash};
  conflict.settled = Answer{.take = take};
  return conflict;
}

Conflict moved_alike(const std::string& id, Take take) { return settled({"share", id, ""}, Clash::SameAmount, take); }

TEST(SettledTrailers, SayEachAnswer) {
  EXPECT_EQ(with_settled("Merge\n", {settled({"clause", "exit.notice", "text"}, Clash::Words, Take::Theirs),
                                     settled({"file", "a b.md", ""}, Clash::Differs, Take::Edited),
                                     moved_alike("ana/commons", Take::Once)}),
            "Merge\n\nSettled: clause exit.notice text theirs\nSettled: file a%20b.md edit\n"
            "Settled: share ana/commons once\n");
}

TEST(SettledTrailers, LeaveAMessageWithoutAnswersAsItIs) {
  Conflict open{.subject = {"clause", "exit", "text"}};
  EXPECT_EQ(with_settled("Merge\n", {}), "Merge\n");
  EXPECT_EQ(with_settled("Merge\n", {open}), "Merge\n");
}

TEST(SettledTrailers, SayManyEqualAmountsOfAPoolAtOnce) {
  std::vector<Conflict> conflicts{moved_alike("z/tools", Take::Once)};
  for (int i = 0; i < 1000; ++i) conflicts.push_back(moved_alike(fmt::format("m{}/commons", i), Take::Twice));
  const std::string message = with_settled("Merge\n", conflicts);
  EXPECT_EQ(message, "Merge\n\nSettled: share */commons twice\nSettled: share z/tools once\n");
  SettledSubjects said;
  said.learn(message);
  for (const Conflict& conflict : conflicts) EXPECT_TRUE(said.has(conflict.subject));
  EXPECT_FALSE(said.has({"share", "m1/tools", ""}));
  EXPECT_FALSE(said.has({"share", "m1/commons", "x"}));
}

TEST(SettledTrailers, AreReadBackWhateverTheirSubjectsAreCalled) {
  for (const char* id : {"plain", "a b", "it's", "50%", "\n", "\xc3\xa4"}) {
    const Subject subject{"file", id, ""};
    SettledSubjects merged, later;
    merged.learn(with_settled("M\n", {settled(subject, Clash::Differs, Take::Ours)}));
    EXPECT_TRUE(merged.has(subject)) << id;
    later.learn("Look\n\n" + trailer_for(subject) + "\n");
    EXPECT_TRUE(later.has(subject)) << id;
    EXPECT_EQ(trailer_for(subject).find('\''), std::string::npos);
  }
}

TEST(SettledTrailers, AreNothingElse) {
  for (const char* line : {"Settled: ", "Settled: clause", "Settled: clause a b c d", "Settled: clause exit perhaps",
                           " Settled: clause exit ours", "settled: clause exit ours"}) {
    SettledSubjects said;
    said.learn(line);
    EXPECT_FALSE(said.has({"clause", "exit", ""})) << line;
  }
}

}  // namespace
}  // namespace charter
