// SPDX-License-Identifier: Apache-2.0
#include "repo/journal.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "repo/git_state.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace charter {
namespace {

// So long git itself waits for a lock: one that stands longer is held by nobody.
constexpr int looks_at_locks = 50;
constexpr std::chrono::milliseconds pause_between_looks(20);

bool is_head_at(const Repository& repository, const std::string& place) {
  const Head head = repository.head();
  return (head.is_detached() ? to_string(*head.commit) : "refs/heads/" + head.branch) == place;
}

void require_merge_as(const Repository& repository, const Step& step) {
  const std::vector<ObjectId> heads = merge_heads(repository);
  const GitAct act = git_act(repository);
  if (heads == step.merge_before && act == (heads.empty() ? GitAct::None : GitAct::Merge)) return;
  if (act != GitAct::None) fail_on_git_act(act);
  throw Failure(Exit::Refused, "merge-gone", "the merge that was taken back is no longer under way",
                "`git merge` begins it anew");
}

void require_not_elsewhere(const Repository& repository, const std::string& place) {
  constexpr std::string_view branches = "refs/heads/";
  if (place.starts_with(branches)) require_on_no_other_folder(repository, place.substr(branches.size()));
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

std::string_view path_above(std::string_view path) { return path.substr(0, std::min(path.rfind('/'), path.size())); }

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

std::filesystem::path Journal::intent_path() const { return own_folder(*repository_) / "intent"; }

bool Journal::may_need_recovery(const Repository& repository) {
  const fs::path own = own_folder(repository);
  return status_of(own / "journal") || status_of(own / "intent") || IndexLock::may_be_left_behind(repository);
}

// The references that have not moved yet.
std::vector<RefUpdate> Journal::left_to_move(const Step& step) const {
  std::vector<RefUpdate> left;
  for (const RefUpdate& update : step.references) {
    if (repository_->reference(update.name) != update.after) left.push_back(update);
  }
  return left;
}

std::optional<std::string> Journal::head_left_to_move(const Step& step) const {
  return step.new_head && is_head_at(*repository_, *step.new_head) ? std::nullopt : step.new_head;
}

ReferenceMove Journal::lock_references(const Step& step) const {
  return {*repository_, left_to_move(step), head_left_to_move(step), step.log};
}

Edits Journal::require_ready(const Step& step, const WorkTree& tree) const {
  require_merge_as(*repository_, step);
  if (const auto place = head_left_to_move(step)) require_not_elsewhere(*repository_, *place);
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
    if (!change.after || path_above(path) == looked_above) continue;
    require_folders_above(repository_->work_folder(), step, path);
    looked_above = path_above(path);
  }
  for (const std::string_view path : taken) require_no_folder_at(repository_->work_folder(), step, std::string(path));
  return left;
}

void Journal::complete(const Step& step, const Edits& left_to_write, WorkTree& tree, IndexLock& index) {
  ReferenceMove move = lock_references(step);
  if (status_of(intent_path())) rename_file(intent_path(), path());
  if (!left_to_write.empty()) tree.write_files(left_to_write, *lock_);
  move.commit();
  if (step.waiting_before != step.waiting_after) put_waiting(step.waiting_after);
  if (step.merge_before != step.merge_after) set_merge_heads(*repository_, step.merge_after);
  const auto commit = repository_->head().commit;
  if (commit) save_index(step, *commit, tree, index);
  if (afterwards_) afterwards_(step);
  remove_file(path());
}

// While a merge of charter's own waits, git must not record it.
void Journal::save_index(const Step& step, const ObjectId& commit, WorkTree& tree, IndexLock& index) const {
  const ObjectStore& objects = repository_->objects();
  const std::vector<ObjectId> merged = merge_heads(*repository_);
  const bool waits = merged.size() == 1 && !is_merge_of_git(*repository_) && status_of(waiting_path()).has_value();
  if (!waits) return tree.save_index(objects.commit(commit).tree, index);
  std::set<std::string> written;
  for (const auto& [path, change] : step.files) written.insert(path);
  tree.save_unsettled_index(objects.commit(commit).tree, objects.commit(merged.front()).tree, written, index);
}

fs::path Journal::waiting_path() const { return own_folder(*repository_) / "merge"; }

void Journal::put_waiting(const std::string& text) const {
  const fs::path path = waiting_path();
  if (text.empty()) remove_file(path);
  else replace_file(path, text);
}

bool Journal::is_untouched(const Step& step, const WorkTree& tree) const {
  const bool references = std::ranges::all_of(step.references, [this](const RefUpdate& update) { return repository_->reference(update.name) == update.before; });
  FolderFiles places(repository_->work_folder());
  const bool files = std::ranges::all_of(step.files, [&](const auto& file) { return is_there(tree.content_at(file.first, places), file.second.before); });
  const bool head = !step.new_head || !is_head_at(*repository_, *step.new_head);
  const bool merge = merge_heads(*repository_) == step.merge_before;
  return references && files && head && merge;
}

// The locks are taken between the two names of the note, so that one who finds the second knows whose they are.
void Journal::apply(const Step& step, WorkTree& tree) {
  if (status_of(path()))
    throw Failure(Exit::Disk, "step-unfinished", "an interrupted change could not be finished yet, and comes first",
                  "make what it writes writable again, and repeat: any command then finishes it");
  IndexLock index(*repository_, *lock_);
  const Edits left = require_ready(step, tree);
  replace_file(intent_path(), journal_text(step));
  try {
    complete(step, left, tree, index);
  } catch (...) {
    // A step that failed at its first act must not happen later, when nobody expects it.
    remove_file(intent_path());
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

// Those that the process held that meant to do the step: it held them until the references moved. Just then a file is
// its lock and itself.
std::vector<fs::path> Journal::locks_of(const Step& step) const {
  std::vector<fs::path> locks;
  const auto add = [&](const fs::path& file, bool is_left) {
    const fs::path lock = file.string() + ".lock";
    std::error_code not_there;
    if (is_left || fs::equivalent(file, lock, not_there)) locks.push_back(lock);
  };
  bool removes = false;
  for (const RefUpdate& update : step.references) {
    // What was noted by someone else must not reach other files.
    if (!is_safe_path(update.name) || !update.name.starts_with("refs/")) continue;
    const bool is_left = repository_->reference(update.name) != update.after;
    add(repository_->shared_folder() / update.name, is_left);
    removes |= is_left && !update.after;
  }
  add(repository_->shared_folder() / "packed-refs", removes);
  add(repository_->private_folder() / "HEAD", head_left_to_move(step).has_value());
  return locks;
}

namespace {

// Of locks that may be another program's, those that nobody lets go of.
void remove_when_stale(const std::vector<fs::path>& locks) {
  const auto is_there = [](const fs::path& lock) { return status_of(lock).has_value(); };
  for (int i = 0; i < looks_at_locks && std::ranges::any_of(locks, is_there); ++i) std::this_thread::sleep_for(pause_between_looks);
  for (const fs::path& lock : locks) remove_file(lock);
}

// A reference goes before its lock does, and then another program may make it anew.
std::vector<fs::path> locks_of_removed(const Repository& repository, const Step& step) {
  std::vector<fs::path> locks;
  for (const RefUpdate& update : step.references) {
    const bool is_removed = !update.after && !repository.reference(update.name);
    if (is_removed && is_safe_path(update.name) && update.name.starts_with("refs/"))
      locks.push_back(repository.shared_folder() / (update.name + ".lock"));
  }
  if (!locks.empty()) locks.push_back(repository.shared_folder() / "packed-refs.lock");
  return locks;
}

}  // namespace

// It may have died before it had all the locks, and another program may hold one of them.
void Journal::forget_intent() const {
  const auto text = read_file(intent_path());
  if (const auto step = text ? parse_journal(*text) : std::nullopt) remove_when_stale(locks_of(*step));
  remove_file(intent_path());
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
  if (!may_need_recovery(*repository_)) return std::nullopt;
  // A note that was never finished noted nothing.
  remove_file(intent_path().string() + ".new");
  IndexLock index(*repository_, *lock_);
  forget_intent();
  const auto step = pending();
  if (!step) return std::nullopt;
  drop_if_overtaken(*step);
  for (const fs::path& lock : locks_of(*step)) remove_file(lock);
  remove_when_stale(locks_of_removed(*repository_, *step));
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
  complete(*step, left, tree, index);
  return step;
}

void Journal::drop() { remove_file(path()); }

}  // namespace charter
