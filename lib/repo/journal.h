// SPDX-License-Identifier: Apache-2.0
#pragma once

// All or nothing. What a command wants to have happen to files, branches, HEAD and index is written down
// first (docs/formats/repository.md), and then done. A process that dies before the note is complete
// has changed nothing; one that dies after it is finished by whoever comes next. The locks of git on the index and on
// all references that move are held from before the note until after the last act: where another program holds one,
// nothing is done.

#include "repo/index_lock.h"
#include "repo/lock.h"
#include "repo/reference_move.h"
#include "repo/repository.h"
#include "repo/work_tree.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct FileChange {
  std::optional<Content> before;
  std::optional<Content> after;
  friend bool operator==(const FileChange&, const FileChange&) = default;
};

struct Step {
  std::vector<RefUpdate> references;
  std::optional<std::string> new_head;      // the branch (in full) that HEAD is to name, or the commit it is to be at
  std::map<std::string, FileChange> files;  // of the working folder
  // What git is merging into the branch (repo/git_state.h): a commit ends that, and what takes the commit back brings it
  // back.
  std::vector<ObjectId> merge_before;
  std::vector<ObjectId> merge_after;
  // The text of `.git/charter/merge`, a merge of charter's own that waits for answers; empty: no such file.
  std::string waiting_before;
  std::string waiting_after;
  LogLine log;
  std::string note;  // the caller's own, kept with the step: any bytes
  friend bool operator==(const Step&, const Step&) = default;
};

std::string journal_text(const Step& step);
// Nothing for a text that is not whole.
std::optional<Step> parse_journal(std::string_view text);

class Journal {
 public:
  // Done last of all, and by whoever completes the step: it may happen twice.
  using Afterwards = std::function<void(const Step&)>;

  // The caller holds the lock for as long as the journal lives.
  Journal(Repository& repository, const Lock& lock, Afterwards afterwards = {})
      : repository_(&repository), lock_(&lock), afterwards_(std::move(afterwards)) {}

  // Whether a process may have died here, or is at work: a look at the names of three files.
  static bool may_need_recovery(const Repository& repository);

  // No step may be pending: a Failure (step-unfinished). The objects must be in the repository. Files and references must be as `before` says, or already as
  // `after` says, and what is merged as `before` says; git must be in the middle of nothing else, and in no other working folder on the branch that HEAD is
  // to name: otherwise a Failure, and nothing has changed. The index then is that of HEAD's commit.
  // `tree` is a work tree that has seen the folder already, which spares looking again.
  void apply(const Step& step, WorkTree& tree);
  void apply(const Step& step);

  // The step that another process did not finish.
  std::optional<Step> pending() const;

  // Finishes it. Locks that the process took are removed; one of another program is a Failure. A file that is
  // neither before nor after was edited since: a Failure, and the step stays pending. A reference that is neither
  // was moved since by another program: a Failure (step-overtaken), once, and the step is forgotten. Returns
  // the step that was finished, if there was one.
  std::optional<Step> recover();

  // Forgets the pending step; what it has done stays done.
  void drop();

 private:
  std::filesystem::path path() const;
  // The note of a step whose locks are being taken: nothing of it has happened.
  std::filesystem::path intent_path() const;
  // What the files of the step still lack.
  Edits require_ready(const Step& step, const WorkTree& tree) const;
  std::vector<RefUpdate> left_to_move(const Step& step) const;
  std::optional<std::string> head_left_to_move(const Step& step) const;
  ReferenceMove lock_references(const Step& step) const;
  void complete(const Step& step, const Edits& left_to_write, WorkTree& tree, IndexLock& index);
  void put_waiting(const std::string& text) const;
  std::filesystem::path waiting_path() const;
  void save_index(const Step& step, const ObjectId& commit, WorkTree& tree, IndexLock& index) const;
  bool is_untouched(const Step& step, const WorkTree& tree) const;
  void drop_if_overtaken(const Step& step);
  std::vector<std::filesystem::path> locks_of(const Step& step) const;
  void forget_intent() const;

  Repository* repository_;
  const Lock* lock_;
  Afterwards afterwards_;
};

}  // namespace charter
