#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how long `charter split` takes at the limits up to which it is exact, and far beyond them.

  test/bench/divisions.py [--charter PROGRAM] [--most SECONDS] [--only METHOD] [--thousand]

Prints a row a case: method, parties x items, kind of worths, seconds of processor time, whether the
optimum is proved. Exits 1 when a case within the limits takes longer than SECONDS (5), or is not proved.
A thousand items must have an answer in the same time, with the bound that it states.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

LIMITS = {
    "least-imbalance": [(2, 44), (3, 22), (4, 20), (5, 18)],
    "ladder": [(2, 40), (3, 30), (4, 20), (5, 15), (6, 12)],
}
METHODS = ["least-imbalance", "bids-wef", "knaster", "adjusted-winner", "adjusted-winner-discrete", "ceei",
           "ceei-round", "ladder", "prop1-po", "nash", "leximin", "picking", "hamilton", "webster"]
COMMON = {"least-imbalance"}
TWO_ONLY = {"adjusted-winner", "adjusted-winner-discrete"}
WITH_DEBTS = {"least-imbalance", "bids-wef", "knaster", "ladder", "prop1-po", "leximin"}


def identical(_, parties, items):
    return [[7] * items for _ in range(parties)]


def nearly_equal(dice, parties, items):
    return [[1000 + dice.randrange(3) for _ in range(items)] for _ in range(parties)]


def few(dice, parties, items):
    return [[dice.randrange(4) for _ in range(items)] for _ in range(parties)]


def two(dice, parties, items):
    return [[dice.choice((1, 100)) for _ in range(items)] for _ in range(parties)]


def powers(dice, parties, items):
    """Each party values the items at powers of two (up to 2^299), in an order of its own."""
    rows = []
    for _ in range(parties):
        row = [1 << item % 300 for item in range(items)]
        dice.shuffle(row)
        rows.append(row)
    return rows


def huge(dice, parties, items):
    return [[dice.randrange(10**30) for _ in range(items)] for _ in range(parties)]


def similar(dice, parties, items):
    """One value for all, which each sees from 0.7 to 1.3 times as large."""
    value = [dice.randrange(1, 1000) for _ in range(items)]
    return [[v * dice.randrange(700, 1301) // 100 + 1 for v in value] for _ in range(parties)]


def uniform(dice, parties, items):
    return [[dice.randrange(1, 10**7) for _ in range(items)] for _ in range(parties)]


def mixed(dice, parties, items):
    return [[dice.randrange(-300, 700) for _ in range(items)] for _ in range(parties)]


KINDS = {"identical": identical, "nearly equal": nearly_equal, "few values": few, "two values": two,
         "powers of two": powers, "10^30": huge,
         "similar": similar, "uniform": uniform, "debts": mixed}
SHARES = {"equal": lambda p: 1, "3 2 ...": lambda p: 7 - p % 5, "90 6 ...": lambda p: 90 if p == 0 else 4 + p}


def instance(method, rows, shares):
    if method in COMMON:
        rows = [rows[0]] * len(rows)
    parties = [f"p{p}" for p in range(len(rows))]
    items = [f"i{i}" for i in range(len(rows[0]))]
    return json.dumps({"id": "bench", "method": method, "parties": parties,
                       "entitlements": [shares(p) for p in range(len(rows))], "items": items,
                       "valuations": rows}, indent=0)


def split(charter, folder, text, most):
    """Returns (seconds of processor time, answer or None when it took too long)."""
    file = pathlib.Path(folder) / "instance.yaml"
    file.write_text(text)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run([charter, "split", str(file), "--json"], capture_output=True, text=True,
                         preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (12 * most, 12 * most)))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if run.returncode < 0:
        return seconds, None
    if run.returncode != 0:
        sys.exit((run.stderr or run.stdout)[:1000])
    return seconds, json.loads(run.stdout)


def row(method, parties, items, kind, shares, seconds, note):
    print(f"{method:<26}{parties:>3} x{items:>5}  {kind:<14}{shares:<10}{seconds:>7.2f} s  {note}", flush=True)


def said(answer):
    objective = answer["objective"]
    if objective is None:
        return "no objective"
    if objective["proven"]:
        return "proved"
    return f"{objective['value'][:30]}, none beyond {objective['bound'][:30]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--charter", default=str(root / "build/release/bin/charter"))
    parser.add_argument("--most", type=int, default=5)
    parser.add_argument("--only", metavar="METHOD")
    parser.add_argument("--thousand", action="store_true", help="a thousand items only")
    options = parser.parse_args()
    failed = []

    def case(folder, method, parties, items, kind, shares, must_prove):
        rows = KINDS[kind](random.Random(f"{method} {parties} {items} {kind}"), parties, items)
        seconds, answer = split(options.charter, folder, instance(method, rows, SHARES[shares]), options.most)
        note = "stopped" if answer is None else said(answer)
        bad = seconds > options.most or answer is None or (must_prove and note != "proved")
        bad = bad or "not known" in note
        row(method, parties, items, kind, shares, seconds, note + (" <-- FAILS" if bad else ""))
        if bad:
            failed.append(method)

    with tempfile.TemporaryDirectory() as folder:
        for method, sizes in ({} if options.thousand else LIMITS).items():
            for parties, items in sizes:
                for kind in KINDS:
                    for shares in SHARES:
                        if options.only in (None, method):
                            case(folder, method, parties, items, kind, shares, True)
        for method in METHODS:
            for parties in (2,) if method in TWO_ONLY else (2, 5, 16):
                for kind in KINDS:
                    if kind == "debts" and method not in WITH_DEBTS:
                        continue
                    if options.only in (None, method):
                        case(folder, method, parties, 1000, kind, "3 2 ...", False)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
