-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the cache asks of PostgreSQL. One statement a paragraph, headed by its name; placeholders are bound in order. Times
-- come and go as Unix milliseconds. A statement for many rows takes them as one JSON array of arrays, bytes as base64.

-- name: find_discovery
SELECT domain, CAST(asins AS text), total_available, complete, CAST(EXTRACT(EPOCH FROM created_at) * 1000 AS bigint)
FROM product_discovery_cache WHERE cache_key = ?;

-- name: store_discovery
INSERT INTO product_discovery_cache (cache_key, domain, category, bsr_min, bsr_max, price_min, price_max, source, filters,
  canonical_text, asins, count, total_available, complete, created_at, expires_at, used_at, bytes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(NULLIF(?, '') AS json), ?, CAST(? AS jsonb), ?, ?, CAST(? AS integer) <> 0,
  to_timestamp(CAST(? AS bigint) / 1000.0), to_timestamp(CAST(? AS bigint) / 1000.0),
  to_timestamp(CAST(? AS bigint) / 1000.0), ?)
ON CONFLICT (cache_key) DO UPDATE SET
  asins = excluded.asins, count = excluded.count, total_available = excluded.total_available, complete = excluded.complete,
  created_at = excluded.created_at, expires_at = excluded.expires_at, used_at = excluded.used_at, bytes = excluded.bytes
WHERE excluded.created_at >= product_discovery_cache.created_at;

-- name: count_discovery_hit
UPDATE product_discovery_cache SET hit_count = hit_count + 1, used_at = to_timestamp(CAST(? AS bigint) / 1000.0)
WHERE cache_key = ?;

-- name: partition
SELECT p.asin, p.facts, p.score
FROM product_scoring_cache AS p
WHERE p.asin = ANY(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb)))) AND p.domain = ? AND p.depth >= ?
  AND p.created_at > to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: count_product_hits
UPDATE product_scoring_cache SET hit_count = hit_count + 1, used_at = to_timestamp(CAST(? AS bigint) / 1000.0)
WHERE domain = ? AND asin = ANY(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb))));

-- The row keeps the deepest facts for as long as they are fresh, else the newest: ordered by (fresh, depth, created_at).
-- name: store_product
INSERT INTO product_scoring_cache (domain, asin, depth, title, price, bsr, roi_percent, velocity_score, recommendation,
  profile_hash, facts, score, created_at, expires_at, used_at, bytes)
SELECT CAST(r ->> 0 AS smallint), r ->> 1, CAST(r ->> 2 AS smallint), r ->> 3, CAST(r ->> 4 AS bigint),
  CAST(r ->> 5 AS bigint), CAST(r ->> 6 AS double precision), CAST(r ->> 7 AS double precision), r ->> 8, r ->> 9,
  decode(r ->> 10, 'base64'), decode(r ->> 11, 'base64'),
  to_timestamp(CAST(r ->> 12 AS bigint) / 1000.0),
  to_timestamp(CAST(r ->> 13 AS bigint) / 1000.0),
  to_timestamp(CAST(r ->> 14 AS bigint) / 1000.0), CAST(r ->> 15 AS bigint)
FROM jsonb_array_elements(CAST(? AS jsonb)) AS rows (r)
ON CONFLICT (domain, asin) DO UPDATE SET
  depth = excluded.depth, title = excluded.title, price = excluded.price, bsr = excluded.bsr,
  roi_percent = excluded.roi_percent, velocity_score = excluded.velocity_score, recommendation = excluded.recommendation,
  profile_hash = excluded.profile_hash, facts = excluded.facts, score = excluded.score, created_at = excluded.created_at,
  expires_at = excluded.expires_at, used_at = excluded.used_at, bytes = excluded.bytes
WHERE (excluded.created_at > to_timestamp(CAST(? AS bigint) / 1000.0), excluded.depth, excluded.created_at)
   >= (product_scoring_cache.created_at > to_timestamp(CAST(? AS bigint) / 1000.0), product_scoring_cache.depth,
       product_scoring_cache.created_at);

-- name: scored_otherwise
SELECT domain, asin, facts FROM product_scoring_cache
WHERE (domain, asin) > (CAST(? AS smallint), CAST(? AS text)) AND profile_hash IS DISTINCT FROM CAST(? AS text)
ORDER BY domain, asin LIMIT ?;

-- name: store_score
UPDATE product_scoring_cache SET price = CAST(? AS bigint), roi_percent = CAST(? AS double precision),
  velocity_score = CAST(? AS double precision), recommendation = ?, profile_hash = ?,
  bytes = bytes - COALESCE(length(score), 0) + CAST(? AS bigint), score = ?
WHERE domain = ? AND asin = ? AND depth = ? AND created_at = to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: store_history
INSERT INTO product_history (domain, asin, depth, history, details, created_at)
SELECT CAST(r ->> 0 AS smallint), r ->> 1, CAST(r ->> 2 AS smallint), decode(r ->> 3, 'base64'), decode(r ->> 4, 'base64'),
  to_timestamp(CAST(r ->> 5 AS bigint) / 1000.0)
FROM jsonb_array_elements(CAST(? AS jsonb)) AS rows (r)
ON CONFLICT (domain, asin) DO UPDATE SET
  depth = excluded.depth, history = excluded.history, details = excluded.details, created_at = excluded.created_at
WHERE (excluded.created_at > to_timestamp(CAST(? AS bigint) / 1000.0), excluded.depth, excluded.created_at)
   >= (product_history.created_at > to_timestamp(CAST(? AS bigint) / 1000.0), product_history.depth,
       product_history.created_at);

-- name: delete_discovery
DELETE FROM product_discovery_cache WHERE cache_key = ?;

-- name: delete_product
DELETE FROM product_scoring_cache WHERE domain = ? AND asin = ?;

-- name: history
SELECT history FROM product_history WHERE domain = ? AND asin = ?;

-- name: details
SELECT details, history FROM product_history WHERE domain = ? AND asin = ? AND details IS NOT NULL;

-- name: delete_history
DELETE FROM product_history WHERE domain = ? AND asin = ?;

-- name: store_category
INSERT INTO categories (domain, category_id, known, name, folded_name, parent, product_count, children, created_at)
SELECT CAST(r ->> 0 AS smallint), CAST(r ->> 1 AS bigint), CAST(r ->> 2 AS integer) <> 0, r ->> 3, r ->> 4,
  CAST(r ->> 5 AS bigint), CAST(r ->> 6 AS bigint), CAST(r ->> 7 AS jsonb),
  to_timestamp(CAST(r ->> 8 AS bigint) / 1000.0)
FROM jsonb_array_elements(CAST(? AS jsonb)) AS rows (r)
ON CONFLICT (domain, category_id) DO UPDATE SET
  known = excluded.known, name = excluded.name, folded_name = excluded.folded_name, parent = excluded.parent,
  product_count = excluded.product_count, children = COALESCE(excluded.children, categories.children),
  created_at = excluded.created_at
WHERE excluded.created_at >= categories.created_at;

-- name: find_categories
SELECT category_id, known, name, parent, product_count, CAST(children AS text) FROM categories
WHERE category_id = ANY(ARRAY(SELECT CAST(jsonb_array_elements_text(CAST(? AS jsonb)) AS bigint))) AND domain = ?
  AND created_at > to_timestamp(CAST(? AS bigint) / 1000.0);

-- By code point, as SQLite orders texts.
-- name: categories_named
SELECT category_id, known, name, parent, product_count, CAST(children AS text) FROM categories
WHERE domain = ? AND known AND category_id > 0 AND strpos(folded_name, ?) > 0
  AND created_at > to_timestamp(CAST(? AS bigint) / 1000.0)
ORDER BY length(name), name COLLATE "C", category_id LIMIT ?;

-- name: remember_category_search
INSERT INTO category_searches (domain, words, created_at) VALUES (?, ?, to_timestamp(CAST(? AS bigint) / 1000.0))
ON CONFLICT (domain, words) DO UPDATE SET created_at = excluded.created_at;

-- name: category_search
SELECT CAST(EXTRACT(EPOCH FROM created_at) * 1000 AS bigint) FROM category_searches
WHERE domain = ? AND words = ? AND created_at > to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: store_code
INSERT INTO product_codes (domain, code, asins, created_at)
SELECT CAST(r ->> 0 AS smallint), r ->> 1, CAST(r ->> 2 AS jsonb), to_timestamp(CAST(r ->> 3 AS bigint) / 1000.0)
FROM jsonb_array_elements(CAST(? AS jsonb)) AS rows (r)
ON CONFLICT (domain, code) DO UPDATE SET asins = excluded.asins, created_at = excluded.created_at;

-- Those of nothing live shorter.
-- name: find_codes
SELECT code, CAST(asins AS text) FROM product_codes
WHERE code = ANY(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb)))) AND domain = ?
  AND created_at > CASE WHEN asins = '[]' THEN to_timestamp(CAST(? AS bigint) / 1000.0)
                                          ELSE to_timestamp(CAST(? AS bigint) / 1000.0) END;

-- Bound: owner, host, process, now, end of the lease, the keys as a JSON array in ascending order, now.
-- name: take_claims
INSERT INTO claims (claim_key, owner, host, process, created_at, expires_at)
SELECT wanted.claim_key, mine.owner, mine.host, mine.process, mine.created_at, mine.expires_at
FROM (SELECT CAST(? AS text) AS owner, CAST(? AS text) AS host, CAST(? AS bigint) AS process,
        to_timestamp(CAST(? AS bigint) / 1000.0) AS created_at,
        to_timestamp(CAST(? AS bigint) / 1000.0) AS expires_at) AS mine
CROSS JOIN jsonb_array_elements_text(CAST(? AS jsonb)) AS wanted (claim_key)
ON CONFLICT (claim_key) DO UPDATE SET
  owner = excluded.owner, host = excluded.host, process = excluded.process, created_at = excluded.created_at,
  expires_at = excluded.expires_at
WHERE claims.owner = excluded.owner OR claims.expires_at <= to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: claims_of_others
SELECT claim_key, owner, host, process, CAST(EXTRACT(EPOCH FROM expires_at) * 1000 AS bigint) FROM claims
WHERE claim_key = ANY(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb)))) AND owner <> ?
  AND expires_at > to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: renew_claims
UPDATE claims SET expires_at = to_timestamp(CAST(? AS bigint) / 1000.0) WHERE owner = ?;

-- name: release_claims
DELETE FROM claims WHERE owner = ? AND claim_key = ANY(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb))));

-- name: drop_claims_of
DELETE FROM claims WHERE owner = ?;

-- name: drop_ended_claims
DELETE FROM claims WHERE expires_at <= to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: record_outcomes
INSERT INTO cache_counters (day, level, hits, misses, stale, bypass, tokens_saved) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (day, level) DO UPDATE SET
  hits = cache_counters.hits + excluded.hits, misses = cache_counters.misses + excluded.misses,
  stale = cache_counters.stale + excluded.stale, bypass = cache_counters.bypass + excluded.bypass,
  tokens_saved = cache_counters.tokens_saved + excluded.tokens_saved;

-- name: counters_since
SELECT CAST(COALESCE(SUM(hits), 0) AS bigint), CAST(COALESCE(SUM(misses), 0) AS bigint),
  CAST(COALESCE(SUM(stale), 0) AS bigint), CAST(COALESCE(SUM(bypass), 0) AS bigint),
  CAST(COALESCE(SUM(tokens_saved), 0) AS bigint)
FROM cache_counters WHERE level = ? AND day >= ?;

-- name: counters_by_day
SELECT day, hits, misses, stale, bypass, tokens_saved
FROM cache_counters WHERE level = ? AND day BETWEEN ? AND ?;

-- Totals: what the tallies say, or, where there are none, what is counted now.
-- name: discovery_totals
SELECT (SELECT COUNT(*) FROM product_discovery_cache WHERE NOT EXISTS (SELECT 1 FROM cache_tallies))
    + CAST(COALESCE(SUM(entries), 0) AS bigint),
  CAST((SELECT COALESCE(SUM(bytes), 0) FROM product_discovery_cache WHERE NOT EXISTS (SELECT 1 FROM cache_tallies))
    + COALESCE(SUM(bytes), 0) AS bigint),
  CAST(EXTRACT(EPOCH FROM (SELECT MIN(created_at) FROM product_discovery_cache)) * 1000 AS bigint),
  CAST(EXTRACT(EPOCH FROM (SELECT MAX(created_at) FROM product_discovery_cache)) * 1000 AS bigint)
FROM cache_tallies WHERE kind IN ('discovery', 'empty_discovery');

-- name: scoring_totals
SELECT (SELECT COUNT(*) FROM product_scoring_cache WHERE NOT EXISTS (SELECT 1 FROM cache_tallies))
    + CAST(COALESCE(SUM(entries), 0) AS bigint),
  CAST((SELECT COALESCE(SUM(bytes), 0) FROM product_scoring_cache WHERE NOT EXISTS (SELECT 1 FROM cache_tallies))
    + COALESCE(SUM(bytes), 0) AS bigint),
  CAST(EXTRACT(EPOCH FROM (SELECT MIN(created_at) FROM product_scoring_cache)) * 1000 AS bigint),
  CAST(EXTRACT(EPOCH FROM (SELECT MAX(created_at) FROM product_scoring_cache)) * 1000 AS bigint)
FROM cache_tallies WHERE kind = 'scoring';

-- Entries made after a time: whole slots behind it, and what is behind it in its own slot; where there are no tallies, all
-- are counted by index.
-- name: discoveries_after
WITH asked AS (
  SELECT CAST(? AS bigint) AS slot, to_timestamp(CAST(? AS bigint) / 1000.0) AS time,
    to_timestamp(CAST(? AS bigint) / 1000.0) AS slot_end)
SELECT CAST((SELECT COALESCE(SUM(entries), 0) FROM cache_tallies WHERE kind = 'discovery' AND slot > (SELECT slot FROM asked))
  AS bigint)
  + (SELECT COUNT(*) FROM product_discovery_cache WHERE count > 0 AND created_at > (SELECT time FROM asked)
    AND created_at < (SELECT slot_end FROM asked))
  + (SELECT COUNT(*) FROM product_discovery_cache WHERE count > 0 AND created_at > (SELECT time FROM asked)
    AND created_at >= (SELECT slot_end FROM asked) AND NOT EXISTS (SELECT 1 FROM cache_tallies));

-- name: empty_discoveries_after
WITH asked AS (
  SELECT CAST(? AS bigint) AS slot, to_timestamp(CAST(? AS bigint) / 1000.0) AS time,
    to_timestamp(CAST(? AS bigint) / 1000.0) AS slot_end)
SELECT CAST((SELECT COALESCE(SUM(entries), 0) FROM cache_tallies WHERE kind = 'empty_discovery' AND slot > (SELECT slot FROM asked))
  AS bigint)
  + (SELECT COUNT(*) FROM product_discovery_cache WHERE count = 0 AND created_at > (SELECT time FROM asked)
    AND created_at < (SELECT slot_end FROM asked))
  + (SELECT COUNT(*) FROM product_discovery_cache WHERE count = 0 AND created_at > (SELECT time FROM asked)
    AND created_at >= (SELECT slot_end FROM asked) AND NOT EXISTS (SELECT 1 FROM cache_tallies));

-- name: products_after
WITH asked AS (
  SELECT CAST(? AS bigint) AS slot, to_timestamp(CAST(? AS bigint) / 1000.0) AS time,
    to_timestamp(CAST(? AS bigint) / 1000.0) AS slot_end)
SELECT CAST((SELECT COALESCE(SUM(entries), 0) FROM cache_tallies WHERE kind = 'scoring' AND slot > (SELECT slot FROM asked))
  AS bigint)
  + (SELECT COUNT(*) FROM product_scoring_cache WHERE created_at > (SELECT time FROM asked)
    AND created_at < (SELECT slot_end FROM asked))
  + (SELECT COUNT(*) FROM product_scoring_cache WHERE created_at > (SELECT time FROM asked)
    AND created_at >= (SELECT slot_end FROM asked) AND NOT EXISTS (SELECT 1 FROM cache_tallies));

-- When the tallies were counted; no row: there are none.
-- name: tallies_counted_at
SELECT CAST(EXTRACT(EPOCH FROM counted_at) * 1000 AS bigint) FROM cache_tallies LIMIT 1;

-- name: drop_tallies
DELETE FROM cache_tallies;

-- Bound: now; how many entries of a level are few. Where both have few, none are made.
-- name: count_tallies
WITH asked AS (SELECT to_timestamp(CAST(? AS bigint) / 1000.0) AS time, CAST(? AS bigint) AS few)
INSERT INTO cache_tallies (day, slot, kind, entries, bytes, counted_at)
SELECT made / 144, made, kind, COUNT(*), SUM(bytes), (SELECT time FROM asked)
FROM (
  SELECT CAST(FLOOR(EXTRACT(EPOCH FROM created_at) / 600) AS bigint) AS made, 'scoring' AS kind, bytes
  FROM product_scoring_cache
  UNION ALL
  SELECT CAST(FLOOR(EXTRACT(EPOCH FROM created_at) / 600) AS bigint),
    CASE WHEN count = 0 THEN 'empty_discovery' ELSE 'discovery' END, bytes
  FROM product_discovery_cache) AS entries
WHERE (SELECT few FROM asked) < GREATEST(
  (SELECT COUNT(*) FROM (SELECT 1 FROM product_scoring_cache LIMIT (SELECT few FROM asked) + 1) AS products),
  (SELECT COUNT(*) FROM (SELECT 1 FROM product_discovery_cache LIMIT (SELECT few FROM asked) + 1) AS discoveries))
GROUP BY made, kind
ON CONFLICT (day, slot, kind) DO UPDATE SET
  entries = excluded.entries, bytes = excluded.bytes, counted_at = excluded.counted_at;

-- name: claims_held
SELECT COUNT(*) FROM claims WHERE expires_at > to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: server_version
SELECT current_setting('server_version');

-- name: bytes_on_disk
SELECT CAST(COALESCE(SUM(pg_total_relation_size(c.oid)), 0) AS bigint)
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema();

-- How large a team's cache may be is for its administrator to say: no member's limit removes what the others use.
-- name: bytes_in_use
SELECT 0;

-- Removing goes in slices, so that others get to write in between. Empty results live shorter.
-- name: purge_discovery
DELETE FROM product_discovery_cache WHERE cache_key IN (
  SELECT cache_key FROM product_discovery_cache
  WHERE created_at <= CASE WHEN count = 0 THEN to_timestamp(CAST(? AS bigint) / 1000.0)
                                          ELSE to_timestamp(CAST(? AS bigint) / 1000.0) END LIMIT ?);

-- name: purge_scoring
DELETE FROM product_scoring_cache WHERE (domain, asin) IN (
  SELECT domain, asin FROM product_scoring_cache WHERE created_at <= to_timestamp(CAST(? AS bigint) / 1000.0) LIMIT ?);

-- name: purge_history
DELETE FROM product_history WHERE (domain, asin) IN (
  SELECT h.domain, h.asin FROM product_history AS h
  WHERE h.created_at <= to_timestamp(CAST(? AS bigint) / 1000.0) AND NOT EXISTS (
    SELECT 1 FROM product_scoring_cache AS p WHERE p.domain = h.domain AND p.asin = h.asin) LIMIT ?);

-- There are none here.
-- name: purge_tallies
DELETE FROM cache_counters WHERE false;

-- name: purge_categories
DELETE FROM categories WHERE created_at <= to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: purge_category_searches
DELETE FROM category_searches WHERE created_at <= to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: purge_codes
DELETE FROM product_codes WHERE created_at <= to_timestamp(CAST(? AS bigint) / 1000.0);

-- name: clear_codes
DELETE FROM product_codes;

-- name: clear_discovery
DELETE FROM product_discovery_cache WHERE cache_key IN (SELECT cache_key FROM product_discovery_cache LIMIT ?);

-- name: clear_scoring
DELETE FROM product_scoring_cache WHERE (domain, asin) IN (SELECT domain, asin FROM product_scoring_cache LIMIT ?);

-- name: clear_history
DELETE FROM product_history WHERE (domain, asin) IN (SELECT domain, asin FROM product_history LIMIT ?);

-- The entries of both levels that were not used for longest: the key of a discovery, or a product.
-- name: least_used
SELECT cache_key, domain, asin FROM (
  (SELECT cache_key, CAST(NULL AS smallint) AS domain, CAST(NULL AS text) AS asin, used_at
    FROM product_discovery_cache ORDER BY used_at LIMIT ?)
  UNION ALL
  (SELECT CAST(NULL AS text), domain, asin, used_at
    FROM product_scoring_cache ORDER BY used_at LIMIT ?)) AS entries
ORDER BY used_at LIMIT ?;

-- name: list_discoveries
SELECT cache_key, domain, source, CAST(filters AS text), count, total_available, hit_count,
  CAST(EXTRACT(EPOCH FROM created_at) * 1000 AS bigint)
FROM product_discovery_cache ORDER BY created_at DESC, cache_key LIMIT ?;

-- name: clear_categories
DELETE FROM categories;

-- name: clear_category_searches
DELETE FROM category_searches;

-- name: compact
VACUUM product_discovery_cache, product_scoring_cache, product_history, categories;

-- There is no file to look over from here; the server does so itself (data checksums, amcheck).
-- name: check_file
SELECT 'ok';

-- name: scan_discoveries
SELECT cache_key, CAST(asins AS text) FROM product_discovery_cache WHERE cache_key > ? ORDER BY cache_key LIMIT ?;

-- name: scan_products
SELECT domain, asin, facts, score FROM product_scoring_cache WHERE (domain, asin) > (CAST(? AS smallint), ?)
ORDER BY domain, asin LIMIT ?;

-- name: scan_histories
SELECT domain, asin, history, details FROM product_history WHERE (domain, asin) > (CAST(? AS smallint), ?)
ORDER BY domain, asin LIMIT ?;
