// SPDX-License-Identifier: Apache-2.0
#include "repo/objects.h"

#include "diag/failure.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>
#include <atomic>
#include <future>

namespace charter {
namespace {

// Below this many, one file an object costs less than a pack does to every later reader, who must look
// into each pack.
constexpr std::size_t most_loose = 100;

ObjectKind kind_of(git_object_t type) {
  if (type == GIT_OBJECT_COMMIT) return ObjectKind::Commit;
  if (type == GIT_OBJECT_TREE) return ObjectKind::Tree;
  return type == GIT_OBJECT_TAG ? ObjectKind::Tag : ObjectKind::Blob;
}

std::string_view bytes_of(git_odb_object* object) {
  return {static_cast<const char*>(git_odb_object_data(object)), git_odb_object_size(object)};
}

void require(ObjectKind is, ObjectKind wanted, const ObjectId& id) {
  if (is == wanted) return;
  throw Failure(Exit::Disk, "object-kind", fmt::format("the object {} is a {}, not a {}", to_string(id), name_of(is), name_of(wanted)),
                "`git fsck --full` tells whether the repository is sound");
}

void check_found(int code, const ObjectId& id) {
  if (code == GIT_ENOTFOUND) {
    throw Failure(Exit::Disk, "object-missing", fmt::format("the repository lacks the object {}", to_string(id)),
                  "`git fsck --full` tells what is missing; a shallow or partial clone lacks parts on purpose");
  }
  if (code < 0) check(code, fmt::format("read the object {}", to_string(id)));
}

Handle<git_odb> open_database(const std::filesystem::path& folder) {
  git_odb* database = nullptr;
  check(git_odb_open(&database, folder.c_str()), "open the objects of the repository");
  return Handle<git_odb>(database);
}

bool is_in(git_odb* database, const ObjectId& id) {
  const git_oid oid = oid_of(id);
  return git_odb_exists_ext(database, &oid, GIT_ODB_LOOKUP_NO_REFRESH) == 1;
}

}  // namespace

struct ObjectStore::Watched {
  FilesWatch watch;
  std::atomic<std::uint64_t> files = 0;
};

void ObjectStore::watch(FilesWatch watch) {
  watched_ = std::make_shared<Watched>();
  watched_->watch = std::move(watch);
}

void ObjectStore::count_file() const {
  if (watched_) watched_->watch(++watched_->files);
}

ObjectStore::ObjectStore(const std::filesystem::path& folder) : folder_(folder) {
  start_libgit2();
  database_ = open_database(folder);
}

ObjectStore ObjectStore::another() const {
  ObjectStore store(folder_);
  store.behind_ = this;
  store.watched_ = watched_;
  return store;
}

void ObjectStore::borrow(const std::filesystem::path& folder) {
  check(git_odb_add_disk_alternate(database_.get(), folder.c_str()), "read the objects of another repository");
}

const ObjectStore::Staged* ObjectStore::staged(const ObjectId& id) const {
  const auto found = staged_.find(id);
  if (found != staged_.end()) return &found->second;
  return behind_ == nullptr ? nullptr : behind_->staged(id);
}

bool ObjectStore::contains(const ObjectId& id) const {
  if (staged(id) != nullptr) return true;
  const git_oid oid = oid_of(id);
  return git_odb_exists(database_.get(), &oid) == 1;
}

ObjectKind ObjectStore::kind(const ObjectId& id) const {
  if (const Staged* object = staged(id)) return object->kind;
  const git_oid oid = oid_of(id);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  check_found(git_odb_read_header(&size, &type, database_.get(), &oid), id);
  return kind_of(type);
}

Handle<git_odb_object> ObjectStore::read(const ObjectId& id, ObjectKind kind) const {
  const git_oid oid = oid_of(id);
  git_odb_object* object = nullptr;
  check_found(git_odb_read(&object, database_.get(), &oid), id);
  Handle<git_odb_object> handle(object);
  require(kind_of(git_odb_object_type(object)), kind, id);
  return handle;
}

std::string ObjectStore::blob(const ObjectId& id) const {
  count_file();
  if (const Staged* object = staged(id)) {
    require(object->kind, ObjectKind::Blob, id);
    return object->bytes;
  }
  return std::string(bytes_of(read(id, ObjectKind::Blob).get()));
}

std::uint64_t ObjectStore::blob_size(const ObjectId& id) const {
  if (const Staged* object = staged(id)) {
    require(object->kind, ObjectKind::Blob, id);
    return object->bytes.size();
  }
  const git_oid oid = oid_of(id);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  check_found(git_odb_read_header(&size, &type, database_.get(), &oid), id);
  require(kind_of(type), ObjectKind::Blob, id);
  return size;
}

std::vector<TreeEntry> ObjectStore::tree(const ObjectId& id) const {
  if (const Staged* object = staged(id)) {
    require(object->kind, ObjectKind::Tree, id);
    return parse_tree(object->bytes);
  }
  // Git knows the empty tree without storing it.
  if (id == object_id(ObjectKind::Tree, {})) return {};
  return parse_tree(bytes_of(read(id, ObjectKind::Tree).get()));
}

Commit ObjectStore::commit(const ObjectId& id) const {
  if (const Staged* object = staged(id)) {
    require(object->kind, ObjectKind::Commit, id);
    return {parse_commit(object->bytes), id};
  }
  return {parse_commit(bytes_of(read(id, ObjectKind::Commit).get())), id};
}

ObjectId ObjectStore::stage(ObjectKind kind, std::string bytes) {
  const ObjectId id = object_id(kind, bytes);
  if (staged_.try_emplace(id, Staged{kind, std::move(bytes)}).second) order_.push_back(id);
  return id;
}

ObjectId ObjectStore::stage_blob(std::string bytes) {
  count_file();
  return stage(ObjectKind::Blob, std::move(bytes));
}

ObjectId ObjectStore::stage_tree(std::vector<TreeEntry> entries) {
  for (const TreeEntry& entry : entries) {
    if (is_safe_name(entry.name)) continue;
    throw Failure(Exit::Refused, "path-unsafe",
                  fmt::format("`{}` cannot be a name in a repository", made_visible(entry.name)));
  }
  return stage(ObjectKind::Tree, tree_bytes(std::move(entries)));
}

ObjectId ObjectStore::stage_commit(const CommitDraft& draft) { return stage(ObjectKind::Commit, commit_bytes(draft)); }

void ObjectStore::absorb(ObjectStore&& other) {
  for (const ObjectId& id : other.order_) {
    if (staged_.try_emplace(id, std::move(other.staged_.at(id))).second) order_.push_back(id);
  }
  other.drop_staged();
}

std::unordered_set<ObjectId> ObjectStore::staged_below(const std::vector<ObjectId>& roots) const {
  std::unordered_set<ObjectId> found;
  std::vector<ObjectId> open = roots;
  while (!open.empty()) {
    const ObjectId id = open.back();
    open.pop_back();
    const auto object = staged_.find(id);
    if (object == staged_.end() || !found.insert(id).second) continue;
    if (object->second.kind == ObjectKind::Commit) {
      const CommitDraft commit = parse_commit(object->second.bytes);
      open.push_back(commit.tree);
      open.insert(open.end(), commit.parents.begin(), commit.parents.end());
    }
    if (object->second.kind == ObjectKind::Tree)
      for (const TreeEntry& entry : parse_tree(object->second.bytes)) open.push_back(entry.id);
  }
  return found;
}

std::vector<ObjectView> ObjectStore::lacking(const std::unordered_set<ObjectId>& wanted) const {
  std::vector<ObjectView> objects;
  // What is borrowed is not here, though it can be read.
  const Handle<git_odb> own = open_database(folder_);
  for (const ObjectId& id : order_) {
    if (!wanted.contains(id) || is_in(own.get(), id)) continue;
    const Staged& object = staged_.at(id);
    objects.push_back({.id = id, .kind = object.kind, .bytes = object.bytes});
  }
  // What points comes after what it points at: a reader who comes while loose objects are written finds
  // no tree without its blobs.
  const auto rank = [](const ObjectView& object) {
    return object.kind == ObjectKind::Blob ? 0 : object.kind == ObjectKind::Tree ? 1 : 2;
  };
  std::ranges::stable_sort(objects, {}, rank);
  return objects;
}

void ObjectStore::flush() { flush(order_); }

// What was written can still be read from memory: most often it is wanted in the working folder next.
void ObjectStore::flush(const std::vector<ObjectId>& roots, const std::vector<ObjectId>& aside) {
  const std::unordered_set<ObjectId> wanted = staged_below(roots);
  std::unordered_set<ObjectId> apart = staged_below(aside);
  std::erase_if(apart, [&](const ObjectId& id) { return wanted.contains(id); });
  const std::vector<ObjectView> objects = lacking(wanted), others = lacking(apart);
  const auto manner = objects.size() > most_loose ? std::launch::async : std::launch::deferred;
  std::future<void> writing = std::async(manner, [&] { write(others); });
  write(objects);
  writing.get();
  if (std::max(objects.size(), others.size()) > most_loose)
    check(git_odb_refresh(database_.get()), "look for new objects");
  std::erase_if(staged_, [&](const auto& staged) { return !wanted.contains(staged.first) && !apart.contains(staged.first); });
  order_.clear();
}

void ObjectStore::write(const std::vector<ObjectView>& objects) const {
  if (objects.size() > most_loose) return write_pack(folder_, objects);
  for (const ObjectView& object : objects) write_loose(folder_, object);
}

void ObjectStore::drop_staged() {
  staged_.clear();
  order_.clear();
}

}  // namespace charter
