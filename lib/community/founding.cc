// SPDX-License-Identifier: Apache-2.0
#include "community/founding.h"

#include "community/managed.h"
#include "community/operations.h"
#include "community/scratch_store.h"
#include "community/stored_faults.h"
#include "community/tree_check.h"
#include "community/written_edit.h"
#include "community/written_parts.h"
#include "diag/failure.h"
#include "repo/disk.h"
#include "repo/git_program.h"
#include "repo/journal.h"
#include "repo/tree_walk.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace charter {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFirstArticle = R"(article: ground
title: Ground rules
clauses:
  - id: ground.members
    title: Members
    text: Those who are in the register are members, and each has one vote.
  - id: ground.amend
    title: How these rules change
    text: |
      These rules are amended by two thirds of the votes cast, when at least half of the members
      take part.
    rule:
      kind: amend
      ratio: 2/3
      base: cast
      quorum: 50%
  - id: ground.fork
    title: Right to leave
    text: |
      Any group of members may leave together, with a copy of these rules and their share of what is
      held in common. No one else's consent is needed.
    rule:
      kind: fork
)";

fs::path workshop_of(const fs::path& folder) {
  const fs::path place = fs::absolute(folder).lexically_normal();
  const fs::path named = place.has_filename() ? place : place.parent_path();
  return named.parent_path() / ("." + named.filename().string() + ".charter-new");
}

// An empty folder that is there already stays the one it is: somebody may be standing in it.
void move_into_place(const fs::path& made, const fs::path& folder) {
  if (!fs::exists(folder)) {
    make_folders(fs::absolute(folder).lexically_normal().parent_path());
    return rename_file(made, folder);
  }
  std::vector<fs::path> names;
  for (const auto& entry : fs::directory_iterator(made))
    if (entry.path().filename() != ".git") names.push_back(entry.path().filename());
  names.emplace_back(".git");
  std::vector<fs::path> moved;
  try {
    for (const fs::path& name : names) {
      rename_file(made / name, folder / name);
      moved.push_back(folder / name);
    }
  } catch (...) {
    std::error_code ignored;
    for (const fs::path& path : moved) fs::remove_all(path, ignored);
    throw;
  }
  fs::remove_all(made);
}

bool belongs_to_charter(const std::string& path) {
  switch (managed(path)) {
    case Managed::Community:
    case Managed::Article:
    case Managed::Assets: return true;
    case Managed::Members:
    case Managed::Shares:
    case Managed::Settlement:
    case Managed::Notice:
    case Managed::Sealed:
    case Managed::Stray:
    case Managed::None: return false;
  }
  return false;
}

void require_safe_address(const std::string& address) {
  if (!is_safe_address(address))
    throw Failure(Exit::Refused, "unsafe-address", fmt::format("`{}` is no address to clone from", made_visible(address)),
                  "name a folder, or an https, ssh or git address");
}

[[noreturn]] void fail_on_empty(const std::string& address) {
  throw Failure(Exit::NotACommunity, "not-a-community", fmt::format("nothing has been committed in `{}` yet", made_visible(address)),
                "`charter init NAME DIR` starts a community; `git clone` copies a repository that is empty");
}

Fault malformed(const std::string& words) {
  return {.code = "set-malformed", .message = fmt::format("`{}` decides nothing", words),
          .help = "write CLAUSE.PARAMETER=VALUE, as in exit.fork.notice=60 days"};
}

// What a copy begins at: what the other's HEAD names, or, where that has no commit, the other's `main`.
std::optional<ObjectId> first_commit(const Repository& repository, const Head& head) {
  return head.commit ? head.commit : repository.reference("refs/remotes/origin/main");
}

// A repository in which nothing was recorded, without any files: `git init` made it, or it is a copy of an empty one.
bool is_fresh_repository(const fs::path& folder) {
  std::error_code none;
  const auto names = std::distance(fs::directory_iterator(folder, none), fs::directory_iterator());
  return names == 1 && fs::exists(folder / ".git") && Repository::open(folder).head().is_unborn();
}

}  // namespace

void require_free_folder(const fs::path& folder) {
  const auto status = fs::symlink_status(folder);
  if (!fs::exists(status) || (fs::is_directory(status) && fs::is_empty(folder))) return;
  throw Failure(Exit::Refused, "target-not-empty",
                fmt::format("`{}` is there already and is not empty", folder.string()),
                "name a folder that does not exist yet");
}

void require_place_to_found(const fs::path& folder) {
  if (!is_fresh_repository(folder)) require_free_folder(folder);
}

Result<PlannedCommunity> plan_from_files(std::map<std::string, std::string> files,
                                         const NewCommunity& community, Extract extract,
                                         const Vocabulary& vocabulary) {
  if (files.empty())
    files = {{std::string(kCommunityFile),
              fmt::format("format: {}\nid: {}\nname: x\nformed: {}\npools:\n"
                          "  commons: {{title: Everything held in common}}\n",
                          kFormat, community.id.text(), to_string(community.today))},
             {"charter/01-ground.yaml", std::string(kFirstArticle)}};
  if (extract == Extract::Charter)
    std::erase_if(files, [](const auto& file) { return !belongs_to_charter(file.first); });
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId tree = stage_files(store, files);
  const WrittenParts parts = read_written_parts(store, tree, vocabulary);
  if (any_error(parts.faults)) return parts.faults;
  Snapshot wanted = parts.snapshot;
  wanted.community.id = community.id;
  wanted.community.name = community.name;
  wanted.community.formed = community.today;
  wanted.community.origin.reset();
  if (extract == Extract::Charter) {
    wanted.assets = copyable(wanted.assets);
    wanted.community.origin = Origin{OriginKind::Founded, parts.snapshot.community.id, parts.snapshot.community.name, {}, {}, {}};
  }
  const ObjectId edited = edit_tree(store, tree, written_edits(store, parts, wanted, vocabulary));
  PlannedCommunity plan{.message = "Found " + community.name + "\n"};
  plan.faults = without_notes(check_tree(store, edited, vocabulary));
  if (any_error(plan.faults)) return plan.faults;
  plan.files = files_of(store, edited);
  return plan;
}

Result<Decision> read_decision(const std::string& words) {
  const auto equals = words.find('=');
  const auto dot = words.rfind('.', equals);
  if (equals == std::string::npos || dot == std::string::npos || dot == 0) return malformed(words);
  const auto clause = ClauseId::parse(words.substr(0, dot));
  if (!clause) return malformed(words);
  return Decision{*clause, words.substr(dot + 1, equals - dot - 1), words.substr(equals + 1)};
}

Original read_source(const std::string& address, const std::string& revision, const fs::path& from) {
  fs::path folder = address;
  const bool is_folder = is_path_address(address);
  if (is_folder && folder.is_relative()) folder = from / folder;
  std::optional<ScratchFolder> scratch;
  if (!is_folder) {
    require_safe_address(address);
    folder = scratch.emplace().path();
    require_git(from, {"clone", "--quiet", "--bare", "--", address, folder.string()}, "clone " + address);
  }
  const Repository repository = Repository::open(folder);
  const auto commit = repository.resolve(revision.empty() ? "HEAD" : revision);
  if (!commit && revision.empty()) fail_on_empty(address);
  if (!commit)
    throw Failure(Exit::Refused, "unknown-revision", fmt::format("`{}` has no revision `{}`", address, revision),
                  "`charter log` there shows its commits, `charter branch` its branches");
  const ObjectId tree = repository.objects().commit(*commit).tree;
  if (!is_community(repository.objects(), tree))
    throw Failure(Exit::NotACommunity, "not-a-community",
                  fmt::format("`{}` holds no community: it has no community.yaml", address),
                  "name the folder or address of a community");
  Original source{.address = is_folder ? fs::weakly_canonical(folder).string() : address, .commit = *commit};
  for_each_file(repository.objects(), tree, "", [&](const std::string& path, const Content& content) {
    const bool is_plain = content.kind == EntryKind::File || content.kind == EntryKind::Executable;
    if (is_plain && belongs_to_charter(path)) source.files[path] = repository.objects().blob(content.id);
  });
  return source;
}

std::string recorded_address(const std::string& address, const fs::path& folder) {
  if (!is_path_address(address)) return address;
  return fs::path(address).lexically_relative(fs::weakly_canonical(folder)).generic_string();
}

namespace {

ObjectId found_in(Repository repository, const PlannedCommunity& plan, const NewCommunity& community) {
  ObjectStore& store = repository.objects();
  const ObjectId tree = stage_files(store, plan.files);
  const ObjectId commit = store.stage_commit({.tree = tree,
                                              .author = community.hand.author,
                                              .committer = community.hand.committer,
                                              .message = plan.message});
  store.flush({commit});
  const ObjectId nothing = store.stage_tree({});
  {
    const Lock lock(repository);
    Journal(repository, lock)
        .apply({.references = {{"refs/heads/" + repository.head().branch, std::nullopt, commit}},
                .files = file_changes(store, nothing, tree),
                .log = {community.hand.committer, "charter: found"}});
  }
  return commit;
}

// Calls `make`, which makes a repository in a folder beside its place, and moves it there. Where that fails,
// on a full disk or otherwise, nothing is left behind.
template <class Make>
auto in_workshop(const fs::path& folder, Make make) {
  require_free_folder(folder);
  const fs::path made = workshop_of(folder);
  try {
    fs::remove_all(made);
    auto result = make(made);
    move_into_place(made, folder);
    return result;
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(made, ignored);
    throw;
  }
}

}  // namespace

ObjectId found(const fs::path& folder, const PlannedCommunity& plan, const NewCommunity& community) {
  if (is_fresh_repository(folder)) return found_in(Repository::open(folder), plan, community);
  return in_workshop(folder, [&](const fs::path& made) { return found_in(Repository::init(made), plan, community); });
}

namespace {

ObjectId copy_to(const fs::path& made, const std::string& address, const fs::path& from) {
  require_git(from, {"clone", "--quiet", "--no-checkout", "--", address, made.string()}, "clone " + address);
  Repository repository = Repository::open(made);
  const Head head = repository.head();
  const auto commit = first_commit(repository, head);
  if (!commit) fail_on_empty(address);
  const ObjectId tree = repository.objects().commit(*commit).tree;
  if (!is_community(repository.objects(), tree))
    throw Failure(Exit::NotACommunity, "not-a-community",
                  fmt::format("`{}` holds no community: it has no community.yaml", address),
                  "name the folder or address of a community");
  read_community_of(repository.objects(), tree);
  const ObjectId nothing = repository.objects().stage_tree({});
  const Lock lock(repository);
  Step step{.files = file_changes(repository.objects(), nothing, tree)};
  if (!head.commit) {
    step.references = {{std::string(kFirstBranch), std::nullopt, commit}};
    step.new_head = std::string(kFirstBranch);
  }
  Journal(repository, lock).apply(step);
  return *commit;
}

}  // namespace

void require_source(const std::string& address, const fs::path& from) {
  require_safe_address(address);
  require_git(from, {"ls-remote", "--quiet", "--", address}, "clone " + address);
}

void copy_community(const std::string& address, const fs::path& folder, const fs::path& from) {
  require_safe_address(address);
  in_workshop(folder, [&](const fs::path& made) { return copy_to(made, address, from); });
}

}  // namespace charter
