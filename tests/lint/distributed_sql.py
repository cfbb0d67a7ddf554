# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PostgreSQL SQL holds nothing that a distributed PostgreSQL (Citus, CockroachDB, YugabyteDB) refuses, so that a cache that outgrows
one server needs no other schema. Checked by the text alone: the SQL was never run on any of them."""
import re

from tree import Finding, bad, good

_FOLDER = "resources/sql/postgresql"
# By which columns rows are spread. `day` leads one table of a few rows a day, which needs no spreading.
_LEADING = ("domain", "cache_key", "claim_key", "day", "version")
_REFUSED = {
    r"\b(?:small|big)?serial\b": "a sequence (one counter for all nodes)",
    r"\bGENERATED\b|\bIDENTITY\b|\bSEQUENCE\b|\bnextval\b": "a sequence (one counter for all nodes)",
    r"\bREFERENCES\b|\bFOREIGN\s+KEY\b": "a foreign key (a constraint across rows)",
    r"\bEXCLUDE\s+USING\b": "an exclusion constraint (across rows)",
    r"\bUNIQUE\b": "a unique constraint beside the key (across nodes)",
    r"\bDEFERRABLE\b": "a deferred constraint",
    r"\bTRIGGER\b|\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE|RULE)\b|\bDO\s+\$": "code inside the database",
    r"\bpg_(?:try_)?advisory_": "an advisory lock (not shared by nodes)",
    r"\bLOCK\s+TABLE\b|\bFOR\s+(?:NO\s+KEY\s+)?(?:UPDATE|SHARE)\b": "a lock across nodes",
    r"\bLISTEN\b|\bNOTIFY\b": "notifications",
    r"\bctid\b|\bxmin\b|\bxmax\b|\browid\b|\btableoid\b": "a physical row address",
    r"\bINHERITS\b|\bTABLESPACE\b|\bCLUSTER\b|\bUNLOGGED\b|\bTEMP(?:ORARY)?\b": "storage of one server",
    r"\bCREATE\s+EXTENSION\b|\bCREATE\s+TYPE\b|\bCREATE\s+DOMAIN\b": "an extension or a type of one's own",
    r"\bSET\s+STORAGE\b|\bSET\s+COMPRESSION\b|\bALTER\s+COLUMN\s+\w+\s+(?:SET\s+DATA\s+)?TYPE\b": "a change of how a column is stored",
    r"\bDECLARE\b|\bWITH\s+HOLD\b": "a cursor",
}
_KEY = re.compile(r"PRIMARY\s+KEY\s*\(\s*(\w+)", re.I)
_COLUMN_KEY = re.compile(r"^\s*(\w+)\s+[\w ]*?PRIMARY\s+KEY\b", re.I | re.M)


def _without_comments_and_texts(sql):
    blank = lambda m: re.sub(r"[^\n]", " ", m[0])
    return re.sub(r"--[^\n]*|'[^']*'", blank, sql)


def _key_findings(path, sql):
    for table in re.finditer(r"CREATE\s+TABLE\s+(\w+)\s*\((.*?)\n\)", sql, re.I | re.S):
        key = _KEY.search(table[2]) or _COLUMN_KEY.search(table[2])
        line = sql.count("\n", 0, table.start()) + 1
        if not key:
            yield Finding(path, line, f"{table[1]} has no primary key")
        elif key[1] not in _LEADING:
            yield Finding(path, line, f"the key of {table[1]} leads with {key[1]}, by which rows cannot be spread")


def check(tree):
    for path in tree.under(_FOLDER, suffixes=(".sql",)):
        sql = _without_comments_and_texts(tree.text(path))
        yield from _key_findings(path, sql)
        for pattern, what in _REFUSED.items():
            for m in re.finditer(pattern, sql, re.I):
                yield Finding(path, sql.count("\n", 0, m.start()) + 1, f"{what}: `{m[0]}`")


def _table(columns):
    return f"CREATE TABLE t (\n{columns}\n);\n"


_PATH = _FOLDER + "/cache/001_example.sql"
_KEYED = "  domain smallint NOT NULL,\n  asin text NOT NULL,\n  PRIMARY KEY (domain, asin)"
BAD = [
    bad("a sequence", _table("  id bigserial PRIMARY KEY"), _PATH),
    bad("a sequence", _table("  domain bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"), _PATH),
    bad("a foreign key", _table(_KEYED + ",\n  shop text REFERENCES shops (shop)"), _PATH),
    bad("unique constraint", _table(_KEYED + ",\n  title text UNIQUE"), _PATH),
    bad("unique constraint", "CREATE UNIQUE INDEX i ON t (title);\n", _PATH),
    bad("exclusion constraint", _table(_KEYED + ",\n  EXCLUDE USING gist (span WITH &&)"), _PATH),
    bad("no primary key", _table("  domain smallint NOT NULL"), _PATH),
    bad("leads with created_at", _table("  created_at timestamptz,\n  domain smallint,\n  PRIMARY KEY (created_at, domain)"), _PATH),
    bad("leads with id", _table("  id text NOT NULL PRIMARY KEY"), _PATH),
    bad("code inside", "CREATE TRIGGER counted AFTER INSERT ON t EXECUTE FUNCTION count_it();\n", _PATH),
    bad("advisory lock", "SELECT pg_advisory_xact_lock(7);\n", _PATH),
    bad("lock across nodes", "-- name: x\nSELECT asin FROM t WHERE domain = ? FOR UPDATE SKIP LOCKED;\n", _FOLDER + "/cache/statements.sql"),
    bad("physical row", "-- name: x\nSELECT ctid FROM t;\n", _FOLDER + "/cache/statements.sql"),
    bad("storage of one server", "CREATE UNLOGGED TABLE t (\n" + _KEYED + "\n);\n", _PATH),
    bad("how a column is stored", "ALTER TABLE t ALTER COLUMN facts SET STORAGE EXTERNAL;\n", _PATH),
    bad("notifications", "-- name: x\nNOTIFY changed;\n", _FOLDER + "/cache/statements.sql"),
]
GOOD = [
    good(_table(_KEYED), _PATH),
    good(_table("  cache_key text NOT NULL PRIMARY KEY"), _PATH),
    good("-- no sequence, no FOREIGN KEY, no ctid\nSELECT 'UNIQUE';\n", _PATH),
    good("CREATE TABLE t (\n  id INTEGER PRIMARY KEY\n);\n", "resources/sql/sqlite/library/001_library.sql"),
    good("ALTER TABLE t ADD COLUMN details bytea;\n", _PATH),
    good("-- name: x\nINSERT INTO t (domain, asin) VALUES (?, ?) ON CONFLICT (domain, asin) DO UPDATE SET asin = excluded.asin;\n", _PATH),
]
