// SPDX-License-Identifier: Apache-2.0
#include "repo/repository.h"

#include "diag/failure.h"
#include "git_folder.h"
#include "repo/git_program.h"
#include "repo/history.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace charter {
namespace {

using test::Folder;

template <class Act>
std::string failure(const Act& act) {
  try {
    act();
  } catch (const Failure& caught) {
    return caught.code() + ": " + caught.what();
  }
  return "no failure";
}

// main: A - B - M, with M merging C (on `side`, from A); tag v1 (annotated) at B.
void make_history(const Folder& folder) {
  folder.init();
  folder.write("file", "a");
  folder.git("add -A");
  const auto commit = [&folder](const std::string& day, const std::string& message) {
    folder.git("-c alias.at='!GIT_COMMITTER_DATE=" + day + "T12:00:00Z git' at commit -q --allow-empty -m " + message);
  };
  commit("2026-05-01", "A");
  folder.git("branch side");
  commit("2026-05-03", "B");
  folder.git("tag -a -m tagged v1");
  folder.git("checkout -q side");
  commit("2026-05-02", "C");
  folder.git("checkout -q main");
  folder.git("-c alias.at='!GIT_COMMITTER_DATE=2026-05-04T12:00:00Z git' at merge -q --no-ff -m M side");
}

class History4 : public testing::Test {
 protected:
  History4() : repository((make_history(folder), Repository::open(folder.path()))) {}
  std::string resolved(std::string_view revision) {
    const auto commit = repository.resolve(revision);
    return commit ? subject_of(repository.objects().commit(*commit).message) : "none";
  }
  std::string walked(WalkOrder order) {
    History history(repository, {*repository.head().commit}, order);
    std::string subjects;
    while (const auto commit = history.next()) subjects += subject_of(repository.objects().commit(*commit).message);
    return subjects;
  }
  Folder folder;
  Repository repository;
};

TEST_F(History4, RevisionsMeanWhatTheyMeanInGit) {
  struct Case {
    std::string revision;
    std::string subject;
  };
  const std::string b = folder.id("v1^{commit}");
  const std::vector<Case> cases = {
      {"HEAD", "M"}, {"@", "M"}, {"@~1", "B"}, {"HEAD~2", "A"}, {"@^2", "C"}, {"main", "M"}, {"side", "C"}, {"refs/heads/side", "C"},
      {"v1", "B"}, {"v1~1", "A"}, {b, "B"}, {b.substr(0, 8), "B"},
      {"2026-05-04", "M"}, {"2026-05-03", "B"}, {"2026-05-02", "A"}, {"2026-05-01", "A"}, {"2026-04-30", "none"}, {"2027-01-01", "M"},
      {"HEAD~9", "none"}, {"nowhere", "none"}, {"", "none"}, {"-p", "none"}, {"--all", "none"}, {"HEAD:file", "none"}, {":/B", "none"},
      {"HEAD^{/B}", "none"}, {"main..side", "none"}, {"2026-02-30", "none"}, {"HEAD^{tree}", "none"}, {"a b", "none"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.revision);
    EXPECT_EQ(resolved(c.revision), c.subject);
  }
}

TEST_F(History4, IsWalkedInEachOrder) {
  EXPECT_EQ(walked(WalkOrder::FirstParent), "MBA");
  EXPECT_EQ(walked(WalkOrder::Newest), "MBCA");
}

// Of a commit where the clone ends, one parent may be there, because a shorter line leads to it.
TEST_F(History4, EndsWhereAShallowCloneDoes) {
  folder.git("checkout -q -b short HEAD~1");
  folder.git("merge -q --no-ff -m N main");
  folder.git("clone -q --depth 2 --branch short file://" + folder.path().string() + " clone");
  const Repository clone = Repository::open(folder.path() / "clone");
  const ObjectId tip = *clone.head().commit;
  const ObjectId m = clone.objects().commit(tip).parents.at(1);
  EXPECT_TRUE(shallow_ends(clone).contains(m));
  EXPECT_TRUE(clone.objects().contains(clone.objects().commit(m).parents.at(0)));
  std::string subjects;
  History history(clone, {tip}, WalkOrder::Newest);
  while (const auto commit = history.next()) subjects += subject_of(clone.objects().commit(*commit).message);
  EXPECT_EQ(subjects, "NMB");
  EXPECT_TRUE(clone.is_ancestor(m, tip));
  EXPECT_FALSE(clone.is_ancestor(tip, m));
  EXPECT_EQ(clone.merge_base(tip, m), m);
}

TEST_F(History4, KnowsAncestorsAndMergeBases) {
  const auto a = *repository.resolve("HEAD~2");
  const auto b = *repository.resolve("v1");
  const auto c = *repository.resolve("side");
  EXPECT_EQ(repository.merge_base(b, c), a);
  EXPECT_TRUE(repository.is_ancestor(a, b));
  EXPECT_TRUE(repository.is_ancestor(b, b));
  EXPECT_FALSE(repository.is_ancestor(b, c));
  const ObjectId alone = repository.objects().stage_commit(repository.objects().commit(a));
  CommitDraft other = repository.objects().commit(alone);
  other.message = "other";
  const ObjectId root = repository.objects().stage_commit(other);
  repository.objects().flush();
  EXPECT_EQ(repository.merge_base(root, c), std::nullopt);
}

TEST_F(History4, HeadIsABranchOrDetachedOrUnborn) {
  EXPECT_EQ(repository.head(), (Head{"main", repository.resolve("main")}));
  folder.git("checkout -q --detach side");
  EXPECT_EQ(repository.head(), (Head{"", repository.resolve("side")}));
  EXPECT_TRUE(repository.head().is_detached());
  folder.git("checkout -q --orphan fresh");
  EXPECT_EQ(repository.head(), (Head{"fresh", std::nullopt}));
  EXPECT_TRUE(repository.head().is_unborn());
}

const LogLine log_line{.who = {.who = {"Ana", "ana@example.org"}, .seconds = 1777600000}, .reason = "test: moved"};

TEST_F(History4, ReferencesMoveAllOrNoneAndOnlyFromWhereTheyWere) {
  const auto a = *repository.resolve("HEAD~2");
  const auto b = *repository.resolve("v1");
  const auto c = *repository.resolve("side");
  EXPECT_EQ(failure([&] { repository.update({{"refs/heads/new", std::nullopt, a}, {"refs/heads/side", b, a}}, std::nullopt, log_line); }),
            "reference-moved: refs/heads/side has moved meanwhile");
  EXPECT_EQ(repository.reference("refs/heads/new"), std::nullopt);
  EXPECT_EQ(failure([&] { repository.update({{"refs/heads/side", std::nullopt, a}}, std::nullopt, log_line); }),
            "reference-moved: refs/heads/side has moved meanwhile");
  folder.git("pack-refs --all");
  repository.update({{"refs/heads/new", std::nullopt, a}, {"refs/heads/side", c, std::nullopt}}, "refs/heads/new", log_line);
  EXPECT_EQ(folder.git("for-each-ref --format='%(refname)' refs/heads"), "refs/heads/main\nrefs/heads/new\n");
  EXPECT_EQ(folder.git("symbolic-ref HEAD"), "refs/heads/new\n");
  EXPECT_EQ(folder.git("reflog show -1 --format='%gs %gn' new"), "test: moved Ana\n");
  EXPECT_EQ(folder.git("fsck --strict 2>&1 | grep -v dangling || true"), "");
}

TEST_F(History4, ReferenceThatGitHoldsIsNotMoved) {
  folder.write(".git/refs/heads/side.lock", "");
  const auto c = repository.resolve("side");
  EXPECT_EQ(failure([&] { repository.update({{"refs/heads/side", c, repository.resolve("v1")}}, std::nullopt, log_line); }).substr(0, 18), "repository-locked:");
  EXPECT_EQ(repository.resolve("side"), c);
}

TEST_F(History4, BranchesAreListedByName) {
  EXPECT_EQ(repository.branches(), (std::vector<Branch>{{"main", *repository.resolve("main")}, {"side", *repository.resolve("side")}}));
  EXPECT_TRUE(is_branch_name("a/b-c"));
  for (const std::string name : {"-a", "a..b", "a b", "", "a~1", "HEAD", "x.lock"}) EXPECT_FALSE(is_branch_name(name)) << name;
}

TEST_F(History4, RemotesAreAddedListedAndRemoved) {
  repository.add_remote({"origin", "https://example.org/orchard.git"});
  EXPECT_EQ(repository.remotes(), (std::vector<Remote>{{"origin", "https://example.org/orchard.git"}}));
  EXPECT_EQ(folder.git("remote get-url origin"), "https://example.org/orchard.git\n");
  EXPECT_EQ(failure([&] { repository.add_remote({"origin", "x"}); }), "remote-exists: there is a remote `origin` already");
  EXPECT_EQ(failure([&] { repository.add_remote({"a b", "x"}); }), "bad-remote-name: `a b` cannot be the name of a remote");
  repository.remove_remote("origin");
  EXPECT_EQ(repository.remotes(), std::vector<Remote>());
  EXPECT_EQ(failure([&] { repository.remove_remote("origin"); }), "unknown-remote: there is no remote `origin`");
}

TEST(Repository, IsFoundFromAFolderInIt) {
  const Folder folder;
  folder.init();
  folder.write("a/b/c", "");
  EXPECT_EQ(Repository::open(folder.path() / "a/b").work_folder(), folder.path());
  EXPECT_EQ(Repository::open(folder.path()).private_folder(), folder.path() / ".git");
}

TEST(Repository, NoneIsAFailure) {
  const Folder folder;
  const std::string path = folder.path().string();
  EXPECT_EQ(failure([&] { Repository::open(path); }), "no-repository: neither " + path + " nor a folder above it is a git repository");
}

TEST(Repository, OfAKindWeCannotReadIsAFailure) {
  const Folder folder;
  folder.git("init -q --object-format=sha256");
  EXPECT_EQ(failure([&] { Repository::open(folder.path()); }).substr(0, 18), "repository-format:");
  const Folder future;
  future.init();
  future.git("config core.repositoryformatversion 7");
  EXPECT_EQ(failure([&] { Repository::open(future.path()); }).substr(0, 18), "repository-format:");
}

TEST(Repository, OfSomebodyElseIsAFailure) {
  const Folder folder;
  folder.init();
  if (test::shell("chown -R 65534 '" + folder.path().string() + "'").status != 0) GTEST_SKIP() << "only root can give a folder away";
  EXPECT_EQ(failure([&] { Repository::open(folder.path()); }).substr(0, 17), "repository-owner:");
}

TEST(Repository, NewOneIsOneForGit) {
  const Folder folder;
  Repository repository = Repository::init(folder.path() / "deep/new");
  EXPECT_EQ(repository.head(), (Head{"main", std::nullopt}));
  EXPECT_EQ(folder.git("-C deep/new status --porcelain --branch"), "## No commits yet on main\n");
  EXPECT_EQ(folder.git("-C deep/new fsck 2>&1 | grep -v notice || true"), "");
  EXPECT_EQ(failure([&] { Repository::init(folder.path() / "deep/new"); }).substr(0, 18), "repository-failed:");
}

TEST(Repository, IdentityIsThatOfTheConfiguration) {
  const Folder folder;
  Repository repository = Repository::init(folder.path());
  repository.configure("user.name", "Ana");
  repository.configure("user.email", "ana@example.org");
  EXPECT_EQ(repository.identity(), (Identity{"Ana", "ana@example.org"}));
  repository.configure("user.email", "");
  EXPECT_EQ(repository.identity(), std::nullopt);
  EXPECT_EQ(repository.configured("charter.nothing"), std::nullopt);
}

TEST(Address, IsSafeOrNot) {
  for (const std::string good : {"https://example.org/a.git", "ssh://git@host/a", "git@host:a/b.git", "git://host/a", "file:///a", "/a/b", "../a", "a", "./x:y", "host:a"}) {
    EXPECT_TRUE(is_safe_address(good)) << good;
  }
  for (const std::string bad : {"", "-oProxyCommand=x", "--upload-pack=x", "ext::sh -c x", "fd::3", "ssh://-oProxyCommand=x/a", "ssh://u@-x/a", "u@-x:a", "javascript://x", "https://a\nb", ":a"}) {
    EXPECT_FALSE(is_safe_address(bad)) << bad;
  }
}

TEST(GitProgram, IsRunWithoutAShellAndWithoutHooks) {
  const Folder folder;
  folder.init();
  folder.write(".git/hooks/pre-commit", "#!/bin/sh\necho ran > ran\nexit 1\n");
  std::filesystem::permissions(folder.path() / ".git/hooks/pre-commit", std::filesystem::perms::owner_all);
  const GitAnswer answer = run_git(folder.path(), {"-c", "user.name=$(touch x)", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "`touch y`; touch z"});
  EXPECT_EQ(answer.status, 0) << answer.err;
  EXPECT_EQ(folder.git("log -1 --format='%s %an'"), "`touch y`; touch z $(touch x)\n");
  for (const std::string name : {"x", "y", "z", "ran"}) EXPECT_FALSE(folder.has(name)) << name;
}

TEST(GitProgram, ThatFailsSaysWhy) {
  const Folder folder;
  EXPECT_EQ(failure([&] { require_git(folder.path(), {"clone", "--", "/nowhere/at-all", "x"}, "copy it"); }),
            "remote-failed: cannot copy it: repository '/nowhere/at-all' does not exist");
  EXPECT_EQ(failure([&] { require_git(folder.path(), {"clone", "--", "ext::sh -c 'touch evil'", "x"}, "copy it"); }),
            "remote-failed: cannot copy it: transport 'ext' not allowed");
}

TEST(GitProgram, SaysMuchWithoutWaiting) {
  const Folder folder;
  folder.init();
  folder.write("large", std::string(3 << 20, 'x'));
  folder.commit("Large");
  EXPECT_EQ(require_git(folder.path(), {"cat-file", "-p", "HEAD:large"}, "read").size(), std::size_t{3} << 20);
}

}  // namespace
}  // namespace charter
