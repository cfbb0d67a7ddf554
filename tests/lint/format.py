# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source is as clang-format 19 writes it. Skipped (exit status 77) where that program is missing; on CI that is a failure."""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = "clang-format-19"
SKIPPED = 77


def complaints(paths, top):
    """The lines clang-format complains about, without the excerpts."""
    done = subprocess.run(
        [PROGRAM, "--style=file", "--dry-run", "--Werror", *map(str, paths)], cwd=top, capture_output=True, text=True, check=False
    )
    lines = [line for line in done.stderr.splitlines() if ": error:" in line]
    return lines or ([done.stderr] if done.returncode else [])


def main():
    top = Path(__file__).resolve().parents[2]
    if not shutil.which(PROGRAM):
        print(f"SKIPPED: {PROGRAM} is not installed, the style of the sources was not checked")
        return 1 if os.environ.get("CI") == "true" else SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        untidy = Path(folder) / "untidy.cpp"
        shutil.copy(top / ".clang-format", folder)
        untidy.write_text("int  main( ){return 0 ;}\n", encoding="utf-8")
        if not complaints([untidy], folder):
            print("an untidy example passed: the check checks nothing")
            return 1
    paths = sorted(p.relative_to(top) for folder in ("src", "tests") for p in (top / folder).rglob("*") if p.suffix in (".cpp", ".h"))
    found = complaints(paths, top)
    for line in found:
        print(line)
    print(f"format: {len(paths)} files, {len(found)} places to mend with: {PROGRAM} -i FILE")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
