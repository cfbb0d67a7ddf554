# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a rule works with: the project's files, findings, and the examples by which a rule shows that it can fail."""
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cpp_source import CppSource

# What a reader of the project sees; build folders and the like are not part of it.
_FOLDERS = ("src", "ui", "resources", "translations", "tests", "packaging", ".ci")


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class Tree:
    """Files by their path below the top of the project, as text. Made from the disk, or from examples."""

    def __init__(self, files):
        self._files = files
        self._cpp = {}

    @staticmethod
    def on_disk(top):
        paths = [p for p in top.iterdir() if p.is_file() and not p.name.startswith(".git")]
        for folder in _FOLDERS:
            paths += [p for p in (top / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        files = {}
        for path in sorted(paths):
            try:
                files[str(path.relative_to(top))] = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a picture or a font: nothing a lint of text could say about it
        return Tree(files)

    @cached_property
    def paths(self):
        return sorted(self._files)

    def text(self, path):
        return self._files[path]

    def lines(self, path):
        return self._files[path].splitlines()

    def under(self, *folders, suffixes=(".cpp", ".h")):
        starts = tuple(folder + "/" for folder in folders)
        return [p for p in self.paths if p.startswith(starts) and Path(p).suffix in suffixes]

    def cpp(self, path):
        if path not in self._cpp:
            self._cpp[path] = CppSource(path, self._files[path])
        return self._cpp[path]


@dataclass(frozen=True)
class Example:
    """Files, and words of the finding they must lead to (None: they must lead to none)."""

    files: dict
    says: str | None


def bad(says, text, path="src/domain/example.cpp"):
    return Example({path: text}, says)


def good(text, path="src/domain/example.cpp"):
    return Example({path: text}, None)
