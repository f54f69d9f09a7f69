#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs commands with --json and validates what they print against schemas/output.

  output_test.py CHARTER SOURCE
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

charter, source = sys.argv[1], pathlib.Path(sys.argv[2])
schemas = {path.stem: json.loads(path.read_text()) for path in (source / "schemas/output").glob("*.json")}
store = {f"{name}.json": schema for name, schema in schemas.items()}
seen = set()
failed = 0
clock = {}  # where it is not now


def run(words, folder):
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
        "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org", **clock}
    return subprocess.run([charter, *words], cwd=folder, env=environment, capture_output=True, text=True)


def check(words, folder, wanted, exit_code=0):
    """The command prints exactly one document, of the wanted kind, and ends as it should."""
    global failed
    answer = run([*words, "--json"], folder)
    try:
        document = json.loads(answer.stdout)
        assert document["schema"] == f"charter.{wanted}/1", f"is a {document['schema']}"
        assert answer.returncode == exit_code, f"exit {answer.returncode}"
        resolver = jsonschema.RefResolver("", schemas[wanted], store=store)
        jsonschema.Draft7Validator(schemas[wanted], resolver=resolver).validate(document)
        seen.add(wanted)
        return document
    except Exception as problem:  # every problem of every command is shown
        failed += 1
        print(f"charter {' '.join(words)} --json: {problem}\n{answer.stdout[:2000]}{answer.stderr[:500]}")
        return None


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    here = root / "riverside"
    check(["init", "--list-templates"], root, "templates")
    check(["init", "Riverside", "riverside", "--template", "housing-cooperative"], root, "founding")
    check(["init", "Riverside", "riverside"], root, "error", 8)
    check(["clone", "riverside", "copy"], root, "clone")
    check(["clone", "riverside", "mill", "--as", "Mill", "--no-input"], root, "founding")
    for words, wanted in [
            (["status"], "status"), (["check"], "faults"), (["log"], "log"), (["show"], "show"),
            (["show", "leaving.fork"], "show"), (["show", "housing"], "show"), (["show", "van"], "show"),
            (["show", "--raw", "van"], "show"), (["member", "list"], "register"), (["asset", "list"], "register"),
            (["share", "list"], "register"), (["member", "show", "ben"], "show"), (["asset", "show", "van"], "show"),
            (["branch"], "branches"), (["branch", "draft"], "branches"), (["switch", "draft"], "branches"),
            (["switch", "main"], "branches"), (["remote", "list"], "remotes"),
            (["member", "add", "ana-reis", "--class", "resident"], "changes"), (["status"], "status"),
            (["share", "issue", "ana-reis", "housing", "5"], "changes"),
            (["asset", "set", "van", "value=9000.00 EUR"], "changes"), (["diff"], "changes"),
            (["commit", "--dry-run"], "log"), (["commit"], "log"), (["diff", "HEAD~1"], "changes"),
            (["diff", "HEAD~1", "--for", "ana-reis"], "changes"),
            (["diff", ".", "../mill"], "changes"), (["diff", "HEAD~1", ".", "../mill"], "table"), (["diff", ".", "../mill", "--resolution"], "resolution"),
            (["diff", "../mill", ".", "--resolution"], "resolution"), (["undo", "--list"], "operations"), (["undo"], "operations"),
            (["redo"], "operations"), (["explain", "fork"], "explanation"), (["version"], "text"),
            (["remote", "add", "origin", "../copy/.git"], "remotes")]:
        check(words, here, wanted)
    check(["nonsense"], here, "error", 2)
    check(["member", "add", "ana-reis"], here, "faults", 8)
    check(["show", "nothing-of-that-name"], here, "error", 8)
    fork = ["fork", "--members", "@leavers.txt", "--name", "Weir Lane", "--into", "../weir-lane"]
    check([*fork, "--dry-run"], here, "settlement", 8)
    (here / "bids.yaml").write_text("total: 10\ngroups:\n  weir-lane: {van: 10}\n")
    check(["fork", "bid", "--seal", "bids.yaml", "--name", "Weir Lane"], here, "bid")
    check(["status"], here, "status")
    check(["undo"], here, "operations")
    (here / "bids.yaml").unlink()
    check(["fork", "notice", "--members", "@leavers.txt", "--name", "Weir Lane"], here, "notice")
    check(["commit"], here, "log")
    clock["GIT_COMMITTER_DATE"] = "2030-01-01 12:00:00 +0000"
    check(["fork", "--members", "@leavers.txt", "--name", "Weir Lane", "--what-if"], here, "what-if")
    check(fork, here, "settlement")
    check(["fork", "--verify", os.listdir(here / "settlements")[0], "--with", "../weir-lane"], here, "verification")
    check(["log", "-n", "1"], here, "log")
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", root / "shared.git"], check=True)
    check(["remote", "remove", "origin"], here, "remotes")
    check(["remote", "add", "origin", "../shared.git"], here, "remotes")
    check(["push"], here, "push")
    check(["pull"], here, "pull")
    delay = here / "charter/10-amendments.yaml"
    before = delay.read_text()
    for line, days in [("one", "45 days"), ("two", "60 days")]:
        check(["switch", "main"], here, "branches")
        check(["switch", "--create", line], here, "branches")
        delay.write_text(before.replace("30 days", days))
        check(["commit"], here, "log")
    check(["merge", "one"], here, "merge", 3)
    check(["status"], here, "status")
    check(["resolve"], here, "merge")
    check(["resolve", "1", "--theirs"], here, "merge")
    check(["resolve", "2", "--theirs"], here, "merge")
    check(["merge", "--continue"], here, "merge")
    check(["merge", "one"], here, "merge")
    check(["merge", "../weir-lane", "--dry-run"], here, "merge")
    check(["merge", "../weir-lane"], here, "merge")
    merger = next(path.parent.name for path in (here / "settlements").glob("*/inputs.yaml")
                  if "kind: merger" in path.read_text())
    check(["fork", "--verify", merger], here, "verification")

    (root / "one.yaml").write_text(
        "parties: [a, b]\nentitlements: [2, 1]\nitems: [x, y]\nvaluations: [[3, 2], [1, 4]]\n")
    (root / "two.yaml").write_text(
        "instances:\n" + "".join(f"- id: i{n}\n  method: {method}\n  parties: [a, b]\n  entitlements: [2, 1]\n"
                                  "  items: [x, y]\n  valuations: [[3, 2], [1, 4]]\n"
                                  for n, method in enumerate(["ceei", "nash"])))
    for method in ["adjusted-winner", "bids-wef", "ceei", "ceei-round", "ladder", "leximin", "prop1-po"]:
        check(["split", "one.yaml", "--method", method], root, "division")
    check(["split", "two.yaml"], root, "divisions")
    check(["split", "one.yaml", "--method", "least-imbalance"], root, "faults", 1)

later = {"change", "fork"}
for wanted in sorted(set(schemas) - seen - later):
    failed += 1
    print(f"no document of charter.{wanted}/1 was checked")
print(f"{len(seen)} kinds of documents, {failed} problems")
sys.exit(1 if failed else 0)
