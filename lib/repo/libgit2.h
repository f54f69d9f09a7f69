// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one gate to libgit2: its start, its handles, and its error codes as Failures. Only the sources of
// this folder include git2.h; to everyone else its types are names.

#include "repo/object_id.h"

#include <memory>
#include <string_view>

struct git_commit;
struct git_config;
struct git_object;
struct git_odb;
struct git_odb_object;
struct git_oid;
struct git_reference;
struct git_remote;
struct git_repository;
struct git_revwalk;
struct git_signature;
struct git_transaction;

namespace charter {

struct FreeHandle {
  void operator()(git_config* handle) const;
  void operator()(git_object* handle) const;
  void operator()(git_odb* handle) const;
  void operator()(git_odb_object* handle) const;
  void operator()(git_reference* handle) const;
  void operator()(git_remote* handle) const;
  void operator()(git_repository* handle) const;
  void operator()(git_revwalk* handle) const;
  void operator()(git_signature* handle) const;
  void operator()(git_transaction* handle) const;
};

template <class T>
using Handle = std::unique_ptr<T, FreeHandle>;

// Must have run before anything of libgit2 does; running it again costs nothing.
void start_libgit2();

// Throws a Failure when libgit2 answered `code` with an error. `doing` says what was asked for, as in
// "read the object 1f3a…"; it becomes part of the message.
void check(int code, std::string_view doing);

ObjectId id_of(const git_oid& oid);
git_oid oid_of(const ObjectId& id);

}  // namespace charter
