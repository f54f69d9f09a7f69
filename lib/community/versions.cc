// SPDX-License-Identifier: Apache-2.0
#include "community/versions.h"

#include "community/written_parts.h"
#include "diag/failure.h"
#include "repo/git_program.h"
#include "repo/disk.h"
#include "value/digest.h"
#include "value/nearest.h"

#include <fmt/format.h>

namespace charter {

namespace {

struct Elsewhere {
  std::string address;
  std::string revision = "HEAD";
};

// PATH@REV; an @ within a URL before its path (git@host) is no revision.
Elsewhere split_revision(const std::string& words) {
  const auto at = words.rfind('@');
  const bool in_host = at != std::string::npos && words.find_first_of(":/", at) != std::string::npos;
  if (at == std::string::npos || at == 0 || in_host) return {words};
  return {words.substr(0, at), words.substr(at + 1)};
}

Version version_of(Workspace& workspace, const std::string& label, const ObjectId& commit) {
  return {label, workspace.objects().commit(commit).tree, commit};
}

[[noreturn]] void fail_unknown(const Workspace& workspace, const std::string& words) {
  std::vector<std::string> known{"HEAD", "original"};
  for (const Branch& branch : workspace.repository().branches()) known.push_back(branch.name);
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

Version version_elsewhere(Workspace& workspace, const std::string& words) {
  const Elsewhere other = split_revision(words);
  std::filesystem::path folder = other.address;
  if (!is_path_address(other.address))
    folder = fetched(workspace, other.address);
  else if (folder.is_relative())
    folder = workspace.asked_from() / folder;
  const Repository repository = Repository::open(folder);
  const auto commit = repository.resolve(other.revision);
  if (!commit)
    throw Failure(Exit::Refused, "unknown-revision",
                  fmt::format("`{}` has no revision `{}`", other.address, other.revision),
                  "`charter log` there shows its commits");
  workspace.objects().borrow(repository.shared_folder() / "objects");
  return version_of(workspace, words, *commit);
}

std::optional<Version> original(Workspace& workspace) {
  const Community community = read_community_of(workspace.objects(), workspace.head_tree());
  if (!community.origin) return std::nullopt;
  const auto commit = ObjectId::parse(community.origin->commit);
  if (commit && workspace.objects().contains(*commit))
    return version_of(workspace, "original", *commit);
  if (community.origin->url.empty()) return std::nullopt;
  return version_elsewhere(workspace, community.origin->url);
}

bool names_a_place(const Workspace& workspace, const std::string& words) {
  const Elsewhere other = split_revision(words);
  if (!is_safe_address(other.address)) return false;
  if (!is_path_address(other.address)) return true;
  const std::filesystem::path folder = other.address;
  return std::filesystem::exists(folder.is_relative() ? workspace.asked_from() / folder : folder);
}

}  // namespace

Version working_folder(Workspace& workspace) {
  return {"the working folder", workspace.folder_tree(), std::nullopt};
}

Version resolve_version(Workspace& workspace, const std::string& words) {
  if (const auto commit = workspace.repository().resolve(words))
    return version_of(workspace, words, *commit);
  if (words == "original")
    if (const auto version = original(workspace)) return *version;
  if (names_a_place(workspace, words)) return version_elsewhere(workspace, words);
  fail_unknown(workspace, words);
}

}  // namespace charter
