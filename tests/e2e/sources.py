#!/usr/bin/env python3
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where lists come from besides the Product Finder, and the categories that they are asked for by."""
import sqlite3
import unittest

from harness import ProgramTest, asins_of


class Sources(ProgramTest):
    def paths(self):
        return [request["path"] for request in self.simulator.requests()]

    def test_best_sellers_stop_at_the_products_looked_at(self):
        result = self.search("--source", "bestsellers", "--category", "Books", "--max", "30")
        self.assertEqual(result["discovery_source"], "bestsellers")
        self.assertEqual(result["tokens"]["forecast"], 80)
        self.assertEqual(result["tokens"]["spent"], 80)
        self.assertEqual(result["funnel"][0]["count"], 30)
        self.assertGreater(result["total_available"], 1000)
        with sqlite3.connect(f"{self.folder.name}/data/cache.db") as cache:
            kept, total = cache.execute("SELECT count, total_available FROM product_discovery_cache").fetchone()
        self.assertEqual((kept, total), (100, result["total_available"]))
        more = self.search("--source", "bestsellers", "--category", "Books", "--max", "60")
        self.assertEqual(more["tokens"]["spent"], 30)
        self.assertEqual(more["levels"]["scoring"]["hits"], 30)

    def test_deals_are_paid_by_the_page_and_kept(self):
        wanted = ["--source", "deals", "--category", "Books", "--max", "40"]
        estimate = self.ctl("estimate", *wanted, "--format", "json").json
        self.assertEqual(self.simulator.consumed(), 0)
        result = self.search(*wanted)
        self.assertEqual(self.paths().count("/deal"), 1)
        self.assertGreater(result["funnel"][0]["count"], 0)
        self.assertEqual(result["tokens"]["spent"], 5 + result["funnel"][0]["count"])
        self.assertLessEqual(result["tokens"]["spent"], estimate["tokens"])
        again = self.search(*wanted)
        self.assertTrue(again["cache_hit"])
        self.assertEqual(asins_of(again), asins_of(result))

    def test_what_a_marketplace_does_not_have_is_refused_before_anything_is_spent(self):
        for source in ("bestsellers", "deals"):
            run = self.ctl("search", "--source", source, "--category", "Livros", "--yes", shared=["--marketplace", "br"], expect=2)
            self.assertIn("amazon.com.br", run.err)
        self.assertEqual(self.simulator.requests(), [])

    def test_a_filter_that_the_source_cannot_apply_is_applied_here_and_said_to_cost(self):
        wanted = ["--source", "bestsellers", "--category", "Books", "--max", "50", "--bsr", ":100"]
        estimate = self.ctl("estimate", *wanted)
        self.assertIn("--bsr", estimate.err)
        result = self.search(*wanted)
        self.assertEqual(result["tokens"]["spent"], 100)
        self.assertTrue(all(product["bsr"] <= 100 for product in result["products"]))
        removed = {step["step"]: step.get("removed") for step in result["funnel"]}["bsr"]
        self.assertEqual(removed, 50 - len(result["products"]))

    def test_categories_are_asked_for_once_in_weeks(self):
        first = self.ctl("categories", "Harbour", "--format", "json").json
        self.assertEqual(first["tokens_spent"], 1)
        found = first["categories"]
        self.assertTrue(found)
        self.assertTrue(all("harbour" in category["name"].lower() for category in found))
        self.assertIn(["Books"], [category["path"] for category in found])
        again = self.ctl("categories", "Harbour", "--format", "json").json
        self.assertEqual((again["tokens_spent"], again["categories"]), (0, found))
        self.assertEqual(self.paths().count("/search"), 1)
        later = self.ctl("categories", "Harbour", "--format", "json", clock=40 * 24 * 3600).json
        self.assertEqual(later["tokens_spent"], 1)
        # And by its name it can be searched in.
        name = next(category["name"] for category in found if category["path"] == ["Books"])
        result = self.search("--category", name, "--max", "5", clock=40 * 24 * 3600 + 60)
        self.assertEqual(result["filters_applied"]["category"], [next(c["id"] for c in found if c["name"] == name)])

    def test_the_tree_of_a_marketplace_is_walked_for_a_token_per_ten_and_kept_for_weeks(self):
        def tree(*options, **settings):
            return self.ctl("categories", *options, "--format", "json", **settings).json

        roots = tree()
        self.assertEqual((roots["tokens_spent"], roots["complete"]), (1, True))
        self.assertTrue(all(category["depth"] == 1 and category["children"] > 0 for category in roots["categories"]))
        ended = self.ctl("categories", "--levels", "30", "--max-tokens", "3", "--format", "json", expect=4).json
        self.assertEqual((ended["tokens_spent"], ended["complete"]), (3, False))
        self.assertGreater(ended["unasked"], 0)
        known = len(ended["categories"])
        whole = tree("--levels", "30", "--yes")
        self.assertTrue(whole["complete"])
        ids = [category["id"] for category in whole["categories"]]
        self.assertEqual(len(set(ids)), len(ids))
        unknown = len(ids) - known
        self.assertGreaterEqual(whole["tokens_spent"], -(-unknown // 10), "what came before the limit is not asked again")
        self.assertLessEqual(whole["tokens_spent"], unknown // 10 + 5, "ten for a token, level by level")
        asked = [category for request in self.simulator.requests() for category in request["params"]["category"].split(",")]
        self.assertEqual(len(asked), len(set(asked)), "no category is asked for twice")
        again = tree("--levels", "30", clock=27 * 24 * 3600)
        self.assertEqual((again["tokens_spent"], again["categories"]), (0, whole["categories"]))
        books = next(category for category in whole["categories"] if category["name"] == "Books")
        part = tree("--below", "Books", "--levels", "2", "--offline")
        self.assertEqual(part["tokens_spent"], 0)
        self.assertEqual([category["id"] for category in part["categories"] if category["depth"] == 1],
                         [category["id"] for category in whole["categories"] if category["parent"] == books["id"]])

    def test_a_category_that_is_not_there_is_a_bad_input(self):
        run = self.ctl("categories", "--below", "12345678", expect=2)
        self.assertIn("12345678", run.err)

    def test_categories_offline_say_that_some_may_be_missing(self):
        run = self.ctl("categories", "--offline", "kitchen")
        self.assertIn("Home & Kitchen", run.out)
        self.assertIn("never asked", run.out)
        self.assertEqual(self.simulator.requests(), [])


if __name__ == "__main__":
    unittest.main()
