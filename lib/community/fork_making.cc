// SPDX-License-Identifier: Apache-2.0
#include "community/fork_order.h"
#include "community/forking.h"
#include "community/operations.h"
#include "community/written_check.h"
#include "diag/failure.h"
#include "repo/copy_history.h"
#include "repo/disk.h"
#include "repo/journal.h"
#include "repo/tree_walk.h"
#include "settle/record.h"
#include "settle/sides.h"
#include "value/counted.h"
#include "value/in_a_row.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <future>
#include <set>

namespace charter {

namespace {

namespace fs = std::filesystem;

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

std::string parent_message(const ForkPlan& plan) {
  std::size_t leavers = 0;
  std::vector<std::string> names;
  for (std::size_t p = 1; p < plan.settlement.parties.size(); ++p) {
    leavers += plan.settlement.parties[p].members;
    names.push_back(plan.settlement.parties[p].name);
  }
  return fmt::format("{} {} to found {}\n\nSettlement {}\n", counted(leavers, "member"), leavers == 1 ? "leaves" : "leave",
                     in_a_row(names), plan.settlement.digest);
}

std::string child_message(const ForkPlan& plan, std::size_t party) {
  const SettledParty& own = plan.settlement.parties[party];
  return fmt::format("Found {} with {} of {}\n\nSettlement {}\n", own.name, counted(own.members, "member"),
                     plan.inputs.community.name, plan.settlement.digest);
}

ObjectId stage_side(ObjectStore& store, const ForkPlan& plan, std::size_t party, const Hand& hand,
                    const Vocabulary& vocabulary) {
  const ObjectId tree = tree_of_party(store, plan, party, vocabulary);
  return store.stage_commit({.tree = tree,
                             .parents = {plan.base},
                             .author = hand.author,
                             .committer = hand.committer,
                             .message = party == 0 ? parent_message(plan) : child_message(plan, party)});
}

ObjectId id_in(const std::string& text) {
  const auto id = ObjectId::parse(text);
  if (!id) throw Failure(Exit::Disk, "fork-note-unreadable", "the note of an interrupted fork is damaged",
                         "`charter fork --abort` clears it");
  return *id;
}

// The new repository, complete, in its workshop: the shared history, and nothing of what else lies in this
// one. `side` holds what the other objects do not.
void build_child(const Workspace& workspace, ObjectStore side, const ObjectId& commit,
                 const fs::path& folder, const ForkNote& note) {
  fs::remove_all(folder);
  Repository child = Repository::init(folder);
  if (!owns_its_objects(workspace.repository()))
    throw refused("borrowed-objects", "this repository borrows its objects from another",
                  "make it whole with `git repack -a -d` and remove .git/objects/info/alternates");
  copy_history(workspace.repository(), child, id_in(note.base));
  ObjectStore fresh(child.shared_folder() / "objects");
  child.objects() = std::move(fresh);
  child.objects().absorb(std::move(side));
  child.objects().flush({commit});
  const ObjectId nothing = child.objects().stage_tree({});
  const Lock lock(child);
  Journal(child, lock).apply(
      {.references = {{std::string(kFirstBranch), std::nullopt, commit}},
       .files = file_changes(child.objects(), nothing, child.objects().commit(commit).tree),
       .log = {note.hand.committer, "charter: fork"}});
}

void move_parent(Workspace& workspace, const ForkNote& note, const ObjectId& base, const ObjectId& commit) {
  Repository& repository = workspace.repository();
  const Lock lock(repository);
  if (note.aside) {
    Journal(repository, lock)
        .apply({.references = {{"refs/heads/" + note.branch, std::nullopt, commit}},
                .log = {note.hand.committer, "charter: fork"}},
               workspace.work_tree());
    return;
  }
  Journal(repository, lock)
      .apply({.references = {{"refs/heads/" + note.branch, base, commit}},
              .files = file_changes(workspace.objects(), workspace.objects().commit(base).tree,
                                    workspace.objects().commit(commit).tree),
              .log = {note.hand.committer, "charter: fork"}},
             workspace.work_tree());
}

// Whether the new community stands there, with the commit that the fork made for it.
bool is_made(const NotedChild& child) {
  const auto commit = ObjectId::parse(child.commit);
  if (!commit || !fs::exists(fs::path(child.folder) / ".git")) return false;
  return Repository::open(child.folder).head().commit == commit;
}

// Where the new community goes: absolute, without a slash at its end, outside of this one.
fs::path place_for(const Workspace& workspace, const fs::path& into) {
  fs::path place = fs::weakly_canonical(fs::absolute(into)).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  const fs::path inside = place.lexically_relative(fs::weakly_canonical(workspace.folder()));
  if (place.string().find('\n') != std::string::npos || inside.empty() || *inside.begin() != "..")
    throw refused("fork-inside", "the new community would lie inside this one's folder",
                  "name a folder beside it, as in --into ../NAME");
  return place;
}

// What was divided must read without error on every side. The assets were read again as they were written.
void require_sound(const ObjectStore& store, const ForkPlan& plan, std::size_t party, const ObjectId& tree,
                   const Vocabulary& vocabulary) {
  WrittenReader reader(store, vocabulary);
  const Faults faults =
      check_written(reader.read_beside(tree, assets_of(plan.inputs, plan.settlement, party)), vocabulary);
  for (const Fault& fault : faults)
    if (fault.severity == Severity::Error)
      throw refused(fault.code, "a side would have a fault: " + fault.message, fault.help);
}

// Whether this side's own step has begun, so that the next command finishes it. Before that, whatever refuses at the last
// moment (a file was edited, the branch moved) lets nothing have happened: what was made is seconds old and whole in
// the parent.
bool is_past_return(const Workspace& workspace) { return fs::exists(workspace.private_folder() / "journal"); }

void require_step_finished(const Workspace& workspace) {
  if (is_past_return(workspace))
    throw Failure(Exit::Disk, "step-unfinished", "an interrupted change could not be finished yet, and comes first",
                  "make what it writes writable again, and repeat: any command then finishes it");
}

ForkNote require_note(const Workspace& workspace) {
  require_half_made_fork(workspace);
  return *half_made_fork(workspace);
}

void require_free_branch(const Workspace& workspace, const std::string& branch) {
  if (!is_branch_name(branch))
    throw refused("bad-branch-name", fmt::format("`{}` is no name for a branch", made_visible(branch)),
                  "use letters, digits and hyphens");
  if (workspace.repository().reference("refs/heads/" + branch))
    throw refused("branch-exists", fmt::format("there is a branch `{}` already", branch),
                  "name a new one with --parent-branch");
}

// The deepest folder there is, on the way to this one.
fs::path what_is_there(fs::path folder) {
  while (!fs::exists(folder) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

// Folders that were made for the new communities, and hold nothing.
void remove_made_folders(const ForkNote& note) {
  for (const NotedChild& child : note.children)
    for (fs::path folder = fs::path(child.folder).parent_path();
         folder.string().size() > note.within.size() && fs::exists(folder) && fs::is_empty(folder);
         folder = folder.parent_path())
      fs::remove(folder);
}

MadeFork made(const ForkNote& note) {
  MadeFork fork{{}, id_in(note.parent), note.aside ? note.branch : std::string()};
  for (const NotedChild& child : note.children) fork.children.push_back({child.folder, id_in(child.commit)});
  return fork;
}

// A side that was worked out and is sound, in a store of its own beside the parent's.
struct StagedSide {
  ObjectStore store;
  ObjectId commit;
};

// Those who stay first. Their side, which is most often the largest, is worked out beside the others.
std::vector<StagedSide> stage_sides(Workspace& workspace, const ForkPlan& plan, const Hand& hand) {
  std::vector<StagedSide> sides;
  for (std::size_t party = 0; party < plan.settlement.parties.size(); ++party)
    sides.push_back({workspace.objects().another(), {}});
  const auto stage = [&](std::size_t party) {
    StagedSide& side = sides[party];
    side.commit = stage_side(side.store, plan, party, hand, workspace.vocabulary());
    require_sound(side.store, plan, party, side.store.commit(side.commit).tree, workspace.vocabulary());
  };
  auto staying = std::async(std::launch::async, stage, 0);
  for (std::size_t party = 1; party < sides.size(); ++party) stage(party);
  staying.get();
  return sides;
}

// `sides` as of stage_sides. The side of those who stay goes to the disk while the others are made: nothing
// refers to its objects before the branch moves.
MadeFork finish(Workspace& workspace, const ForkPlan& plan, const ForkNote& note, std::vector<StagedSide> sides) {
  workspace.objects().absorb(std::move(sides.front().store));
  auto flushed = std::async(std::launch::async, [&] { workspace.objects().flush({id_in(note.parent)}); });
  for (std::size_t c = 0; c < note.children.size(); ++c) {
    const NotedChild& child = note.children[c];
    if (is_made(child)) continue;
    require_free(child.folder);
    make_folders(fs::path(child.folder).parent_path());
    build_child(workspace, std::move(sides[c + 1].store), id_in(child.commit), workshop(child), note);
    rename_file(workshop(child), child.folder);
  }
  flushed.get();
  if (!is_complete(workspace, note)) move_parent(workspace, note, plan.base, id_in(note.parent));
  remove_note(workspace);
  return made(note);
}

// The children that this fork made, and its note.
void take_back(const Workspace& workspace, const ForkNote& note) {
  for (const NotedChild& child : note.children) {
    fs::remove_all(workshop(child));
    if (!is_made(child)) continue;
    // Out of its place in one step: half a repository there would be taken for somebody else's.
    rename_file(child.folder, workshop(child));
    fs::remove_all(workshop(child));
  }
  remove_made_folders(note);
  remove_note(workspace);
}

// Files of that folder beside the repository's own and those of the tree.
bool has_other_files(const fs::path& folder, const ObjectStore& store, const ObjectId& tree) {
  std::set<std::string> known;
  for_each_file(store, tree, "", [&](const std::string& path, const Content&) { known.insert(path); });
  for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::recursive_directory_iterator(); ++entry) {
    const fs::path path = entry->path().lexically_relative(folder);
    if (path == ".git") entry.disable_recursion_pending();
    else if ((!entry->is_directory() || entry->is_symlink()) && !known.contains(path.generic_string())) return true;
  }
  return false;
}

// A child with work of its own is not thrown away: nothing may be there but what the fork made.
void require_as_made(const NotedChild& child, const Vocabulary& vocabulary) {
  if (!fs::exists(fs::path(child.folder) / ".git")) return;
  if (is_made(child)) {
    Workspace made = Workspace::open(child.folder, vocabulary);
    const bool only_main = made.repository().reference_names() == std::vector{std::string(kFirstBranch)};
    if (only_main && made.folder_tree() == made.head_tree() &&
        !has_other_files(child.folder, made.objects(), made.head_tree()))
      return;
  }
  throw refused("fork-child-changed",
                fmt::format("{} has changes of its own, which would be lost", made_visible(child.folder)),
                "finish the fork with `charter fork --continue`, or move that folder away first");
}

// What a fork is gone on with from: the branch where it was, and checked out without changes, if it is to move.
void require_as_it_was(Workspace& workspace, const ForkNote& note) {
  if (note.aside) return;
  const Head head = workspace.repository().head();
  if (head.branch != note.branch)
    throw refused("fork-other-branch", fmt::format("the fork was begun on `{}`, and another branch is checked out", note.branch),
                  fmt::format("`git switch {0}`, then `charter fork --continue`; or clear the fork with `charter fork --abort`", note.branch));
  if (head.commit != id_in(note.base))
    throw refused("fork-branch-moved", fmt::format("`{}` has moved since the fork was begun", note.branch),
                  "clear the fork with `charter fork --abort`, and begin it anew");
  if (workspace.folder_tree() != workspace.head_tree())
    throw refused("unsaved-changes", "the working folder has changes that are not committed",
                  "put the changed files aside and go on with `charter fork --continue`, or clear the fork with `charter fork --abort`");
}

}  // namespace

std::vector<fs::path> places_for(const ForkPlan& plan, const fs::path& into, Placing placing) {
  if (placing == Placing::Itself) return {into};
  std::vector<fs::path> places;
  for (const LeavingGroup& group : plan.groups) places.push_back(into / group.id.text());
  return places;
}

void require_places(const Workspace& workspace, const std::vector<fs::path>& places, const std::string& parent_branch) {
  require_no_half_made_fork(workspace);
  if (!parent_branch.empty()) require_free_branch(workspace, parent_branch);
  for (const fs::path& into : places) require_free(place_for(workspace, into));
}

MadeFork make_fork(Workspace& workspace, const ForkPlan& plan, const std::vector<fs::path>& places, const Hand& hand,
                   const std::string& parent_branch) {
  assert(plan.refused.empty() && "what the rule refuses is not made");
  require_step_finished(workspace);
  require_places(workspace, places, parent_branch);
  const Head head = workspace.branch_head();
  require_clean(workspace);
  ForkNote note{.base = to_string(plan.base),
                .branch = parent_branch.empty() ? head.branch : parent_branch,
                .aside = !parent_branch.empty(),
                .parent = {},
                .within = {},
                .hand = hand,
                .children = {},
                .inputs = inputs_yaml(plan.inputs),
                .sides = sides_csv(plan.inputs)};
  for (const fs::path& into : places) note.children.push_back({{}, place_for(workspace, into).string()});
  note.within = what_is_there(fs::path(note.children.front().folder).parent_path()).string();
  std::vector<StagedSide> sides = stage_sides(workspace, plan, hand);
  note.parent = to_string(sides.front().commit);
  for (std::size_t c = 0; c < note.children.size(); ++c) note.children[c].commit = to_string(sides[c + 1].commit);
  remove_note_of_ended(workspace);
  write_note(workspace, note);
  try {
    return finish(workspace, plan, note, std::move(sides));
  } catch (const Failure& failure) {
    if (!is_past_return(workspace)) {
      if (!is_complete(workspace, note)) take_back(workspace, note);
      throw;
    }
    throw Failure(failure.exit(), failure.code(), failure.what(),
                  "what was to be divided is divided, and the new community is made: this cannot be taken back; "
                  "`charter fork --continue` finishes it here, as soon as that can be written");
  } catch (...) {
    if (!is_past_return(workspace) && !is_complete(workspace, note)) take_back(workspace, note);
    throw;
  }
}

MadeFork continue_fork(Workspace& workspace) {
  require_step_finished(workspace);
  if (const auto done = read_note(workspace); done && is_complete(workspace, *done)) {
    remove_note(workspace);
    return made(*done);
  }
  const ForkNote note = require_note(workspace);
  require_as_it_was(workspace, note);
  const auto put_in = read_put_in(workspace.objects(), "inputs.yaml", note.inputs, {note.sides});
  if (!put_in)
    throw refused("fork-cannot-continue", put_in.faults().front().message, "`charter fork --abort` clears it");
  auto plan = plan_fork(workspace.objects(), workspace.vocabulary(), put_in->base, put_in->order);
  if (!plan)
    throw refused("fork-cannot-continue", plan.faults().front().message, "`charter fork --abort` clears it");
  std::vector<StagedSide> sides = stage_sides(workspace, *plan, note.hand);
  for (std::size_t c = 0; c < note.children.size(); ++c)
    if (c + 1 >= sides.size() || sides[c + 1].commit != id_in(note.children[c].commit))
      throw Failure(Exit::Bug, "fork-not-repeatable", "the fork came out differently the second time",
                    "`charter fork --abort` clears it");
  return finish(workspace, *plan, note, std::move(sides));
}

void abort_fork(Workspace& workspace) {
  require_step_finished(workspace);
  // Of what it made nothing is known, and nothing is removed.
  if (has_unreadable_note(workspace)) return remove_note(workspace);
  const ForkNote note = require_note(workspace);
  for (const NotedChild& child : note.children) require_as_made(child, workspace.vocabulary());
  take_back(workspace, note);
}

}  // namespace charter
