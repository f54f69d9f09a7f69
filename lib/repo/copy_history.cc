// SPDX-License-Identifier: Apache-2.0
#include "repo/copy_history.h"

#include "repo/disk.h"
#include "repo/libgit2.h"
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
      : from_(from), source_(from.shared_folder() / "objects"), target_(to.shared_folder() / "objects"),
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
    git_packbuilder* made = nullptr;
    check(git_packbuilder_new(&made, &from_.handle()), "gather the history");
    const std::unique_ptr<git_packbuilder, decltype(&git_packbuilder_free)> pack(made, git_packbuilder_free);
    git_packbuilder_set_threads(made, 0);  // as many as there are
    for (const ObjectId& id : std::set<ObjectId>(open_.begin(), open_.end())) {
      const git_oid oid = oid_of(id);
      check(git_packbuilder_insert(made, &oid, nullptr), "gather the history");
    }
    make_folders(target_ / "pack");
    check(git_packbuilder_write(made, (target_ / "pack").c_str(), 0444, nullptr, nullptr), "write the history");
  }

  const Repository& from_;
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
