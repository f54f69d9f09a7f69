// SPDX-License-Identifier: Apache-2.0
#pragma once

// The objects of a repository, and those that are about to be.
//
// Staging an object computes its id and keeps it in memory; reads see staged objects first, so the
// working folder or the outcome of a fork can be looked at as a tree like any other, and nothing is on the disk until
// flush(). An object that is missing or damaged is a Failure.
//
// A store belongs to one thread. For bulk reading, another() gives each thread its own: libgit2 reads one
// object at a time per handle.

#include "repo/commit.h"
#include "repo/libgit2.h"
#include "repo/object_id.h"
#include "repo/pack_file.h"
#include "repo/tree_entry.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace charter {

// Told how many files have been read and staged, from whichever thread does it.
using FilesWatch = std::function<void(std::uint64_t so_far)>;

class ObjectStore {
 public:
  // `folder` is a repository's `objects`.
  explicit ObjectStore(const std::filesystem::path& folder);

  // A store for another thread that reads what this one does, its staged objects included. This one must
  // outlive it, and nothing may be staged, flushed or dropped here meanwhile.
  ObjectStore another() const;

  // Reads the objects of another repository as well, whose `objects` this is. Nothing is written there, and
  // nothing that only it has must be flushed here: it is for looking at.
  void borrow(const std::filesystem::path& folder);

  // Of this store and of those that another() makes from now on; for showing how far along something long is.
  void watch(FilesWatch watch);

  bool contains(const ObjectId& id) const;
  ObjectKind kind(const ObjectId& id) const;
  std::string blob(const ObjectId& id) const;
  // In bytes, without reading the blob.
  std::uint64_t blob_size(const ObjectId& id) const;
  // In git's order.
  std::vector<TreeEntry> tree(const ObjectId& id) const;
  Commit commit(const ObjectId& id) const;

  ObjectId stage_blob(std::string bytes);
  // Entries in any order, names distinct. An unsafe name is a Failure.
  ObjectId stage_tree(std::vector<TreeEntry> entries);
  ObjectId stage_commit(const CommitDraft& draft);
  std::size_t staged_count() const { return order_.size(); }
  // Takes over what the other has staged, in its order.
  void absorb(ObjectStore&& other);

  // Writes the staged objects that the repository lacks: up to a hundred one by one, more as one pack.
  void flush();
  // Only those that can be reached from the roots; the others are dropped, so that what was staged only to
  // be looked at leaves nothing behind. What only `aside` leads to is kept apart, so that a pack of the history holds
  // nothing else, and can be given away as it is.
  void flush(const std::vector<ObjectId>& roots, const std::vector<ObjectId>& aside = {});
  void drop_staged();

 private:
  struct Staged {
    ObjectKind kind = ObjectKind::Blob;
    std::string bytes;
  };

  struct Watched;

  ObjectId stage(ObjectKind kind, std::string bytes);
  void count_file() const;
  const Staged* staged(const ObjectId& id) const;
  Handle<git_odb_object> read(const ObjectId& id, ObjectKind kind) const;
  std::unordered_set<ObjectId> staged_below(const std::vector<ObjectId>& roots) const;
  std::vector<ObjectView> lacking(const std::unordered_set<ObjectId>& wanted) const;
  void write(const std::vector<ObjectView>& objects) const;

  std::filesystem::path folder_;
  Handle<git_odb> database_;
  const ObjectStore* behind_ = nullptr;  // whose staged objects are seen as well
  std::shared_ptr<Watched> watched_;
  std::unordered_map<ObjectId, Staged> staged_;
  std::vector<ObjectId> order_;  // of staging
};

}  // namespace charter
