// SPDX-License-Identifier: Apache-2.0
#include "repo/reference_move.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>

namespace charter {
namespace {

Handle<git_signature> signature_of(const Signature& signature) {
  git_signature* made = nullptr;
  const bool is_named = !signature.who.name.empty() && !signature.who.email.empty();
  check(git_signature_new(&made, is_named ? signature.who.name.c_str() : "unknown",
                          is_named ? signature.who.email.c_str() : "unknown", signature.seconds, signature.offset_minutes),
        "name who acts");
  return Handle<git_signature>(made);
}

// A reflog is one line a change.
std::string one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

void require_before(const Repository& repository, const RefUpdate& update) {
  const auto now = repository.reference(update.name);
  if (now == update.before) return;
  throw Failure(Exit::Disk, "reference-moved",
                fmt::format("{} has moved meanwhile", made_visible(update.name)),
                "somebody else committed; look again and repeat");
}

// What is removed may stand in the one file that git packs references into, which is locked only while they move.
void require_packed_unlocked(const Repository& repository, const std::vector<RefUpdate>& updates) {
  if (std::ranges::all_of(updates, [](const RefUpdate& update) { return update.after.has_value(); })) return;
  if (!status_of(repository.shared_folder() / "packed-refs.lock")) return;
  throw Failure(Exit::Disk, "repository-locked", "git, or another program, is changing the references of this repository",
                "try again when it is done; if none is running, remove .git/packed-refs.lock");
}

}  // namespace

ReferenceMove::ReferenceMove(Repository& repository, const std::vector<RefUpdate>& updates,
                             const std::optional<std::string>& new_head, const LogLine& log) {
  git_transaction* made = nullptr;
  check(git_transaction_new(&made, &repository.handle()), "begin to move references");
  transaction_ = Handle<git_transaction>(made);
  require_packed_unlocked(repository, updates);
  for (const RefUpdate& update : updates) {
    check(git_transaction_lock_ref(made, update.name.c_str()), fmt::format("lock {}", made_visible(update.name)));
  }
  if (new_head) check(git_transaction_lock_ref(made, "HEAD"), "lock HEAD");
  const Handle<git_signature> who = signature_of(log.who);
  const std::string reason = one_line(log.reason);
  for (const RefUpdate& update : updates) {
    require_before(repository, update);
    if (update.after) {
      const git_oid target = oid_of(*update.after);
      check(git_transaction_set_target(made, update.name.c_str(), &target, who.get(), reason.c_str()), "move a reference");
    } else if (update.before) {
      check(git_transaction_remove(made, update.name.c_str()), "remove a reference");
    }
  }
  if (const auto commit = new_head ? ObjectId::parse(*new_head) : std::nullopt) {
    const git_oid target = oid_of(*commit);
    check(git_transaction_set_target(made, "HEAD", &target, who.get(), reason.c_str()), "move HEAD");
  } else if (new_head) {
    check(git_transaction_set_symbolic_target(made, "HEAD", new_head->c_str(), who.get(), reason.c_str()), "move HEAD");
  }
}

void ReferenceMove::commit() {
  check(git_transaction_commit(transaction_.get()), "move references");
  transaction_.reset();
}

void Repository::update(const std::vector<RefUpdate>& updates, const std::optional<std::string>& new_head,
                        const LogLine& log) {
  ReferenceMove(*this, updates, new_head, log).commit();
}

}  // namespace charter
