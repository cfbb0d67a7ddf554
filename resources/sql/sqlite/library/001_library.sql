-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the seller keeps: always a local file, apart from the cache, so that clearing the cache never touches it. One statement
-- a paragraph. Times are Unix milliseconds in UTC, `domain` is Keepa's number of the marketplace. Amounts of money are
-- integers of the smallest unit.

CREATE TABLE token_ledger (
  id              INTEGER PRIMARY KEY,
  time            INTEGER NOT NULL,
  key_fingerprint TEXT    NOT NULL,
  request         TEXT    NOT NULL,
  forecast        INTEGER,
  consumed        INTEGER NOT NULL,
  balance_after   INTEGER,
  refill_rate     INTEGER,
  refill_in       INTEGER,
  note            TEXT    NOT NULL
) STRICT;

CREATE INDEX token_ledger_of_key ON token_ledger (key_fingerprint, time);

-- The last balance seen of each key; a later answer replaces an earlier one, never the other way round.
CREATE TABLE token_balances (
  key_fingerprint TEXT    NOT NULL PRIMARY KEY,
  time            INTEGER NOT NULL,
  balance         INTEGER NOT NULL,
  refill_rate     INTEGER NOT NULL,
  refill_in       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_history (
  id              INTEGER PRIMARY KEY,
  started_at      INTEGER NOT NULL,
  finished_at     INTEGER NOT NULL,
  domain          INTEGER NOT NULL,
  query           TEXT    NOT NULL,
  profile_name    TEXT    NOT NULL,
  profile_hash    TEXT    NOT NULL,
  total_available INTEGER NOT NULL,
  rows            INTEGER NOT NULL,
  hits            INTEGER NOT NULL,
  misses          INTEGER NOT NULL,
  stale           INTEGER NOT NULL,
  tokens_forecast INTEGER NOT NULL,
  tokens_spent    INTEGER NOT NULL,
  tokens_saved    INTEGER NOT NULL,
  asins           TEXT    NOT NULL
) STRICT;

CREATE INDEX search_history_time ON search_history (started_at);

CREATE TABLE buy_list (
  domain     INTEGER NOT NULL,
  asin       TEXT    NOT NULL,
  quantity   INTEGER NOT NULL,
  cost       INTEGER,
  supplier   TEXT    NOT NULL,
  snapshot   TEXT    NOT NULL,
  added_at   INTEGER NOT NULL,
  PRIMARY KEY (domain, asin)
) STRICT, WITHOUT ROWID;

-- `snapshot` (JSON) holds what made it a reject, to tell when the product is worth another look.
CREATE TABLE rejects (
  domain      INTEGER NOT NULL,
  asin        TEXT    NOT NULL,
  reason      TEXT    NOT NULL,
  snapshot    TEXT    NOT NULL,
  rejected_at INTEGER NOT NULL,
  PRIMARY KEY (domain, asin)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  domain     INTEGER NOT NULL,
  asin       TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (domain, asin)
) STRICT, WITHOUT ROWID;

CREATE TABLE presets (
  name       TEXT    NOT NULL PRIMARY KEY,
  json       TEXT    NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE profiles (
  name       TEXT    NOT NULL PRIMARY KEY,
  json       TEXT    NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
