// SPDX-License-Identifier: Apache-2.0
#include "repo/libgit2.h"

#include "diag/failure.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CHARTER_LOOKS_FOR_LEAKS
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define CHARTER_LOOKS_FOR_LEAKS
#endif

#ifdef CHARTER_LOOKS_FOR_LEAKS
// libgit2 1.5 forgets what PCRE gave it whenever a pattern does not match (it looks at revisions and remotes
// by patterns), and a list of its own when another repository's objects are borrowed. The leaks are its own,
// and no reason for a test to fail.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() { return "leak:pcre2_\nleak:stdalloc__\nleak:git_odb_\nleak:git_regexp_\n"; }  // NOLINT(bugprone-reserved-identifier)
// That something was suppressed is nothing to tell in the middle of a session.
extern "C" const char* __lsan_default_options();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }  // NOLINT(bugprone-reserved-identifier)
#endif

namespace charter {

void FreeHandle::operator()(git_config* handle) const { git_config_free(handle); }
void FreeHandle::operator()(git_object* handle) const { git_object_free(handle); }
void FreeHandle::operator()(git_odb* handle) const { git_odb_free(handle); }
void FreeHandle::operator()(git_odb_object* handle) const { git_odb_object_free(handle); }
void FreeHandle::operator()(git_reference* handle) const { git_reference_free(handle); }
void FreeHandle::operator()(git_remote* handle) const { git_remote_free(handle); }
void FreeHandle::operator()(git_repository* handle) const { git_repository_free(handle); }
void FreeHandle::operator()(git_revwalk* handle) const { git_revwalk_free(handle); }
void FreeHandle::operator()(git_signature* handle) const { git_signature_free(handle); }
void FreeHandle::operator()(git_transaction* handle) const { git_transaction_free(handle); }

void without_network();  // network_never_used.cc

namespace {

// In bytes: of one blob that is kept once it has been read, and of all objects that are.
constexpr std::size_t kLargestKeptBlob = std::size_t{1} << 18U;
constexpr ssize_t kMostKept = ssize_t{1} << 26U;

}  // namespace

void start_libgit2() {
  static const bool started = [] {
    without_network();
    check(git_libgit2_init(), "start libgit2");
    // Git does not hash again what it reads either; zlib's checksum finds a damaged disk, git fsck finds
    // a forged object. With libgit2's slow SHA-1, reading a register would take twice as long.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    // A part of a register is asked for by several questions about one change, and unpacked once.
    git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_BLOB, kLargestKeptBlob);
    git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, kMostKept);
    // Objects are checked by us before anything points at them.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0);
    return true;
  }();
  static_cast<void>(started);
}

void check(int code, std::string_view doing) {
  if (code >= 0) return;
  const git_error* error = git_error_last();
  const std::string said = error != nullptr && error->message != nullptr ? error->message : "no reason given";
  const std::string message = fmt::format("cannot {}: {}", doing, made_visible(said));
  if (code == GIT_EOWNER || said.find("safe.directory") != std::string::npos) {
    throw Failure(Exit::Disk, "repository-owner", fmt::format("cannot {}: the folder belongs to another user", doing),
                  "if you trust it, name its folder in safe.directory of your git configuration");
  }
  if (said.ends_with(std::strerror(EACCES)))
    throw Failure(Exit::Disk, "disk-failed", message, "the repository must be yours to read and write");
  if (said.find("unsupported extension") != std::string::npos ||
      said.find("repositoryformatversion") != std::string::npos ||
      said.find("unsupported repository version") != std::string::npos) {
    throw Failure(Exit::NotACommunity, "repository-format", message,
                  "this repository uses a git feature that charter does not know; a fresh clone without it works");
  }
  if (code == GIT_ELOCKED) {
    throw Failure(Exit::Disk, "repository-locked", message,
                  "another program is changing the repository; try again when it is done");
  }
  if (code == GIT_EMODIFIED) {
    throw Failure(Exit::Disk, "reference-moved", message, "somebody else committed meanwhile; look again and repeat");
  }
  throw Failure(Exit::Disk, "repository-failed", message, "`git fsck --full` tells whether the repository is sound");
}

ObjectId id_of(const git_oid& oid) { return ObjectId::of_bytes(oid.id); }

git_oid oid_of(const ObjectId& id) {
  git_oid oid;
  std::ranges::copy(id.bytes(), std::begin(oid.id));
  return oid;
}

}  // namespace charter
