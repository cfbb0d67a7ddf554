# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the compiler keeps the layers apart: with each layer's own flags, an include of a layer it may not know must be
"file not found", and one it may know must be found.

    layering.py BUILD_FOLDER [--top FOLDER]
"""
import argparse
import json
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The law, said here once more on purpose: src/CMakeLists.txt declares it, this checks what came of it.
KNOWS = {
    "base": set(),
    "domain": {"base"},
    "scoring": {"base", "domain"},
    "keepa": {"base", "domain"},
    "cache": {"base", "domain"},
    "report": {"base", "domain"},
    "sourcing": {"base", "domain", "scoring", "keepa", "cache", "report"},
    "desktop": {"base", "domain", "sourcing"},
    "cli": {"base", "domain", "sourcing"},
    "simulator": {"base", "domain"},
}
_WITH_VALUE = {"-o", "-MF", "-MT", "-MQ"}
_DROPPED = {"-c", "-MD", "-MMD"}


def preprocess_command(commands, layer):
    """(folder, command) that preprocesses standard input as if it were a source of the layer."""
    for entry in commands:
        arguments = entry.get("arguments") or shlex.split(entry["command"])
        output = arguments[arguments.index("-o") + 1]
        if not output.startswith(f"src/CMakeFiles/{layer}.dir/"):
            continue
        kept, skip = [], False
        for argument in arguments:
            if skip or argument in _DROPPED or argument == entry["file"]:
                skip = False
            elif argument in _WITH_VALUE:
                skip = True
            elif Path(argument).name != "ccache":
                kept.append(argument)
        return entry["directory"], kept + ["-E", "-o", "/dev/null", "-x", "c++", "-"]
    return None


def fault(command, layer, other, header):
    """What is wrong with the way `layer` sees `header` of `other`; None when it is as it should be."""
    folder, arguments = command
    code = f'#include "{header}"\n'
    done = subprocess.run(arguments, cwd=folder, input=code, capture_output=True, text=True, check=False)
    if other == layer or other in KNOWS[layer]:
        return f"{layer} cannot include {header}:\n{done.stderr}" if done.returncode else None
    if done.returncode == 0:
        return f"{layer} can include {header}"
    if f"'{header}' file not found" not in done.stderr:
        return f"{layer}: including {header} failed for another reason:\n{done.stderr}"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--top", type=Path, default=Path(__file__).resolve().parents[2])
    arguments = parser.parse_args()
    commands = json.loads((arguments.build / "compile_commands.json").read_text(encoding="utf-8"))

    faults, jobs = [], []
    folders = {p.name for p in (arguments.top / "src").iterdir() if p.is_dir()} - {"app"}
    faults += [f"src/{name} is a layer that this test does not know" for name in sorted(folders - KNOWS.keys())]
    headers = {}
    for layer in KNOWS:
        first = next(iter(sorted((arguments.top / "src" / layer).glob("*.h"))), None)
        if first:
            headers[layer] = f"{layer}/{first.name}"
        else:
            print(f"{layer} has no header yet: nobody's view of it is checked")
    for layer in KNOWS:
        command = preprocess_command(commands, layer)
        if command is None:
            faults.append(f"{layer} is not among the compile commands")
        else:
            jobs += [(command, layer, other, header) for other, header in headers.items()]

    with ThreadPoolExecutor(max_workers=2) as pool:
        faults += [f for f in pool.map(lambda job: fault(*job), jobs) if f]
    for line in faults:
        print(line)
    forbidden = sum(other != layer and other not in KNOWS[layer] for _, layer, other, _ in jobs)
    print(f"layering: {forbidden} forbidden and {len(jobs) - forbidden} allowed includes tried, {len(faults)} faults")
    return 1 if faults or not forbidden else 0


if __name__ == "__main__":
    sys.exit(main())
