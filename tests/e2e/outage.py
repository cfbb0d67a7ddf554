# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PostgreSQL server of a shared cache goes away in the middle of a search: the search goes on, and what it fetched meanwhile
is in the cache once the server is back. With GLEANER_E2E_DATABASE=postgresql alone."""
from harness import SharedCacheTest, asins_of, main, outcomes_of

MOST = 1000
PORTIONS = MOST // 100  # requests for products
BEFORE, MEANWHILE = 3, 1  # of them answered before the server goes, and while it is away: beyond those that were under way
IN_FLIGHT = 2


class Outage(SharedCacheTest):
    simulator_options = ["--latency", "400:700"]
    simulator_settings = {"tokens": 12000, "rate": 200}
    search = ["search", "--category", "Books", "--bsr", "1:500000", "--max", MOST, "--yes", "--format", "json"]

    def setUp(self):
        super().setUp()
        self.addCleanup(self.database.server.start)  # for the next test

    def portions(self):
        return sum(request["path"] == "/product" for request in self.simulator.requests())

    def search_without_server(self, end_server):
        """A search under way that has lost its server, and has gone on."""
        search = self.start(*self.search, shared=self.shared)
        self.wait_for(lambda: self.portions() >= BEFORE, "no products were asked for")
        end_server()
        at_end = self.portions()
        self.wait_for(lambda: self.portions() >= at_end + IN_FLIGHT + MEANWHILE, "the search does not go on without its server")
        self.assertIsNone(search.process.poll(), "the search was over before its server was back")
        return search

    def complete(self, search):
        run = search.finish()
        self.assertEqual(run.code, 0, run.err[-3000:])
        result = run.json
        asked = self.simulator.asins()
        self.assertEqual(len(asins_of(result)), MOST)
        self.assertEqual(set(outcomes_of(result)), {"MISS"})
        self.assertEqual(set(asins_of(result)), set(asked))
        self.assertEqual(len(asked), MOST, "asked twice")
        self.assertEqual(result["tokens"]["spent"], self.simulator.consumed())
        self.assertTrue(any("out of reach" in warning for warning in result["warnings"]), result["warnings"])
        return result

    def returns(self, end_server):
        search = self.search_without_server(end_server)
        self.database.server.start()
        self.assertLess(self.portions(), PORTIONS, "the search was over before its server was back")
        first = self.complete(search)
        self.assertEqual(self.asins_in_database(), set(asins_of(first)))
        self.assertWhole()
        self.assertEqual(self.database.column("SELECT claim_key FROM claims"), [])

        asked = len(self.simulator.requests())
        again = self.start(*self.search, shared=self.shared).finish().json
        self.assertEqual(set(asins_of(again)), set(asins_of(first)))
        self.assertEqual(set(outcomes_of(again)), {"HIT"})
        self.assertEqual(again["levels"]["discovery"]["outcome"], "HIT")
        self.assertEqual(again["warnings"], [])
        self.assertEqual(len(self.simulator.requests()), asked, "paid for although it is in the cache")

    def test_the_server_is_stopped_and_started(self):
        self.returns(self.database.server.stop)

    def test_the_server_crashes_and_is_started(self):
        self.returns(self.database.server.crash)

    def test_the_server_stays_away(self):
        before = self.search_without_server(self.database.server.crash)
        self.complete(before)
        self.database.server.start()
        kept = self.asins_in_database()
        self.assertGreaterEqual(len(kept), (BEFORE - IN_FLIGHT) * 100, "what was stored before")
        self.assertLess(len(kept), MOST)
        self.assertWhole()
        again = self.start(*self.search, shared=self.shared).finish().json
        self.assertEqual(again["levels"]["scoring"]["misses"], MOST - len(kept))
        self.assertEqual(self.asins_in_database(), set(asins_of(again)))


if __name__ == "__main__":
    main()
