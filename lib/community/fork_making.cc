// SPDX-License-Identifier: Apache-2.0
#include "community/forking.h"
#include "community/operations.h"
#include "community/written_check.h"
#include "diag/failure.h"
#include "repo/copy_objects.h"
#include "repo/disk.h"
#include "repo/journal.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMain = "refs/heads/main";

Failure refused(const char* code, const std::string& message, const std::string& help) {
  return {Exit::Refused, code, message, help};
}

void require_free(const fs::path& into) {
  if (!fs::exists(fs::symlink_status(into))) return;
  if (fs::is_directory(fs::symlink_status(into)) && fs::is_empty(into)) return;
  throw refused("target-not-empty", fmt::format("`{}` is there already and is not empty", into.string()),
                "name a folder that does not exist yet with --into");
}

void require_clean(Workspace& workspace) {
  if (workspace.folder_tree() == workspace.head_tree()) return;
  throw refused("unsaved-changes", "the working folder has changes that are not committed",
                "commit them first; what is divided is a committed state");
}

std::string members(std::size_t count) {
  return fmt::format("{} member{}", count, count == 1 ? "" : "s");
}

std::string parent_message(const ForkPlan& plan) {
  const SettledParty& leaving = plan.settlement.parties[1];
  return fmt::format("{} leave to found {}\n\nSettlement {}\n", members(leaving.members), leaving.name,
                     plan.settlement.digest);
}

std::string child_message(const ForkPlan& plan) {
  const SettledParty& own = plan.settlement.parties[1];
  return fmt::format("Found {} with {} of {}\n\nSettlement {}\n", own.name, members(own.members),
                     plan.inputs.community.name, plan.settlement.digest);
}

ObjectId stage_side(ObjectStore& store, const ForkPlan& plan, std::size_t party, const Hand& hand,
                    const Vocabulary& vocabulary) {
  const ObjectId tree = tree_of_party(store, plan, party, vocabulary);
  return store.stage_commit({.tree = tree,
                             .parents = {plan.base},
                             .author = hand.author,
                             .committer = hand.committer,
                             .message = party == 0 ? parent_message(plan) : child_message(plan)});
}

// The new repository, complete, in its workshop. `side` holds what the other objects do not.
void build_child(const Workspace& workspace, ObjectStore side, const ObjectId& commit,
                 const fs::path& folder, const Hand& hand) {
  fs::remove_all(folder);
  Repository child = Repository::init(folder);
  if (!owns_its_objects(workspace.repository()))
    throw refused("borrowed-objects", "this repository borrows its objects from another",
                  "make it whole with `git repack -a -d` and remove .git/objects/info/alternates");
  copy_objects(workspace.repository(), child);
  ObjectStore fresh(child.shared_folder() / "objects");
  child.objects() = std::move(fresh);
  child.objects().absorb(std::move(side));
  child.objects().flush({commit});
  const ObjectId nothing = child.objects().stage_tree({});
  const Lock lock(child);
  Journal(child, lock).apply(
      {.references = {{std::string(kMain), std::nullopt, commit}},
       .files = file_changes(child.objects(), nothing, child.objects().commit(commit).tree),
       .log = {hand.committer, "charter: fork"}});
}

void move_parent(Workspace& workspace, const ForkNote& note, const ObjectId& base, const ObjectId& commit) {
  Repository& repository = workspace.repository();
  workspace.objects().flush({commit});
  const Lock lock(repository);
  Journal(repository, lock)
      .apply({.references = {{"refs/heads/" + note.branch, base, commit}},
              .files = file_changes(workspace.objects(), workspace.objects().commit(base).tree,
                                    workspace.objects().commit(commit).tree),
              .log = {note.hand.committer, "charter: fork"}},
             workspace.work_tree());
}

// The commit at the head of the community in that folder; nothing where there is none.
std::optional<ObjectId> head_of(const fs::path& folder) {
  if (!fs::exists(folder / ".git")) return std::nullopt;
  return Repository::open(folder).head().commit;
}

// Where the new community goes: absolute, without a slash at its end, outside of this one.
fs::path place_for(const Workspace& workspace, const fs::path& into) {
  fs::path place = fs::absolute(into).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  const std::string inside = place.lexically_relative(workspace.folder().lexically_normal()).string();
  if (place.string().find('\n') != std::string::npos || inside.empty() || !inside.starts_with(".."))
    throw refused("fork-inside", "the new community would lie inside this one's folder",
                  "name a folder beside it, as in --into ../NAME");
  return place;
}

// What was divided must read without error on every side.
void require_sound(ObjectStore& store, const ObjectId& commit, const Vocabulary& vocabulary) {
  const Faults faults = check_written(read_written_parts(store, store.commit(commit).tree, vocabulary), vocabulary);
  for (const Fault& fault : faults)
    if (fault.severity == Severity::Error)
      throw refused(fault.code.c_str(), "a side would have a fault: " + fault.message, fault.help);
}

ObjectId id_in(const std::string& text) {
  const auto id = ObjectId::parse(text);
  if (!id) throw Failure(Exit::Disk, "fork-note-unreadable", "the note of an interrupted fork is damaged",
                         "`charter fork --abort` clears it");
  return *id;
}

ForkNote require_note(const Workspace& workspace) {
  auto note = half_made_fork(workspace);
  if (!note) throw refused("no-half-made-fork", "no fork was interrupted here",
                           "`charter fork --members WHO --name NAME --into DIR` begins one");
  return *std::move(note);
}

// `side` holds the staged commit of the new community.
MadeFork finish(Workspace& workspace, const ForkPlan& plan, const ForkNote& note, ObjectStore side) {
  const fs::path into = note.into, folder = workshop(note);
  if (head_of(into) != id_in(note.child)) {
    require_free(into);
    build_child(workspace, std::move(side), id_in(note.child), folder, note.hand);
    rename_file(folder, into);
  }
  if (!is_complete(workspace, note)) move_parent(workspace, note, plan.base, id_in(note.parent));
  remove_note(workspace);
  return {into, id_in(note.child), id_in(note.parent)};
}

}  // namespace

namespace {

// The child that this fork made, and its note.
void take_back(const Workspace& workspace, const ForkNote& note) {
  fs::remove_all(workshop(note));
  if (fs::exists(note.into) && head_of(note.into) == ObjectId::parse(note.child)) fs::remove_all(note.into);
  remove_note(workspace);
}

// A child with work of its own is not thrown away.
void require_child_as_made(const ForkNote& note, const Vocabulary& vocabulary) {
  const fs::path into = note.into;
  if (!head_of(into)) return;
  Workspace child = Workspace::open(into, vocabulary);
  if (head_of(into) == ObjectId::parse(note.child) && child.folder_tree() == child.head_tree()) return;
  throw refused("fork-child-changed", fmt::format("{} has changes of its own, which would be lost", made_visible(into.string())),
                "finish the fork with `charter fork --continue`, or move that folder away first");
}

}  // namespace

MadeFork make_fork(Workspace& workspace, const ForkPlan& plan, const fs::path& into, const Hand& hand) {
  require_no_half_made_fork(workspace);
  const Head head = workspace.branch_head();
  require_clean(workspace);
  const fs::path place = place_for(workspace, into);
  require_free(place);
  ForkNote note{.base = to_string(plan.base),
                .branch = head.branch,
                .into = place.string(),
                .name = plan.groups.front().name,
                .date = to_string(plan.inputs.date),
                .hand = hand};
  for (const MemberId& member : plan.groups.front().members) note.members.push_back(member.text());
  make_folders(fs::path(note.into).parent_path());
  note.parent = to_string(stage_side(workspace.objects(), plan, 0, hand, workspace.vocabulary()));
  ObjectStore scratch = workspace.objects().another();
  note.child = to_string(stage_side(scratch, plan, 1, hand, workspace.vocabulary()));
  require_sound(workspace.objects(), id_in(note.parent), workspace.vocabulary());
  require_sound(scratch, id_in(note.child), workspace.vocabulary());
  write_note(workspace, note);
  try {
    return finish(workspace, plan, note, std::move(scratch));
  } catch (const Failure&) {
    // Refused at the last moment (a file was edited, the branch moved): then nothing is to have happened. What was
    // made is seconds old and whole in the parent.
    const bool is_pending = fs::exists(workspace.private_folder() / "journal");
    if (!is_pending && !is_complete(workspace, note)) take_back(workspace, note);
    throw;
  }
}

MadeFork continue_fork(Workspace& workspace) {
  if (const auto done = read_note(workspace); done && is_complete(workspace, *done)) {
    remove_note(workspace);
    return {done->into, id_in(done->child), id_in(done->parent)};
  }
  const ForkNote note = require_note(workspace);
  ForkOrder order{.name = note.name, .date = Date::parse(note.date).value_or(Date())};
  for (const std::string& id : note.members)
    if (const auto member = MemberId::parse(id)) order.members.named.push_back(*member);
  auto plan = plan_fork(workspace.objects(), workspace.vocabulary(), id_in(note.base), order);
  if (!plan)
    throw refused("fork-cannot-continue", plan.faults().front().message, "`charter fork --abort` clears it");
  require_clean(workspace);
  stage_side(workspace.objects(), *plan, 0, note.hand, workspace.vocabulary());
  ObjectStore side = workspace.objects().another();
  if (stage_side(side, *plan, 1, note.hand, workspace.vocabulary()) != id_in(note.child))
    throw Failure(Exit::Bug, "fork-not-repeatable", "the fork came out differently the second time",
                  "`charter fork --abort` clears it");
  return finish(workspace, *plan, note, std::move(side));
}

void abort_fork(Workspace& workspace) {
  const ForkNote note = require_note(workspace);
  require_child_as_made(note, workspace.vocabulary());
  take_back(workspace, note);
}

}  // namespace charter
