-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the cache asks of SQLite. One statement a paragraph, headed by its name; placeholders are bound in order.

-- Texts of the two look-ups that every search makes come as bytes: the driver would have them turned into UTF-16 and back.
-- name: find_discovery
SELECT domain, CAST(asins AS BLOB), total_available, complete, created_at
FROM product_discovery_cache WHERE cache_key = ?;

-- name: store_discovery
INSERT INTO product_discovery_cache (cache_key, domain, category, bsr_min, bsr_max, price_min, price_max, source, filters,
  canonical_text, asins, count, total_available, complete, created_at, expires_at, used_at, bytes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (cache_key) DO UPDATE SET
  asins = excluded.asins, count = excluded.count, total_available = excluded.total_available, complete = excluded.complete,
  created_at = excluded.created_at, expires_at = excluded.expires_at, used_at = excluded.used_at, bytes = excluded.bytes
WHERE excluded.created_at >= product_discovery_cache.created_at;

-- name: count_discovery_hit
UPDATE product_discovery_cache SET hit_count = hit_count + 1, used_at = ? WHERE cache_key = ?;

-- name: partition
SELECT CAST(p.asin AS BLOB), p.facts, p.score
FROM json_each(?) AS wanted CROSS JOIN product_scoring_cache AS p ON p.domain = ? AND p.asin = wanted.value
WHERE p.depth >= ? AND p.created_at > ?;

-- name: count_product_hits
UPDATE product_scoring_cache SET hit_count = hit_count + 1, used_at = ?
WHERE domain = ? AND asin IN (SELECT value FROM json_each(?));

-- The row keeps the deepest facts for as long as they are fresh, else the newest: ordered by (fresh, depth, created_at).
-- name: store_product
INSERT INTO product_scoring_cache (domain, asin, depth, title, price, bsr, roi_percent, velocity_score, recommendation,
  profile_hash, facts, score, created_at, expires_at, used_at, bytes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (domain, asin) DO UPDATE SET
  depth = excluded.depth, title = excluded.title, price = excluded.price, bsr = excluded.bsr,
  roi_percent = excluded.roi_percent, velocity_score = excluded.velocity_score, recommendation = excluded.recommendation,
  profile_hash = excluded.profile_hash, facts = excluded.facts, score = excluded.score, created_at = excluded.created_at,
  expires_at = excluded.expires_at, used_at = excluded.used_at, bytes = excluded.bytes
WHERE (excluded.created_at > ?, excluded.depth, excluded.created_at)
   >= (product_scoring_cache.created_at > ?, product_scoring_cache.depth, product_scoring_cache.created_at);

-- name: scored_otherwise
SELECT domain, asin, facts FROM product_scoring_cache
WHERE (domain, asin) > (?, ?) AND profile_hash IS NOT ? ORDER BY domain, asin LIMIT ?;

-- name: store_score
UPDATE product_scoring_cache SET price = ?, roi_percent = ?, velocity_score = ?, recommendation = ?, profile_hash = ?,
  bytes = bytes - COALESCE(length(score), 0) + ?, score = ?
WHERE domain = ? AND asin = ? AND depth = ? AND created_at = ?;

-- name: store_history
INSERT INTO product_history (domain, asin, depth, history, details, created_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (domain, asin) DO UPDATE SET
  depth = excluded.depth, history = excluded.history, details = excluded.details, created_at = excluded.created_at
WHERE (excluded.created_at > ?, excluded.depth, excluded.created_at)
   >= (product_history.created_at > ?, product_history.depth, product_history.created_at);

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
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (domain, category_id) DO UPDATE SET
  known = excluded.known, name = excluded.name, folded_name = excluded.folded_name, parent = excluded.parent,
  product_count = excluded.product_count, children = COALESCE(excluded.children, categories.children),
  created_at = excluded.created_at
WHERE excluded.created_at >= categories.created_at;

-- name: find_categories
SELECT c.category_id, c.known, c.name, c.parent, c.product_count, c.children
FROM json_each(?) AS wanted CROSS JOIN categories AS c ON c.domain = ? AND c.category_id = wanted.value
WHERE c.created_at > ?;

-- name: categories_named
SELECT category_id, known, name, parent, product_count, children FROM categories
WHERE domain = ? AND known = 1 AND category_id > 0 AND instr(folded_name, ?) > 0 AND created_at > ?
ORDER BY length(name), name, category_id LIMIT ?;

-- name: remember_category_search
INSERT INTO category_searches (domain, words, created_at) VALUES (?, ?, ?)
ON CONFLICT (domain, words) DO UPDATE SET created_at = excluded.created_at;

-- name: category_search
SELECT created_at FROM category_searches WHERE domain = ? AND words = ? AND created_at > ?;

-- name: store_code
INSERT INTO product_codes (domain, code, asins, created_at) VALUES (?, ?, ?, ?)
ON CONFLICT (domain, code) DO UPDATE SET asins = excluded.asins, created_at = excluded.created_at;

-- Those of nothing live shorter.
-- name: find_codes
SELECT c.code, c.asins
FROM json_each(?) AS wanted CROSS JOIN product_codes AS c ON c.domain = ? AND c.code = wanted.value
WHERE c.created_at > CASE WHEN c.asins = '[]' THEN ? ELSE ? END;

-- Bound: owner, host, process, now, end of the lease, the keys as a JSON array in ascending order, now.
-- name: take_claims
INSERT INTO claims (claim_key, owner, host, process, created_at, expires_at)
SELECT wanted.value, mine.owner, mine.host, mine.process, mine.created_at, mine.expires_at
FROM (SELECT ? AS owner, ? AS host, ? AS process, ? AS created_at, ? AS expires_at) AS mine
CROSS JOIN json_each(?) AS wanted
WHERE true
ON CONFLICT (claim_key) DO UPDATE SET
  owner = excluded.owner, host = excluded.host, process = excluded.process, created_at = excluded.created_at,
  expires_at = excluded.expires_at
WHERE claims.owner = excluded.owner OR claims.expires_at <= ?;

-- name: claims_of_others
SELECT claim_key, owner, host, process, expires_at FROM claims
WHERE claim_key IN (SELECT value FROM json_each(?)) AND owner <> ? AND expires_at > ?;

-- name: renew_claims
UPDATE claims SET expires_at = ? WHERE owner = ?;

-- name: release_claims
DELETE FROM claims WHERE owner = ? AND claim_key IN (SELECT value FROM json_each(?));

-- name: drop_claims_of
DELETE FROM claims WHERE owner = ?;

-- name: drop_ended_claims
DELETE FROM claims WHERE expires_at <= ?;

-- name: record_outcomes
INSERT INTO cache_counters (day, level, hits, misses, stale, bypass, tokens_saved) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (day, level) DO UPDATE SET
  hits = cache_counters.hits + excluded.hits, misses = cache_counters.misses + excluded.misses,
  stale = cache_counters.stale + excluded.stale, bypass = cache_counters.bypass + excluded.bypass,
  tokens_saved = cache_counters.tokens_saved + excluded.tokens_saved;

-- name: counters_since
SELECT COALESCE(SUM(hits), 0), COALESCE(SUM(misses), 0), COALESCE(SUM(stale), 0), COALESCE(SUM(bypass), 0),
  COALESCE(SUM(tokens_saved), 0)
FROM cache_counters WHERE level = ? AND day >= ?;

-- name: counters_by_day
SELECT day, hits, misses, stale, bypass, tokens_saved
FROM cache_counters WHERE level = ? AND day BETWEEN ? AND ?;

-- name: discovery_totals
SELECT COALESCE(SUM(entries), 0), COALESCE(SUM(bytes), 0), (SELECT MIN(created_at) FROM product_discovery_cache),
  (SELECT MAX(created_at) FROM product_discovery_cache)
FROM cache_tallies WHERE kind IN ('discovery', 'empty_discovery');

-- name: scoring_totals
SELECT COALESCE(SUM(entries), 0), COALESCE(SUM(bytes), 0), (SELECT MIN(created_at) FROM product_scoring_cache),
  (SELECT MAX(created_at) FROM product_scoring_cache)
FROM cache_tallies WHERE kind = 'scoring';

-- Entries made after a time: whole slots behind it, and what is behind it in its own slot.
-- name: discoveries_after
SELECT (SELECT COALESCE(SUM(entries), 0) FROM cache_tallies WHERE kind = 'discovery' AND slot > ?)
  + (SELECT COUNT(*) FROM product_discovery_cache WHERE count > 0 AND created_at > ? AND created_at < ?);

-- name: empty_discoveries_after
SELECT (SELECT COALESCE(SUM(entries), 0) FROM cache_tallies WHERE kind = 'empty_discovery' AND slot > ?)
  + (SELECT COUNT(*) FROM product_discovery_cache WHERE count = 0 AND created_at > ? AND created_at < ?);

-- name: products_after
SELECT (SELECT COALESCE(SUM(entries), 0) FROM cache_tallies WHERE kind = 'scoring' AND slot > ?)
  + (SELECT COUNT(*) FROM product_scoring_cache WHERE created_at > ? AND created_at < ?);

-- Triggers keep the tallies: they are never old, and never counted.
-- name: tallies_counted_at
SELECT 9223372036854775807;

-- name: drop_tallies
DELETE FROM cache_tallies WHERE false;

-- name: count_tallies
INSERT INTO cache_tallies (kind, slot, entries, bytes) SELECT '', ?, ?, 0 WHERE false;

-- name: claims_held
SELECT COUNT(*) FROM claims WHERE expires_at > ?;

-- name: server_version
SELECT sqlite_version();

-- name: bytes_on_disk
SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size);

-- What the file holds, without the pages that wait for use.
-- name: bytes_in_use
SELECT ((SELECT page_count FROM pragma_page_count) - (SELECT freelist_count FROM pragma_freelist_count))
  * (SELECT page_size FROM pragma_page_size);

-- Removing goes in slices, so that others get to write in between. Empty results live shorter.
-- name: purge_discovery
DELETE FROM product_discovery_cache WHERE cache_key IN (
  SELECT cache_key FROM product_discovery_cache
  WHERE created_at <= CASE WHEN count = 0 THEN ? ELSE ? END LIMIT ?);

-- name: purge_scoring
DELETE FROM product_scoring_cache WHERE (domain, asin) IN (
  SELECT domain, asin FROM product_scoring_cache WHERE created_at <= ? LIMIT ?);

-- name: purge_history
DELETE FROM product_history WHERE (domain, asin) IN (
  SELECT h.domain, h.asin FROM product_history AS h WHERE h.created_at <= ? AND NOT EXISTS (
    SELECT 1 FROM product_scoring_cache AS p WHERE p.domain = h.domain AND p.asin = h.asin) LIMIT ?);

-- name: purge_tallies
DELETE FROM cache_tallies WHERE entries = 0;

-- name: purge_categories
DELETE FROM categories WHERE created_at <= ?;

-- name: purge_category_searches
DELETE FROM category_searches WHERE created_at <= ?;

-- name: purge_codes
DELETE FROM product_codes WHERE created_at <= ?;

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
  SELECT * FROM (SELECT cache_key, CAST(NULL AS INTEGER) AS domain, CAST(NULL AS TEXT) AS asin, used_at
    FROM product_discovery_cache ORDER BY used_at LIMIT ?) AS discoveries
  UNION ALL
  SELECT * FROM (SELECT CAST(NULL AS TEXT), domain, asin, used_at
    FROM product_scoring_cache ORDER BY used_at LIMIT ?) AS products) AS entries
ORDER BY used_at LIMIT ?;

-- name: list_discoveries
SELECT cache_key, domain, source, filters, count, total_available, hit_count, created_at FROM product_discovery_cache
ORDER BY created_at DESC, cache_key LIMIT ?;

-- name: clear_categories
DELETE FROM categories;

-- name: clear_category_searches
DELETE FROM category_searches;

-- name: compact
VACUUM;

-- name: check_file
SELECT quick_check FROM pragma_quick_check(10);

-- name: scan_discoveries
SELECT cache_key, asins FROM product_discovery_cache WHERE cache_key > ? ORDER BY cache_key LIMIT ?;

-- name: scan_products
SELECT domain, asin, facts, score FROM product_scoring_cache WHERE (domain, asin) > (?, ?) ORDER BY domain, asin LIMIT ?;

-- name: scan_histories
SELECT domain, asin, history, details FROM product_history WHERE (domain, asin) > (?, ?) ORDER BY domain, asin LIMIT ?;
