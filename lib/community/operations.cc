// SPDX-License-Identifier: Apache-2.0
#include "community/operations.h"

#include "community/kept_objects.h"
#include "community/merge_note.h"
#include "diag/failure.h"
#include "repo/disk.h"
#include "repo/git_state.h"
#include "repo/tree_walk.h"
#include "value/integer.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kMostKept = 200;
constexpr std::string_view kUndone = ".undone";

// A step's note: what is to be recorded when it is done.
enum class Deed { Done, Undone, Redone };

struct Note {
  Deed deed = Deed::Done;
  int number = 0;
  std::string what;
};

std::string_view word_of(Deed deed) {
  switch (deed) {
    case Deed::Done: return "do";
    case Deed::Undone: return "undo";
    case Deed::Redone: return "redo";
  }
  return {};
}

std::string text_of(const Note& note) {
  return fmt::format("{} {} {}", word_of(note.deed), note.number, note.what);
}

std::optional<Note> read_note(const std::string& text) {
  const auto first = text.find(' ');
  const auto second = first == std::string::npos ? first : text.find(' ', first + 1);
  if (second == std::string::npos) return std::nullopt;
  const auto number = parse_integer(std::string_view(text).substr(first + 1, second - first - 1));
  if (!number) return std::nullopt;
  for (const Deed deed : {Deed::Done, Deed::Undone, Deed::Redone})
    if (text.substr(0, first) == word_of(deed))
      return Note{deed, static_cast<int>(*number), text.substr(second + 1)};
  return std::nullopt;
}

std::filesystem::path folder_of(const Repository& repository) {
  return own_folder(repository) / "operations";
}

std::string file_name(int number) { return fmt::format("{:08}", number); }

std::optional<Step> read_step(const std::filesystem::path& path) {
  const auto text = read_file(path);
  return text ? parse_journal(*text) : std::nullopt;
}

// Which there are, by the names of their files; what they did is not read.
std::vector<Operation> recorded(const Repository& repository) {
  std::vector<Operation> found;
  const std::filesystem::path folder = folder_of(repository);
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    std::string name = entry.path().filename().string();
    const bool undone = name.ends_with(kUndone);
    if (undone) name.resize(name.size() - kUndone.size());
    if (const auto number = parse_integer(name))
      found.push_back({static_cast<int>(*number), "", undone});
  }
  std::ranges::sort(found, {}, &Operation::number);
  return found;
}

std::filesystem::path path_of(const Repository& repository, const Operation& operation) {
  return folder_of(repository) /
         (file_name(operation.number) + (operation.undone ? std::string(kUndone) : ""));
}

Operation with_words(const Repository& repository, Operation operation) {
  const auto step = read_step(path_of(repository, operation));
  const auto note = step ? read_note(step->note) : std::nullopt;
  operation.what = note ? note->what : "something that cannot be read any more";
  return operation;
}

// What is forgotten once something new is done: what was undone, and the oldest when there are many.
std::vector<Operation> to_forget(const Repository& repository) {
  std::vector<Operation> all = recorded(repository);
  const bool is_full = all.size() >= kMostKept;
  std::erase_if(all, [&](const Operation& o) { return !o.undone && !(is_full && &o == &all.front()); });
  return all;
}

void record_done(const Repository& repository, const Step& step, int number) {
  if (status_of(folder_of(repository) / file_name(number))) return;
  make_folders(folder_of(repository));
  // Of one who died here.
  remove_file(folder_of(repository) / (file_name(number) + ".new"));
  for (const Operation& operation : to_forget(repository)) remove_file(path_of(repository, operation));
  replace_file(folder_of(repository) / file_name(number), journal_text(step));
}

void mark(const Repository& repository, int number, Deed deed) {
  const Operation done{number, "", false}, undone{number, "", true};
  const auto& [from, to] = deed == Deed::Undone ? std::pair(done, undone) : std::pair(undone, done);
  if (std::filesystem::exists(path_of(repository, from)))
    rename_file(path_of(repository, from), path_of(repository, to));
}

void record(const Repository& repository, const Step& step) {
  const auto note = read_note(step.note);
  if (!note) return;
  if (note->deed == Deed::Done)
    record_done(repository, step, note->number);
  else
    mark(repository, note->number, note->deed);
}

// Writes what the step needs in the repository: to be done, and apart from that, to be undone.
void flush_for(const Step& step, ObjectStore& store) {
  std::vector<ObjectId> history, kept;
  for (const RefUpdate& update : step.references)
    if (update.after) (is_kept(update.name) ? kept : history).push_back(*update.after);
  for (const auto& [path, change] : step.files)
    for (const auto& content : {change.before, change.after})
      if (content) kept.push_back(content->id);
  store.flush(history, kept);
}

Step inverse(Step step) {
  for (RefUpdate& update : step.references) std::swap(update.before, update.after);
  for (auto& [path, change] : step.files) std::swap(change.before, change.after);
  std::swap(step.merge_before, step.merge_after);
  std::swap(step.waiting_before, step.waiting_after);
  return step;
}

// The branch that a switch left, or the commit where there was none, which stands in its name: "switch b (from a)". No
// branch has a blank in its name, and none is named as a commit is.
std::optional<std::string> place_left(const std::string& what) {
  constexpr std::string_view kFrom = " (from ";
  const auto at = what.rfind(kFrom);
  if (at == std::string::npos || !what.ends_with(')')) return std::nullopt;
  const auto begin = at + kFrom.size();
  const std::string place = what.substr(begin, what.size() - begin - 1);
  return ObjectId::parse(place) ? place : "refs/heads/" + place;
}

// Whether the commit is a side of a division: it names the settlement that it follows from.
bool is_fork(const Repository& repository, const ObjectId& commit) {
  return repository.objects().commit(commit).message.find("\n\nSettlement ") != std::string::npos;
}

// Commits that another program made since would be lost, or stand on what is gone.
void require_not_overtaken(const Repository& repository, const Step& step, const Operation& operation) {
  for (const RefUpdate& update : step.references) {
    const auto now = repository.reference(update.name);
    if (now == update.before || now == update.after) continue;
    const auto slash = update.name.find('/', std::string_view("refs/").size());
    if (now && is_fork(repository, *now))
      throw Failure(Exit::Refused, "fork-not-undone",
                    fmt::format("a fork was made after `{}`, and a fork is not undone: two communities exist", made_visible(operation.what)),
                    "change what is to be changed, and commit that");
    throw Failure(Exit::Refused, "operation-overtaken",
                  fmt::format("`{}` was moved since by another program, after `{}`",
                              made_visible(update.name.substr(slash + 1)), made_visible(operation.what)),
                  "take that back with the program that did it, such as git, or change the files back and commit that");
  }
}

void append_kept(Step& step, const std::vector<RefUpdate>& kept) {
  step.references.insert(step.references.end(), kept.begin(), kept.end());
}

// What the step kept when it was done is not to be undone with it.
void drop_kept(Step& step) {
  std::erase_if(step.references, [](const RefUpdate& update) { return is_kept(update.name); });
}

// Which operation it is was chosen while the lock was held: two at once do not take back the same one.
void do_again(Workspace& workspace, const Lock& lock, const Operation& operation, Deed deed, const LogLine& log) {
  Repository& repository = workspace.repository();
  const auto done = read_step(path_of(repository, operation));
  if (!done)
    throw Failure(Exit::Disk, "operation-unreadable", "what was done cannot be read any more",
                  fmt::format("the record is {}", path_of(repository, operation).string()));
  Step step = deed == Deed::Undone ? inverse(*done) : *done;
  if (done->new_head && deed == Deed::Undone) step.new_head = place_left(operation.what);
  step.note = text_of({deed, operation.number, operation.what});
  step.log = log;
  drop_kept(step);
  require_not_overtaken(repository, step, operation);
  append_kept(step, deed == Deed::Undone ? keep_commits(repository, step, file_name(operation.number))
                                         : let_go_of_commits(repository, file_name(operation.number)));
  workspace.folder_tree();
  flush_for(step, workspace.objects());
  Journal(repository, lock, recorder(repository)).apply(step, workspace.work_tree());
}

}  // namespace

Journal::Afterwards recorder(const Repository& repository) {
  return [&repository](const Step& step) { record(repository, step); };
}

std::vector<Operation> operations(const Workspace& workspace) {
  std::vector<Operation> all = recorded(workspace.repository());
  for (Operation& operation : all) operation = with_words(workspace.repository(), operation);
  return all;
}

void perform(Workspace& workspace, Step step, const std::string& what) {
  Repository& repository = workspace.repository();
  const Lock lock(repository);
  const std::vector<Operation> before = recorded(repository);
  const int number = before.empty() ? 1 : before.back().number + 1;
  for (const Operation& operation : to_forget(repository)) append_kept(step, let_go(repository, file_name(operation.number)));
  append_kept(step, keep_files(repository, step, file_name(number)));
  step.note = text_of({Deed::Done, number, what});
  flush_for(step, workspace.objects());
  Journal(repository, lock, recorder(repository)).apply(step, workspace.work_tree());
}

Operation next_undo(const Workspace& workspace) {
  require_no_merge(workspace);
  require_no_git_act(workspace.repository());
  const std::vector<Operation> all = recorded(workspace.repository());
  const auto last = std::find_if(all.rbegin(), all.rend(), [](const Operation& o) { return !o.undone; });
  if (last == all.rend())
    throw Failure(Exit::Refused, "nothing-to-undo", "nothing was done here that could be undone",
                  all.empty() ? "founding, copying and forking a community are not undone"
                              : "`charter undo --list` shows what was done in this clone");
  return with_words(workspace.repository(), *last);
}

Operation next_redo(const Workspace& workspace) {
  const std::vector<Operation> all = recorded(workspace.repository());
  const auto first = std::ranges::find_if(all, &Operation::undone);
  if (first == all.end())
    throw Failure(Exit::Refused, "nothing-to-redo", "nothing was undone that could be done again",
                  "`charter undo --list` shows what was done in this clone");
  return with_words(workspace.repository(), *first);
}

Operation undo(Workspace& workspace, const LogLine& log) {
  const Lock lock(workspace.repository());
  const Operation operation = next_undo(workspace);
  do_again(workspace, lock, operation, Deed::Undone, log);
  return operation;
}

Operation redo(Workspace& workspace, const LogLine& log) {
  const Lock lock(workspace.repository());
  const Operation operation = next_redo(workspace);
  do_again(workspace, lock, operation, Deed::Redone, log);
  return operation;
}

std::map<std::string, FileChange> file_changes(const ObjectStore& store, const ObjectId& before,
                                               const ObjectId& after) {
  std::map<std::string, FileChange> files;
  for_each_difference(store, before, after, "", [&](const Difference& d) {
    files[d.path] = {d.before, d.after};
  });
  return files;
}

}  // namespace charter
