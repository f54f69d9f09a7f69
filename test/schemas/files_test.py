# SPDX-License-Identifier: Apache-2.0
"""The JSON Schemas of files and of outputs, read by a validator that is not ours.

usage: files_test.py WRITE_SCHEMAS SOURCE_FOLDER
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

FOLDER_OF = {"community": "community.yaml", "article": "charter/*.yaml", "assets": "assets/*.yaml"}


def scalars_as_text(text):
    return yaml.load(text, Loader=yaml.BaseLoader)


class EditorLoader(yaml.SafeLoader):
    """Types numbers and booleans, as an editor's YAML 1.2 does; dates, and 3:1, stay texts."""


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), "-+0123456789")
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile("^[-+]?[0-9]+\\.[0-9]+$"), "-+0123456789")


def as_an_editor_reads(text):
    return yaml.load(text, Loader=EditorLoader)


def validators(folder):
    found = {}
    for file in sorted(folder.glob("*.json")):
        schema = json.loads(file.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        found[file.stem] = jsonschema.Draft7Validator(schema)
    return found


def deepest(error):
    """The innermost reason, for a readable message."""
    best = jsonschema.exceptions.best_match([error])
    return "%s: %s" % ("/".join(str(p) for p in best.absolute_path), best.message[:160])


def wrong_in(validator, document):
    return [deepest(error) for error in validator.iter_errors(document)]


def check_examples(schemas, source, problems):
    seen = 0
    for name, pattern in FOLDER_OF.items():
        for file in sorted(source.glob("examples/*/" + pattern)):
            for read in (scalars_as_text, as_an_editor_reads):
                seen += 1
                for problem in wrong_in(schemas[name], read(file.read_text(encoding="utf-8"))):
                    problems.append("%s: %s" % (file.relative_to(source), problem))
    if seen == 0:
        problems.append("examples/ holds nothing to validate")


def check_vocabulary_examples(schemas, source, problems):
    for file in sorted(source.glob("schemas/rules/*.yaml")):
        kind = scalars_as_text(file.read_text(encoding="utf-8"))
        rule = scalars_as_text(kind["example"])
        for problem in wrong_in(schemas[kind["kind"]], rule):
            problems.append("%s: the example: %s" % (file.name, problem))
        article = {"article": "a", "clauses": [{"id": "a.b", "rule": rule}]}
        for problem in wrong_in(schemas["article"], article):
            problems.append("%s: the example within an article: %s" % (file.name, problem))


RULES_REFUSED = {
    "an unknown kind": "{kind: vote.rul, ratio: 1/2}",
    "no kind": "{ratio: 1/2}",
    "an unknown parameter": "{kind: vote.rule, quorun: 1/2}",
    "a quorum above all votes": "{kind: vote.rule, quorum: 120%}",
    "a ratio above all votes": "{kind: vote.rule, ratio: '1.5'}",
    "a zero denominator": "{kind: vote.rule, ratio: 1/0}",
    "a choice that there is not": "{kind: vote.rule, tie: maybe}",
    "a duration without a unit": "{kind: fork, notice: '30'}",
    "money without a unit": "{kind: spend.limit, body: board, amount: '250.00'}",
    "an id with a space": "{kind: body.seats, body: the board}",
    "a required parameter left out": "{kind: member.class, votes: 1}",
    "a list where one value is taken": "{kind: fork, notice: [30 days]}",
    "a map without keys": "{kind: fork, minimum_members: {housing: 2}}",
    "half a reference": "{kind: vote.rule, quorum: {clause: a.b}}",
    "a row of a table without its value": "{kind: vote.rule, ratio: [{when: turnout above 1/2}]}",
}

RULES_ACCEPTED = {
    "a number of votes": "{kind: vote.rule, quorum: 7}",
    "a formula": "{kind: vote.rule, quorum: 'max(5, members/10)'}",
    "three to one": "{kind: vote.rule, ratio: '3:1'}",
    "so many of a number": "{kind: emergency, who: council, ratio: 9 of 12}",
    "a reference": "{kind: vote.rule, quorum: {clause: a.b, parameter: quorum}}",
    "a table": "{kind: vote.rule, ratio: [{when: turnout above 1/2, value: 1/2}]}",
    "one value where a list is taken": "{kind: amend, clauses: exit.fork, ratio: 3/4}",
    "one value for every pool": "{kind: fork, minimum_units: 5%}",
    "a value for each pool": "{kind: fork, minimum_units: {housing: 5%, commons: 10}}",
    "an amount instead of yes": "{kind: fork, spending_freeze: 500.00 EUR}",
    "a derived total": "{kind: define, name: x, value: 37 days, sum_of: [{clause: a, parameter: b}]}",
}

FILES_REFUSED = {
    ("community", "an unknown key"): "{format: 1, id: c-1, name: A, nodez: {}}",
    ("community", "no id"): "{format: 1, name: A}",
    ("community", "another format"): "{format: 2, id: c-1, name: A}",
    ("community", "a day that is none"): "{format: 1, id: c-1, name: A, formed: May 2026}",
    ("assets", "an unknown nature"): "[{id: a, nature: fluid}]",
    ("assets", "a quantity that is no number"): "[{id: a, nature: divisible, quantity: 1e5 EUR}]",
    ("article", "a clause without an id"): "{article: a, clauses: [{text: x}]}",
    ("article", "an unknown key"): "{article: a, clausez: []}",
}


def check_single_rules(schemas, problems):
    for cases, expected in ((RULES_REFUSED, False), (RULES_ACCEPTED, True)):
        for name, text in cases.items():
            document = {"article": "a", "clauses": [{"id": "a.b", "rule": scalars_as_text(text)}]}
            if schemas["article"].is_valid(document) != expected:
                problems.append("%s is %s" % (name, "refused" if expected else "accepted"))
    for (schema, name), text in FILES_REFUSED.items():
        if schemas[schema].is_valid(scalars_as_text(text)):
            problems.append("%s: %s is accepted" % (schema, name))


def check_output_schemas(source, problems):
    for file in sorted((source / "schemas/output").glob("*.json")):
        schema = json.loads(file.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        if file.stem != "change" and schema["title"] != "charter.%s/1" % file.stem:
            problems.append("%s has another title" % file.name)


def main():
    write_schemas, source = sys.argv[1], pathlib.Path(sys.argv[2])
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([write_schemas, folder], check=True)
        schemas = validators(pathlib.Path(folder))
    check_examples(schemas, source, problems)
    check_vocabulary_examples(schemas, source, problems)
    check_single_rules(schemas, problems)
    check_output_schemas(source, problems)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
