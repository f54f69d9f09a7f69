// SPDX-License-Identifier: Apache-2.0
#include "repo/objects.h"

#include "diag/failure.h"
#include "git_folder.h"

#include <gtest/gtest.h>

#include <thread>

namespace charter {
namespace {

using test::Folder;

const Signature author{.who = {"Ana", "ana@example.org"}, .seconds = 1777600000, .offset_minutes = 120};

CommitDraft draft_of(const ObjectId& tree, const std::string& message) {
  return {.tree = tree, .parents = {}, .author = author, .committer = author, .message = message};
}

// A commit of `count` files, in folders of sixteen.
ObjectId stage_many(ObjectStore& store, int count) {
  std::vector<TreeEntry> folders;
  for (int first = 0; first < count; first += 16) {
    std::vector<TreeEntry> files;
    for (int i = first; i < std::min(count, first + 16); ++i) {
      files.push_back({std::to_string(i) + ".csv", EntryKind::File, store.stage_blob("row " + std::string(static_cast<std::size_t>(i) * 7, 'x') + "\n")});
    }
    folders.push_back({std::to_string(first), EntryKind::Tree, store.stage_tree(std::move(files))});
  }
  return store.stage_commit(draft_of(store.stage_tree(std::move(folders)), "Many files"));
}

TEST(Objects, GiveTheIdsThatGitGives) {
  const Folder folder;
  folder.init();
  folder.write("a.txt", "hello\n");
  folder.write("sub/b.txt", "");
  folder.commit("First");
  ObjectStore store(folder.path() / ".git/objects");
  const ObjectId blob = store.stage_blob("hello\n");
  EXPECT_EQ(to_string(blob), folder.id("HEAD:a.txt"));
  const ObjectId sub = store.stage_tree({{"b.txt", EntryKind::File, store.stage_blob("")}});
  const ObjectId tree = store.stage_tree({{"sub", EntryKind::Tree, sub}, {"a.txt", EntryKind::File, blob}});
  EXPECT_EQ(to_string(tree), folder.id("HEAD^{tree}"));
}

TEST(Objects, AreReadBeforeTheyAreWritten) {
  const Folder folder;
  folder.init();
  ObjectStore store(folder.path() / ".git/objects");
  const ObjectId blob = store.stage_blob("text");
  EXPECT_EQ(store.blob(blob), "text");
  EXPECT_EQ(store.blob_size(blob), 4U);
  EXPECT_TRUE(store.contains(blob));
  EXPECT_EQ(folder.git("count-objects").substr(0, 2), "0 ");
  store.drop_staged();
  EXPECT_FALSE(store.contains(blob));
}

TEST(Objects, FewAreWrittenLooseAndManyAsOnePackAndGitAcceptsBoth) {
  struct Case {
    std::string name;
    int files;
    std::string count_objects;
  };
  const std::vector<Case> cases = {{"few", 90, "count: 98\n"}, {"many", 3000, "count: 0\n"}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Folder folder;
    folder.init();
    ObjectStore store(folder.path() / ".git/objects");
    const ObjectId commit = stage_many(store, c.files);
    store.flush();
    EXPECT_EQ(store.staged_count(), 0U);
    EXPECT_EQ(store.commit(commit).message, "Many files\n");
    folder.git("update-ref refs/heads/main " + to_string(commit));
    EXPECT_EQ(folder.git("fsck --full --strict 2>&1"), "");
    EXPECT_EQ(folder.git("count-objects -v").substr(0, c.count_objects.size()), c.count_objects);
    EXPECT_EQ(folder.git("ls-tree -r HEAD | wc -l"), std::to_string(c.files) + "\n");
    EXPECT_EQ(folder.git("show -s --format='%an <%ae> %at %ai' HEAD"), "Ana <ana@example.org> 1777600000 2026-05-01 03:46:40 +0200\n");
    if (c.files > 100) folder.git("verify-pack .git/objects/pack/*.idx");
  }
}

TEST(Objects, PackIndexIsTheOneThatGitWouldMake) {
  const Folder folder;
  folder.init();
  ObjectStore store(folder.path() / ".git/objects");
  stage_many(store, 500);
  store.flush();
  folder.git("index-pack -o again.idx .git/objects/pack/*.pack");
  EXPECT_EQ(folder.git("hash-object again.idx"), folder.git("hash-object .git/objects/pack/*.idx"));
}

TEST(Objects, ThatAreStoredAlreadyAreNotWrittenAgain) {
  const Folder folder;
  folder.init();
  ObjectStore store(folder.path() / ".git/objects");
  stage_many(store, 500);
  store.flush();
  stage_many(store, 500);
  store.flush();
  EXPECT_EQ(folder.git("count-objects -v | grep -E '^(packs|count)'"), "count: 0\npacks: 1\n");
}

TEST(Objects, OfACommitComeWithTheStatesItStandsOn) {
  const Folder folder;
  folder.init();
  ObjectStore store(folder.path() / ".git/objects");
  const ObjectId tree = store.stage_tree({});
  const ObjectId first = store.stage_commit(draft_of(tree, "First"));
  CommitDraft draft = draft_of(tree, "Second");
  draft.parents = {first};
  const ObjectId second = store.stage_commit(draft);
  store.stage_blob("only looked at");
  store.flush({second});
  EXPECT_EQ(folder.git("log --format=%s " + to_string(second)), "Second\nFirst\n");
  EXPECT_EQ(folder.git("count-objects -v | grep ^count"), "count: 3\n");
}

TEST(Objects, AreWrittenEvenIfARepositoryThatIsReadAsWellHasThem) {
  const Folder folder, other;
  folder.init();
  other.init();
  ObjectStore lender(other.path() / ".git/objects");
  lender.stage_blob("both");
  lender.flush();
  ObjectStore store(folder.path() / ".git/objects");
  store.borrow(other.path() / ".git/objects");
  const ObjectId blob = store.stage_blob("both");
  store.flush();
  EXPECT_EQ(ObjectStore(folder.path() / ".git/objects").blob(blob), "both");
}

TEST(Objects, AreReadByAnotherThreadStagedOnesIncluded) {
  const Folder folder;
  folder.init();
  ObjectStore store(folder.path() / ".git/objects");
  const ObjectId stored = store.stage_blob("stored");
  store.flush();
  const ObjectId staged = store.stage_blob("staged");
  ObjectStore second = store.another();
  ObjectId theirs;
  std::thread([&] {
    EXPECT_EQ(second.blob(stored) + second.blob(staged), "storedstaged");
    theirs = second.stage_blob("theirs");
  }).join();
  EXPECT_FALSE(store.contains(theirs));
  store.absorb(std::move(second));
  EXPECT_EQ(store.blob(theirs), "theirs");
}

TEST(Objects, MissingAndMistakenOnesAreFailures) {
  const Folder folder;
  folder.init();
  ObjectStore store(folder.path() / ".git/objects");
  const ObjectId blob = store.stage_blob("text");
  const ObjectId nowhere = object_id(ObjectKind::Blob, "nowhere");
  const auto message = [](const auto& reading) -> std::string {
    try {
      reading();
    } catch (const Failure& failure) {
      return failure.code() + ": " + failure.what();
    }
    return "no failure";
  };
  EXPECT_EQ(message([&] { store.tree(blob); }), "object-kind: the object f3a34851d44d6b97c90fbb99dd3d18c261b9a237 is a blob, not a tree");
  EXPECT_EQ(message([&] { store.blob(nowhere); }), "object-missing: the repository lacks the object " + to_string(nowhere));
  EXPECT_EQ(message([&] { store.stage_tree({{".GIT", EntryKind::Tree, {}}}); }), "path-unsafe: `.GIT` cannot be a name in a repository");
}

TEST(Commits, AreReadBackAsWritten) {
  CommitDraft draft = draft_of(object_id(ObjectKind::Tree, {}), "Subject\n\nBody\n");
  draft.parents = {object_id(ObjectKind::Blob, "a"), object_id(ObjectKind::Blob, "b")};
  draft.committer.offset_minutes = -210;
  EXPECT_EQ(parse_commit(commit_bytes(draft)), draft);
  EXPECT_EQ(subject_of(draft.message), "Subject");
}

TEST(Commits, HoldNothingThatGitWouldNotAccept) {
  CommitDraft draft = draft_of(object_id(ObjectKind::Tree, {}), std::string("a\0b\n\n\n", 6));
  draft.author.who = {"Mallory <m@x>\nparent 0", "a>b\n"};
  const CommitDraft read = parse_commit(commit_bytes(draft));
  EXPECT_EQ(read.author.who.name, "Mallory m@xparent 0");
  EXPECT_EQ(read.author.who.email, "ab");
  EXPECT_EQ(read.message, "ab\n");
  EXPECT_TRUE(read.parents.empty());
}

TEST(Commits, WithSignaturesAndOddAuthorsAreRead) {
  const std::string text =
      "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor Ana\ncommitter Bo <> 12 -0330\n"
      "gpgsig -----BEGIN SSH SIGNATURE-----\n tree nonsense\n -----END SSH SIGNATURE-----\n\nHi\n";
  const CommitDraft read = parse_commit(text);
  EXPECT_EQ(to_string(read.tree), "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
  EXPECT_EQ(read.author, (Signature{.who = {"Ana", ""}}));
  EXPECT_EQ(read.committer, (Signature{.who = {"Bo", ""}, .seconds = 12, .offset_minutes = -210}));
  EXPECT_EQ(read.message, "Hi\n");
}

// Whoever reads a time counts with it.
TEST(Commits, TimesBeyondAnyCalendarAreNone) {
  struct Case {
    const char* written;
    std::int64_t seconds;
    int minutes;
  };
  const std::vector<Case> cases = {
      {"253402300799 +1400", 253402300799, 840}, {"253402300800 +1401", 0, 0},     {"9223372036854775807 -99999", 0, 0},
      {"-9223372036854775808 +0000", 0, 0},      {"99999999999999999999 x", 0, 0}, {"-1 -1400", -1, -840},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.written);
    const std::string who = std::string("A <a@b> ") + c.written;
    const CommitDraft read = parse_commit("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor " + who + "\ncommitter " + who + "\n\nHi\n");
    EXPECT_EQ(read.author.seconds, c.seconds);
    EXPECT_EQ(read.author.offset_minutes, c.minutes);
    EXPECT_EQ(read.committer, read.author);
  }
}

}  // namespace
}  // namespace charter
