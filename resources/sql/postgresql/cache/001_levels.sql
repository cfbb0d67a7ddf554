-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The two levels of the cache and what goes with them. One statement a paragraph. Prices are integers of the smallest unit
-- of the marketplace's currency, `domain` is Keepa's number of the marketplace. Only what a distributed PostgreSQL has too:
-- keys lead with (domain, asin) or the hash, no sequences, no constraint reaches beyond its row.

-- Discovery level: which ASINs a selection finds. `cache_key` is the SHA-256 of `canonical_text`; the columns beside it
-- are for reading alone. `asins` is an array of text in Keepa's order. `filters` is json, not jsonb: whatever was typed
-- is kept as it was, and jsonb refuses some of it.
CREATE TABLE product_discovery_cache (
  cache_key       text        NOT NULL PRIMARY KEY,
  domain          smallint    NOT NULL,
  category        text,
  bsr_min         bigint,
  bsr_max         bigint,
  price_min       bigint,
  price_max       bigint,
  source          text        NOT NULL,
  filters         json,
  canonical_text  text        NOT NULL,
  asins           jsonb       NOT NULL,
  count           bigint      NOT NULL,
  total_available bigint      NOT NULL,
  complete        boolean     NOT NULL,
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  used_at         timestamptz NOT NULL,
  hit_count       bigint      NOT NULL DEFAULT 0,
  bytes           bigint      NOT NULL
);

CREATE INDEX product_discovery_cache_age ON product_discovery_cache (created_at, count, bytes);

-- Scoring level: a product's facts (the bytes of facts_codec) and its last score. The readable columns repeat what is inside.
CREATE TABLE product_scoring_cache (
  domain         smallint    NOT NULL,
  asin           text        NOT NULL,
  depth          smallint    NOT NULL,
  title          text        NOT NULL,
  price          bigint,
  bsr            bigint,
  roi_percent    double precision,
  velocity_score double precision,
  recommendation text,
  profile_hash   text,
  facts          bytea       NOT NULL,
  score          bytea,
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  used_at        timestamptz NOT NULL,
  hit_count      bigint      NOT NULL DEFAULT 0,
  bytes          bigint      NOT NULL,
  PRIMARY KEY (domain, asin)
);

CREATE INDEX product_scoring_cache_age ON product_scoring_cache (created_at, bytes);

-- Apart from the facts, so that a warm search never reads it.
CREATE TABLE product_history (
  domain     smallint    NOT NULL,
  asin       text        NOT NULL,
  depth      smallint    NOT NULL,
  history    bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (domain, asin)
);

CREATE INDEX product_history_age ON product_history (created_at);

-- Not `known`: Keepa knows no such category.
CREATE TABLE categories (
  domain        smallint    NOT NULL,
  category_id   bigint      NOT NULL,
  known         boolean     NOT NULL,
  name          text        NOT NULL,
  folded_name   text        NOT NULL,
  parent        bigint,
  product_count bigint,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (domain, category_id)
);

-- Who is fetching what at this moment.
CREATE TABLE claims (
  claim_key  text        NOT NULL PRIMARY KEY,
  owner      text        NOT NULL,
  host       text        NOT NULL,
  process    bigint      NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

-- What the look-ups of a day (days since 1970, UTC) came to.
CREATE TABLE cache_counters (
  day          integer NOT NULL,
  level        text    NOT NULL,
  hits         bigint  NOT NULL,
  misses       bigint  NOT NULL,
  stale        bigint  NOT NULL,
  bypass       bigint  NOT NULL,
  tokens_saved bigint  NOT NULL,
  PRIMARY KEY (day, level)
);
