# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is paid for once is not paid for again: the two levels, their times, and every way around them."""
import unittest

from harness import BOOKS, ProgramTest, asins_of, outcomes_of


class Reuse(ProgramTest):
    def test_fewer_than_before_is_a_hit(self):
        self.search(*BOOKS, "--max", 20)
        asked = len(self.simulator.requests())
        result = self.search(*BOOKS, "--max", 10)
        self.assertEqual(outcomes_of(result), ["HIT"] * 10)
        self.assertEqual(len(self.simulator.requests()), asked)

    def test_more_than_before_pays_for_the_difference_alone(self):
        first = self.search(*BOOKS, "--max", 20)
        second = self.search(*BOOKS, "--max", 40)
        self.assertEqual(second["levels"]["discovery"]["outcome"], "HIT")
        self.assertEqual(second["tokens"]["spent"], 20)
        third = self.search(*BOOKS, "--max", 120)
        self.assertEqual(third["levels"]["discovery"]["outcome"], "MISS")
        self.assertEqual(third["tokens"]["spent"], 12 + 80)
        self.assertEqual(third["total_count"], 120)
        self.assertEqual(len(self.simulator.asins()), len(set(self.simulator.asins())))
        self.assertLessEqual(set(asins_of(first)), set(asins_of(second)))

    def test_each_level_has_its_own_time(self):
        self.search(*BOOKS, "--max", 20)
        later = self.search(*BOOKS, "--max", 20, clock=7 * 3600)
        self.assertEqual(later["levels"]["discovery"]["outcome"], "HIT")
        self.assertEqual(outcomes_of(later), ["MISS"] * 20)
        next_day = self.search(*BOOKS, "--max", 20, clock=25 * 3600)
        self.assertEqual(next_day["levels"]["discovery"]["outcome"], "MISS")
        self.assertEqual(outcomes_of(next_day), ["MISS"] * 20)

    def test_other_assumptions_cost_nothing_and_change_verdicts(self):
        first = self.search(*BOOKS, "--max", 40)
        second = self.search(*BOOKS, "--max", 40, "--cost", "5%")
        self.assertEqual(second["tokens"]["spent"], 0)
        self.assertNotEqual(first["profile"]["hash"], second["profile"]["hash"])
        verdicts = [{p["asin"]: p["recommendation"] for p in result["products"]} for result in (first, second)]
        self.assertNotEqual(*verdicts)

    def test_marketplaces_never_mix(self):
        us = self.search(*BOOKS, "--max", 20)
        fr = self.search("--bsr", "1:500000", "--price", "5:80", "--category", "Livres", "--max", 20, shared=["--marketplace", "fr"])
        self.assertEqual(fr["levels"]["discovery"]["outcome"], "MISS")
        self.assertEqual(set(outcomes_of(fr)), {"MISS"})
        self.assertEqual({p["price"]["currency"] for p in fr["products"]}, {"EUR"})
        again = self.search(*BOOKS, "--max", 20)
        self.assertEqual({p["price"]["currency"] for p in again["products"]}, {"USD"})
        self.assertEqual(asins_of(again), asins_of(us))

    def test_without_a_cache_everything_is_paid_for_again(self):
        for _ in range(2):
            result = self.search(*BOOKS, "--max", 20, shared=["--no-cache"])
            self.assertEqual(result["levels"]["discovery"]["outcome"], "OFF")
            self.assertEqual(result["tokens"]["spent"], 31)

    def test_a_broken_database_costs_tokens_and_not_the_search(self):
        result = self.search(*BOOKS, "--max", 20, shared=["--database", "sqlite:/proc/nowhere/cache.db"])
        self.assertEqual(result["total_count"], 20)

    def test_refresh_pays_although_the_cache_is_fresh(self):
        self.search(*BOOKS, "--max", 20)
        result = self.search(*BOOKS, "--max", 20, "--refresh")
        self.assertEqual(result["levels"]["discovery"]["outcome"], "BYPASS")
        self.assertEqual(outcomes_of(result), ["BYPASS"] * 20)

    def test_offline_shows_what_is_past_its_time_and_asks_nothing(self):
        self.search(*BOOKS, "--max", 20)
        asked = len(self.simulator.requests())
        result = self.search(*BOOKS, "--max", 20, "--offline", clock=25 * 3600)
        self.assertEqual(result["levels"]["discovery"]["outcome"], "STALE")
        self.assertEqual(outcomes_of(result), ["STALE"] * 20)
        self.assertEqual(len(self.simulator.requests()), asked)

    def test_cache_status_counts_what_happened(self):
        self.search(*BOOKS, "--max", 20)
        self.search(*BOOKS, "--max", 20)
        status = self.ctl("cache", "status", "--format", "json").json
        self.assertEqual(status["discovery"]["entries"], 1)
        self.assertEqual((status["discovery"]["ever"]["hits"], status["discovery"]["ever"]["misses"]), (1, 1))
        self.assertEqual(status["scoring"]["entries"], 20)
        self.assertEqual((status["scoring"]["today"]["hits"], status["scoring"]["today"]["misses"]), (20, 20))
        self.assertEqual(status["tokens_saved"], 11 + 20)


if __name__ == "__main__":
    unittest.main(verbosity=2)
