# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cache verbs tell and do, and searches on disks that are full or may not be written."""
import os
import pathlib
import resource
import signal
import sqlite3
import subprocess
import unittest

from harness import BOOKS, ProgramTest, outcomes_of


class Verbs(ProgramTest):
    def status(self, *more):
        return self.ctl("cache", "status", "--format", "json", *more).json

    def test_entries_are_listed_removed_and_asked_again(self):
        self.search(*BOOKS, "--max", 20)
        self.search("--category", "Books", "--price", "10:90", "--max", 10, "--depth", "buybox")
        entries = self.status("--entries")["entries"]
        self.assertEqual(len(entries), 2)
        deep = next(entry for entry in entries if entry["query"]["depth"] == "buybox")
        books = next(entry for entry in entries if entry["query"]["depth"] == "basic")
        self.assertTrue(books["fresh"])
        self.assertGreaterEqual(books["count"], 20)
        table = self.ctl("cache", "status", "--entries").out
        self.assertIn("Books", table)
        self.assertIn("10000", table.replace(",", ""))

        asked = len(self.simulator.requests())
        self.ctl("cache", "refresh", deep["key"][:16], "--yes")
        requests = self.simulator.requests()[asked:]
        self.assertEqual([request["path"] for request in requests], ["/query"])
        renewed = next(entry for entry in self.status("--entries")["entries"] if entry["key"] == deep["key"])
        self.assertGreaterEqual(renewed["created_at"], deep["created_at"])

        self.ctl("cache", "remove", books["key"])
        self.assertEqual([entry["key"] for entry in self.status("--entries")["entries"]], [deep["key"]])
        self.assertEqual(self.status()["scoring"]["entries"], 30)
        self.ctl("cache", "remove", books["key"], expect=2)

    def test_one_level_is_cleared_and_stale_entries_are_purged(self):
        self.search(*BOOKS, "--max", 20)
        self.ctl("cache", "clear", "--level", "scoring")
        status = self.status()
        self.assertEqual((status["discovery"]["entries"], status["scoring"]["entries"]), (1, 0))
        result = self.search(*BOOKS, "--max", 20)
        self.assertEqual(result["levels"]["discovery"]["outcome"], "HIT")
        later = self.ctl("cache", "status", "--format", "json", clock=7 * 3600).json
        self.assertEqual((later["scoring"]["fresh"], later["scoring"]["stale"]), (0, 20))
        self.assertIn("20 products", self.ctl("cache", "purge", clock=7 * 3600).out)
        self.assertEqual(self.status()["discovery"]["entries"], 1)
        self.ctl("cache", "compact")

    def test_verify_finds_what_is_broken(self):
        self.search(*BOOKS, "--max", 20)
        self.assertIn("all is well", self.ctl("cache", "verify").out)
        database = sqlite3.connect(f"{self.folder.name}/data/cache.db")
        with database:
            asin = database.execute("SELECT asin FROM product_scoring_cache LIMIT 1").fetchone()[0]
            database.execute("UPDATE product_scoring_cache SET facts = x'0102' WHERE asin = ?", (asin,))
        database.close()
        self.assertIn(asin, self.ctl("cache", "verify", expect=6).out)

    def test_tables_of_the_replaced_system_are_set_aside_and_told(self):
        data = pathlib.Path(self.folder.name, "data")
        data.mkdir()
        database = sqlite3.connect(data / "cache.db")
        database.execute("CREATE TABLE product_discovery_cache (cache_key TEXT, asins TEXT, filters_applied TEXT,"
                         " created_at TEXT, expires_at TEXT, hit_count INTEGER)")
        database.commit()
        database.close()
        self.assertIn("product_discovery_cache_before_gleaner", self.status()["notice"])
        self.assertIsNone(self.status()["notice"])


class Disks(ProgramTest):
    def test_on_a_full_disk_the_search_goes_on(self):
        self.search(*BOOKS, "--max", 10)

        def no_file_grows():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        command = ["gleanerctl", "--keepa-url", self.simulator.url, "--data-dir", f"{self.folder.name}/data", "search",
                   *BOOKS, "--max", "100", "--yes", "--format", "json"]
        process = subprocess.run([pathlib.Path(os.environ["GLEANER_BIN"]) / command[0], *command[1:]], text=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                                 env=self.environment(), preexec_fn=no_file_grows, restore_signals=False)
        self.assertEqual(process.returncode, 0, process.stderr[-2000:])
        self.assertIn('"total_count": 100', process.stdout)
        again = self.search(*BOOKS, "--max", 100)
        self.assertEqual(outcomes_of(again).count("HIT"), 10)
        self.assertIn("all is well", self.ctl("cache", "verify").out)

    @unittest.skipUnless(os.geteuid() == 0, "only root can mount a disk")
    def test_on_a_small_and_then_read_only_disk_the_search_goes_on(self):
        disk = pathlib.Path(self.folder.name, "disk")
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("no disk can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        shared = ["--database", f"sqlite:{disk}/cache.db"]
        full = self.search(*BOOKS, "--max", 400, shared=shared)
        self.assertEqual(full["total_count"], 400)
        self.assertTrue(full["warnings"], "that the disk is full is told")
        self.assertIn("all is well", self.ctl("cache", "verify", shared=shared).out)

        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        read_only = self.search(*BOOKS, "--max", 10, shared=shared)
        self.assertEqual(read_only["total_count"], 10)
        self.assertEqual(read_only["levels"]["discovery"]["outcome"], "OFF")
        status = self.ctl("cache", "status", "--format", "json", shared=shared).json
        self.assertFalse(status["available"])
        self.assertIn("may not be written", status["problem"])
        self.ctl("check", shared=shared, expect=6)


if __name__ == "__main__":
    unittest.main(verbosity=2)
