# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight programs at once on one cache: what one is fetching, the others wait for, and nothing is paid for twice."""
import collections
import contextlib
import json
import sqlite3
import time
import unittest

from harness import SharedCacheTest, asins_of, outcomes_of

PROGRAMS = 8


def discovery_of(request):
    """What a request for a list asks for, but for how much of it."""
    return request["path"], json.dumps({name: value for name, value in request["params"].items() if name not in ("page", "perPage")},
                                       sort_keys=True)


class EightPrograms(SharedCacheTest):
    simulator_options = ["--latency", "100:300"]
    simulator_settings = {"tokens": 12000, "rate": 200}

    def begin(self, *filters, most):
        return self.start("search", "--category", "Books", *filters, "--max", most, "--yes", "--format", "json", shared=self.shared)

    def products_of(self, run):
        self.assertEqual(run.code, 0, run.err[-3000:])
        result = run.json
        self.assertEqual(result["warnings"], [])
        self.assertEqual(set(outcomes_of(result)) - {"HIT", "MISS"}, set())
        self.assertEqual(outcomes_of(result).count("MISS"), result["levels"]["scoring"]["misses"])
        return asins_of(result)

    def assertDiscoveriesAskedOnce(self):
        asked = collections.Counter(discovery_of(request) for request in self.simulator.requests() if request["path"] == "/query")
        self.assertEqual([discovery for discovery, times in asked.items() if times > 1], [])

    def assertNothingPaidTwice(self):
        self.assertDiscoveriesAskedOnce()
        paid = collections.Counter(self.simulator.asins())
        self.assertEqual([asin for asin, times in paid.items() if times > 1], [])

    def assertNothingClaimed(self):
        if self.sqlite_file:
            with contextlib.closing(sqlite3.connect(self.sqlite_file)) as database:
                self.assertEqual(database.execute("SELECT claim_key FROM claims").fetchall(), [])

    def test_the_same_search(self):
        programs = [self.begin("--bsr", "1:500000", most=400) for _ in range(PROGRAMS)]
        runs = [program.finish() for program in programs]
        products = [self.products_of(run) for run in runs]
        self.assertEqual([len(one) for one in products], [400] * PROGRAMS)
        self.assertEqual(len(set(map(frozenset, products))), 1)
        self.assertNothingPaidTwice()
        self.assertNothingClaimed()
        self.assertEqual(sum(run.json["levels"]["scoring"]["misses"] for run in runs), 400)
        self.assertEqual([run.json["levels"]["discovery"]["outcome"] for run in runs].count("MISS"), 1)
        self.assertEqual(sum(run.json["tokens"]["spent"] for run in runs), self.simulator.consumed())

    def test_searches_that_overlap(self):
        programs = [self.begin("--bsr", "1:500000", "--price", f"{10 + 2 * (i // 2)}:90", most=300) for i in range(PROGRAMS)]
        products = [self.products_of(program.finish()) for program in programs]
        self.assertEqual([len(one) for one in products], [300] * PROGRAMS)
        found = set().union(*products)
        self.assertLess(len(found), 2 * 300, "they overlap too little for this to show anything")
        self.assertEqual(len(set(map(frozenset, products))), PROGRAMS // 2)
        self.assertEqual(set(self.simulator.asins()), found)
        self.assertNothingPaidTwice()
        self.assertNothingClaimed()

    def fetched(self):
        return [request for request in self.simulator.requests() if request["path"] == "/product"]

    def test_one_is_killed_in_the_middle(self):
        victim = self.begin("--bsr", "1:500000", most=1000)
        self.wait_for(lambda: any(request["path"] == "/query" for request in self.simulator.requests()), "nothing was asked")
        survivors = [self.begin("--bsr", "1:500000", most=1000) for _ in range(PROGRAMS - 1)]
        self.wait_for(lambda: len(self.fetched()) >= 3, "no products were asked for")
        self.assertIsNone(victim.process.poll(), "it was over before it was killed")
        victim.kill()
        for survivor in survivors:
            self.assertEqual(len(self.products_of(survivor.finish())), 1000)
        self.assertDiscoveriesAskedOnce()
        # What the dead one had on its way to it, or not yet stored, was paid for again, and nothing else: two requests.
        paid = collections.Counter(self.simulator.asins())
        self.assertLessEqual(max(paid.values()), 2)
        self.assertLessEqual(len([asin for asin, times in paid.items() if times > 1]), 2 * 100)


if __name__ == "__main__":
    unittest.main()
