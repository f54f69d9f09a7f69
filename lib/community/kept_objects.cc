// SPDX-License-Identifier: Apache-2.0
#include "community/kept_objects.h"

#include <fmt/format.h>

#include <set>
#include <string_view>

namespace charter {

namespace {

constexpr std::string_view kOurs = "refs/charter/";

// A reference's name has no blanks, dots that follow each other, or colons; a folder's may.
std::string as_reference_part(const std::string& name) {
  std::string part;
  for (const char c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    part += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return part;
}

// Each worktree counts its operations for itself, and all of them share the references.
std::string ours(const Repository& repository) {
  if (repository.private_folder() == repository.shared_folder()) return std::string(kOurs);
  return fmt::format("{}worktrees/{}/", kOurs, as_reference_part(repository.private_folder().filename().string()));
}

std::string files_of(const Repository& repository, const std::string& operation) {
  return fmt::format("{}files/{}", ours(repository), operation);
}

std::string commit_of(const Repository& repository, const std::string& operation, std::size_t index) {
  return fmt::format("{}undone/{}-{}", ours(repository), operation, index);
}

}  // namespace

std::vector<RefUpdate> keep_files(Repository& repository, const Step& step, const std::string& operation) {
  if (step.new_head) return {};
  std::set<ObjectId> blobs;
  for (const auto& [path, change] : step.files)
    for (const auto& content : {change.before, change.after})
      if (content && content->kind != EntryKind::Tree && content->kind != EntryKind::Submodule)
        blobs.insert(content->id);
  if (blobs.empty()) return {};
  std::vector<TreeEntry> entries;
  for (const ObjectId& blob : blobs) entries.push_back({to_string(blob), EntryKind::File, blob});
  const ObjectId tree = repository.objects().stage_tree(std::move(entries));
  const std::string name = files_of(repository, operation);
  return {{name, repository.reference(name), tree}};
}

std::vector<RefUpdate> keep_commits(const Repository& repository, const Step& step, const std::string& operation) {
  std::vector<RefUpdate> kept;
  for (const RefUpdate& update : step.references) {
    const std::string name = commit_of(repository, operation, kept.size());
    if (update.before) kept.push_back({name, repository.reference(name), update.before});
  }
  return kept;
}

std::vector<RefUpdate> let_go_of_commits(const Repository& repository, const std::string& operation) {
  std::vector<RefUpdate> gone;
  while (const auto commit = repository.reference(commit_of(repository, operation, gone.size())))
    gone.push_back({commit_of(repository, operation, gone.size()), commit, std::nullopt});
  return gone;
}

std::vector<RefUpdate> let_go(const Repository& repository, const std::string& operation) {
  std::vector<RefUpdate> gone = let_go_of_commits(repository, operation);
  const std::string name = files_of(repository, operation);
  if (const auto files = repository.reference(name)) gone.push_back({name, files, std::nullopt});
  return gone;
}

std::vector<RefUpdate> keep_until_merged(const Repository& repository, const ObjectId& commit) {
  const std::string name = ours(repository) + "merging";
  return {{name, repository.reference(name), commit}};
}

bool is_kept(const std::string& reference) { return reference.starts_with(kOurs); }

}  // namespace charter
