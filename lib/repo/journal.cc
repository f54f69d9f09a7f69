// SPDX-License-Identifier: Apache-2.0
#include "repo/journal.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {
namespace {

// The references that have not moved yet.
std::vector<RefUpdate> left_to_move(const Repository& repository, const Step& step) {
  std::vector<RefUpdate> left;
  for (const RefUpdate& update : step.references) {
    if (repository.reference(update.name) != update.after) left.push_back(update);
  }
  return left;
}

bool is_head_at(const Repository& repository, const std::string& reference) {
  return "refs/heads/" + repository.head().branch == reference;
}

// A folder where a file is to go says nothing of the user's: write_files refuses one that is not empty.
bool is_there(const std::optional<Content>& now, const std::optional<Content>& wanted) {
  if (now == wanted) return true;
  return !wanted && now && now->kind == EntryKind::Tree;
}

// A file that is gone already may have left an empty folder behind.
bool is_left_to_do(const std::optional<Content>& now, const FileChange& change) {
  const bool is_folder = now && now->kind == EntryKind::Tree;
  return change.after ? !is_there(now, change.after) : !is_folder;
}

}  // namespace

namespace {

namespace fs = std::filesystem;

bool goes(const Step& step, const std::string& path) {
  const auto change = step.files.find(path);
  return change != step.files.end() && !change->second.after;
}

[[noreturn]] void fail_in_the_way(const std::string& path) {
  throw Failure(Exit::Refused, "file-in-the-way", fmt::format("`{}` stands in the way, and is not saved anywhere", made_visible(path)),
                "move it elsewhere, or commit it, and repeat; nothing was changed");
}

// Something other than a folder where the step needs one.
void require_folders_above(const fs::path& folder, const Step& step, const std::string& path) {
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string above = path.substr(0, slash);
    const auto status = fs::symlink_status(folder / above);
    if (!fs::exists(status)) return;
    if (!fs::is_directory(status)) {
      if (!goes(step, above)) fail_in_the_way(above);
      return;
    }
  }
}

std::string_view folder_of(std::string_view path) { return path.substr(0, std::min(path.rfind('/'), path.size())); }

// A folder where the step puts a file must lose all that is in it by the same step.
void require_no_folder_at(const fs::path& folder, const Step& step, const std::string& path) {
  const auto status = fs::symlink_status(folder / path);
  if (!fs::exists(status) || fs::is_regular_file(status) || fs::is_symlink(status)) return;
  if (!fs::is_directory(status)) fail_in_the_way(path);
  for (const auto& entry : fs::recursive_directory_iterator(folder / path)) {
    if (fs::is_directory(entry.symlink_status())) continue;
    const std::string below = entry.path().lexically_relative(folder).generic_string();
    if (!goes(step, below)) fail_in_the_way(below);
  }
}

}  // namespace

std::filesystem::path Journal::path() const { return own_folder(*repository_) / "journal"; }

Edits Journal::require_ready(const Step& step, const WorkTree& tree) const {
  for (const RefUpdate& update : step.references) {
    const auto now = repository_->reference(update.name);
    if (now == update.before || now == update.after) continue;
    throw Failure(Exit::Disk, "reference-moved", fmt::format("{} has moved meanwhile", made_visible(update.name)),
                  "somebody else committed; look again and repeat");
  }
  Edits left;
  std::vector<std::string_view> taken;  // the places of new files where something stands
  std::string_view looked_above;
  FolderFiles places(repository_->work_folder());
  for (const auto& [path, change] : step.files) {
    const auto now = tree.content_at(path, places);
    if (!is_there(now, change.before) && !is_there(now, change.after)) {
      throw Failure(Exit::Refused, "file-changed", fmt::format("`{}` was changed meanwhile", made_visible(path)),
                    "save that change elsewhere, or commit it, and repeat");
    }
    if (is_left_to_do(now, change)) left[path] = change.after;
    if (change.after && now) taken.push_back(path);
  }
  for (const auto& [path, change] : step.files) {
    if (!change.after || folder_of(path) == looked_above) continue;
    require_folders_above(repository_->work_folder(), step, path);
    looked_above = folder_of(path);
  }
  for (const std::string_view path : taken) require_no_folder_at(repository_->work_folder(), step, std::string(path));
  return left;
}

void Journal::complete(const Step& step, const Edits& left_to_write, WorkTree& tree) {
  if (!left_to_write.empty()) tree.write_files(left_to_write, *lock_);
  const std::vector<RefUpdate> left = left_to_move(*repository_, step);
  const bool moves_head = step.new_head && !is_head_at(*repository_, *step.new_head);
  if (!left.empty() || moves_head) {
    repository_->update(left, moves_head ? step.new_head : std::nullopt, step.log);
  }
  const auto commit = repository_->head().commit;
  if (commit) tree.save_index(repository_->objects().commit(*commit).tree, *lock_);
  remove_file(path());
}

bool Journal::is_untouched(const Step& step, const WorkTree& tree) const {
  const bool references = std::ranges::all_of(step.references, [this](const RefUpdate& update) { return repository_->reference(update.name) == update.before; });
  FolderFiles places(repository_->work_folder());
  const bool files = std::ranges::all_of(step.files, [&](const auto& file) { return is_there(tree.content_at(file.first, places), file.second.before); });
  const bool head = !step.new_head || !is_head_at(*repository_, *step.new_head);
  return references && files && head;
}

void Journal::apply(const Step& step, WorkTree& tree) {
  const Edits left = require_ready(step, tree);
  make_folders(own_folder(*repository_));
  replace_file(path(), journal_text(step));
  try {
    complete(step, left, tree);
  } catch (const Failure&) {
    // A step that failed at its first act must not happen later, when nobody expects it.
    if (is_untouched(step, tree)) remove_file(path());
    throw;
  }
}

void Journal::apply(const Step& step) {
  WorkTree tree(*repository_);
  apply(step, tree);
}

std::optional<Step> Journal::pending() const {
  const auto text = read_file(path());
  if (!text) return std::nullopt;
  auto step = parse_journal(*text);
  if (step) return step;
  throw Failure(Exit::Disk, "journal-unreadable", "an unfinished change was noted by another version of charter, or the note is damaged",
                "finish it with that version, or remove .git/charter/journal and look at `git status`");
}

void Journal::remove_stale_locks(const Step& step) const {
  const std::filesystem::path& own = repository_->private_folder();
  const std::filesystem::path& shared = repository_->shared_folder();
  for (const RefUpdate& update : step.references) {
    // What was noted by someone else must not reach other files.
    if (is_safe_path(update.name) && update.name.starts_with("refs/")) remove_file(shared / (update.name + ".lock"));
  }
  remove_file(shared / "packed-refs.lock");
  remove_file(own / "HEAD.lock");
  remove_file(own / "index.lock");
}

// Whoever committed with another program while a step was pending has decided: what was to move is elsewhere,
// and the step can never be completed.
void Journal::drop_if_overtaken(const Step& step) {
  for (const RefUpdate& update : step.references) {
    const auto now = repository_->reference(update.name);
    if (now == update.before || now == update.after) continue;
    drop();
    throw Failure(Exit::Stopped, "step-overtaken",
                  fmt::format("an interrupted change was not completed: {} has moved since", made_visible(update.name)),
                  "it is forgotten now; what it had written to the folder, if anything, stands there unsaved: "
                  "see `charter status`, and repeat the command");
  }
}

std::optional<Step> Journal::recover() {
  // A note that was never finished noted nothing.
  remove_file(path().string() + ".new");
  const auto step = pending();
  if (!step) return std::nullopt;
  drop_if_overtaken(*step);
  remove_stale_locks(*step);
  WorkTree tree(*repository_);
  Edits left;
  FolderFiles places(repository_->work_folder());
  for (const auto& [path, change] : step->files) {
    const auto now = tree.content_at(path, places);
    if (is_left_to_do(now, change)) left[path] = change.after;
    if (is_there(now, change.before) || is_there(now, change.after)) continue;
    throw Failure(Exit::Stopped, "file-changed-since",
                  fmt::format("an unfinished change would overwrite `{}`, which was edited since", made_visible(path)),
                  "move that file away and repeat; the unfinished change is then completed");
  }
  complete(*step, left, tree);
  return step;
}

void Journal::drop() { remove_file(path()); }

}  // namespace charter
