# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight programs at once on one cache: what one is fetching, the others wait for, and nothing is paid for twice."""
import collections
import json

from harness import SharedCacheTest, asins_of, main, outcomes_of

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
        self.assertEqual(self.database.column("SELECT claim_key FROM claims"), [])

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

    def kill_in_the_middle(self, victim):
        """Where it has asked for products, others too, and not all of them."""
        self.wait_for(lambda: len(self.fetched()) >= 3, "no products were asked for")
        self.assertIsNone(victim.process.poll(), "it was over before it was killed")
        victim.kill()

    def assertLittlePaidTwice(self):
        """What the dead one had on its way to it, or not yet stored, was paid for again, and nothing else: two requests."""
        paid = collections.Counter(self.simulator.asins())
        self.assertLessEqual(max(paid.values()), 2)
        self.assertLessEqual(len([asin for asin, times in paid.items() if times > 1]), 2 * 100)

    def test_one_is_killed_in_the_middle(self):
        victim = self.begin("--bsr", "1:500000", most=1000)
        self.wait_for(lambda: any(request["path"] == "/query" for request in self.simulator.requests()), "nothing was asked")
        survivors = [self.begin("--bsr", "1:500000", most=1000) for _ in range(PROGRAMS - 1)]
        self.kill_in_the_middle(victim)
        for survivor in survivors:
            self.assertEqual(len(self.products_of(survivor.finish())), 1000)
        self.assertDiscoveriesAskedOnce()
        self.assertLittlePaidTwice()
        self.assertNothingClaimed()
        self.assertWhole()

    def test_one_of_those_that_overlap_is_killed_in_the_middle(self):
        def begin(i):
            return self.begin("--bsr", "1:500000", "--price", f"{10 + 2 * (i // 2)}:90", most=600)

        victim = begin(0)
        self.wait_for(lambda: self.simulator.requests(), "nothing was asked")
        survivors = [begin(i) for i in range(1, PROGRAMS)]
        self.kill_in_the_middle(victim)
        found = [self.products_of(survivor.finish()) for survivor in survivors]
        self.assertEqual([len(one) for one in found], [600] * (PROGRAMS - 1))
        self.assertLittlePaidTwice()
        self.assertNothingClaimed()
        self.assertWhole()
        # Whatever was paid for is there, but for what never reached the dead one: it was asked for again, or by nobody else.
        self.assertLessEqual(set().union(*found), self.asins_in_database())
        self.assertLessEqual(len(set(self.simulator.asins()) - self.asins_in_database()), 2 * 100)


if __name__ == "__main__":
    main()
