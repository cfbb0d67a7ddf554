# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every file of the project shows and does not show: a licence, no loose ends, no traces of the machine it was written on,
names that say something."""
import re
from pathlib import Path

from tree import Finding, bad, good

_LICENSED = {".cpp", ".h", ".cmake", ".py", ".sh", ".sql"}
_LICENCE = (
    ("SPDX-" + "FileCopyrightText: Gleaner contributors"),
    ("SPDX-" + "License-Identifier: GPL-3.0-or-later"),
)
# Written in pieces, so that this file does not find itself.
_LOOSE_ENDS = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b")
_MACHINE = re.compile(r"(?<![\w.$}~])/(?:" + "|".join(("ho" + "me", "wo" + "rk", "Use" + "rs", "ro" + "ot")) + r")/[A-Za-z]")
_NAMES = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common)($|_)")
_FILE_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def check(tree):
    for path in tree.paths:
        lines = tree.lines(path)
        if _must_be_licensed(path, lines) and not all(any(l.endswith(text) for l in lines[:4]) for text in _LICENCE):
            yield Finding(path, 1, "the two SPDX lines are not at its top")
        for number, line in enumerate(lines, start=1):
            for pattern, what in ((_LOOSE_ENDS, "a loose end"), (_MACHINE, "a path of somebody's machine")):
                found = pattern.search(line)
                if found:
                    yield Finding(path, number, f"{what}: {found[0]}")
    for path in tree.under("src", "tests", "ui", suffixes=(".cpp", ".h", ".py", ".ui")):
        stem = Path(path).stem
        if _NAMES.search(stem):
            yield Finding(path, 1, "a name that says nothing about its job")
        if not _FILE_NAME.fullmatch(stem):
            yield Finding(path, 1, "file names are snake_case")


def _must_be_licensed(path, lines):
    name = Path(path)
    return name.suffix in _LICENSED or name.name == "CMakeLists.txt" or bool(lines and lines[0].startswith("#!"))


_SPDX = "// " + _LICENCE[0] + "\n// " + _LICENCE[1] + "\n"
BAD = [
    bad("SPDX", "int a;\n"),
    bad("SPDX", "// " + _LICENCE[0] + "\nint a;\n"),
    bad("SPDX", "\n\n\n" + _SPDX),
    bad("SPDX", "add_library(a)\n", "src/CMakeLists.txt"),
    bad("SPDX", "SELECT 1;\n", "resources/sql/sqlite/001_first.sql"),
    bad("SPDX", "#!/usr/bin/env bash\ntrue\n", ".ci/run"),
    bad("loose end", _SPDX + "// TO" + "DO: later\n"),
    bad("loose end", "<p>FIX" + "ME</p>\n", "README.md"),
    bad("machine", _SPDX + 'const auto path = "/ho' + 'me/ann/x.json";\n'),
    bad("machine", "cd /wo" + "rk/main\n", "CONTRIBUTING.md"),
    bad("says nothing", _SPDX, "src/cache/sql_helpers.cpp"),
    bad("snake_case", _SPDX, "src/cache/ProductStore.cpp"),
]
GOOD = [
    good(_SPDX + "int a;\n", "src/cache/product_store.cpp"),
    good("#!/usr/bin/env bash\n" + _SPDX.replace("//", "#") + "mktemp -d /var/tmp/x.XXXXXX\n", "packaging/run.sh"),
    good("# Gleaner\nNetwork/work/home, ~/home/x, build/work/a\n", "README.md"),
    good('{"version": 6}\n', "CMakePresets.json"),
]
