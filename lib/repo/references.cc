// SPDX-License-Identifier: Apache-2.0
#include "repo/repository.h"

#include "diag/failure.h"
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

}  // namespace

void Repository::update(const std::vector<RefUpdate>& updates, const std::optional<std::string>& new_head,
                        const LogLine& log) {
  git_transaction* made = nullptr;
  check(git_transaction_new(&made, handle_.get()), "begin to move references");
  const Handle<git_transaction> transaction(made);
  for (const RefUpdate& update : updates) {
    check(git_transaction_lock_ref(made, update.name.c_str()), fmt::format("lock {}", made_visible(update.name)));
  }
  if (new_head) check(git_transaction_lock_ref(made, "HEAD"), "lock HEAD");
  const Handle<git_signature> who = signature_of(log.who);
  const std::string reason = one_line(log.reason);
  for (const RefUpdate& update : updates) {
    require_before(*this, update);
    if (update.after) {
      const git_oid target = oid_of(*update.after);
      check(git_transaction_set_target(made, update.name.c_str(), &target, who.get(), reason.c_str()), "move a reference");
    } else if (update.before) {
      check(git_transaction_remove(made, update.name.c_str()), "remove a reference");
    }
  }
  if (new_head) {
    check(git_transaction_set_symbolic_target(made, "HEAD", new_head->c_str(), who.get(), reason.c_str()), "move HEAD");
  }
  check(git_transaction_commit(made), "move references");
}

}  // namespace charter
