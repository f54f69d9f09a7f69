# SPDX-License-Identifier: Apache-2.0
"""What charter does on a terminal and nowhere else: colour, a pager. Usage: terminal.py PROGRAM"""
import os
import pathlib
import pty
import sys
import tempfile

PROGRAM = sys.argv[1]


def on_a_terminal(words, **variables):
    """Runs charter with a terminal for all three streams; what it wrote, and how it ended."""
    environment = {"PATH": "/usr/bin:/bin", "TERM": "xterm", "COLUMNS": "80", "PAGER": "cat"}
    environment.update(variables)
    child, terminal = pty.fork()
    if child == 0:
        os.execve(PROGRAM, ["charter", *words], environment)
    written = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says so when the last writer has gone
            break
        if not part:
            break
        written += part
    _, status = os.waitpid(child, 0)
    return written.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


def expect(what, truth):
    if not truth:
        sys.exit(f"not so: {what}")


page, code = on_a_terminal(["help", "version"])
expect("help is coloured on a terminal", page.startswith("\x1b[1mcharter version\x1b[0m\n") and code == 0)
page, _ = on_a_terminal(["help", "version", "--color=never"])
expect("--color=never is obeyed", "\x1b" not in page)
page, _ = on_a_terminal(["help", "version"], NO_COLOR="1")
expect("NO_COLOR is obeyed", "\x1b" not in page)
page, _ = on_a_terminal(["help", "version"], TERM="dumb", PAGER="sed s/^/paged:/")
expect("a dumb terminal has neither colour nor pager", page.startswith("charter version\n"))
page, _ = on_a_terminal(["frobnicate"])
expect("errors are coloured", page.startswith("\x1b[1;31merror\x1b[0m: "))

page, code = on_a_terminal(["help", "version"], PAGER="sed s/^/paged:/", NO_COLOR="1")
expect("answers go through the pager", page.startswith("paged:charter version\npaged:\n") and code == 0)
page, _ = on_a_terminal(["help", "version"], PAGER="false", CHARTER_PAGER="sed s/^/own:/", NO_COLOR="1")
expect("charter's own pager comes first", page.startswith("own:charter version\n"))
page, _ = on_a_terminal(["--no-pager", "help", "version"], PAGER="sed s/^/paged:/", NO_COLOR="1")
expect("--no-pager is obeyed", page.startswith("charter version\n"))
page, _ = on_a_terminal(["--json", "version"], PAGER="sed s/^/paged:/")
expect("a document is not paged", page.startswith("{"))
page, code = on_a_terminal(["completion", "bash"], PAGER="true")
expect("a pager that is left early is no error", page == "" and code == 0)

with tempfile.TemporaryDirectory() as folder:
    who = {"HOME": folder, "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "A",
           "GIT_COMMITTER_EMAIL": "a@b", "NO_COLOR": "1", "COLUMNS": "50"}
    on_a_terminal(["-C", folder, "init", "Friends", "friends"], **who)
    rules = pathlib.Path(folder, "friends/charter/01-ground.yaml")
    rules.write_text(rules.read_text().replace("Any group of members may leave", "Any group of some members may leave"))
    page, code = on_a_terminal(["-C", folder + "/friends", "diff"], **who)
    expect("a comparison fits the terminal", "{+some" in page and max(map(len, page.splitlines())) <= 50 and code == 0)
