# SPDX-License-Identifier: Apache-2.0
"""Every code of a fault or failure in lib/ and cmd/ is in schemas/faults.yaml, and the other way round.

usage: fault_codes_test.py SOURCE_FOLDER

A code is recognised by where it stands: it is given to a field or a constructor that takes codes, or it
is followed by a message. What is passed on in other ways is found from the catalogue's side only.
"""

import pathlib
import re
import sys

import yaml

CODE = r'"([a-z0-9]+(?:-[a-z0-9]+)+)"'
WORD = r'"([a-z0-9]+(?:-[a-z0-9]+)*)"'
USES = [
    re.compile(r"\bcode\s*=\s*(?:std::string\()?" + WORD),
    re.compile(r"\bFailure\(\s*(?:Exit::)?\w+,\s*" + WORD),
    re.compile(r"\brefused\(\s*" + WORD),
    re.compile(r"\bSeverity::\w+,\s*" + CODE),
    # a message has blanks, begins with a lower-case letter or a name in backquotes, or is made by format
    re.compile(CODE + r',\s*(?:fmt::format\(\s*)?"(?:[a-z`{][^"\n]* [^"\n]*)"'),
]
# Words with hyphens that stand before a sentence and are no codes.
NO_CODES = {"by-method", "by-units", "nash-bound", "nash-positive"}


def main():
    source = pathlib.Path(sys.argv[1])
    catalogue = yaml.load((source / "schemas/faults.yaml").read_text(encoding="utf-8"),
                          Loader=yaml.BaseLoader)
    used, words = {}, set()
    for folder in ("lib", "cmd"):
        for file in sorted(source.glob(folder + "/**/*.cc")) + sorted(source.glob(folder + "/**/*.h")):
            text = file.read_text(encoding="utf-8")
            words.update(re.findall(r'"([a-z0-9-]+)"', text))
            for use in USES:
                for code in use.findall(text):
                    used.setdefault(code, file.relative_to(source))
    problems = ["%s: the code `%s` has no entry in schemas/faults.yaml" % (file, code)
                for code, file in sorted(used.items())
                if code not in catalogue and code not in NO_CODES]
    problems += ["schemas/faults.yaml: the code `%s` is used nowhere" % code
                 for code in sorted(catalogue) if code not in words]
    problems += ["schemas/faults.yaml: the codes are not in their order"] * (
        list(catalogue) != sorted(catalogue))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
