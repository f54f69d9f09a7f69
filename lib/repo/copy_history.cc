// SPDX-License-Identifier: Apache-2.0
#include "repo/copy_history.h"

#include "repo/disk.h"
#include "repo/history.h"
#include "repo/libgit2.h"
#include "repo/pack_file.h"

#include <git2.h>

#include <algorithm>
#include <cerrno>
#include <unordered_set>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace charter {

namespace {

namespace fs = std::filesystem;

using Ids = std::unordered_set<ObjectId>;

// What is held in memory at a time of what is written anew.
constexpr std::size_t kMostAtOnce = std::size_t{64} << 20;

constexpr std::size_t kCopiedAtOnce = std::size_t{1} << 20;

void copy_bytes(const fs::path& from, const fs::path& to) {
  const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!source) fail_on_disk("read", from);
  const fs::path fresh = to.string() + ".new";
  remove_file(fresh);
  const Descriptor target = create_file(fresh, 0444);
  std::string bytes(kCopiedAtOnce, '\0');
  while (true) {
    const ssize_t count = ::read(source.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_on_disk("read", from);
    if (count == 0) break;
    write_all(target.number(), std::string_view(bytes).substr(0, static_cast<std::size_t>(count)), fresh);
  }
  rename_file(fresh, to);
}

// A second name (hard link) for a file that is never changed once written, or a copy where there can be none.
void share_file(const fs::path& from, const fs::path& to) {
  if (::link(from.c_str(), to.c_str()) == 0 || errno == EEXIST) return;
  // Another disk, a file system without links, too many of them, or somebody else's file.
  if (errno != EXDEV && errno != EPERM && errno != EMLINK && errno != EOPNOTSUPP && errno != EACCES) fail_on_disk("link", to);
  copy_bytes(from, to);
}

void add_tree(const ObjectStore& objects, const ObjectId& tree, Ids& found) {
  if (!found.insert(tree).second) return;
  for (const TreeEntry& entry : objects.tree(tree)) {
    if (entry.kind == EntryKind::Tree)
      add_tree(objects, entry.id, found);
    else if (entry.kind != EntryKind::Submodule)
      found.insert(entry.id);
  }
}

Ids reached_from(const Repository& repository, const ObjectId& commit) {
  Ids found;
  History history(repository, {commit}, Order::Newest);
  while (const auto id = history.next()) {
    found.insert(*id);
    add_tree(repository.objects(), repository.objects().commit(*id).tree, found);
  }
  return found;
}

// The ids in a pack's index of version 2, which git describes in gitformat-pack; nothing for another version.
std::vector<ObjectId> ids_in_index(const fs::path& index) {
  constexpr std::string_view kVersion2("\377tOc\0\0\0\2", 8);
  constexpr std::size_t kCounts = 8, kCount = kCounts + 255 * 4, kIds = kCounts + 256 * 4;
  const std::string bytes = read_file(index).value_or("");
  if (!bytes.starts_with(kVersion2) || bytes.size() < kIds) return {};
  std::size_t count = 0;
  for (std::size_t digit = kCount; digit < kIds; ++digit)
    count = count << 8 | static_cast<unsigned char>(bytes[digit]);
  if ((bytes.size() - kIds) / ObjectId::length < count) return {};
  std::vector<ObjectId> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back(ObjectId::of_bytes(&bytes[kIds + i * ObjectId::length]));
  return ids;
}

// Packs in which nothing else lies are shared as files; what they hold is taken out of `wanted`.
void share_packs(const fs::path& from, const fs::path& to, Ids& wanted) {
  const Ids all = wanted;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(from, none)) {
    const fs::path index = entry.path();
    const fs::path pack = fs::path(index).replace_extension(".pack");
    if (index.extension() != ".idx" || !entry.is_regular_file() || !status_of(pack)) continue;
    const std::vector<ObjectId> ids = ids_in_index(index);
    if (ids.empty() || !std::ranges::all_of(ids, [&](const ObjectId& id) { return all.contains(id); })) continue;
    share_file(pack, to / pack.filename());
    share_file(index, to / index.filename());
    for (const ObjectId& id : ids) wanted.erase(id);
  }
}

ObjectKind kind_of(git_object_t type) {
  if (type == GIT_OBJECT_COMMIT) return ObjectKind::Commit;
  return type == GIT_OBJECT_TREE ? ObjectKind::Tree : ObjectKind::Blob;
}

// In packs of their own, each of as much as is held in memory at a time.
void write_anew(const Repository& from, const fs::path& to, const Ids& ids) {
  git_odb* opened = nullptr;
  check(git_repository_odb(&opened, &from.handle()), "open the objects");
  const Handle<git_odb> database(opened);
  std::vector<Handle<git_odb_object>> held;
  std::vector<ObjectView> views;
  std::size_t size = 0;
  const auto write = [&] {
    if (!views.empty()) write_pack(to, views);
    views.clear();
    held.clear();
    size = 0;
  };
  for (const ObjectId& id : ids) {
    const git_oid oid = oid_of(id);
    git_odb_object* read = nullptr;
    check(git_odb_read(&read, opened, &oid), "read the history");
    held.emplace_back(read);
    const std::string_view bytes(static_cast<const char*>(git_odb_object_data(read)), git_odb_object_size(read));
    views.push_back({id, kind_of(git_odb_object_type(read)), bytes});
    size += bytes.size();
    if (size >= kMostAtOnce) write();
  }
  write();
}

}  // namespace

bool owns_its_objects(const Repository& repository) {
  return !status_of(repository.shared_folder() / "objects/info/alternates") &&
         !status_of(repository.shared_folder() / "shallow");
}

void copy_history(const Repository& from, const Repository& to, const ObjectId& commit) {
  const fs::path target = to.shared_folder() / "objects";
  make_folders(target / "pack");
  Ids wanted = reached_from(from, commit);
  share_packs(from.shared_folder() / "objects/pack", target / "pack", wanted);
  write_anew(from, target, wanted);
}

}  // namespace charter
