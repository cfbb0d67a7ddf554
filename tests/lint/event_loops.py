# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No event loop inside an event loop: nothing in the programs waits by spinning. Dialogs open() and tell by a signal."""
import re

from tree import Finding, bad, good

_ANYWHERE = {
    r"\bQCoro\s*::\s*waitFor\b": "QCoro::waitFor hangs for ever when its task throws: co_await",
    r"\bprocessEvents\b": "processEvents re-enters the program anywhere: return to the event loop",
    r"\bQEventLoop\b": "a nested event loop: co_await, or a signal",
    r"\bQ(Message|Input|Color|Font|File|Progress)(Box|Dialog)\s*::\s*"
    r"(question|information|warning|critical|about|aboutQt|get[A-Z]\w*)\s*\(": "a static dialog runs a nested event loop: open() one",
}
_EXEC = re.compile(r"(\.|->)\s*exec\s*\(")


def check(tree):
    for path in tree.under("src"):
        source = tree.cpp(path)
        patterns = dict(_ANYWHERE)
        # A query's exec() has nothing to do with events.
        if "QSqlQuery" not in source.tokens:
            patterns[_EXEC.pattern] = "exec() of an object is a nested event loop: open() it (the program's own is QCoreApplication::exec())"
        for pattern, message in patterns.items():
            for m in re.finditer(pattern, source.code):
                yield Finding(path, source.line_at(m.start()), message)


BAD = [
    bad("waitFor", "using QCoro::waitFor;\n"),
    bad("waitFor", "void f()\n{\n    QCoro::waitFor(g());\n}\n"),
    bad("processEvents", "void f()\n{\n    QCoreApplication::processEvents();\n}\n"),
    bad("nested event loop", "void f()\n{\n    QEventLoop loop;\n}\n"),
    bad("nested event loop", "void f(QDialog& d)\n{\n    if (d.exec() == QDialog::Accepted)\n        g();\n}\n"),
    bad("nested event loop", "void f(QMenu* m)\n{\n    m->exec(here);\n}\n"),
    bad("static dialog", "void f()\n{\n    const QString n = QFileDialog::getSaveFileName(this);\n}\n"),
    bad("static dialog", "void f()\n{\n    QMessageBox::warning(this, a, b);\n}\n"),
]
GOOD = [
    good("int main()\n{\n    return QApplication::exec(); // not dialog.exec()\n}\n", "src/app/gleaner.cpp"),
    good("void f(QSqlDatabase db)\n{\n    QSqlQuery query(db);\n    if (!query.exec())\n        g();\n}\n"),
    good("void f(QDialog* d)\n{\n    d->open();\n    QMessageBox box(QMessageBox::Warning, a, b);\n}\n"),
]
