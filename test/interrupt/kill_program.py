#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills charter at every call that changes the file system, and looks at what is left.

usage: kill_program.py CHARTER KILL_AT.SO [COMMAND...]

For `member add`, `commit`, `switch`, `merge` (of communities too), `resolve` and `fork`: the command runs once undisturbed, then once for each of its
calls, on a fresh copy, and dies there. `charter status` must then recover, git must find the repository sound, and
folder, HEAD and references must be exactly as before or exactly as after. A half-made fork must be named by
status; --continue must make the very commits of the undisturbed fork, and --abort the state before.
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

CHARTER, SHIM = (os.path.abspath(p) for p in sys.argv[1:3])
ONLY = sys.argv[3:]
KILLED = 137
MIDDLE_STEP = int(os.environ.get("CHARTER_KILL_STEP", "32"))
MOMENT = "1790000000 +0000"
GIT = ["git", "-c", "core.fsmonitor=false", "-c", "gc.auto=0"]
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1",
    "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org", "GIT_AUTHOR_DATE": MOMENT,
    "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org", "GIT_COMMITTER_DATE": MOMENT,
    "SOURCE_DATE_EPOCH": MOMENT.split()[0], "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
    # A build with the address sanitizer must load after the shim, and a killed process leaks.
    "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0",
}

deviations = []


def run(arguments, folder, **more):
    return subprocess.run(arguments, cwd=folder, env={**ENVIRONMENT, **more}, text=True, errors="replace",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)


def must(arguments, folder):
    answer = run(arguments, folder)
    if answer.returncode:
        sys.exit(f"{arguments} in the set-up: exit {answer.returncode}\n{answer.stdout}")
    return answer.stdout


def charter(folder, *arguments):
    return must([CHARTER, "-q", *arguments], folder)


def files_of(folder):
    """Path, kind and digest of all that stands outside .git, empty folders too."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if name.parts[0] == ".git":
            continue
        if path.is_symlink():
            found.append(f"{name} -> {os.readlink(path)}")
        elif path.is_dir():
            found.append(f"{name}/")
        else:
            executable = os.access(path, os.X_OK)
            found.append(f"{name} {executable} {hashlib.sha256(path.read_bytes()).hexdigest()}")
    return "\n".join(found)


def git(folder, *arguments):
    answer = run([*GIT, *arguments], folder)
    return f"[{answer.returncode}] {answer.stdout}"


def references_of(folder):
    found = {}
    packed = folder / ".git/packed-refs"
    if packed.exists():
        for line in packed.read_text().splitlines():
            if line[0] not in "#^":
                found[line.split()[1]] = line.split()[0]
    for path in sorted((folder / ".git/refs").rglob("*")):
        if path.is_file() and path.suffix != ".lock":
            found[str(path.relative_to(folder / ".git"))] = path.read_text().strip()
    return dict(sorted(found.items()))


def state_of(folder):
    """All that a person or git can see of a community, but for objects that nothing points at."""
    if not folder.exists():
        return {"folder": "none"}
    if not (folder / ".git").exists():
        return {"folder": "no repository", "files": files_of(folder)}
    return {
        "HEAD": (folder / ".git/HEAD").read_text(),
        # The commits fix the tree ids.
        "references": references_of(folder),
        "files": files_of(folder),
        "operations": "\n".join(sorted(p.name for p in (folder / ".git/charter/operations").glob("*"))),
        "merging": "\n".join(path.read_text() for path in (folder / ".git/MERGE_HEAD", folder / ".git/charter/merge")
                             if path.exists()),
        "git status": git(folder, "status", "--short", "--untracked-files=all"),
    }


def faults_of(folder):
    """What is wrong with a repository at rest, whichever state it is in."""
    if not (folder / ".git").exists():
        return []
    found = []
    sound = run([*GIT, "fsck", "--strict"], folder)
    # Objects of a command that stopped are dangling, and no fault.
    rest = [line for line in sound.stdout.splitlines()
            if not line.startswith(("dangling ", "Checking ", "notice: "))]
    if sound.returncode or rest:
        found.append(f"git fsck: exit {sound.returncode} {rest}")
    for note in ("journal", "intent"):
        if (folder / ".git/charter" / note).exists():
            found.append(f"a note is left: {note}")
    locks = [str(p.relative_to(folder)) for p in (folder / ".git").rglob("*.lock")]
    if locks:
        found.append(f"lock files are left: {locks}")
    return found


def difference(state, wanted):
    parts = []
    for key in sorted({**state, **wanted}):
        mine, other = str(state.get(key, "")).splitlines(), str(wanted.get(key, "")).splitlines()
        if mine != other:
            parts.append(f"{key}: " + ", ".join([f"+ {line}" for line in mine if line not in other] +
                                                [f"- {line}" for line in other if line not in mine]))
    return "; ".join(parts)[:600]


class Case:
    """One command; `world` is a folder with the community `home`, and beside it what the command makes."""

    children = ("child",)

    def __init__(self, name, world, *arguments, stops=False):
        self.name, self.world, self.arguments = name, world, arguments
        self.exit = 3 if stops else 0

    def copy(self, label):
        copy = self.world.parent / f"{self.world.name}-{label}"
        shutil.copytree(self.world, copy, symlinks=True)
        return copy

    def command(self, world, **more):
        return run([CHARTER, "-q", *self.arguments], world / "home", **more)

    def whole(self, world):
        # The rest of the world as well: nothing may be left beside the community.
        beside = sorted(p.name for p in world.iterdir() if p.name not in ("home", "child"))
        states = {"home": state_of(world / "home"), "beside": str(beside)}
        for child in self.children:
            states[child] = state_of(world / child)
        # Folders that were made for several new communities.
        states["folders"] = str(sorted(str(p.relative_to(world)) for p in world.glob("new*/*")))
        return states

    def deviates(self, number, what, answer=None):
        said = "" if answer is None else f"\n    said (exit {answer.returncode}): {answer.stdout.strip()[:800]}"
        deviations.append(f"{self.name}, killed at call {number}: {what}{said}")

    def same(self, number, state, *wanted):
        if state in wanted:
            return
        parts = [f"not as {label}: " + " | ".join(f"{part}: {difference(state[part], w[part])}"
                                                  if isinstance(state[part], dict)
                                                  else f"{part}: {state[part]} instead of {w[part]}"
                                                  for part in state if state[part] != w[part])
                 for label, w in zip(("before", "after") if len(wanted) == 2 else ("wanted",), wanted)]
        self.deviates(number, "\n  ".join(parts))

    def sound(self, number, world):
        for folder in ("home", *self.children):
            for fault in faults_of(world / folder):
                self.deviates(number, f"{folder}: {fault}")

    def killed(self, label, number):
        """A copy of the world in which the command died at that call; nothing where it ended before."""
        world = self.copy(label)
        answer = self.command(world, LD_PRELOAD=SHIM, CHARTER_KILL_AT=str(number))
        if answer.returncode != KILLED:
            self.deviates(number, "was not killed", answer)
        return world

    def status(self, number, world):
        answer = run([CHARTER, "status"], world / "home")
        if answer.returncode:
            self.deviates(number, "status fails", answer)
        return answer

    def one(self, number):
        world = self.killed(f"at-{number}", number)
        self.status(number, world)
        self.sound(number, world)
        self.same(number, self.whole(world), self.before, self.after)
        if number % 4:
            shutil.rmtree(world)
            return
        again = self.command(world)
        # Whatever was left, the same command can be given again: it does its work, or has none.
        if again.returncode not in (0, 1, 8, self.exit):
            self.deviates(number, "the same command afterwards fails", again)
        else:
            self.same(number, self.whole(world), self.after)
        shutil.rmtree(world)

    def numbers(self, calls):
        return range(1, calls + 1)

    def all(self):
        world = self.copy("undisturbed")
        self.before = self.whole(world)
        count = world / "calls"
        answer = self.command(world, LD_PRELOAD=SHIM, CHARTER_KILL_COUNT=str(count))
        if answer.returncode != self.exit:
            sys.exit(f"{self.name} undisturbed: exit {answer.returncode}\n{answer.stdout}")
        calls = int(count.read_text())
        count.unlink()
        self.after = self.whole(world)
        self.sound("none", world)
        if self.before == self.after:
            sys.exit(f"{self.name} undisturbed changes nothing")
        shutil.rmtree(world)
        with ThreadPoolExecutor(max_workers=2) as pool:
            numbers = list(self.numbers(calls))
            for _ in pool.map(self.one, numbers):
                pass
        print(f"{self.name}: killed at {len(numbers)} of {calls} calls", flush=True)



def elsewhere(note, here, there):
    """The note of a half-made fork as it would stand in a copy of the folder: its last line is a digest of the rest."""
    text = note[: note.rindex("end ")].replace(f"{here}/", f"{there}/")
    return f"{text}end {hashlib.sha256(text.encode()).hexdigest()}\n"


class Fork(Case):
    def numbers(self, calls):
        """All of the beginning and the end; between them the new community is built in its workshop, copying."""
        return [n for n in range(1, calls + 1) if n <= 8 or n > calls - 40 or n % MIDDLE_STEP == 0]

    def one(self, number):
        world = self.killed(f"at-{number}", number)
        status = self.status(number, world)
        # The note of a fork that is complete means nothing: the next one removes it.
        moved = state_of(world / "home")["references"] != self.before["home"]["references"]
        if (world / "home/.git/charter/fork").exists() and not moved:
            if "--continue" not in status.stdout or "--abort" not in status.stdout:
                self.deviates(number, "status does not say that a fork is half made", status)
            other = world.parent / f"{world.name}-abort"
            shutil.copytree(world, other, symlinks=True)
            # The copied note names the folder of the first world.
            note = other / "home/.git/charter/fork"
            note.write_text(elsewhere(note.read_text(), world, other))
            answer = run([CHARTER, "fork", "--abort"], other / "home")
            if answer.returncode:
                self.deviates(number, "--abort fails", answer)
            self.status(number, other)
            self.sound(number, other)
            self.same(number, self.whole(other), self.before)
            shutil.rmtree(other)
            answer = self.command(world)
            if answer.returncode != 8:
                self.deviates(number, "another fork is not refused while one is half made", answer)
            answer = run([CHARTER, "fork", "--continue"], world / "home")
            if answer.returncode:
                self.deviates(number, "--continue fails", answer)
            self.sound(number, world)
            self.same(number, self.whole(world), self.after)
        else:
            if "--continue" in status.stdout:
                self.deviates(number, "status speaks of a fork that is not there", status)
            answer = run([CHARTER, "fork", "--abort"], world / "home")
            if answer.returncode != 8:
                self.deviates(number, "--abort is not refused where there is nothing to take back", answer)
            self.sound(number, world)
            self.same(number, self.whole(world), self.before, self.after)
        # Killing the one that continues, at any of its calls, is covered by `twice`.
        shutil.rmtree(world)

    def all(self):
        super().all()
        self.twice()

    def twice(self):
        """--continue and --abort die as well: a second kill, of a fork killed in its middle."""
        for verb, wanted in (("--continue", self.after), ("--abort", self.before)):
            base = self.killed(f"twice{verb}", self.middle())
            if not (base / "home/.git/charter/fork").exists():
                sys.exit("the fork that was killed in its middle left no note")
            at = 1
            while True:
                probe = base.parent / f"{base.name}-{at}"
                shutil.copytree(base, probe, symlinks=True)
                note = probe / "home/.git/charter/fork"
                note.write_text(elsewhere(note.read_text(), base, probe))
                answer = run([CHARTER, "fork", verb], probe / "home", LD_PRELOAD=SHIM, CHARTER_KILL_AT=str(at))
                label = f"{self.middle()}, then fork {verb} at {at}"
                if answer.returncode not in (0, KILLED):
                    self.deviates(label, "neither done nor killed", answer)
                    break
                if (probe / "home/.git/charter/fork").exists():
                    again = run([CHARTER, "fork", verb], probe / "home")
                    if again.returncode:
                        self.deviates(label, f"{verb} again fails", again)
                self.status(label, probe)
                self.sound(label, probe)
                self.same(label, self.whole(probe), wanted)
                shutil.rmtree(probe)
                if answer.returncode == 0:
                    break
                at += 1 if verb == "--abort" else 32
            shutil.rmtree(base)

    def middle(self):
        if not hasattr(self, "found_middle"):
            number = 1
            while True:
                world = self.killed(f"probe-{number}", number)
                noted = (world / "home/.git/charter/fork").exists()
                built = any((world / c).with_name(f".{pathlib.Path(c).name}.charter-fork").joinpath(".git/objects").exists()
                        for c in self.children[-1:])
                shutil.rmtree(world)
                if noted and built:
                    break
                number += 1
            self.found_middle = number + 6
        return self.found_middle


def community(root, name, members):
    """A world with a tiny community in `home`: its founding, its members, and something to divide."""
    world = root / name
    world.mkdir()
    charter(world, "init", "Three Friends", "home", "--id", "c-0000000000000005")
    home = world / "home"
    (home / "members.csv").write_text("id,name,class,node,joined,guardian\n" +
                                      "".join(f"{m},{m.title()},,,2026-05-01,\n" for m in sorted(members)))
    (home / "shares.csv").write_text("member,pool,units\n" + "".join(f"{m},commons,10\n" for m in sorted(members)[:3]))
    (home / "assets").mkdir()
    (home / "assets/cash.yaml").write_text(
        "- id: cash\n  nature: divisible\n  quantity: 100.00\n  unit: EUR\n- id: rules\n  nature: copyable\n")
    charter(home, "commit", "-m", "Begin")
    return world


def two_drafts(root, name, members, clash):
    """A world on `main`, with a branch `draft` that amends the same article; in the same place, or not."""
    world = community(root, name, members)
    home = world / "home"
    article = home / "charter/01-ground.yaml"

    def amend(ratio, note):
        article.write_text(article.read_text().replace("2/3", ratio))
        (home / f"{note}.md").write_text(f"# {note}\n")
        charter(home, "commit", "-m", note)

    charter(home, "branch", "draft")
    charter(home, "switch", "draft")
    charter(home, "member", "set", members[0], "name=Anna")
    amend("3/4", "draft")
    charter(home, "switch", "main")
    amend("4/5" if clash else "2/3", "minutes")
    (home / "loose.md").write_text("not committed\n")
    return world


def founded(root, name, clash):
    """A world whose `home` was founded on the charter of `northwood`, which has amended an article since; in the same
    place as `home`, or not."""
    world = root / name
    world.mkdir()
    charter(world, "init", "Northwood", "northwood", "--id", "c-0000000000000006")
    charter(world, "clone", "northwood", "home", "--as", "Three Friends", "--id", "c-0000000000000005")
    for place, note, words, others in (("northwood", "theirs", "two thirds", "three quarters"),
                                       ("home", "ours", "two thirds" if clash else "at least half", "four fifths")):
        article = world / place / "charter/01-ground.yaml"
        article.write_text(article.read_text().replace(words, others))
        charter(world / place, "commit", "-m", note)
    (world / "home" / "loose.md").write_text("not committed\n")
    return world


def cases(root):
    friends = ("ana", "bo", "cleo")

    world = community(root, "member-add", friends)
    yield Case("member add", world, "member", "add", "dora", "--name", "Dora", "--joined", "2026-06-01")

    # The 1,025th member splits the register into parts.
    world = community(root, "commit", [f"m{n:04}" for n in range(1024)])
    charter(world / "home", "member", "add", "m1024", "--name", "The last", "--joined", "2026-06-01")
    yield Case("commit", world, "commit", "-m", "One more")

    # And back: the part of a register that is gone, a new folder, an own file, an edited article.
    world = community(root, "switch", [f"m{n:04}" for n in range(1024)])
    home = world / "home"
    charter(home, "branch", "grown")
    charter(home, "switch", "grown")
    charter(home, "member", "add", "m1024", "--name", "The last", "--joined", "2026-06-01")
    (home / "minutes").mkdir()
    (home / "minutes/may.md").write_text("# May\n")
    (home / "charter/01-ground.yaml").write_text((home / "charter/01-ground.yaml").read_text().replace("2/3", "3/4"))
    charter(home, "commit", "-m", "Grow")
    yield Case("switch", world, "switch", "main")

    yield Case("merge", two_drafts(root, "merge", friends, clash=False), "merge", "draft")
    yield Case("merge-stops", two_drafts(root, "merge-stops", friends, clash=True), "merge", "draft", stops=True)
    for name, arguments in (("resolve", ("resolve", "1", "--theirs")), ("merge-continue", ("merge", "--continue")),
                            ("merge-abort", ("merge", "--abort"))):
        world = two_drafts(root, name, friends, clash=True)
        run([CHARTER, "-q", "merge", "draft"], world / "home")
        if name == "merge-continue":
            charter(world / "home", "resolve", "1", "--theirs")
        yield Case(name, world, *arguments)

    for name, clash in (("follow", False), ("follow-stops", True)):
        yield Case(name, founded(root, name, clash), "merge", "original", "--charter-only", stops=clash)
    yield Case("adopt", founded(root, "adopt", clash=False), "adopt", "../northwood", "ground.amend", "--as", "ground.other")

    for name in ("merger", "merger-stops"):
        world = community(root, name, friends)
        home, child = world / "home", world / "child"
        charter(home, "fork", "--members", "bo,cleo", "--name", "Weir Lane", "--into", "../child")
        charter(child, "asset", "set", "cash", "quantity=90.00")
        for side, ratio in ((home, "3/5"), (child, "4/5")):
            if name == "merger-stops":
                article = side / "charter/01-ground.yaml"
                article.write_text(article.read_text().replace("2/3", ratio))
            (side / "minutes.md").write_text("# Minutes\n")
            charter(side, "commit", "-m", "Go on")
        (home / "loose.md").write_text("not committed\n")
        yield Case(name, world, "merge", "../child", stops=name == "merger-stops")

    world = community(root, "fork", friends)
    must([*GIT, "gc", "-q"], world / "home")
    yield Fork("fork", world, "fork", "--members", "bo,cleo", "--name", "Weir Lane", "--into", "../child")

    world = community(root, "fork-aside", friends)
    must([*GIT, "gc", "-q"], world / "home")
    yield Fork("fork-aside", world, "fork", "--members", "bo,cleo", "--name", "Weir Lane", "--into", "../child",
               "--parent-branch", "after")

    world = community(root, "fork-groups", friends)
    must([*GIT, "gc", "-q"], world / "home")
    groups = Fork("fork-groups", world, "fork", "--group", "Bo=bo", "--group", "Cleo=cleo", "--into", "../new")
    groups.children = ("new/bo", "new/cleo")
    yield groups


def main():
    with tempfile.TemporaryDirectory(prefix="charter-kill-") as folder:
        for case in cases(pathlib.Path(folder).resolve()):
            if not ONLY or case.name in ONLY:
                case.all()
    for deviation in deviations:
        print("DEVIATION " + deviation)
    print(f"{len(deviations)} deviations")
    return 1 if deviations else 0


if __name__ == "__main__":
    sys.exit(main())
