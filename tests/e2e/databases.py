# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The databases that programs share a cache in, and a look into them behind the programs' backs."""
import atexit
import contextlib
import functools
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

    def problems(self):
        return [found for found in self.column("PRAGMA quick_check") if found != "ok"]


class PostgresDatabase:
    """Reached as the programs reach it."""

    def __init__(self, address, server=None):
        self.address = address
        self.server = server  # where it may be stopped and started

    def column(self, sql):
        libpq_address = self.address.replace("&pgbouncer=1", "").replace("?pgbouncer=1", "")
        answer = subprocess.run([private_postgres.program("psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", libpq_address, "-c", sql],
                                capture_output=True, text=True, check=False, timeout=60)
        if answer.returncode != 0:
            raise RuntimeError(f"psql: {answer.stderr}")
        return answer.stdout.splitlines()

    def problems(self):
        return []  # the server vouches for its files


class PostgresServer:
    """One of this process's own; it ends with it, however it ends."""

    def __init__(self):
        self._process = subprocess.Popen([sys.executable, "-B", SUPPORT / "private_postgres.py", "serve"], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, text=True)
        atexit.register(self._end)
        answer = self._process.stdout.readline().strip()
        if not answer.startswith("ready "):
            raise RuntimeError(f"the PostgreSQL server said {answer!r}")
        self._folder = answer.removeprefix("ready ")
        self._databases = 0
        self._is_up = True

    def database(self, name):
        return PostgresDatabase(f"postgresql://gleaner@localhost/{name}?sslmode=disable&host={self._folder}", self)

    def new_database(self):
        self._databases += 1
        name = f"gleaner{self._databases}"
        self.database("postgres").column(f"CREATE DATABASE {name}")
        return self.database(name)

    def _command(self, line):
        print(line, file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline().strip()
        if answer != "done":
            raise RuntimeError(f"the PostgreSQL server said {answer!r}")

    def stop(self):
        """As pg_ctl's `fast`: connections are cut, and the server puts its files in order."""
        self._is_up = False
        self._command("stop")

    def crash(self):
        """As pg_ctl's `immediate`: nothing is put in order, the next start recovers."""
        self._is_up = False
        self._command("crash")

    def start(self):
        """Unless it is up."""
        if not self._is_up:
            self._command("start")
            self._is_up = True

    def _end(self):
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


@functools.cache
def own_server():
    return PostgresServer()


def why_postgres_is_missing():
    """None where it can be started."""
    try:
        for name in ("initdb", "postgres", "pg_isready", "psql"):
            private_postgres.program(name)
    except private_postgres.Missing as missing:
        return f"{missing} IS NOT INSTALLED: nothing was tested on PostgreSQL (packaging/dependencies.txt)"
    return None


def cache_database(folder):
    """What GLEANER_E2E_DATABASE says: nothing: a file in the folder; `postgresql`: a new one on a server of our own; or an address."""
    named = os.environ.get("GLEANER_E2E_DATABASE", "")
    if not named:
        return SqliteFile(folder)
    return own_server().new_database() if named == "postgresql" else PostgresDatabase(named)
