#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes pages of comparisons and of forks and checks what they are made of, without a browser.

  page_test.py CHARTER SOURCE [--keep FOLDER]    FOLDER: where the pages of hostile names are left
"""
import base64
import hashlib
import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

charter, source = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
VOID = {"meta", "input", "br", "link", "img", "hr"}
ATTRIBUTES = {"id", "class", "href", "lang", "charset", "http-equiv", "content", "name", "aria-labelledby", "aria-label",
              "aria-hidden", "focusable", "viewbox", "preserveaspectratio", "x", "y", "width", "height", "scope", "dir",
              "type", "checked"}
TAGS = VOID | {"html", "head", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "h5", "dl", "dt", "dd", "nav",
               "ul", "li", "main", "section", "article", "p", "b", "code", "span", "ins", "del", "div", "fieldset", "legend",
               "label", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "text", "footer"}


class Page(html.parser.HTMLParser):
    """Collects what is wrong as it reads."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.targets, self.wrong = [], [], [], []
        self.levels, self.style, self.policy, self.words = [], "", "", ""
        self.feed(text)
        self.close()
        self.wrong += [f"<{tag}> is not closed" for tag in self.open]
        self.wrong += [f"id {i} stands twice" for i in set(self.ids) if self.ids.count(i) > 1]
        self.wrong += [f"nothing has the id {t}" for t in self.targets if t not in self.ids]
        if self.levels[:1] != [1] or self.levels.count(1) != 1:
            self.wrong.append("there is not one first heading")
        self.wrong += [f"heading {b} after {a}" for a, b in zip(self.levels, self.levels[1:]) if b > a + 1]
        digest = base64.b64encode(hashlib.sha256(self.style.encode()).digest()).decode()
        if self.policy != f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'":
            self.wrong.append(f"the policy is {self.policy}")
        if "url(" in self.style or "@import" in self.style:
            self.wrong.append("the style loads something")

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag not in TAGS:
            self.wrong.append(f"there is a <{tag}>")
        self.wrong += [f"<{tag}> has {name}" for name in given if name not in ATTRIBUTES]
        if tag not in VOID and tag != "rect":
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            if not given.get("href", "").startswith("#"):
                self.wrong.append(f"a link leads to {given.get('href')}")
            self.targets.append(given["href"][1:])
        self.targets += given.get("aria-labelledby", "").split()
        if tag == "th" and given.get("scope") not in ("row", "col"):
            self.wrong.append("a table heading has no scope")
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]

    def handle_endtag(self, tag):
        if tag == "rect":
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes another")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.words += data


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def faint(style):
    """The pairs of colours that are hard to read, on a light and on a dark page."""
    found = []
    for block in re.findall(r":root\{([^}]*)\}", style.split("@media print")[0]):
        colours = dict(re.findall(r"--([a-z0-9-]+):(#[0-9a-f]{6})", block))
        pairs = [(ink, paper, 4.5) for paper in ("page", "panel") for ink in ("ink", "soft", "link")]
        pairs += [("ins-ink", "ins", 4.5), ("del-ink", "del", 4.5), ("mark-ink", "mark", 4.5)]
        pairs += [(f"s{i}", "page", 3.0) for i in range(9)]
        found += [f"{ink} on {paper}" for ink, paper, least in pairs if contrast(colours[ink], colours[paper]) < least]
    return found


def run(words, folder):
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
                   "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
                   "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org"}
    return subprocess.run([charter, *words], cwd=folder, env=environment, check=True, capture_output=True).stdout.decode()


def edit(path, pairs):
    text = path.read_text()
    for old, new in pairs:
        assert old in text, (path, old)
        text = text.replace(old, new, 1)
    path.write_text(text)


def check(name, text, words):
    page = Page(text)
    wrong = page.wrong + faint(page.style) + [f"does not say {w}" for w in words if w not in page.words]
    for each in wrong:
        print(f"{name}: {each}")
    return not wrong


def forks(root):
    """A fork of two groups with hostile names: what would happen, what was done, what was proved."""
    here = root / "leaving"
    run(["init", "Riverside", "leaving", "--template", "housing-cooperative"], root)
    edit(here / "charter/08-leaving.yaml", [("notice: 60 days", "notice: 0 days"), ("minimum_members: 4", "minimum_members: 2")])
    van = "<img src=x onerror=alert(1)> & 'van'"
    edit(here / "assets/commons.yaml", [("title: The blue van", f'title: "{van}"')])
    run(["commit", "-m", "Ready"], here)
    name = "</title><script>alert('x')</script> `"
    groups = ["--group", name + "=@leavers.txt", "--group", "Orchard & Co=aoife,ben", "--into", "../gone"]
    run(["fork", *groups, "--notes", "--dry-run", "--html", "../trial.html"], here)
    trial = (root / "trial.html").read_text()
    said = [name.replace("`", ""), "Orchard & Co", van, "This is what would happen. Nothing has been done.",
            "niamh", "who is their guardian", "Signature", "How to prove it", "is entitled to"]
    fine = check("fork", trial, said)
    run(["fork", *groups, "--notes", "--html", "../done.html", "--receipts", "../receipts.json"], here)
    fine = check("fork done", (root / "done.html").read_text(), ["This was done."]) and fine
    receipts = json.loads((root / "receipts.json").read_text())["receipts"]
    if [r["member"] for r in receipts] != sorted(r["member"] for r in receipts) or len(receipts) != 28:
        fine = False
        print("the receipts are not one for each member in order")
    record = next((here / "settlements").iterdir()).name
    again = run(["fork", "--verify", record, "--html", "-"], here)
    fine = check("fork proved", again, ["and it holds", record]) and fine
    return fine, trial


with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    fine_forks, trial = forks(root)
    run(["init", "Riverside", "riverside", "--template", "housing-cooperative"], root)
    run(["clone", "riverside", "mill", "--as", "Mill", "--no-input"], root)
    here = root / "riverside"
    hostile = "</title><script>alert('x')</script> & \\\"q\\\""
    edit(here / "charter/01-purpose.yaml", [
        ("title: Name and seat", f'title: "{hostile}"'),
        ("      - id: purpose.aim.teach\n        text: |\n          What we learn we write into the handbook, which anyone may"
         " copy.\n", ""),
        ("  - id: purpose.words\n", '  - id: purpose.boat\n    title: The boat\n    text: |\n      <img src=x onerror=1>'
         ' and\n      --> ]]> "both".\n  - id: purpose.words\n')])
    edit(here / "charter/02-members.yaml", [("visited, not fined", "visited twice, not fined"), ("window: 1 month", "window: 2 months")])
    edit(here / "members.csv", [("Wanda Nowak", "<b onclick=1>Wanda & Co</b>")])
    run(["share", "issue", "dara", "housing", "33"], here)
    run(["share", "transfer", "ben", "aoife", "housing", "10"], here)
    run(["diff", "--html", "page.html"], here)
    page = (here / "page.html").read_text()
    fine = check("hostile", page, ["</title><script>alert('x')</script> & \"q\"", "<img src=x onerror=1> and",
                                   "<b onclick=1>Wanda & Co</b>", "struck: 1 month", "inserted: 2 months", "twice",
                                   "Who holds housing", "housing: transferred to aoife"])
    run(["diff", "--html", "again.html"], here)
    if (here / "again.html").read_text() != page:
        fine = False
        print("the same changes gave another page")
    run(["diff", "HEAD", "../mill", "--html", "mill.html"], here)
    fine = check("another community", (here / "mill.html").read_text(), ["Mill", "Riverside"]) and fine
    run(["diff", "HEAD", "HEAD", "--html", "none.html"], here)
    fine = check("nothing", (here / "none.html").read_text(), ["Nothing differs."]) and fine
    if "--keep" in sys.argv:
        kept = pathlib.Path(sys.argv[sys.argv.index("--keep") + 1])
        (kept / "diff.html").write_text(page)
        (kept / "fork.html").write_text(trial)
sys.exit(not (fine and fine_forks))
