#!/usr/bin/env python3
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches while the service misbehaves: they end complete and right, and every token that was charged is in the ledger."""
import collections
import pathlib
import signal
import sqlite3
import subprocess
import threading
import time
import unittest

from harness import BIN, ProgramTest, Run, Simulator

KINDS = ["429", "500", "503", "drop", "truncate", "stall", "not-json", "wrong-type", "bad-gzip"]
# A time of their own for client and service, so that minutes of waiting for tokens pass in seconds. It begins anew with
# every program: what runs later begins an hour later.
CLOCK = "0:60"
LATER = "3600:60"
WIDE = ["--bsr", "1:2000000", "--max", "2000"]


def figures(result):
    """What a search found, without what differs from run to run."""
    kept = ["title", "price", "bsr", "keepa_last_update"] # scores also depend on the hour
    return {product["asin"]: [product[name] for name in kept] for product in result["products"]}


class FaultTest(ProgramTest):
    def setUp(self):
        super().setUp()
        settings = pathlib.Path(self.folder.name) / "data" / "settings.ini"
        settings.parent.mkdir()
        settings.write_text("[keepa]\nsilenceSeconds=1\nproductSilenceSeconds=2\n")

    def ledger(self):
        """(request, consumed, note) of every line."""
        with sqlite3.connect(f"{self.folder.name}/data/library.db") as library:
            return library.execute("SELECT request, consumed, note FROM token_ledger ORDER BY rowid").fetchall()

    def paid_twice(self):
        """ASINs that arrived in an answer without a fault more than once."""
        count = collections.Counter(asin for request in self.simulator.requests()
                                    if request["fault"] is None for asin in request["asins"])
        return [asin for asin, times in count.items() if times > 1]

    def assertLedgerIsTheServicesLog(self):
        booked = sum(consumed for _, consumed, _ in self.ledger())
        self.assertEqual(booked, self.simulator.consumed(), self.ledger())


class EveryFault(FaultTest):
    simulator_options = [option for kind in KINDS for option in ("--fault", f"{kind}=0.05")]
    simulator_settings = {"tokens": 9000, "rate": 200, "clock": CLOCK}

    def setUp(self):
        super().setUp()
        # Made at the same time, it has the same products.
        self.healthy = Simulator(f"{self.folder.name}/data", **self.simulator_settings)
        self.addCleanup(self.healthy.stop)

    def test_search_ends_complete_and_right(self):
        faulty = self.search(*WIDE, clock=CLOCK)
        struck = collections.Counter(request["fault"] for request in self.simulator.requests())
        self.assertGreaterEqual(len(struck) - 1, 6, f"too few kinds struck for this to show anything: {struck}")
        self.assertEqual(faulty["funnel"][0]["count"], 2000)
        self.assertEqual(self.paid_twice(), [])
        self.assertLedgerIsTheServicesLog()
        # Nothing is missing: the cache has it all, and the same search of a healthy service finds the same.
        again = self.search(*WIDE, clock=LATER)
        self.assertTrue(again["cache_hit"])
        self.assertEqual(figures(again), figures(faulty))
        healthy = self.ctl("search", *WIDE, "--yes", "--format", "json", simulator=self.healthy, data="healthy", clock=CLOCK)
        self.assertEqual(figures(faulty), figures(healthy.json))


class Outage(FaultTest):
    simulator_options = ["--latency", "300"]
    simulator_settings = {"tokens": 3000, "rate": 50}

    def test_search_resumes_when_the_service_was_dead_for_20_seconds(self):
        command = [BIN / "gleanerctl", "--keepa-url", self.simulator.url, "--data-dir", f"{self.folder.name}/data",
                   "search", *WIDE, "--yes", "--format", "json"]
        finished = []

        def run():
            finished.append(subprocess.run(command, capture_output=True, text=True, timeout=200,
                                           stdin=subprocess.DEVNULL, env=self.environment()))

        search = threading.Thread(target=run)
        search.start()
        deadline = time.monotonic() + 30
        while len(self.simulator.asins()) < 500 and time.monotonic() < deadline:
            time.sleep(0.05)
        port = self.simulator.url.rsplit(":", 1)[1]
        self.simulator.process.send_signal(signal.SIGKILL)
        self.simulator.process.wait(10)
        before = self.simulator.requests()
        self.assertTrue(search.is_alive(), "the search was over before the service died")
        time.sleep(20)
        revived = Simulator(f"{self.folder.name}/data", port=port, tokens=3000, rate=50)
        self.addCleanup(revived.stop)
        search.join(180)
        self.assertFalse(search.is_alive())
        result = Run(finished[0], 0)
        self.assertEqual(result.code, 0, result.err[-3000:])
        self.assertEqual(result.json["funnel"][0]["count"], 2000)
        # What the dead service had delivered was not asked for again; what it was asked when it died may have been.
        answered = [request for request in before if request["path"] == "/product"]
        delivered = {asin for request in answered[:-2] for asin in request["asins"]}
        self.assertEqual(delivered & set(revived.asins()), set())
        self.assertEqual(result.json["levels"]["scoring"]["misses"], 2000)


if __name__ == "__main__":
    unittest.main()
