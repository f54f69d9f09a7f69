// SPDX-License-Identifier: Apache-2.0
#include "repo/journal.h"

#include "diag/failure.h"
#include "repo/git_state.h"
#include "git_folder.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <filesystem>
#include <thread>

namespace charter {
namespace {

using test::Folder;

const ObjectId first_blob = object_id(ObjectKind::Blob, "1");
const ObjectId second_blob = object_id(ObjectKind::Blob, "2");

TEST(JournalText, IsReadBackAsWritten) {
  Step step;
  step.references = {{"refs/heads/main", first_blob, second_blob}, {"refs/heads/new", std::nullopt, first_blob}};
  step.new_head = "refs/heads/new";
  step.files = {{"a b\nc%", {std::nullopt, Content{EntryKind::File, first_blob}}}, {"d", {Content{EntryKind::Symlink, second_blob}, std::nullopt}}};
  step.log = {.who = {.who = {"Ana María", "ana@example.org"}, .seconds = 12, .offset_minutes = -60}, .reason = "commit: x"};
  step.merge_before = {first_blob, second_blob};
  step.note = std::string("\0any\xff bytes", 11);
  EXPECT_EQ(parse_journal(journal_text(step)), step);
  EXPECT_EQ(parse_journal(journal_text(Step())), Step());
}

TEST(JournalText, CutShortOrChangedIsNotRead) {
  Step step;
  step.references = {{"refs/heads/main", first_blob, second_blob}};
  const std::string text = journal_text(step);
  for (std::size_t length = 0; length < text.size(); ++length) EXPECT_EQ(parse_journal(text.substr(0, length)), std::nullopt) << length;
  std::string changed = text;
  changed[40] = changed[40] == 'a' ? 'b' : 'a';
  EXPECT_EQ(parse_journal(changed), std::nullopt);
}

TEST(JournalText, NamesNoFileOutsideTheFolder) {
  Step step;
  step.files = {{"../x", {std::nullopt, Content{EntryKind::File, first_blob}}}};
  EXPECT_EQ(parse_journal(journal_text(step)), std::nullopt);
}

// A repository on `main`, with a branch `next` that changes, adds and removes files.
void prepare(const Folder& folder) {
  folder.init();
  folder.write("community.yaml", "id: orchard\n");
  folder.write("members.csv", "id,name\n");
  folder.write("charter/01.yaml", "a\n");
  folder.commit("First");
  folder.git("checkout -q -b next");
  std::filesystem::remove(folder.path() / "members.csv");
  folder.write("members.csv/0.csv", "id,name\nana,Ana\n");
  folder.write("charter/01.yaml", "b\n");
  folder.write("assets/a.yaml", "c\n");
  folder.commit("Next");
  folder.git("checkout -q main");
}

int run_step(const Folder& folder, const std::string& environment) {
  return test::shell("ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0 LD_PRELOAD=" KILL_AT " " + environment + " " APPLY_STEP " '" + folder.path().string() + "'").status;
}

// Everything a person can see.
std::string state_of(const Folder& folder) {
  return folder.git("for-each-ref --format='%(refname) %(objectname)'") + folder.git("status --porcelain --branch") +
         folder.git("ls-files -s") + folder.git("fsck --full --strict 2>&1 | grep -v ^dangling || true") +
         test::shell("cd '" + folder.path().string() + "' && find . -path ./.git -prune -o -type f -print | sort | xargs sha1sum; find .git -name '*.lock' -o -name '*.new' -o -name 'journal*' -o -name intent").text;
}

TEST(Journal, KilledAtAnyMomentAStepIsDoneOrNotBegun) {
  const Folder untouched;
  prepare(untouched);
  const std::string first = untouched.id("main");
  Folder finished;
  std::filesystem::copy(untouched.path(), finished.path(), std::filesystem::copy_options::recursive);
  ASSERT_EQ(run_step(finished, "CHARTER_KILL_COUNT='" + finished.path().string() + "/../charter-kill-count'"), 0);
  const int calls = std::stoi(test::shell("cat '" + finished.path().string() + "/../charter-kill-count'").text);
  ASSERT_GT(calls, 40);
  const std::string before = state_of(untouched);
  const std::string after = state_of(finished);
  ASSERT_NE(before, after);
  int finished_by_recovery = 0;
  for (int n = 1; n <= calls; ++n) {
    SCOPED_TRACE(n);
    const Folder folder;
    std::filesystem::copy(untouched.path(), folder.path(), std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
    ASSERT_EQ(run_step(folder, "CHARTER_KILL_AT=" + std::to_string(n)), 137);
    {
      Repository repository = Repository::open(folder.path());
      const Lock lock(repository);
      if (Journal(repository, lock).recover()) ++finished_by_recovery;
      EXPECT_EQ(Journal(repository, lock).pending(), std::nullopt);
    }
    const std::string state = state_of(folder);
    if (state == after) continue;
    EXPECT_EQ(state, before);
    // And from there it can be done after all.
    ASSERT_EQ(run_step(folder, ""), 0);
    EXPECT_EQ(state_of(folder), after);
  }
  EXPECT_GT(finished_by_recovery, 20);
}

TEST(Journal, RecoveryThatIsKilledIsRecoveredFrom) {
  const Folder untouched;
  prepare(untouched);
  const Folder finished;
  std::filesystem::copy(untouched.path(), finished.path(), std::filesystem::copy_options::recursive);
  ASSERT_EQ(run_step(finished, ""), 0);
  const std::string after = state_of(finished);
  const Folder folder;
  std::filesystem::copy(untouched.path(), folder.path(), std::filesystem::copy_options::recursive);
  int died = 0;
  // Each run gets one call further than it needs to meet the journal, and the last finishes.
  while (run_step(folder, "CHARTER_KILL_AT=" + std::to_string(20 + died)) == 137) ASSERT_LT(++died, 200);
  EXPECT_EQ(state_of(folder), after);
}

class JournalStep : public testing::Test {
 protected:
  JournalStep() : repository((prepare(folder), Repository::open(folder.path()))), lock(repository), journal(repository, lock) {
    ObjectStore& objects = repository.objects();
    const ObjectId after = objects.stage_blob("after\n");
    const ObjectId before = object_id(ObjectKind::Blob, "id,name\n");
    step.files["members.csv"] = {Content{EntryKind::File, before}, Content{EntryKind::File, after}};
    objects.flush();
    step.log = {.who = {.who = {"Ana", "ana@example.org"}}, .reason = "step"};
  }
  template <class Act>
  std::string failure(const Act& act) {
    try {
      act();
    } catch (const Failure& caught) {
      return caught.code() + ": " + caught.what();
    }
    return "no failure";
  }

  Folder folder;
  Repository repository;
  Lock lock;
  Journal journal;
  Step step;
};

TEST_F(JournalStep, RefusesAFileThatIsNotAsExpected) {
  folder.write("members.csv", "edited\n");
  EXPECT_EQ(failure([&] { journal.apply(step); }), "file-changed: `members.csv` was changed meanwhile");
  EXPECT_EQ(folder.read("members.csv"), "edited\n");
  EXPECT_EQ(journal.pending(), std::nullopt);
}

TEST_F(JournalStep, RefusesAReferenceThatMoved) {
  step.references = {{"refs/heads/main", first_blob, second_blob}};
  EXPECT_EQ(failure([&] { journal.apply(step); }), "reference-moved: refs/heads/main has moved meanwhile");
  EXPECT_EQ(folder.read("members.csv"), "id,name\n");
}

TEST_F(JournalStep, ThatFailsAtItsFirstActIsForgotten) {
  step.files.clear();
  const auto next = repository.reference("refs/heads/next");
  step.references = {{"refs/heads/main", repository.head().commit, next}};
  folder.write(".git/refs/heads/main.lock", "");
  EXPECT_EQ(failure([&] { journal.apply(step); }).substr(0, 17), "repository-locked");
  EXPECT_EQ(journal.pending(), std::nullopt);
}

TEST_F(JournalStep, IsNotBegunWhereAnotherProgramHasALock) {
  step.references = {{"refs/heads/next", repository.reference("refs/heads/next"), std::nullopt}};
  step.new_head = "refs/heads/other";
  for (const char* held : {"index.lock", "refs/heads/next.lock", "packed-refs.lock", "HEAD.lock"}) {
    SCOPED_TRACE(held);
    const std::string path = std::string(".git/") + held;
    folder.write(path, "theirs");
    EXPECT_EQ(failure([&] { journal.apply(step); }).substr(0, 17), "repository-locked");
    EXPECT_EQ(folder.read("members.csv"), "id,name\n");
    EXPECT_FALSE(Journal::may_need_recovery(repository));
    EXPECT_EQ(journal.recover(), std::nullopt);
    EXPECT_EQ(folder.read(path), "theirs");
    std::filesystem::remove(folder.path() / path);
  }
}

TEST_F(JournalStep, IsNotFinishedWhereAnotherProgramHasTheIndex) {
  folder.write(".git/charter/journal", journal_text(step));
  folder.write(".git/index.lock", "theirs");
  EXPECT_EQ(failure([&] { journal.recover(); }).substr(0, 17), "repository-locked");
  EXPECT_EQ(folder.read(".git/index.lock"), "theirs");
  EXPECT_EQ(folder.read("members.csv"), "id,name\n");
  EXPECT_EQ(journal.pending(), step);
}

TEST_F(JournalStep, DoesWhatComesAfterwardsBeforeItIsForgotten) {
  std::vector<std::string> done;
  Journal noting(repository, lock, [&](const Step& finished) {
    EXPECT_EQ(noting.pending(), finished);
    done.push_back(folder.read("members.csv"));
  });
  noting.apply(step);
  EXPECT_EQ(done, std::vector<std::string>{"after\n"});
  EXPECT_EQ(noting.pending(), std::nullopt);
}

TEST_F(JournalStep, LeavesNoBranchAndComesBackToNone) {
  const std::string commit = folder.id("next");
  step.new_head = commit;
  journal.apply(step);
  EXPECT_EQ(folder.read(".git/HEAD"), commit + "\n");
  step = {.new_head = "refs/heads/main", .log = step.log};
  journal.apply(step);
  EXPECT_EQ(folder.read(".git/HEAD"), "ref: refs/heads/main\n");
}

TEST_F(JournalStep, EndsAMergeThatItKnowsOfAndNoOther) {
  const ObjectId next = *repository.reference("refs/heads/next");
  set_merge_heads(repository, {next});
  EXPECT_EQ(failure([&] { journal.apply(step); }).substr(0, 18), "git-act-under-way:");
  EXPECT_EQ(folder.read("members.csv"), "id,name\n");
  step.merge_before = {next};
  journal.apply(step);
  EXPECT_EQ(git_act(repository), GitAct::None);
  const Step back{.files = {}, .merge_before = {}, .merge_after = {next}, .log = step.log};
  journal.apply(back);
  EXPECT_EQ(merge_heads(repository), std::vector<ObjectId>{next});
}

TEST_F(JournalStep, RecoveryKeepsAFileThatWasEditedSince) {
  folder.write(".git/charter/journal", journal_text(step));
  folder.write("members.csv", "edited\n");
  EXPECT_EQ(failure([&] { journal.recover(); }), "file-changed-since: an unfinished change would overwrite `members.csv`, which was edited since");
  EXPECT_EQ(folder.read("members.csv"), "edited\n");
  EXPECT_EQ(journal.pending(), step);
  std::filesystem::remove(folder.path() / "members.csv");
  folder.write("members.csv", "id,name\n");
  EXPECT_EQ(journal.recover(), step);
  EXPECT_EQ(folder.read("members.csv"), "after\n");
}

TEST_F(JournalStep, JournalOfAnotherVersionIsAFailure) {
  folder.write(".git/charter/journal", "charter-journal 9\n");
  EXPECT_EQ(failure([&] { journal.recover(); }).substr(0, 19), "journal-unreadable:");
  journal.drop();
  EXPECT_EQ(journal.recover(), std::nullopt);
}

TEST(Lock, IsHeldByOneAndFreedWhenItsHolderEnds) {
  const Folder folder;
  prepare(folder);
  Repository repository = Repository::open(folder.path());
  {
    const Lock lock(repository);
    try {
      const Lock second(repository);
      FAIL() << "two hold the lock";
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.code(), "repository-locked");
    }
  }
  const Lock lock(repository);
  EXPECT_TRUE(folder.has(".git/charter/lock"));
}

}  // namespace
}  // namespace charter
