#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Measures charter against git on one community, in one run.

  test/bench/bench.py [--members N] [--charter PROGRAM] [--folder DIR] [--runs K]

Prints a row a question: charter's time, git's time on the same repository, the ratio, and charter's
peak memory. Times are medians of K runs, wall clock; a machine is noisy, so only ratios of one run mean
anything. Nothing here is a test: no figure makes it fail.
"""
import argparse
import csv
import hashlib
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Bench", "GIT_AUTHOR_EMAIL": "bench@example.org",
    "GIT_COMMITTER_NAME": "Bench", "GIT_COMMITTER_EMAIL": "bench@example.org",
}


def run(words, folder, check=True):
    """Runs a program; returns (seconds, peak memory in MiB)."""
    start = time.monotonic()
    process = subprocess.Popen(words, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if check and process.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: exit {process.returncode}\n{message.decode()}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def members(count):
    chance = random.Random(1)
    given = ["Ana", "Bo", "Chidi", "Dora", "Emre", "Fatou", "Goran", "Hana", "Ines", "Jon"]
    family = ["Okafor", "Silva", "Novak", "Berg", "Costa", "Demir", "Eze", "Farkas"]
    for number in range(count):
        yield [f"m{number:07}", f"{chance.choice(given)} {chance.choice(family)}", "resident", "",
               f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}", ""]


def write_registers(folder, count):
    chance = random.Random(2)
    with open(folder / "members.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "name", "class", "node", "joined", "guardian"])
        writer.writerows(members(count))
    with open(folder / "shares.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["member", "pool", "units"])
        for number in range(count):
            writer.writerow([f"m{number:07}", "commons", chance.randrange(1, 5000)])


COMMUNITY = """\
format: 1
id: c-0123456789abcdef
name: Bench
formed: 2026-01-01
units:
  EUR: {decimals: 2}
pools:
  commons: {title: Everything held in common}
"""

RULES = """\
article: rules
title: Rules
clauses:
  - id: rules.classes
    text: Members are residents.
    rule:
      kind: member.class
      id: resident
  - id: rules.amend
    text: These rules are amended by two thirds of the votes cast.
    rule:
      kind: amend
      ratio: 2/3
      base: cast
  - id: rules.fork
    text: Any group of members may leave together.
    rule:
      kind: fork
"""

ASSETS = """\
- id: account
  title: Account
  nature: divisible
  pool: commons
  quantity: 84000000.00
  unit: EUR
"""


def found(folder, count):
    (folder / "charter").mkdir(parents=True)
    (folder / "assets").mkdir()
    (folder / "community.yaml").write_text(COMMUNITY)
    (folder / "charter" / "01-rules.yaml").write_text(RULES)
    (folder / "assets" / "treasury.yaml").write_text(ASSETS)
    write_registers(folder, count)
    run(["git", "init", "-q", "-b", "main", "."], folder)


def bucket_of(folder, register, member):
    """The file of a register that holds the member's row, in the canonical layout."""
    digits = hashlib.sha256(member.encode()).hexdigest()
    path = folder / f"{register}.csv"
    depth = 0
    while not path.exists():
        depth += 1
        path = folder / register / pathlib.Path(*digits[:depth]).with_suffix(".csv")
    return path


def change_one(folder, member, name):
    path = bucket_of(folder, "members", member)
    lines = path.read_text().splitlines(keepends=True)
    for index, line in enumerate(lines):
        if line.startswith(member + ","):
            fields = line.split(",")
            fields[1] = name
            lines[index] = ",".join(fields)
    path.write_text("".join(lines))


def copy_without_git(source, target):
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(".git"))
    run(["git", "init", "-q", "-b", "main", "."], target)


def row(what, ours, theirs):
    memory = max(m for _, m in ours)
    a, b = statistics.median(t for t, _ in ours), statistics.median(t for t, _ in theirs)
    print(f"{what:<34}{a:>9.3f} s{b:>10.3f} s{a / b:>8.2f}{memory:>9.0f} MiB", flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--members", type=int, default=1_000_000)
    options.add_argument("--charter", default="build/release/bin/charter")
    options.add_argument("--folder")
    options.add_argument("--runs", type=int, default=5)
    options = options.parse_args()
    charter = str(pathlib.Path(options.charter).resolve())
    root = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="charter-bench-"))
    ENVIRONMENT["HOME"] = str(root)
    here = root / "community"
    found(here, options.members)

    print(f"{options.members} members, {options.runs} runs, {os.cpu_count()} cores")
    print(f"{'':<34}{'charter':>11}{'git':>12}{'ratio':>8}{'memory':>13}")

    first = [run([charter, "commit", "-m", "Everything"], here)]
    same = root / "same"
    copy_without_git(here, same)
    start = time.monotonic()
    run(["git", "add", "-A"], same)
    run(["git", "commit", "-q", "-m", "Everything"], same)
    row("first commit of everything", first, [(time.monotonic() - start, 0)])

    row("check of the whole", [run([charter, "check"], here) for _ in range(2)],
        [run(["git", "fsck", "--full"], here) for _ in range(2)])

    chance = random.Random(3)
    ours, theirs = [], []
    for number in range(options.runs):
        one = f"m{chance.randrange(options.members):07}"
        change_one(here, one, f"Changed {number}")
        ours.append(run([charter, "commit", "-m", "One"], here))
        other = f"m{chance.randrange(options.members):07}"
        change_one(here, other, f"Changed again {number}")
        theirs.append(run(["git", "commit", "-q", "-a", "-m", "One"], here))
    row("commit that changes one member", ours, theirs)

    for what, mine, its in [
        ("status, nothing changed", ["status"], ["status"]),
        ("diff HEAD~1", ["diff", "HEAD~1"], ["diff", "HEAD~1"]),
        ("log -n 1", ["log", "-n", "1"], ["log", "-1", "-p"]),
    ]:
        row(what, [run([charter, *mine], here) for _ in range(options.runs)],
            [run(["git", "--no-pager", *its], here) for _ in range(options.runs)])

    for number in range(min(1000, options.members // 2)):
        change_one(here, f"m{chance.randrange(options.members):07}", f"One of many {number}")
    run(["git", "commit", "-q", "-a", "-m", "A thousand"], here)
    row("diff HEAD~1 HEAD, 1000 changed",
        [run([charter, "diff", "HEAD~1", "HEAD"], here) for _ in range(options.runs)],
        [run(["git", "--no-pager", "diff", "--stat", "HEAD~1", "HEAD"], here) for _ in range(options.runs)])

    change_one(here, "m0000001", "Somebody else")
    row("status, one member changed", [run([charter, "status"], here) for _ in range(options.runs)],
        [run(["git", "status"], here) for _ in range(options.runs)])
    run(["git", "commit", "-q", "-a", "-m", "Settled"], here)

    leavers = root / "leavers.txt"
    chosen = chance.sample(range(options.members), options.members // 10)
    leavers.write_text("".join(f"m{number:07}\n" for number in chosen))
    forked = root / "forked"
    fork = [run([charter, "fork", "--members", f"@{leavers}", "--name", "Leavers", "--into", str(forked)], here)]
    spent = 0.0
    for side in (here, forked):
        same = root / f"same-{side.name}"
        copy_without_git(side, same)
        start = time.monotonic()
        run(["git", "add", "-A"], same)
        run(["git", "commit", "-q", "-m", "Side"], same)
        spent += time.monotonic() - start
    row("fork of a random tenth", fork, [(spent, 0)])
    print(f"repository: {root}")


if __name__ == "__main__":
    main()
