-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the library asks of SQLite. One statement a paragraph, headed by its name; placeholders are bound in order.

-- name: add_ledger_entry
INSERT INTO token_ledger (time, key_fingerprint, request, forecast, consumed, balance_after, refill_rate, refill_in, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: list_ledger
SELECT time, key_fingerprint, request, forecast, consumed, balance_after, refill_rate, refill_in, note
FROM token_ledger WHERE time >= ? ORDER BY time DESC, id DESC LIMIT ?;

-- name: tokens_since
SELECT COALESCE(SUM(consumed), 0) FROM token_ledger WHERE key_fingerprint = ? AND time >= ?;

-- name: store_balance
INSERT INTO token_balances (key_fingerprint, time, balance, refill_rate, refill_in) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (key_fingerprint) DO UPDATE SET
  time = excluded.time, balance = excluded.balance, refill_rate = excluded.refill_rate, refill_in = excluded.refill_in
WHERE excluded.time >= token_balances.time;

-- name: last_balance
SELECT time, balance, refill_rate, refill_in FROM token_balances WHERE key_fingerprint = ?;

-- name: add_search
INSERT INTO search_history (started_at, finished_at, domain, query, profile_name, profile_hash, total_available, rows, hits,
  misses, stale, tokens_forecast, tokens_spent, tokens_saved, asins)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id;

-- name: list_searches
SELECT id, started_at, finished_at, domain, query, profile_name, profile_hash, total_available, rows, hits, misses, stale,
  tokens_forecast, tokens_spent, tokens_saved, '[]'
FROM search_history ORDER BY started_at DESC, id DESC LIMIT ?;

-- name: get_search
SELECT id, started_at, finished_at, domain, query, profile_name, profile_hash, total_available, rows, hits, misses, stale,
  tokens_forecast, tokens_spent, tokens_saved, asins
FROM search_history WHERE id = ?;

-- name: put_preset
INSERT INTO presets (name, json, changed_at) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET json = excluded.json, changed_at = excluded.changed_at;

-- name: list_presets
SELECT name, json FROM presets ORDER BY name;

-- name: get_preset
SELECT name, json FROM presets WHERE name = ?;

-- name: remove_preset
DELETE FROM presets WHERE name = ?;

-- name: put_profile
INSERT INTO profiles (name, json, changed_at) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET json = excluded.json, changed_at = excluded.changed_at;

-- name: list_profiles
SELECT name, json FROM profiles ORDER BY name;

-- name: get_profile
SELECT name, json FROM profiles WHERE name = ?;

-- name: remove_profile
DELETE FROM profiles WHERE name = ?;

-- name: put_cost
INSERT INTO typed_costs (domain, asin, cost, typed_at) VALUES (?, ?, ?, ?)
ON CONFLICT (domain, asin) DO UPDATE SET cost = excluded.cost, typed_at = excluded.typed_at;

-- name: remove_cost
DELETE FROM typed_costs WHERE domain = ? AND asin = ?;

-- name: list_costs
SELECT domain, asin, cost FROM typed_costs ORDER BY domain, asin;

-- name: put_purchase
INSERT INTO buy_list (domain, asin, quantity, cost, supplier, snapshot, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (domain, asin) DO UPDATE SET quantity = excluded.quantity, cost = excluded.cost,
  supplier = excluded.supplier, snapshot = excluded.snapshot, added_at = excluded.added_at;

-- name: list_purchases
SELECT b.domain, b.asin, b.quantity, b.cost, b.supplier, b.snapshot, b.added_at, COALESCE(n.text, '')
FROM buy_list b LEFT JOIN notes n ON n.domain = b.domain AND n.asin = b.asin
ORDER BY b.added_at, b.domain, b.asin;

-- name: remove_purchase
DELETE FROM buy_list WHERE domain = ? AND asin = ?;

-- name: put_note
INSERT INTO notes (domain, asin, text, changed_at) VALUES (?, ?, ?, ?)
ON CONFLICT (domain, asin) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at;

-- name: get_note
SELECT text FROM notes WHERE domain = ? AND asin = ?;

-- name: remove_note
DELETE FROM notes WHERE domain = ? AND asin = ?;

-- name: put_rejection
INSERT INTO rejects (domain, asin, reason, snapshot, rejected_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (domain, asin) DO UPDATE SET
  reason = excluded.reason, snapshot = excluded.snapshot, rejected_at = excluded.rejected_at;

-- name: list_rejections
SELECT domain, asin, reason, snapshot, rejected_at FROM rejects ORDER BY rejected_at DESC, domain, asin;

-- name: remove_rejection
DELETE FROM rejects WHERE domain = ? AND asin = ?;
