// SPDX-License-Identifier: Apache-2.0
#include "repo/copy_history.h"

#include "repo/disk.h"
#include "repo/libgit2.h"
#include "repo/pack_file.h"
#include "repo/pack_index.h"
#include "repo/reachable.h"

#include <git2.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <memory>
#include <set>
#include <unordered_set>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace charter {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t copied_at_once = std::size_t{1} << 20;

// Finding small differences takes longer than all else once there are more bytes than this.
constexpr std::size_t most_compared = std::size_t{16} << 20;
constexpr std::size_t most_at_once = std::size_t{64} << 20;

void copy_bytes(const fs::path& from, const fs::path& to) {
  const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!source) fail_on_disk("read", from);
  const fs::path fresh = to.string() + ".new";
  remove_file(fresh);
  const Descriptor target = create_file(fresh, 0444);
  std::string bytes(copied_at_once, '\0');
  while (true) {
    const ssize_t count = ::read(source.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_on_disk("read", from);
    if (count == 0) break;
    write_all(target.number(), std::string_view(bytes).substr(0, static_cast<std::size_t>(count)), fresh);
  }
  rename_file(fresh, to);
}

void share_file(const fs::path& from, const fs::path& to) {
  if (::link(from.c_str(), to.c_str()) == 0 || errno == EEXIST) return;
  // Another disk, a file system without links, too many of them, or somebody else's file.
  if (errno != EXDEV && errno != EPERM && errno != EMLINK && errno != EOPNOTSUPP && errno != EACCES) fail_on_disk("link", to);
  copy_bytes(from, to);
}

// Regular files and folders in a folder, in the order of their names.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (!entry.is_symlink() && (entry.is_regular_file() || entry.is_directory())) entries.push_back(entry.path());
  std::ranges::sort(entries);
  return entries;
}

// Gives one repository objects of another, and no others. `open_` are those still to be given.
class Giving {
 public:
  Giving(const Repository& from, const Repository& to, std::unordered_set<ObjectId> wanted)
      : from_(from), database_(database_of(from)), source_(from.shared_folder() / "objects"), target_(to.shared_folder() / "objects"),
        all_(std::move(wanted)), open_(all_) {}

  void give() {
    give_packs();
    give_loose();
    give_rest();
  }

 private:
  void give_packs() {
    for (const fs::path& index : entries_of(source_ / "pack")) {
      if (index.extension() != ".idx") continue;
      fs::path pack = index;
      pack.replace_extension(".pack");
      const auto ids = ids_in_pack_index(index);
      const auto is_for_them = [&](const ObjectId& id) { return all_.contains(id); };
      if (!ids || !status_of(pack) || !std::ranges::all_of(*ids, is_for_them)) continue;
      make_folders(target_ / "pack");
      share_file(pack, target_ / "pack" / pack.filename());
      share_file(index, target_ / "pack" / index.filename());
      for (const ObjectId& id : *ids) open_.erase(id);
    }
  }

  void give_loose() {
    for (const fs::path& folder : entries_of(source_)) {
      const std::string begin = folder.filename().string();
      if (begin.size() != 2) continue;
      for (const fs::path& file : entries_of(folder)) {
        const auto id = ObjectId::parse(begin + file.filename().string());
        if (!id || open_.erase(*id) == 0) continue;
        make_folders(target_ / begin);
        share_file(file, target_ / begin / file.filename());
      }
    }
  }

  // What is packed together with something that is not for them.
  void give_rest() {
    if (open_.empty()) return;
    const std::set<ObjectId> rest(open_.begin(), open_.end());
    std::size_t bytes = 0;
    for (const ObjectId& id : rest) bytes += size_of(id);
    make_folders(target_ / "pack");
    if (bytes <= most_compared)
      give_compared(rest);
    else
      give_plainly(rest);
  }

  // As git packs them, each as its difference from another where that is small.
  void give_compared(const std::set<ObjectId>& rest) {
    git_packbuilder* made = nullptr;
    check(git_packbuilder_new(&made, &from_.handle()), "gather the history");
    const std::unique_ptr<git_packbuilder, decltype(&git_packbuilder_free)> pack(made, git_packbuilder_free);
    git_packbuilder_set_threads(made, 0);  // as many as there are
    for (const ObjectId& id : rest) {
      const git_oid oid = oid_of(id);
      check(git_packbuilder_insert(made, &oid, nullptr), "gather the history");
    }
    check(git_packbuilder_write(made, (target_ / "pack").c_str(), 0444, nullptr, nullptr), "write the history");
  }

  // Each by itself, so many at a time as fit in memory.
  void give_plainly(const std::set<ObjectId>& rest) {
    std::vector<Handle<git_odb_object>> read;
    std::vector<ObjectView> views;
    std::size_t bytes = 0;
    for (const ObjectId& id : rest) {
      read.push_back(object(id));
      git_odb_object* const one = read.back().get();
      views.push_back({id, kind_of_object(one), {static_cast<const char*>(git_odb_object_data(one)), git_odb_object_size(one)}});
      bytes += git_odb_object_size(one);
      if (bytes < most_at_once && id != *rest.rbegin()) continue;
      write_pack(target_, views);
      views.clear();
      read.clear();
      bytes = 0;
    }
  }

  std::size_t size_of(const ObjectId& id) const {
    const git_oid oid = oid_of(id);
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    check(git_odb_read_header(&size, &type, database_.get(), &oid), "gather the history");
    return size;
  }

  Handle<git_odb_object> object(const ObjectId& id) const {
    const git_oid oid = oid_of(id);
    git_odb_object* found = nullptr;
    check(git_odb_read(&found, database_.get(), &oid), "gather the history");
    return Handle<git_odb_object>(found);
  }

  static ObjectKind kind_of_object(git_odb_object* object) {
    const git_object_t type = git_odb_object_type(object);
    if (type == GIT_OBJECT_COMMIT) return ObjectKind::Commit;
    return type == GIT_OBJECT_TREE ? ObjectKind::Tree : ObjectKind::Blob;  // a history has no tags
  }

  static Handle<git_odb> database_of(const Repository& repository) {
    git_odb* database = nullptr;
    check(git_repository_odb(&database, &repository.handle()), "gather the history");
    return Handle<git_odb>(database);
  }

  const Repository& from_;
  const Handle<git_odb> database_;
  const fs::path source_;
  const fs::path target_;
  const std::unordered_set<ObjectId> all_;
  std::unordered_set<ObjectId> open_;
};

}  // namespace

bool owns_its_objects(const Repository& repository) {
  return !status_of(repository.shared_folder() / "objects/info/alternates") && !status_of(repository.shared_folder() / "shallow");
}

void copy_history(const Repository& from, const Repository& to, const ObjectId& commit) {
  assert(owns_its_objects(from) && "what is elsewhere cannot be given");
  Giving(from, to, reachable_from(from.objects(), commit)).give();
}

}  // namespace charter
