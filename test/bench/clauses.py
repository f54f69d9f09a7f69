#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how long `charter diff` takes on a charter of many long clauses, beside `git diff`.

  test/bench/clauses.py [--clauses N] [--words N] [--charter PROGRAM] [--folder DIR] [--runs K] [--case CASE]

Prints a row a case: charter's time, git's time on the same files, the ratio, what both took of the processors and
that ratio, and charter's peak memory. Times are medians of K runs; on a machine that does other things as well the
time of the processors says more than the clock. Nothing here is a test: no figure makes it fail.

  amended      the same clauses, ten of them with one word changed
  shuffled     every id different, the same texts in another order
  rewritten    every id different, one word in ten changed
  unrelated    every id and every text different
"""
import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time

ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "HOME": "/nonexistent",
    "GIT_AUTHOR_NAME": "Bench", "GIT_AUTHOR_EMAIL": "bench@example.org",
    "GIT_COMMITTER_NAME": "Bench", "GIT_COMMITTER_EMAIL": "bench@example.org",
}
COMMUNITY = """\
format: 1
id: c-0123456789abcdef
name: Bench
formed: 2026-01-01
pools:
  commons: {title: Everything held in common}
"""
CLAUSES_AN_ARTICLE = 100
VOCABULARY = 5000
CASES = ("amended", "shuffled", "rewritten", "unrelated")


def run(words, folder):
    """Runs a program; returns (seconds, seconds of the processors, peak memory in MiB)."""
    start = time.monotonic()
    process = subprocess.Popen(words, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: exit {process.returncode}\n{message.decode()}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def vocabulary(seed):
    """Made-up words; a few are frequent, as in a language."""
    chance = random.Random(seed)
    return ["".join(chance.choice("bdfglmnprstv") + chance.choice("aeiou")
                    for _ in range(chance.randrange(1, 5))) for _ in range(VOCABULARY)]


def texts(count, length, seed):
    chance = random.Random(seed)
    words = vocabulary(seed)
    weights = [1 / (rank + 5) for rank in range(VOCABULARY)]
    return [chance.choices(words, weights, k=length) for _ in range(count)]


def amended(clauses, chance, count):
    clauses = [(name, list(words)) for name, words in clauses]
    for _, words in chance.sample(clauses, count):
        words[len(words) // 2] = "amended"
    return clauses


def rewritten(clauses, chance):
    words = vocabulary(3)
    return [(f"new-{place}", [chance.choice(words) if chance.randrange(10) == 0 else word for word in text])
            for place, (_, text) in enumerate(clauses)]


def write(folder, clauses):
    shutil.rmtree(folder / "charter", ignore_errors=True)
    (folder / "charter").mkdir()
    for first in range(0, len(clauses), CLAUSES_AN_ARTICLE):
        number = first // CLAUSES_AN_ARTICLE
        with open(folder / "charter" / f"{number:04}-article.yaml", "w") as file:
            file.write(f"article: article-{number}\ntitle: Article {number}\nclauses:\n")
            for name, words in clauses[first:first + CLAUSES_AN_ARTICLE]:
                lines = textwrap.fill(" ".join(words), 96, initial_indent="      ", subsequent_indent="      ")
                file.write(f"  - id: {name}\n    text: |\n{lines}\n")


def commit(folder, clauses, name):
    write(folder, clauses)
    for words in (["add", "-A"], ["commit", "-q", "-m", name], ["tag", name]):
        run(["git", *words], folder)


def found(folder, options):
    folder.mkdir(parents=True)
    (folder / "community.yaml").write_text(COMMUNITY)
    (folder / "members.csv").write_text("id,name,class,node,joined,guardian\n")
    (folder / "shares.csv").write_text("member,pool,units\n")
    run(["git", "init", "-q", "-b", "main", "."], folder)
    chance = random.Random(1)
    clauses = [(f"old-{place}", words) for place, words in enumerate(texts(options.clauses, options.words, 1))]
    commit(folder, clauses, "before")
    commit(folder, amended(clauses, chance, 10), "amended")
    order = chance.sample(clauses, len(clauses))
    commit(folder, [(f"new-{place}", words) for place, (_, words) in enumerate(order)], "shuffled")
    commit(folder, rewritten(clauses, chance), "rewritten")
    others = texts(options.clauses, options.words, 2)
    commit(folder, [(f"new-{place}", words) for place, words in enumerate(others)], "unrelated")


def measure(folder, options):
    print(f"{'case':<12}{'charter':>10}{'git':>10}{'ratio':>8}{'cpu':>10}{'git cpu':>10}{'ratio':>8}{'memory':>12}")
    for case in [options.case] if options.case else CASES:
        ours = [run([options.charter, "diff", "before", case], folder) for _ in range(options.runs)]
        gits = [run(["git", "diff", "before", case], folder) for _ in range(options.runs)]
        times = ""
        for place in (0, 1):
            mine, its = (statistics.median(one[place] for one in all_runs) for all_runs in (ours, gits))
            times += f"{mine:>8.3f} s{its:>8.3f} s{mine / its:>8.1f}"
        print(f"{case:<12}{times}{max(memory for _, _, memory in ours):>8.0f} MiB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clauses", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--charter", default="build/release/bin/charter")
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--case", choices=CASES)
    options = parser.parse_args()
    options.charter = str(pathlib.Path(options.charter).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or pathlib.Path(temporary) / "community"
        if not folder.exists():
            found(folder, options)
        measure(folder, options)


if __name__ == "__main__":
    main()
