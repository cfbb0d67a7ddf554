#!/usr/bin/env python3
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names the skipped tests of a ctest JUnit report that had no right to skip; exit status 1 when there are any.

On the CI machine everything a test may need is there, but for the recorded Keepa answers: they are not part of the project, so
without GLEANER_KEEPA_SAMPLES the tests that replay them may skip, saying so.
"""
import os
import sys
import xml.etree.ElementTree as ElementTree

SAMPLES = "GLEANER_KEEPA_SAMPLES"


def unexplained(report, samples_given):
    for case in report.iter("testcase"):
        if case.find("skipped") is None:
            continue
        said = "".join(case.itertext())
        if samples_given or SAMPLES not in said:
            yield case.get("name")


def main(path):
    names = list(unexplained(ElementTree.parse(path), bool(os.environ.get(SAMPLES))))
    for name in names:
        print(f"skipped: {name}", file=sys.stderr)
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
