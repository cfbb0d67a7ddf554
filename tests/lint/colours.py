# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours are named in one place, src/desktop/theme: elsewhere one asks the theme for a role, so that light and dark stay whole."""
import re

from cpp_source import LITERAL, string_literals
from tree import Finding, bad, good

_IN_STRINGS = {
    r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})\b": "a colour in a string",
    r'^"#[0-9a-fA-F]{3,4}"$': "a colour in a string",
    r"\b(?:rgba?|hsla?|hsva?)\s*\(": "a colour in a string",
    r"\bcolor\s*:\s*[#a-z]": "a colour in a style sheet",
}
_NUMBER_OR_TEXT = rf"(?:\d|{LITERAL}|QStringLiteral|QLatin1)"
_IN_CODE = {
    rf"\bQColor\b(?:\s+\w+)?\s*[({{]\s*{_NUMBER_OR_TEXT}": "a QColor made of numbers or a name",
    rf"\bQColor\s*::\s*from\w+\s*\(\s*{_NUMBER_OR_TEXT}": "a QColor made of numbers or a name",
    r"\bqRgba?\s*\(\s*\d": "a colour made of numbers",
    r"\bQColorConstants\b": "a named colour",
    r"\bQt\s*::\s*(?:(?:dark|light)?(?:[rR]ed|[gG]reen|[bB]lue|[cC]yan|[mM]agenta|[yY]ellow|[gG]ray)|black|white)\b": "a named colour",
}
_IN_FORMS = {r"<color\b": "a colour in a form", r"#[0-9a-fA-F]{6}\b": "a colour in a form", r"\bcolor\s*:": "a colour in a form"}


def check(tree):
    for path in tree.under("src", "ui", suffixes=(".cpp", ".h", ".ui")):
        if path.startswith("src/desktop/theme"):
            continue
        source = tree.cpp(path)
        if path.endswith(".ui"):
            pieces = [(0, source.text, _IN_FORMS)]
        else:
            pieces = [(0, source.code, _IN_CODE)] + [(at, text, _IN_STRINGS) for at, text in string_literals(source.text)]
        for position, text, patterns in pieces:
            for pattern, message in patterns.items():
                for m in re.finditer(pattern, text):
                    yield Finding(path, source.line_at(position + m.start()), f"{message} outside src/desktop/theme")


BAD = [
    bad("colour in a string", 'const char* a = "#0B62B8";\n'),
    bad("colour in a string", 'const char* a = "x: #FF0B62B8;";\n'),
    bad("colour in a string", 'const char* a = "#abc";\n'),
    bad("colour in a string", 'l->setText(QStringLiteral("<a style=\'x: rgb(1,2,3)\'>"));\n'),
    bad("style sheet", 'w->setStyleSheet(QStringLiteral("QLabel { color: red }"));\n'),
    bad("numbers or a name", "QColor a(1, 2, 3);\n"),
    bad("numbers or a name", "const QColor kA {0x0B, 2, 3};\n"),
    bad("numbers or a name", 'f(QColor(QStringLiteral("teal")));\n'),
    bad("numbers or a name", "f(QColor::fromRgb(1, 2, 3));\n"),
    bad("made of numbers", "f(qRgb(1, 2, 3));\n"),
    bad("named colour", "painter.setPen(Qt::red);\n"),
    bad("named colour", "painter.setPen(Qt::darkGray);\n"),
    bad("named colour", "painter.setPen(QColorConstants::Svg::teal);\n"),
    bad("in a form", '<color alpha="255"><red>1</red></color>\n', "ui/settings.ui"),
    bad("in a form", "<string>color: teal</string>\n", "ui/settings.ui"),
]
GOOD = [
    good('const QColor kA(0x0B, 0x62, 0xB8);\nconst char* b = "#0B62B8";\n', "src/desktop/theme.cpp"),
    good('#define A 1\n// like "#0B62B8"\nconst QColor c = theme.text();\npainter.setPen(Qt::transparent);\n'),
    good('const auto key = QStringLiteral("%1").arg(c.rgba());\nreturn QColor::fromRgbF(mean(a, b), g, h);\n'),
    good('f("issue #123456789", "#define", "#12", tr("Colour of the text: %1"));\nQColor a(other);\nQt::redirect();\n'),
    good("<string>Filter</string>\n", "ui/settings.ui"),
]
