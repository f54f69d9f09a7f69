// SPDX-License-Identifier: Apache-2.0
#include "repo/copy_history.h"

#include "repo/disk.h"
#include "repo/libgit2.h"

#include <git2.h>

#include <memory>

namespace charter {

bool holds_only_history_of(const Repository& repository, const ObjectId& commit) {
  git_reference_iterator* found = nullptr;
  check(git_reference_iterator_new(&found, &repository.handle()), "list the references");
  const std::unique_ptr<git_reference_iterator, decltype(&git_reference_iterator_free)> all(
      found, git_reference_iterator_free);
  const char* name = nullptr;
  while (git_reference_next_name(&name, all.get()) == 0) {
    const auto at = repository.reference(name);
    if (!at) continue;
    if (repository.objects().kind(*at) != ObjectKind::Commit || !repository.is_ancestor(*at, commit)) return false;
  }
  return true;
}

void copy_history(const Repository& from, const Repository& to, const ObjectId& commit) {
  git_packbuilder* made = nullptr;
  check(git_packbuilder_new(&made, &from.handle()), "gather the history");
  const std::unique_ptr<git_packbuilder, decltype(&git_packbuilder_free)> pack(made, git_packbuilder_free);
  git_revwalk* walk = nullptr;
  check(git_revwalk_new(&walk, &from.handle()), "walk the history");
  const Handle<git_revwalk> history(walk);
  const git_oid tip = oid_of(commit);
  check(git_revwalk_push(walk, &tip), "walk the history");
  check(git_packbuilder_insert_walk(made, walk), "gather the history");
  const std::filesystem::path folder = to.shared_folder() / "objects/pack";
  make_folders(folder);
  check(git_packbuilder_write(made, folder.c_str(), 0444, nullptr, nullptr), "write the history");
}

}  // namespace charter
