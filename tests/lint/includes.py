# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How files include each other: "layer/file.h", never by a way around the layers, never a whole Qt module, never in a circle."""
import re

from cpp_source import without_comments
from tree import Example, Finding, bad, good

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', re.MULTILINE)
_FORM = re.compile(r"[a-z][a-z0-9_]*/[a-z0-9_]+\.h")
_GENERATED = re.compile(r"ui_\w+\.h|\w+\.moc")
_MODULES = re.compile(r"(Qt\w+/)?Qt(Core|Gui|Widgets|Network|Sql|Xml|Svg|SvgWidgets|Concurrent|DBus|PrintSupport|Charts|Test)")


def check(tree):
    headers = {}
    for path in tree.under("src", "tests"):
        text = without_comments(tree.text(path))
        if path.endswith(".h") and not re.search(r"^#pragma once$", text, re.MULTILINE):
            yield Finding(path, 1, "no #pragma once")
        included = []
        for m in _INCLUDE.finditer(text):
            line, (quote, name) = text.count("\n", 0, m.start()) + 1, m.groups()
            included.append((line, name))
            for message in _faults(path, quote, name, tree):
                yield Finding(path, line, message)
        if path.startswith("src/") and path.endswith(".h"):
            headers[path.removeprefix("src/")] = included
    yield from _cycles(headers)


def _faults(path, quote, name, tree):
    if ".." in name.split("/"):
        yield f"an include by a way around the layers: {name}"
    elif name.endswith((".cpp", ".cc", ".cxx")):
        yield f"a source file included: {name}"
    elif quote == '"' and not _GENERATED.fullmatch(name) and not _FORM.fullmatch(name):
        yield f'an include of our own is "layer/file.h": {name}'
    elif quote == "<" and f"src/{name}" in tree.paths:
        yield f"our own headers stand in quotes: {name}"
    elif quote == "<" and _MODULES.fullmatch(name):
        yield f"a whole Qt module (seconds of every build): name the classes instead of {name}"
    elif name == "simdjson.h" and not path.startswith(("src/keepa/", "tests/bench/")):
        yield "simdjson.h outside the decoder: seconds of every build"


def _cycles(headers):
    done, trail = set(), []

    def visit(header):
        if header in trail:
            circle = trail[trail.index(header) :] + [header]
            line = next(number for number, name in headers[trail[-1]] if name == header)
            yield Finding(f"src/{trail[-1]}", line, "headers include each other in a circle: " + " -> ".join(circle))
        elif header in headers and header not in done:
            trail.append(header)
            for _, name in headers[header]:
                yield from visit(name)
            done.add(trail.pop())

    for header in sorted(headers):
        yield from visit(header)


_H = "#pragma once\n"
BAD = [
    bad("way around", '#include "../cache/cache.h"\n'),
    bad("way around", '#include "base/../cache/cache.h"\n'),
    bad("source file", '#include "domain/asin.cpp"\n'),
    bad('"layer/file.h"', '#include "asin.h"\n'),
    bad('"layer/file.h"', '#include "src/domain/asin.h"\n'),
    bad("in quotes", "#pragma once\n#include <domain/example.h>\n", "src/domain/example.h"),
    bad("whole Qt module", "#include <QtWidgets>\n"),
    bad("whole Qt module", "#  include <QtCore/QtCore>\n"),
    bad("simdjson.h", "#include <simdjson.h>\n", "src/sourcing/session.cpp"),
    bad("no #pragma once", "int a;\n", "tests/support/a.h"),
    bad("no #pragma once", "// #pragma once\nint a;\n", "src/base/a.h"),
    Example({"src/a/a.h": _H + '#include "a/b.h"\n', "src/a/b.h": _H + '#include "a/a.h"\n'}, "circle: a/a.h -> a/b.h -> a/a.h"),
    bad("circle", _H + '#include "a/a.h"\n', "src/a/a.h"),
]
GOOD = [
    good('#include "domain/asin.h"\n#include <QString>\n#include <vector>\n#include "ui_main_window.h"\n// #include "../x.h"\n'),
    good("#include <simdjson.h>\n#include <QtDebug>\n#include <QtConcurrentRun>\n", "src/keepa/decoder.cpp"),
    good('#include "support/await.h"\n#include <gtest/gtest.h>\n#include "example_test.moc"\n', "tests/base/example_test.cpp"),
    Example({"src/a/a.h": _H + '#include "a/b.h"\n', "src/a/b.h": _H, "src/a/c.h": _H + '#include "a/a.h"\n#include "a/b.h"\n'}, None),
]
