#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `charter merge` beside `git merge` of the same commits, which git merges without asking.

  test/bench/merges.py [--members N] [--clauses N] [--charter PROGRAM] [--folder DIR] [--runs K] [--case CASE]

Prints a row a case, as bench.py does: times are medians of K runs, of the clock and of the processors, and only ratios
of one run mean anything. Nothing here is a test: no figure makes it fail.

  members      many members, a thousand of whom each side changes
  clauses      many clauses, a hundred of which each side amends
"""
import argparse
import os
import pathlib
import random
import shutil
import tempfile
import time
import types

import bench
import clauses

CHANGED_MEMBERS = 1000
AMENDED_CLAUSES = 100
CASES = ("members", "clauses")


def git(folder, *words):
    return bench.run(["git", *words], folder)


def change_rows(folder, chance, rest):
    """Rows whose places in their files leave `rest` when divided by four: no two sides touch neighbours."""
    files = sorted(path for path in folder.glob("members*/**/*.csv")) or [folder / "members.csv"]
    for number in range(CHANGED_MEMBERS):
        path = chance.choice(files)
        lines = path.read_text().splitlines(keepends=True)
        places = [place for place in range(1, len(lines)) if place % 4 == rest]
        if not places:
            continue
        place = chance.choice(places)
        fields = lines[place].split(",")
        fields[1] = f"Changed {rest} {number}"
        lines[place] = ",".join(fields)
        path.write_text("".join(lines))


def many_members(folder, options):
    bench.found(folder, options.members)
    bench.run([options.charter, "commit", "-m", "Everything"], folder)
    chance = random.Random(5)
    for branch, rest in (("ours", 0), ("theirs", 2)):
        git(folder, "checkout", "-q", "-B", branch, "main")
        change_rows(folder, chance, rest)
        git(folder, "commit", "-q", "-a", "-m", branch)


def many_clauses(folder, options):
    shape = types.SimpleNamespace(clauses=options.clauses, words=200)
    folder.mkdir(parents=True)
    (folder / "community.yaml").write_text(clauses.COMMUNITY)
    (folder / "members.csv").write_text("id,name,class,node,joined,guardian\n")
    (folder / "shares.csv").write_text("member,pool,units\n")
    git(folder, "init", "-q", "-b", "main", ".")
    chance = random.Random(1)
    before = [(f"old-{place}", words) for place, words in enumerate(clauses.texts(shape.clauses, shape.words, 1))]
    clauses.commit(folder, before, "before")
    for branch, parity in (("ours", 0), ("theirs", 1)):
        git(folder, "checkout", "-q", "-B", branch, "main")
        after = [(name, list(words)) for name, words in before]
        for place in chance.sample(range(parity, len(after), 2), AMENDED_CLAUSES):
            words = after[place][1]
            words[len(words) // 2] = f"amended-{branch}"
        clauses.write(folder, after)
        git(folder, "commit", "-q", "-a", "-m", branch)


# For so many seconds ext4 is slow to make a file where others were removed, whoever makes it.
FORGETS_REMOVED_FILES = 6


def merged(folder, words):
    git(folder, "checkout", "-q", "-f", "-B", "merged", "ours")
    git(folder, "status")
    time.sleep(FORGETS_REMOVED_FILES)
    return bench.run(words, folder)


def measure(what, folder, options):
    ours, theirs = [], []
    for _ in range(options.runs):
        ours.append(merged(folder, [options.charter, "merge", "theirs"]))
        theirs.append(merged(folder, ["git", "merge", "-q", "-m", "Merged", "theirs"]))
    bench.row(what, ours, theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=1_000_000)
    parser.add_argument("--clauses", type=int, default=10_000)
    parser.add_argument("--charter", default="build/release/bin/charter")
    parser.add_argument("--folder")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--case", choices=CASES)
    options = parser.parse_args()
    options.charter = str(pathlib.Path(options.charter).resolve())
    root = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="charter-merges-"))
    root.mkdir(exist_ok=True)
    bench.ENVIRONMENT["HOME"] = clauses.ENVIRONMENT["HOME"] = str(root)
    print(f"{options.runs} runs, {os.cpu_count()} cores")
    print(f"{'':<34}{'charter':>11}{'cpu':>11}{'git':>12}{'cpu':>11}{'ratio':>8}{'memory':>13}")
    for case, make, what in (("members", many_members, f"{options.members} members, {CHANGED_MEMBERS} changed"),
                             ("clauses", many_clauses, f"{options.clauses} clauses, {AMENDED_CLAUSES} amended")):
        if options.case not in (None, case):
            continue
        folder = root / case
        if not folder.exists():
            make(folder, options)
        measure(what, folder, options)
    if not options.folder:
        shutil.rmtree(root)


if __name__ == "__main__":
    main()
