# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that looks like a secret. A Keepa key is 64 lower-case letters and digits; those of the demo and of tests are told apart
by being made of few different characters, and digests by being hexadecimal."""
import re

from tree import Finding, bad, good

_KEY = re.compile(r"(?<![A-Za-z0-9])(?=[a-z0-9]*[g-z])[a-z0-9]{64}(?![A-Za-z0-9])")
_FEW = 12  # different characters; a random key has about 30
_OTHERS = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|\bgh[pousr]_\w{30}|\bgithub_pat_\w{20}|\bAKIA[0-9A-Z]{16}\b|\bxox[bp]-\w{10}")


def check(tree):
    for path in tree.paths:
        for number, line in enumerate(tree.lines(path), start=1):
            if any(len(set(m[0])) > _FEW for m in _KEY.finditer(line)):
                yield Finding(path, number, "a string that could be a Keepa key (a made-up one: repeat a word)")
            if _OTHERS.search(line):
                yield Finding(path, number, "a string that could be a key of some service")


_LOOKS_REAL = "q7v2m9x4k1z8" + "w3n6b5c0j2h7" + "t4r9y1u6p3s8" + "d5f0g2l7a4e9" + "i1o6q3v8m5x0" + "k2z7"
BAD = [
    bad("could be a Keepa key", f'const char* key = "{_LOOKS_REAL}";\n'),
    bad("could be a Keepa key", f"https://example.org/product?key={_LOOKS_REAL}&domain=1\n", "README.md"),
    bad("key of some service", "-----BEGIN RSA PRIV" + "ATE KEY-----\n", "tests/support/server.pem"),
]
GOOD = [
    good('const char* key = "' + "demo" * 16 + '";\n'),
    good('const char* key = "' + "0123456789" * 6 + 'abcd";\n'),
    good("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  a.json\n", "packaging/sums.txt"),
    good("x" + _LOOKS_REAL + "\n"),
]
