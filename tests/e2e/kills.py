# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches killed at random moments: the cache opens, holds whole answers, and all that were paid for but those under way.

GLEANER_KILLS says how often (12 times unless told; 200 take some minutes), not counting kills before anything was paid for;
GLEANER_KILLS_SEED says when."""
import collections
import os
import random

from harness import SharedCacheTest, asins_of, main

KILLS = int(os.environ.get("GLEANER_KILLS", "12"))
SEED = int(os.environ.get("GLEANER_KILLS_SEED", "1"))
MOST = 400
EARLY = "nothing paid for"
IN_FLIGHT = 2  # the product requests that a program has out or not yet stored


class Kills(SharedCacheTest):
    simulator_options = ["--latency", "20:80"]
    simulator_settings = {"tokens": 60000, "rate": 1000}

    def setUp(self):
        super().setUp()
        self.kills = collections.Counter()
        self.span = 0  # seconds in which a search is killed, or ends

    def is_to_go_on(self):
        return self.kills.total() - self.kills[EARLY] < KILLS

    def begin(self, price):
        return self.start("search", "--category", "Books", "--bsr", "1:2000000", "--price", f"{price}:{price + 3}", "--max", MOST, "--yes",
                          "--format", "json", shared=self.shared)

    def kept(self, asins):
        """Those of them that the cache holds, as the program finds them without asking."""
        if not asins:
            return set()
        run = self.ctl("score", "--offline", "--format", "json", *sorted(asins), shared=self.shared)
        self.assertNotIn("damaged", run.err)
        return set(asins_of(run.json))

    def follow(self, requests, known, was_killed):
        """Looks at what one run asked for. What is in the cache after it."""
        products = [request for request in requests if request["path"] == "/product" and request["status"] == 200]
        asked = {asin for request in products for asin in request["asins"]}
        self.assertEqual(asked & known, set(), "asked again for what is in the cache")
        kept = self.kept(asked)
        lost = [request for request in products if not set(request["asins"]) <= kept]
        for request in lost:
            self.assertEqual(set(request["asins"]) & kept, set(), "half an answer was stored")
        self.assertLessEqual(len(lost), IN_FLIGHT if was_killed else 0)
        if was_killed:
            self.kills[EARLY if not products else "some under way" if lost else "all of it stored"] += 1
        self.assertWhole()
        return known | kept

    def search_to_its_end(self, price, dice, known):
        """Until a run gets through: kills it, and looks. (what is in the cache, how many products there were)"""
        discovery_is_kept = False
        while True:
            before = len(self.simulator.requests())
            run = self.begin(price)
            was_killed = not run.ends_within(dice.uniform(0, self.span) if self.is_to_go_on() else 120)
            if was_killed:
                run.kill()
            self.wait_for(lambda: not self.simulator.has_connections(), "the service does not come to rest")
            requests = self.simulator.requests()[before:]
            paths = [request["path"] for request in requests]
            self.assertLessEqual(paths.count("/query"), 0 if discovery_is_kept else 1)
            known = self.follow(requests, known, was_killed)
            # The machine may be busier than it was, or less.
            if not was_killed:
                self.span *= 0.9
            elif "/product" not in paths:
                self.span *= 1.1
            discovery_is_kept = discovery_is_kept or "/product" in paths
            if not was_killed:
                finished = run.finish()
                self.assertEqual(finished.code, 0, finished.err[-3000:])
                found, scoring = finished.json["funnel"][0]["count"], finished.json["levels"]["scoring"]
                self.assertEqual(found, scoring["hits"] + scoring["misses"])
                return known, found

    def test_at_random_moments(self):
        dice = random.Random(SEED)
        cheapest = price = 5
        undisturbed = self.begin(price).finish()
        self.assertEqual(undisturbed.code, 0, undisturbed.err[-3000:])
        self.assertGreater(undisturbed.json["levels"]["scoring"]["misses"], 300, "too few to be killed among")
        self.span = undisturbed.seconds
        known = self.kept(set(self.simulator.asins()))
        while self.is_to_go_on():
            price += 4
            known, found = self.search_to_its_end(price, dice, known)
            if found < MOST // 2:  # the dear ones are few: from the beginning, with nothing
                self.ctl("cache", "clear", shared=self.shared)
                price, known = cheapest - 4, set()
        print(f"killed {dict(self.kills)} with seed {SEED}, {len(self.simulator.asins())} products paid for")


if __name__ == "__main__":
    main()
