// SPDX-License-Identifier: Apache-2.0
#include "community/versions.h"

#include "community/written_parts.h"
#include "diag/failure.h"
#include "repo/git_program.h"
#include "repo/disk.h"
#include "repo/history.h"
#include "repo/work_tree.h"
#include "value/date.h"
#include "value/digest.h"
#include "value/nearest.h"
#include "value/safe_text.h"

#include <fmt/format.h>

namespace charter {

namespace {

struct Elsewhere {
  std::string address;
  std::string revision = "HEAD";
};

bool is_there(const Workspace& workspace, const std::string& address) {
  const std::filesystem::path folder = address;
  std::error_code error;
  return std::filesystem::exists(folder.is_relative() ? workspace.asked_from() / folder : folder, error);
}

// PATH@REV; an @ within a URL before its path (git@host) is no revision, nor is one in the name of a folder.
Elsewhere split_revision(const Workspace& workspace, const std::string& words) {
  if (is_path_address(words) && is_there(workspace, words)) return {words};
  const auto at = words.rfind('@');
  const bool in_host = at != std::string::npos && words.find_first_of(":/", at) != std::string::npos;
  if (at == std::string::npos || at == 0 || in_host) return {words};
  return {words.substr(0, at), words.substr(at + 1)};
}

Version version_of(Workspace& workspace, const std::string& label, const ObjectId& commit) {
  return {label, workspace.objects().commit(commit).tree, commit};
}

// The day of the first commit that HEAD descends from, as far as this copy goes back.
std::optional<std::string> first_day(const Repository& repository) {
  const auto head = repository.head().commit;
  if (!head) return std::nullopt;
  std::optional<std::string> day;
  History line(repository, {*head}, WalkOrder::FirstParent);
  while (const auto at = line.next())
    day = to_string(Date::of_moment(repository.objects().commit(*at).committer.seconds));
  return day;
}

// A day on which there was nothing yet. `whose` is "" for this community, else its address.
void fail_if_too_early(const Repository& repository, const std::string& words, const std::string& whose) {
  if (!Date::parse(words)) return;
  const auto day = first_day(repository);
  if (!day) return;
  throw Failure(Exit::Refused, "unknown-revision",
                fmt::format("on {} there was nothing yet{}: its history begins on {}", words,
                            whose.empty() ? "" : " in `" + whose + "`", *day),
                fmt::format("did you mean `{}`?", whose.empty() ? *day : whose + "@" + *day));
}

std::vector<std::string> known_revisions(const Repository& repository) {
  std::vector<std::string> known{"HEAD", "original"};
  for (std::string& name : repository.revision_names()) known.push_back(std::move(name));
  return known;
}

[[noreturn]] void fail_unknown(const Workspace& workspace, const std::string& words) {
  if (workspace.is_asked_from_outside())
    throw Failure(Exit::NotACommunity, "not-a-community",
                  fmt::format("`{}` is no folder or address of a community", words),
                  "outside of a community name folders, or PATH@REV for an earlier state of one");
  if (words == "original")
    throw Failure(Exit::Refused, "unknown-revision", "this community was not founded from another, so it has no `original`",
                  "name the other community by its folder or address");
  const bool is_of_head = words.starts_with("HEAD") || words.starts_with("@");
  if (is_of_head && workspace.repository().head().is_unborn())
    throw Failure(Exit::Refused, "nothing-committed", "nothing has been committed yet",
                  "`charter commit` records what is in the folder");
  fail_if_too_early(workspace.repository(), words, "");
  const std::vector<std::string> known = known_revisions(workspace.repository());
  const auto near = nearest(words, known);
  throw Failure(Exit::Refused, "unknown-revision",
                fmt::format("`{}` is no revision, folder or address of a community", words),
                near ? fmt::format("did you mean `{}`?", *near)
                     : "`charter log` shows the commits, `charter branch` the branches");
}

// A bare copy of what is at the address, kept so that asking again fetches only what is new.
std::filesystem::path fetched(Workspace& workspace, const std::string& address) {
  const std::filesystem::path folder =
      workspace.private_folder() / "fetched" / hex(sha256(address)).substr(0, 16);
  if (!std::filesystem::exists(folder / "HEAD")) {
    make_folders(folder.parent_path());
    require_git(workspace.folder(), {"clone", "--quiet", "--bare", "--", address, folder.string()},
                "fetch " + address);
  } else {
    require_git(folder, {"fetch", "--quiet", "--prune", "--", address, "+refs/heads/*:refs/heads/*"},
                "fetch " + address);
  }
  return folder;
}

Repository repository_at(const std::filesystem::path& folder, const std::string& address) {
  std::error_code error;
  if (std::filesystem::exists(folder, error) && !std::filesystem::is_directory(folder, error))
    throw Failure(Exit::NotACommunity, "not-a-community",
                  fmt::format("`{}` is a file, and no community", address),
                  "name the community's folder; `charter log THING` tells the history of one thing in it");
  try {
    return Repository::open(folder);
  } catch (const Failure& failure) {
    if (failure.code() != "no-repository") throw;
    throw Failure(failure.exit(), "not-a-community",
                  fmt::format("`{}` is no community: neither it nor a folder above it is a git repository",
                              address),
                  "name the folder of a community, or a revision");
  }
}

[[noreturn]] void fail_without_revision(const Repository& repository, const Elsewhere& other) {
  if (repository.head().is_unborn())
    throw Failure(Exit::Refused, "unknown-revision",
                  fmt::format("nothing has been committed in `{}` yet", other.address),
                  "`charter commit` there records what is in the folder");
  fail_if_too_early(repository, other.revision, other.address);
  const auto near = nearest(other.revision, known_revisions(repository));
  throw Failure(Exit::Refused, "unknown-revision",
                fmt::format("`{}` has no revision `{}`", other.address, other.revision),
                near ? fmt::format("did you mean `{}@{}`?", other.address, *near)
                     : "`charter log` there shows its commits");
}

// Whether the folder of another community holds what its last commit does not.
bool has_unsaved(const Repository& other, const std::filesystem::path& folder) {
  if (other.work_folder().empty()) return false;
  Repository own = Repository::open(folder);  // what is looked at is staged in it, and gone with it
  const Head head = own.head();
  return head.commit && WorkTree(own).stage_tree() != own.objects().commit(*head.commit).tree;
}

Version version_elsewhere(Workspace& workspace, const std::string& words) {
  const Elsewhere other = split_revision(workspace, words);
  std::filesystem::path folder = other.address;
  // An origin was written by somebody else, in a file of the community.
  if (!is_safe_address(other.address))
    throw Failure(Exit::Refused, "unsafe-address", fmt::format("`{}` is no address to fetch from", made_visible(other.address)),
                  "name the other community by its folder, or by an https, ssh or git address");
  if (!is_path_address(other.address))
    folder = fetched(workspace, other.address);
  else if (folder.is_relative())
    folder = workspace.asked_from() / folder;
  const Repository repository = repository_at(folder, other.address);
  const auto commit = repository.resolve(other.revision);
  if (!commit) fail_without_revision(repository, other);
  workspace.objects().borrow(repository.shared_folder() / "objects");
  Version version = version_of(workspace, words, *commit);
  if (!is_community(workspace.objects(), version.tree))
    throw Failure(Exit::NotACommunity, "not-a-community",
                  fmt::format("`{}` is no community: it has no community.yaml", words),
                  "name the folder or the address of a community");
  const bool is_folder = is_path_address(other.address) && other.address == words;
  version.has_unsaved = is_folder && has_unsaved(repository, folder);
  version.elsewhere = folder;
  version.address = is_path_address(other.address) ? std::filesystem::weakly_canonical(folder).string() : other.address;
  return version;
}

// A folder is named as it is found from the community's own.
std::string address_of_origin(const Workspace& workspace, const std::string& url) {
  const bool is_relative = is_path_address(url) && std::filesystem::path(url).is_relative();
  return is_relative ? (workspace.folder() / url).lexically_normal().string() : url;
}

std::optional<Version> original(Workspace& workspace) {
  const Community community = read_community_of(workspace.objects(), workspace.head_tree());
  if (!community.origin) return std::nullopt;
  const auto commit = ObjectId::parse(community.origin->commit);
  if (commit && workspace.objects().contains(*commit))
    return version_of(workspace, "original", *commit);
  if (community.origin->url.empty()) return std::nullopt;
  const std::string address = address_of_origin(workspace, community.origin->url);
  if (is_path_address(address) && !is_there(workspace, address))
    throw Failure(Exit::Refused, "original-missing",
                  fmt::format("the original is not at `{}`, where community.yaml says it is", made_visible(community.origin->url)),
                  "name it by its folder or address instead of `original`, or mend `origin` in community.yaml");
  return version_elsewhere(workspace, address);
}

bool names_a_place(const Workspace& workspace, const std::string& words) {
  const Elsewhere other = split_revision(workspace, words);
  if (!is_safe_address(other.address)) return false;
  if (!is_path_address(other.address)) return true;
  return is_there(workspace, other.address);
}

}  // namespace

void require_community_file(Workspace& workspace) {
  if (is_community(workspace.objects(), workspace.folder_tree()) || !is_community(workspace.objects(), workspace.head_tree())) return;
  throw Failure(Exit::NotACommunity, "community-file-missing", "community.yaml is gone from the folder",
                "the last commit has it: `git checkout -- community.yaml` brings it back");
}

Version working_folder(Workspace& workspace) {
  require_community_file(workspace);
  return {"the working folder", workspace.folder_tree(), std::nullopt};
}

Version resolve_version(Workspace& workspace, const std::string& words) {
  if (!workspace.is_asked_from_outside()) {
    if (const auto commit = workspace.repository().resolve(words))
      return version_of(workspace, words, *commit);
    if (words == "original")
      if (const auto version = original(workspace)) return *version;
  }
  if (names_a_place(workspace, words)) return version_elsewhere(workspace, words);
  fail_unknown(workspace, words);
}

}  // namespace charter
