# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The databases that programs share a cache in, and a look into them behind the programs' backs."""
import contextlib
import os
import pathlib
import sqlite3
import subprocess
import sys

SUPPORT = pathlib.Path(__file__).resolve().parent.parent / "support"
sys.path.append(str(SUPPORT))
import private_postgres  # noqa: E402 # pylint: disable=wrong-import-position


class SqliteFile:
    def __init__(self, folder):
        self._path = f"{folder}/shared.db"
        self.address = f"sqlite:{self._path}"

    def column(self, sql):
        with contextlib.closing(sqlite3.connect(self._path)) as database:
            return [row[0] for row in database.execute(sql)]

    def close(self):
        pass  # goes with its folder

    def problems(self):
        return [found for found in self.column("PRAGMA quick_check") if found != "ok"]


class PostgresDatabase:
    """Reached as the programs reach it."""

    def __init__(self, address):
        self.address = address

    def column(self, sql):
        libpq_address = self.address.replace("&pgbouncer=1", "").replace("?pgbouncer=1", "")
        answer = subprocess.run([private_postgres.program("psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", libpq_address, "-c", sql],
                                capture_output=True, text=True, check=False, timeout=60)
        if answer.returncode != 0:
            raise RuntimeError(f"psql: {answer.stderr}")
        return answer.stdout.splitlines()

    def close(self):
        pass  # somebody else's

    def problems(self):
        return []  # the server vouches for its files


class PostgresServer(PostgresDatabase):
    """A server of the test's own, with an empty database; it ends with the test, however that ends."""

    def __init__(self):
        self._process = subprocess.Popen([sys.executable, "-B", SUPPORT / "private_postgres.py", "serve"], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, text=True)
        answer = self._process.stdout.readline().strip()
        if not answer.startswith("ready "):
            self.close()
            raise RuntimeError(f"the PostgreSQL server said {answer!r}")
        where = "?sslmode=disable&host=" + answer.removeprefix("ready ")
        PostgresDatabase(f"postgresql://gleaner@localhost/postgres{where}").column("CREATE DATABASE gleaner")
        super().__init__(f"postgresql://gleaner@localhost/gleaner{where}")

    def _command(self, line):
        print(line, file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline().strip()
        if answer != "done":
            raise RuntimeError(f"the PostgreSQL server said {answer!r}")

    def stop(self):
        """As pg_ctl's `fast`: connections are cut, and the server puts its files in order."""
        self._command("stop")

    def crash(self):
        """As pg_ctl's `immediate`: nothing is put in order, the next start recovers."""
        self._command("crash")

    def start(self):
        self._command("start")

    def close(self):
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


def why_postgres_is_missing():
    """None where it can be started."""
    try:
        for name in ("initdb", "postgres", "pg_isready", "psql"):
            private_postgres.program(name)
    except private_postgres.Missing as missing:
        return f"{missing} IS NOT INSTALLED: nothing was tested on PostgreSQL (packaging/dependencies.txt)"
    return None


def cache_database(folder):
    """What GLEANER_E2E_DATABASE says: nothing: a file in the folder; `postgresql`: a server of the test's own; or an address."""
    named = os.environ.get("GLEANER_E2E_DATABASE", "")
    if not named:
        return SqliteFile(folder)
    return PostgresServer() if named == "postgresql" else PostgresDatabase(named)
