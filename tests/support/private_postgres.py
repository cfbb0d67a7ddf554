#!/usr/bin/env python3
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server for tests alone: a cluster in a temporary folder, reached through a Unix socket there, without TCP.

    private_postgres.py serve                 obeys lines on stdin: `stop`, `start`, `pgbouncer POOL_SIZE`, `crash`; says on stdout
                                              `ready FOLDER` and, after each command, `done` or `failed: …`. When stdin ends,
                                              for whatever reason, server and folder go.
    private_postgres.py fixture start FILE    starts one for the tests of a ctest run and writes its folder into FILE. It ends by
    private_postgres.py fixture stop FILE     `stop`, or by itself when the ctest that started it is gone.

Exit status 77: no PostgreSQL is installed. Servers refuse to run as root, so root runs them as `postgres`, or else `nobody`.
"""
import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SKIP = 77
PORT = 5432  # names the socket
POOL_PORT = 6432
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",  # nothing here outlives the test
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
}


class Missing(Exception):
    """A program that is not installed."""


def program(name):
    places = [os.environ.get("GLEANER_POSTGRESQL_BIN", "")]
    places += sorted((str(p) for p in Path("/usr/lib/postgresql").glob("*/bin")), key=lambda p: int(Path(p).parent.name), reverse=True)
    places += os.environ.get("PATH", os.defpath).split(os.pathsep) + ["/usr/sbin"]
    for place in places:
        if place and os.access(os.path.join(place, name), os.X_OK):
            return os.path.join(place, name)
    raise Missing(name)


def other_user():
    """Arguments of Popen that make it run as another user than root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise Missing("a user to run PostgreSQL as")


class Cluster:
    def __init__(self):
        self._initdb, self._postgres, self._isready = program("initdb"), program("postgres"), program("pg_isready")
        self._user = other_user()
        self.folder = Path(tempfile.mkdtemp(prefix="gleaner-pg-", dir="/tmp"))  # a socket's path may have 107 bytes
        if self._user:
            os.chown(self.folder, self._user["user"], self._user["group"])
        self._log = open(self.folder / "log", "ab")
        self._server = None
        self._pooler = None

    def _spawn(self, *command):
        environment = {**os.environ, "LC_ALL": "C"}
        return subprocess.Popen(command, cwd="/", stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log,
                                start_new_session=True, env=environment, **self._user)

    def create(self):
        made = self._spawn(self._initdb, "-D", self.folder / "data", "-U", "gleaner", "-A", "trust", "-E", "UTF8", "--locale=C",
                           "--no-sync", "--no-instructions")
        if made.wait(60) != 0:
            raise RuntimeError("initdb: " + self.log())

    def start(self):
        settings = [f"-c{name}={value}" for name, value in SETTINGS.items()]
        self._server = self._spawn(self._postgres, "-D", self.folder / "data", "-k", self.folder, "-p", str(PORT), *settings)
        self._wait_until_answered(self._server, PORT)

    def _wait_until_answered(self, server, port):
        deadline = time.monotonic() + 30
        while subprocess.run([self._isready, "-q", "-h", self.folder, "-p", str(port), "-d", "postgres"], check=False).returncode != 0:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("the server did not start: " + self.log())
            time.sleep(0.02)

    def stop(self, how=signal.SIGINT):
        """SIGINT: connections are cut. SIGQUIT: as in a crash."""
        self._end(self._server, how)
        self._server = None

    @staticmethod
    def _end(process, how):
        if process is None or process.poll() is not None:
            return
        process.send_signal(how)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def pool(self, size):
        pooler = program("pgbouncer")
        (self.folder / "users").write_text('"gleaner" ""\n')
        (self.folder / "pgbouncer.ini").write_text(f"""[databases]
* = host={self.folder} port={PORT}
[pgbouncer]
listen_addr =
listen_port = {POOL_PORT}
unix_socket_dir = {self.folder}
auth_type = trust
auth_file = {self.folder}/users
pool_mode = transaction
default_pool_size = {size}
query_wait_timeout = 5
server_login_retry = 1
""")
        self._pooler = self._spawn(pooler, self.folder / "pgbouncer.ini")
        self._wait_until_answered(self._pooler, POOL_PORT)

    def log(self):
        return (self.folder / "log").read_text(errors="replace")[-2000:]

    def remove(self):
        self._end(self._pooler, signal.SIGINT)
        self._end(self._server, signal.SIGQUIT)
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextlib.contextmanager
def running():
    cluster = Cluster()
    try:
        cluster.create()
        cluster.start()
        yield cluster
    finally:
        cluster.remove()


def obey(cluster, line):
    words = line.split()
    if words == ["stop"]:
        cluster.stop()
    elif words == ["crash"]:
        cluster.stop(signal.SIGQUIT)
    elif words == ["start"]:
        cluster.start()
    elif len(words) == 2 and words[0] == "pgbouncer":
        cluster.pool(int(words[1]))
    else:
        raise RuntimeError(f"no such command: {line!r}")


def serve():
    with running() as cluster:
        print("ready", cluster.folder, flush=True)
        for line in sys.stdin:
            try:
                obey(cluster, line)
                print("done", flush=True)
            except (RuntimeError, Missing) as error:
                print("failed:", str(error).replace("\n", " | "), flush=True)


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def start_fixture(file):
    """A child stays behind with the server; this process tells how it went and ends."""
    ctest = os.getppid()
    told, tell = os.pipe()
    if os.fork() > 0:
        os.close(tell)
        answer = os.fdopen(told).read()
        print(answer)
        return {"ready": 0, "missing": SKIP}.get(answer.split(" ")[0], 1)
    os.close(told)
    os.setsid()
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(quiet, stream)
    ended = []
    signal.signal(signal.SIGTERM, lambda *_: ended.append(True))
    try:
        with running() as cluster:
            file.write_text(f"{os.getpid()} {cluster.folder}\n")
            os.write(tell, f"ready {cluster.folder}".encode())
            os.close(tell)
            while not ended and alive(ctest):
                time.sleep(0.2)
    except Missing as error:
        os.write(tell, f"missing {error}".encode())
    except Exception as error:  # pylint: disable=broad-except # the parent tells
        os.write(tell, f"failed {error}".encode())
    finally:
        file.unlink(missing_ok=True)
    os._exit(0)


def stop_fixture(file):
    if file.exists():
        os.kill(int(file.read_text().split()[0]), signal.SIGTERM)
        deadline = time.monotonic() + 30
        while file.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
    return 0


def main(arguments):
    try:
        if arguments == ["serve"]:
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
            serve()
            return 0
        if len(arguments) == 3 and arguments[0] == "fixture" and arguments[1] in ("start", "stop"):
            file = Path(arguments[2])
            return start_fixture(file) if arguments[1] == "start" else stop_fixture(file)
    except Missing as error:
        print("missing", error, flush=True)
        return SKIP
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
