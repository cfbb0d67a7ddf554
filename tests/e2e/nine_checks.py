# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The nine checks of the system that this one replaces, through gleanerctl against the simulator."""
import json
import pathlib
import statistics
import unittest

import json_schema
from harness import BOOKS, ProgramTest, asins_of, outcomes_of

SCHEMA = json.loads((pathlib.Path(__file__).parent / "search.schema.json").read_text())


class NineChecks(ProgramTest):
    def test_1_health_tells_of_key_and_database(self):
        run = self.ctl("check")
        self.assertRegex(run.out, r"(?m)^key: accepted$")
        self.assertRegex(run.out, r"(?m)^tokens: 3000 of 3000, 50 a minute$")
        self.assertRegex(run.out, r"(?m)^marketplace: amazon\.com$")
        self.assertRegex(run.out, r"(?m)^database: SQLite")
        refused = self.ctl("check", expect=3, KEEPA_API_KEY="f" * 64)
        self.assertNotRegex(refused.out, r"(?m)^key: accepted$")
        broken = self.ctl("check", shared=["--database", "sqlite:/proc/nowhere/cache.db"], expect=6)
        self.assertNotRegex(broken.out, r"(?m)^database: SQLite")

    def test_2_discovers_asins_only(self):
        run = self.ctl("search", *BOOKS, "--ids-only", "--max", 20)
        asins = run.out.split()
        self.assertEqual(len(asins), 20)
        self.assertEqual(len(set(asins)), 20)
        # The balance of a key is asked for once, before its first token is spent.
        self.assertEqual([request["path"] for request in self.simulator.requests()], ["/token", "/query"])

    def test_3_the_same_discovery_again_is_a_hit_and_asks_nothing(self):
        first = self.search(*BOOKS, "--ids-only", "--max", 20)
        asked = len(self.simulator.requests())
        second = self.search(*BOOKS, "--ids-only", "--max", 20)
        self.assertEqual(first["levels"]["discovery"]["outcome"], "MISS")
        self.assertEqual(second["levels"]["discovery"]["outcome"], "HIT")
        self.assertEqual(first["asins"], second["asins"])
        self.assertEqual(len(first["asins"]), 20)
        self.assertEqual(len(self.simulator.requests()), asked)
        self.assertTrue(second["cache_hit"])
        self.assertEqual(second["source"], "cache")

    def test_4_discovers_and_scores_exactly_as_many_as_asked(self):
        result = self.search(*BOOKS, "--max", 50)
        self.assertEqual(result["total_count"], 50)
        self.assertEqual(len(set(asins_of(result))), 50)
        for product in result["products"]:
            self.assertTrue(10000 <= product["bsr"] <= 50000, product)
            self.assertTrue(1200 <= product["price"]["amount"] <= 8000, product["price"])
            self.assertEqual(product["price"]["currency"], "USD")
            self.assertEqual(product["cache"], "MISS")
            self.assertIsNotNone(product["roi_percent"])
            self.assertIsNotNone(product["velocity_score"])
        self.assertEqual(result["tokens"]["spent"], 11 + 50)
        self.assertEqual(result["tokens"]["forecast"], 11 + 50)

    def test_5_a_search_that_finds_nothing_says_so_and_is_remembered(self):
        nothing = ["--category", "Books", "--bsr", "1:2", "--price", "4999:5000"]
        first = self.search(*nothing)
        self.assertEqual(first["total_count"], 0)
        self.assertEqual(first["funnel"][0], {"step": "discovered", "count": 0})
        self.assertGreater(first["tokens"]["spent"], 0)
        asked = len(self.simulator.requests())
        second = self.search(*nothing)
        self.assertEqual(second["levels"]["discovery"]["outcome"], "HIT")
        self.assertEqual(second["tokens"]["spent"], 0)
        self.assertEqual(len(self.simulator.requests()), asked)

    def test_5b_the_funnel_says_where_rows_were_lost(self):
        result = self.search(*BOOKS, "--max", 20, "--min-velocity", 100)
        self.assertEqual(result["total_count"], 0)
        steps = {step["step"]: step for step in result["funnel"]}
        self.assertEqual(steps["discovered"]["count"], 20)
        self.assertEqual(steps["min_velocity"]["removed"], 20)

    def test_6_an_unknown_category_is_refused(self):
        named = self.ctl("search", "--category", "Bookz", expect=2)
        self.assertIn("Bookz", named.err)
        self.assertEqual(self.simulator.requests(), [])
        self.ctl("search", "--category", "999999999999", expect=2)
        self.assertEqual([request["path"] for request in self.simulator.requests()], ["/category"])
        self.assertLessEqual(self.simulator.consumed(), 1)
        again = self.ctl("search", "--category", "999999999999", expect=2)
        self.assertIn("999999999999", again.err)
        self.assertEqual(len(self.simulator.requests()), 1)

    def test_7_json_follows_the_schema(self):
        result = self.search(*BOOKS, "--max", 10)
        self.assertEqual(json_schema.errors(result, SCHEMA), [])
        self.assertEqual(json_schema.errors(self.search(*BOOKS, "--max", 10), SCHEMA), [])
        self.assertEqual(json_schema.errors(self.search("--category", "Books", "--bsr", "1:2", "--price", "4999:5000"), SCHEMA), [])
        scored = self.ctl("score", result["products"][0]["asin"], "--format", "json").json
        self.assertEqual(json_schema.errors(scored, SCHEMA), [])
        del result["tokens"]["spent"]
        self.assertNotEqual(json_schema.errors(result, SCHEMA), [])

    def test_9_top_three_are_the_best_three_best_first(self):
        everything = self.search(*BOOKS, "--max", 50)
        best = self.search(*BOOKS, "--max", 50, "--top", 3)
        self.assertEqual(asins_of(best), asins_of(everything)[:3])

        def rank(product):
            return 0.6 * min(product["roi_percent"], 200) + 0.4 * product["velocity_score"]

        ranks = [rank(product) for product in everything["products"]]
        for better, worse in zip(ranks, ranks[1:]):
            self.assertGreaterEqual(better, worse - 0.011)

    def test_spending_much_needs_a_yes(self):
        refused = self.ctl("search", *BOOKS, "--max", 50, expect=2)
        self.assertIn("61", refused.err)
        self.assertEqual(self.simulator.consumed(), 0)
        self.assertEqual(self.ctl("estimate", *BOOKS, "--max", 50, "--format", "json").json["tokens"], 61)
        self.assertEqual(self.simulator.consumed(), 0)

    def test_a_token_limit_ends_the_search_with_what_came(self):
        run = self.ctl("search", *BOOKS, "--max", 50, "--max-tokens", 31, "--yes", "--format", "json", expect=4)
        self.assertEqual(len(run.json["products"]), 20)
        self.assertEqual(self.simulator.consumed(), 31)

    def test_csv_is_written_whole(self):
        path = pathlib.Path(self.folder.name) / "top.csv"
        self.ctl("search", *BOOKS, "--max", 20, "--top", 3, "--format", "csv", "--out", path)
        text = path.read_bytes()
        self.assertTrue(text.startswith(b"\xef\xbb\xbf"))
        self.assertEqual(text.count(b"\r\n"), 4)


class Speed(ProgramTest):
    simulator_options = ["--latency", "300"]

    def test_8_cached_is_at_least_ten_times_faster(self):
        uncached = self.search(*BOOKS, "--max", 50)
        cached = [self.search(*BOOKS, "--max", 50) for _ in range(5)]
        self.assertEqual(set(outcomes_of(cached[0])), {"HIT"})
        ratio = uncached["timing_ms"]["total"] / statistics.median(run["timing_ms"]["total"] for run in cached)
        print(f"uncached {uncached['timing_ms']['total']:.0f} ms, cached is {ratio:.0f} times faster")
        self.assertGreaterEqual(ratio, 10)


if __name__ == "__main__":
    unittest.main(verbosity=2)
