// SPDX-License-Identifier: Apache-2.0
#include "community/kept_objects.h"

#include <fmt/format.h>

#include <set>

namespace charter {

namespace {

std::string files_of(const std::string& operation) { return "refs/charter/files/" + operation; }

std::string commit_of(const std::string& operation, std::size_t index) {
  return fmt::format("refs/charter/undone/{}-{}", operation, index);
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
  return {{files_of(operation), repository.reference(files_of(operation)), tree}};
}

std::vector<RefUpdate> keep_commits(const Repository& repository, const Step& step, const std::string& operation) {
  std::vector<RefUpdate> kept;
  for (const RefUpdate& update : step.references) {
    const std::string name = commit_of(operation, kept.size());
    if (update.before) kept.push_back({name, repository.reference(name), update.before});
  }
  return kept;
}

std::vector<RefUpdate> let_go_of_commits(const Repository& repository, const std::string& operation) {
  std::vector<RefUpdate> gone;
  while (const auto commit = repository.reference(commit_of(operation, gone.size())))
    gone.push_back({commit_of(operation, gone.size()), commit, std::nullopt});
  return gone;
}

std::vector<RefUpdate> let_go(const Repository& repository, const std::string& operation) {
  std::vector<RefUpdate> gone = let_go_of_commits(repository, operation);
  if (const auto files = repository.reference(files_of(operation)))
    gone.push_back({files_of(operation), files, std::nullopt});
  return gone;
}

bool is_kept(const std::string& reference) { return reference.starts_with("refs/charter/"); }

}  // namespace charter
