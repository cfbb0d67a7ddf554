-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The two levels of the cache and what goes with them. One statement a paragraph. Prices are integers of the smallest unit
-- of the marketplace's currency, times are Unix milliseconds in UTC, `domain` is Keepa's number of the marketplace.

-- Discovery level: which ASINs a selection finds. `cache_key` is the SHA-256 of `canonical_text`; the columns beside it
-- are for reading alone. `asins` is a JSON array of text in Keepa's order.
CREATE TABLE product_discovery_cache (
  cache_key       TEXT    NOT NULL PRIMARY KEY,
  domain          INTEGER NOT NULL,
  category        TEXT,
  bsr_min         INTEGER,
  bsr_max         INTEGER,
  price_min       INTEGER,
  price_max       INTEGER,
  source          TEXT    NOT NULL,
  filters         TEXT    NOT NULL,
  canonical_text  TEXT    NOT NULL,
  asins           TEXT    NOT NULL,
  count           INTEGER NOT NULL,
  total_available INTEGER NOT NULL,
  complete        INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  expires_at      INTEGER NOT NULL,
  used_at         INTEGER NOT NULL,
  hit_count       INTEGER NOT NULL DEFAULT 0,
  bytes           INTEGER NOT NULL
) STRICT;

CREATE INDEX product_discovery_cache_age ON product_discovery_cache (created_at, count, bytes);

-- Scoring level: a product's facts (a blob of facts_codec) and its last score. The readable columns repeat what is inside.
CREATE TABLE product_scoring_cache (
  domain         INTEGER NOT NULL,
  asin           TEXT    NOT NULL,
  depth          INTEGER NOT NULL,
  title          TEXT    NOT NULL,
  price          INTEGER,
  bsr            INTEGER,
  roi_percent    REAL,
  velocity_score REAL,
  recommendation TEXT,
  profile_hash   TEXT,
  facts          BLOB    NOT NULL,
  score          BLOB,
  created_at     INTEGER NOT NULL,
  expires_at     INTEGER NOT NULL,
  used_at        INTEGER NOT NULL,
  hit_count      INTEGER NOT NULL DEFAULT 0,
  bytes          INTEGER NOT NULL,
  PRIMARY KEY (domain, asin)
) STRICT;

CREATE INDEX product_scoring_cache_age ON product_scoring_cache (created_at, bytes);

-- Apart from the facts, so that a warm search never reads it.
CREATE TABLE product_history (
  domain     INTEGER NOT NULL,
  asin       TEXT    NOT NULL,
  depth      INTEGER NOT NULL,
  history    BLOB    NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (domain, asin)
) STRICT;

CREATE INDEX product_history_age ON product_history (created_at);

-- `known` = 0 remembers that Keepa knows no such category.
CREATE TABLE categories (
  domain        INTEGER NOT NULL,
  category_id   INTEGER NOT NULL,
  known         INTEGER NOT NULL,
  name          TEXT    NOT NULL,
  folded_name   TEXT    NOT NULL,
  parent        INTEGER,
  product_count INTEGER,
  created_at    INTEGER NOT NULL,
  PRIMARY KEY (domain, category_id)
) STRICT, WITHOUT ROWID;

-- Who is fetching what at this moment.
CREATE TABLE claims (
  claim_key  TEXT    NOT NULL PRIMARY KEY,
  owner      TEXT    NOT NULL,
  host       TEXT    NOT NULL,
  process    INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the look-ups of a day (days since 1970, UTC) came to.
CREATE TABLE cache_counters (
  day          INTEGER NOT NULL,
  level        TEXT    NOT NULL,
  hits         INTEGER NOT NULL,
  misses       INTEGER NOT NULL,
  stale        INTEGER NOT NULL,
  bypass       INTEGER NOT NULL,
  tokens_saved INTEGER NOT NULL,
  PRIMARY KEY (day, level)
) STRICT, WITHOUT ROWID;
