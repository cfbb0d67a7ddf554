# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one rule over the project: first over the rule's own examples, since a lint that cannot fail proves nothing, then over the tree.

    lint.py RULE [--top FOLDER]
"""
import argparse
import sys
from pathlib import Path

import await_shapes
import colours
import coroutines
import distributed_sql
import event_loops
import house
import includes
import secrets_in_files
import sizes
from tree import Tree

RULES = {
    "await_shapes": await_shapes,
    "colours": colours,
    "coroutines": coroutines,
    "distributed_sql": distributed_sql,
    "event_loops": event_loops,
    "house": house,
    "includes": includes,
    "secrets": secrets_in_files,
    "sizes": sizes,
}


def failed_examples(rule):
    if not rule.BAD or not rule.GOOD:
        yield "a rule needs examples of both kinds"
    for example in rule.BAD + rule.GOOD:
        messages = [f.message for f in rule.check(Tree(example.files))]
        if example.says is None and messages:
            yield f"a good example was rejected ({messages}):\n{_shown(example)}"
        elif example.says is not None and not any(example.says in m for m in messages):
            yield f"a bad example should have led to `{example.says}`, not {messages}:\n{_shown(example)}"


def _shown(example):
    return "\n".join(f"--- {path}\n{text}" for path, text in example.files.items())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("rule", choices=sorted(RULES))
    parser.add_argument("--top", type=Path, default=Path(__file__).resolve().parents[2])
    arguments = parser.parse_args()
    rule = RULES[arguments.rule]

    broken = list(failed_examples(rule))
    findings = sorted(set(rule.check(Tree.on_disk(arguments.top))))
    for line in broken + findings:
        print(line)
    print(f"{arguments.rule}: {len(rule.BAD) + len(rule.GOOD)} examples, {len(broken)} wrong; {len(findings)} findings")
    return 1 if broken or findings else 0


if __name__ == "__main__":
    sys.exit(main())
