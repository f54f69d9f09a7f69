#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `charter split` with a mixed-integer solver, GLPK's glpsol (tools/packages-all).

  test/bench/division_milp.py [--charter PROGRAM] [--seconds N] [--seeds N]

least-imbalance   the least money from outside, as a program with one binary number an item and a party
nash, ladder      two parties: for every amount that the first can have, the most that the second can have
                  then; the largest Nash welfare among these is that of `nash`, and of `ladder` where the
                  division of `nash` meets the criteria of its first rung (elsewhere nothing beyond it)

Prints a row a case: both optima, both times. Exits 1 where they differ. glpsol computes in floating point, so
worths are kept so small that its answers can be rounded without doubt.
"""
import argparse
import fractions
import json
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

F = fractions.Fraction


def timed(words, seconds=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(words, capture_output=True, text=True, timeout=seconds)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run


def term(number, name):
    return f" {'-' if number < 0 else '+'} {abs(number)} {name}"


def solve(folder, text, seconds):
    """Returns (processor time, objective or None when not found in time)."""
    model, answer = pathlib.Path(folder) / "model.lp", pathlib.Path(folder) / "answer.txt"
    model.write_text(text)
    took, run = timed(["glpsol", "--lp", str(model), "--tmlim", str(seconds), "--mipgap", "0",
                       "--output", str(answer)])
    if run.returncode != 0:
        sys.exit(run.stdout)
    written = answer.read_text()
    if "INTEGER OPTIMAL" not in written:
        return took, None
    return took, float(re.search(r"Objective:.*= *(-?[0-9.e+-]+)", written).group(1))


def each_item_once(parties, items):
    return "".join("".join(term(1, f"x{p}_{i}") for p in range(parties)) + " = 1\n" for i in range(items))


def binaries(parties, items):
    return "Binary\n" + "".join(f" x{p}_{i}\n" for p in range(parties) for i in range(items)) + "End\n"


def least_imbalance_model(shares, worths, money, debt):
    """Multiplied by all shares together, so as to be whole."""
    total, parties, items = sum(shares), len(shares), len(worths)
    estate = sum(worths) + money - debt
    text = "Minimize\n outside: + 1 o\nSubject To\n" + each_item_once(parties, items)
    for p in range(parties):
        own = "".join(term(total * worths[i], f"x{p}_{i}") for i in range(items))
        text += f" + 1 s{p}{own} >= {shares[p] * estate}\n"
    text += " + 1 o" + "".join(term(-1, f"s{p}") for p in range(parties)) + f" >= {-money * total}\n"
    return text + binaries(parties, items)


def welfare(shares, has):
    product = 1
    for share, own in zip(shares, has):
        product *= own ** share
    return product


def better_nash_model(shares, worths, least, items):
    """The most that the second of two parties can have when the first has at least this much."""
    text = "Maximize\n most:" + "".join(term(worths[1][i], f"x1_{i}") for i in range(items))
    text += "\nSubject To\n" + each_item_once(2, items)
    return text + "".join(term(worths[0][i], f"x0_{i}") for i in range(items)) + f" >= {least}\n" + binaries(2, items)


def best_nash(folder, shares, worths, seconds):
    """Steps along all that the first can have with the most that the second can have then."""
    items, least, took, best = len(worths[0]), 1, 0, 0
    while least <= sum(worths[0]):
        here, most = solve(folder, better_nash_model(shares, worths, least, items), seconds)
        took += here
        if most is None or round(most) == 0:
            break
        second = round(most)
        # Of those who give the second that much, the one that gives the first most.
        text = better_nash_model(shares[::-1], worths[::-1], second, items)
        here, most = solve(folder, text, seconds)
        took += here
        first = round(most)
        best = max(best, welfare(shares, [first, second]))
        least = first + 1
    return took, best


def split(charter, folder, instance):
    file = pathlib.Path(folder) / "instance.yaml"
    file.write_text(json.dumps(instance, indent=0))
    took, run = timed([charter, "split", str(file), "--json"])
    if run.returncode != 0:
        sys.exit((run.stderr or run.stdout)[:1000])
    answer = json.loads(run.stdout)
    answer["objective"]["holds"] = {c["name"] for c in answer["criteria"] if c["holds"]}
    return took, answer["objective"]


def instance_of(method, shares, rows, **more):
    return {"id": "milp", "method": method, "parties": [f"p{p}" for p in range(len(shares))],
            "entitlements": shares, "items": [f"i{i}" for i in range(len(rows[0]))], "valuations": rows, **more}


def row(case, ours, theirs, our_time, their_time):
    same = theirs is None or ours == theirs
    print(f"{case:<34}{str(ours):>26}{str(theirs if theirs is not None else 'no comparison'):>26}"
          f"{our_time:>9.2f} s{their_time:>9.2f} s{'' if same else '  <-- DIFFERS'}", flush=True)
    return same


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--charter", default=str(root / "build/release/bin/charter"))
    parser.add_argument("--seconds", type=int, default=60, help="for each model of glpsol")
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    if shutil.which("glpsol") is None:
        sys.exit("glpsol is not installed (Debian package glpk-utils; tools/packages-all)")
    same = True
    print(f"{'case':<34}{'charter':>26}{'glpsol':>26}{'charter':>11}{'glpsol':>11}")
    with tempfile.TemporaryDirectory() as folder:
        for parties, items in [(2, 10), (2, 20), (3, 10), (3, 14), (4, 10), (5, 10)]:
            for seed in range(options.seeds):
                dice = random.Random(f"{parties} {items} {seed}")
                shares = [dice.randrange(1, 6) for _ in range(parties)]
                worths = [dice.randrange(-20 if seed == 1 else 10, 200) for _ in range(items)]
                money, debt = dice.randrange(30) * (seed == 2), dice.randrange(30) * (seed == 2)
                ours_in, ours = split(options.charter, folder,
                                      instance_of("least-imbalance", shares, [worths] * parties, cash=money, debt=debt))
                theirs_in, theirs = solve(folder, least_imbalance_model(shares, worths, money, debt), options.seconds)
                found = None if theirs is None else F(round(theirs), sum(shares))
                same &= row(f"least-imbalance {parties} x {items} #{seed}", F(ours["value"]), found, ours_in, theirs_in)
        for items in (6, 8, 10):
            for seed in range(options.seeds):
                dice = random.Random(f"nash {items} {seed}")
                shares = dice.choice([[1, 1], [2, 1], [1, 3]])
                rows = [[dice.randrange(1, 12) for _ in range(items)] for _ in range(2)]
                theirs_in, theirs = best_nash(folder, shares, rows, options.seconds)
                ours_in, ours = split(options.charter, folder, instance_of("nash", shares, rows))
                same &= row(f"nash 2 x {items} #{seed}", int(ours["value"]), theirs, ours_in, theirs_in)
                on_rung = {"wprop1", "wef(1/2,1/2)"} <= ours["holds"]
                ours_in, ours = split(options.charter, folder, instance_of("ladder", shares, rows))
                same &= row(f"ladder 2 x {items} #{seed}", int(ours["value"]),
                            theirs if on_rung else None, ours_in, theirs_in)
                same &= int(ours["value"]) <= theirs
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
