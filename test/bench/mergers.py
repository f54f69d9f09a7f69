#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the merger of the two halves of a community beside git writing the result.

  test/bench/mergers.py [--members N] [--charter PROGRAM] [--folder DIR]

Half of N members leave, both halves go on, and become one again: once undone as it was forked, once with shares
exchanged. Beside each, `git add -A` and `git commit` of the same result. Rows are as
bench.py's: one run, of the clock and of the processors, and only ratios mean anything. Nothing here is a test: no figure makes it fail.
"""
import argparse
import os
import pathlib
import random
import shutil
import tempfile

import bench

COMMUNITY = bench.COMMUNITY.replace("TOKENS\n", "")


def found(folder, count):
    (folder / "charter").mkdir(parents=True)
    (folder / "assets").mkdir()
    (folder / "community.yaml").write_text(COMMUNITY)
    (folder / "charter" / "01-rules.yaml").write_text(bench.RULES)
    chance = random.Random(4)
    cash = "- id: cash\n  nature: divisible\n  pool: commons\n  quantity: 90000000.01\n  unit: EUR\n"
    (folder / "assets" / "all.yaml").write_text(cash + "".join(bench.house(chance, number) for number in range(bench.HOUSES)))
    bench.write_registers(folder, count)
    bench.run(["git", "init", "-q", "-b", "main", "."], folder)


def fork_in_halves(charter, here, there, count):
    leavers = here.parent / "leavers.txt"
    chosen = random.Random(7).sample(range(count), count // 2)
    leavers.write_text("".join(f"m{number:07}\n" for number in chosen))
    bench.run([charter, "commit", "-m", "Everything"], here)
    bench.run([charter, "fork", "--members", f"@{leavers}", "--name", "Leavers", "--into", str(there)], here)


def go_on(charter, folder, earned):
    text = (folder / "assets/all.yaml").read_text()
    cash = text[text.index("quantity: ") + 10:].split("\n", 1)[0]
    whole, cents = cash.split(".")
    bench.run([charter, "asset", "set", "cash", f"quantity={int(whole) + earned}.{cents}"], folder)
    bench.run([charter, "commit", "-m", "A good year"], folder)


def merge(charter, what, here, there):
    took = bench.run([charter, "merge", str(there)], here)
    bench.row(what, [took], [bench.written_by_git(here, here.parent / "by-git")])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=1_000_000)
    parser.add_argument("--charter", default="build/release/bin/charter")
    parser.add_argument("--folder")
    options = parser.parse_args()
    charter = str(pathlib.Path(options.charter).resolve())
    root = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="charter-mergers-"))
    root.mkdir(exist_ok=True)
    bench.ENVIRONMENT["HOME"] = str(root)
    here, there = root / "here", root / "there"
    found(here, options.members)
    fork_in_halves(charter, here, there, options.members)
    for name in ("here", "there"):
        shutil.copytree(root / name, root / f"{name}-later")
    print(f"{options.members} members, {os.cpu_count()} cores")
    print(f"{'':<34}{'charter':>11}{'cpu':>11}{'git':>12}{'cpu':>11}{'ratio':>8}{'memory':>13}")
    merge(charter, "the fork taken back", here, there)
    here, there = root / "here-later", root / "there-later"
    go_on(charter, here, 1_000)
    go_on(charter, there, 70_000)
    merge(charter, "shares exchanged", here, there)
    bench.row("verified, beside the merger", [bench.run([charter, "fork", "--verify", record_of(here)], here)],
              [bench.run(["git", "fsck", "--full"], here)])
    if not options.folder:
        shutil.rmtree(root)


def record_of(here):
    for inputs in (here / "settlements").glob("*/inputs.yaml"):
        if "kind: merger" in inputs.read_text():
            return str(inputs.parent.relative_to(here))
    raise SystemExit("the merger left no record")


if __name__ == "__main__":
    main()
