# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real programs, run as a user or a script runs them: the simulator over HTTP and gleanerctl in a process of its own."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import sys
import time
import unittest

from databases import cache_database, why_postgres_is_missing

BIN = pathlib.Path(os.environ["GLEANER_BIN"])
SKIPPED = 77
KEY = "0123456789abcdef" * 4
BOOKS = ["--category", "Books", "--bsr", "10000:50000", "--price", "12:80"]


class Simulator:
    """keepa-simulator on a free port, with its request log."""

    def __init__(self, folder, *options, products=20000, tokens=3000, rate=50, port=0, clock=None):
        self.log_path = pathlib.Path(folder) / "requests.jsonl"
        self.process = subprocess.Popen(
            [BIN / "keepa-simulator", "--port", str(port), "--products", str(products), "--seed", "7", "--key", KEY,
             "--tokens", str(tokens), "--refill-rate", str(rate), "--request-log", self.log_path, *map(str, options)],
            stdout=subprocess.PIPE, text=True, env=os.environ | ({"GLEANER_TEST_CLOCK": clock} if clock else {}))
        line = self.process.stdout.readline().strip()
        if not line.startswith("listening on "):
            raise RuntimeError(f"the simulator said {line!r}")
        self.url = line.removeprefix("listening on ")

    def requests(self):
        if not self.log_path.exists():
            return []
        *whole, _ = self.log_path.read_text().split("\n")  # what follows the last line's end is still being written
        return [json.loads(line) for line in whole]

    def consumed(self):
        return sum(request["tokens_consumed"] for request in self.requests())

    def asins(self):
        return [asin for request in self.requests() for asin in request["asins"]]

    def has_connections(self):
        """Also to programs that are dead: while it is still at their requests, the log does not hold them yet."""
        port = f":{int(self.url.rsplit(':', 1)[1]):04X}"
        established, peer_is_gone = "01", "08"
        sockets = [line.split() for line in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]]
        return any(socket[1].endswith(port) and socket[3] in (established, peer_is_gone) for socket in sockets)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(10)
        self.process.stdout.close()


class Run:
    """One finished gleanerctl process."""

    def __init__(self, process, seconds):
        self.code = process.returncode
        self.out = process.stdout
        self.err = process.stderr
        self.seconds = seconds

    @property
    def json(self):
        return json.loads(self.out)


class Started:
    """A gleanerctl process that runs. What it says goes to files, so that it never waits for a reader."""

    def __init__(self, command, environment, folder):
        self._begun = time.monotonic()
        self._files = [tempfile.TemporaryFile("w+", dir=folder) for _ in range(2)]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self._files[0], stderr=self._files[1], text=True,
                                        env=environment)

    def ends_within(self, seconds):
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self):
        self.process.kill()
        self.process.wait(10)

    def finish(self, limit=120):
        self.process.wait(limit)
        said = []
        for file in self._files:
            file.seek(0)
            said.append(file.read())
        return Run(subprocess.CompletedProcess(self.process.args, self.process.returncode, *said), time.monotonic() - self._begun)

    def close(self):
        if self.process.poll() is None:
            self.kill()
        for file in self._files:
            file.close()


class ProgramTest(unittest.TestCase):
    """A data folder and a simulator for each test."""

    simulator_options = []
    simulator_settings = {}

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gleaner-e2e-")
        self.addCleanup(self.folder.cleanup)
        self.simulator = Simulator(self.folder.name, *self.simulator_options, **self.simulator_settings)
        self.addCleanup(self.simulator.stop)

    def environment(self, **more):
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("KEEPA_", "GLEANER_DATA", "GLEANER_KEEPA_URL", "GLEANER_TEST_CLOCK"))}
        return {**kept, "KEEPA_API_KEY": KEY, **more}

    def command(self, arguments, shared=(), simulator=None, data="data"):
        url = (simulator or self.simulator).url
        return [BIN / "gleanerctl", "--keepa-url", url, "--data-dir", f"{self.folder.name}/{data}", *shared, *map(str, arguments)]

    def start(self, *arguments, shared=(), data="data"):
        started = Started(self.command(arguments, shared, data=data), self.environment(), self.folder.name)
        self.addCleanup(started.close)
        return started

    def ctl(self, *arguments, shared=(), clock=None, expect=0, simulator=None, data="data", **environment):
        if clock is not None:
            environment["GLEANER_TEST_CLOCK"] = str(clock)
        command = self.command(arguments, shared, simulator, data)
        begun = time.monotonic()
        process = subprocess.run(command, capture_output=True, text=True, timeout=120,
                                 stdin=subprocess.DEVNULL, env=self.environment(**environment))
        run = Run(process, time.monotonic() - begun)
        if expect is not None:
            self.assertEqual(run.code, expect, f"{arguments}\nstdout: {run.out[-2000:]}\nstderr: {run.err[-4000:]}")
        self.assertNotIn(KEY, run.out + run.err)
        return run

    def wait_for(self, condition, what):
        deadline = time.monotonic() + 60
        while not condition():
            self.assertLess(time.monotonic(), deadline, what)
            time.sleep(0.01)

    def search(self, *arguments, **settings):
        """A search whose JSON is handed back; the tokens it shows must be those the service booked."""
        before = len(self.simulator.requests())
        run = self.ctl("search", *arguments, "--yes", "--format", "json", **settings)
        result = run.json
        requests = self.simulator.requests()[before:]
        told = [(request["time"], request["path"], request["fault"], request["tokens_consumed"], request["tokens_left"])
                for request in requests]
        self.assertEqual(result["tokens"]["spent"], sum(request["tokens_consumed"] for request in requests),
                         "\n".join(map(str, told)))
        return result


def asins_of(result):
    return [product["asin"] for product in result["products"]]


def outcomes_of(result):
    return [product["cache"] for product in result["products"]]


class SharedCacheTest(ProgramTest):
    """Programs on one cache: a file of the test's own, or the database that GLEANER_E2E_DATABASE names, cleared first."""

    def setUp(self):
        super().setUp()
        self.database = cache_database(self.folder.name)
        self.shared = ["--database", self.database.address]
        self.ctl("cache", "clear", shared=self.shared)

    def asins_in_database(self):
        return set(self.database.column("SELECT asin FROM product_scoring_cache"))

    def assertWhole(self):
        """No half of anything in the database, told by the program, which opens it first and reads it all, and by the database itself."""
        self.assertIn("all is well", self.ctl("cache", "verify", shared=self.shared).out)
        self.assertEqual(self.database.problems(), [])
        halves = ("SELECT s.asin FROM product_scoring_cache s FULL JOIN product_history h ON s.domain = h.domain AND s.asin = h.asin "
                  "WHERE s.asin IS NULL OR h.asin IS NULL OR s.created_at <> h.created_at OR s.depth <> h.depth")
        self.assertEqual(self.database.column(halves), [], "facts without the history that came with them")


def main():
    missing = why_postgres_is_missing() if os.environ.get("GLEANER_E2E_DATABASE") == "postgresql" else None
    if missing:
        print(missing)
        sys.exit(SKIPPED)  # a failure on the CI machine
    unittest.main(verbosity=2)
