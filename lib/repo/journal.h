// SPDX-License-Identifier: Apache-2.0
#pragma once

// All or nothing. What a command wants to have happen to files, branches, HEAD and index is written down
// first (docs/formats/repository.md), and then done. A process that dies before the note is complete
// has changed nothing; one that dies after it is finished by whoever comes next.

#include "repo/lock.h"
#include "repo/repository.h"
#include "repo/work_tree.h"

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
  std::optional<std::string> new_head;      // the branch (in full) that HEAD is to name
  std::map<std::string, FileChange> files;  // of the working folder
  LogLine log;
  std::string note;  // the caller's own, kept with the step: any bytes
  friend bool operator==(const Step&, const Step&) = default;
};

std::string journal_text(const Step& step);
// Nothing for a text that is not whole.
std::optional<Step> parse_journal(std::string_view text);

class Journal {
 public:
  // The caller holds the lock for as long as the journal lives.
  Journal(Repository& repository, const Lock& lock) : repository_(&repository), lock_(&lock) {}

  // The objects must be in the repository. Files and references must be as `before` says, or already as
  // `after` says: otherwise a Failure, and nothing has changed. The index then is that of HEAD's commit.
  // `tree` is a work tree that has seen the folder already, which spares looking again.
  void apply(const Step& step, WorkTree& tree);
  void apply(const Step& step);

  // The step that another process did not finish.
  std::optional<Step> pending() const;

  // Finishes it. Lock files of git that stand in its way are that process's and are removed. A file that is
  // neither before nor after was edited since: a Failure, and the step stays pending. A reference that is neither
  // was moved since by another program: a Failure (step-overtaken), once, and the step is forgotten. Returns
  // the step that was finished, if there was one.
  std::optional<Step> recover();

  // Forgets the pending step; what it has done stays done.
  void drop();

 private:
  std::filesystem::path path() const;
  // What the files of the step still lack.
  Edits require_ready(const Step& step, const WorkTree& tree) const;
  void complete(const Step& step, const Edits& left_to_write, WorkTree& tree);
  bool is_untouched(const Step& step, const WorkTree& tree) const;
  void drop_if_overtaken(const Step& step);
  void remove_stale_locks(const Step& step) const;

  Repository* repository_;
  const Lock* lock_;
};

}  // namespace charter
