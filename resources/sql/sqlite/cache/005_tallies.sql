-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many entries there are and how large, so that the state of a large cache is read without walking through it.
-- `slot` is the ten minutes in which they were made (created_at / 600000); the part of a slot is counted by index. Triggers
-- keep the tallies, so that no statement can forget to.
CREATE TABLE cache_tallies (
  kind    TEXT    NOT NULL, -- 'discovery', 'empty_discovery', 'scoring'
  slot    INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  bytes   INTEGER NOT NULL,
  PRIMARY KEY (kind, slot)
) STRICT, WITHOUT ROWID;

INSERT INTO cache_tallies (kind, slot, entries, bytes)
SELECT CASE WHEN count = 0 THEN 'empty_discovery' ELSE 'discovery' END AS found, created_at / 600000 AS made,
  COUNT(*), SUM(bytes)
FROM product_discovery_cache GROUP BY found, made;

INSERT INTO cache_tallies (kind, slot, entries, bytes)
SELECT 'scoring', created_at / 600000 AS made, COUNT(*), SUM(bytes) FROM product_scoring_cache GROUP BY made;

CREATE TRIGGER product_discovery_cache_added AFTER INSERT ON product_discovery_cache BEGIN
  INSERT INTO cache_tallies (kind, slot, entries, bytes)
  VALUES (CASE WHEN new.count = 0 THEN 'empty_discovery' ELSE 'discovery' END, new.created_at / 600000, 1, new.bytes)
  ON CONFLICT (kind, slot) DO UPDATE SET entries = entries + 1, bytes = bytes + excluded.bytes;
END;

CREATE TRIGGER product_discovery_cache_removed AFTER DELETE ON product_discovery_cache BEGIN
  UPDATE cache_tallies SET entries = entries - 1, bytes = bytes - old.bytes
  WHERE kind = CASE WHEN old.count = 0 THEN 'empty_discovery' ELSE 'discovery' END AND slot = old.created_at / 600000;
END;

CREATE TRIGGER product_discovery_cache_replaced AFTER UPDATE OF created_at, count, bytes ON product_discovery_cache BEGIN
  UPDATE cache_tallies SET entries = entries - 1, bytes = bytes - old.bytes
  WHERE kind = CASE WHEN old.count = 0 THEN 'empty_discovery' ELSE 'discovery' END AND slot = old.created_at / 600000;
  INSERT INTO cache_tallies (kind, slot, entries, bytes)
  VALUES (CASE WHEN new.count = 0 THEN 'empty_discovery' ELSE 'discovery' END, new.created_at / 600000, 1, new.bytes)
  ON CONFLICT (kind, slot) DO UPDATE SET entries = entries + 1, bytes = bytes + excluded.bytes;
END;

CREATE TRIGGER product_scoring_cache_added AFTER INSERT ON product_scoring_cache BEGIN
  INSERT INTO cache_tallies (kind, slot, entries, bytes) VALUES ('scoring', new.created_at / 600000, 1, new.bytes)
  ON CONFLICT (kind, slot) DO UPDATE SET entries = entries + 1, bytes = bytes + excluded.bytes;
END;

CREATE TRIGGER product_scoring_cache_removed AFTER DELETE ON product_scoring_cache BEGIN
  UPDATE cache_tallies SET entries = entries - 1, bytes = bytes - old.bytes
  WHERE kind = 'scoring' AND slot = old.created_at / 600000;
END;

CREATE TRIGGER product_scoring_cache_replaced AFTER UPDATE OF created_at, bytes ON product_scoring_cache BEGIN
  UPDATE cache_tallies SET entries = entries - 1, bytes = bytes - old.bytes
  WHERE kind = 'scoring' AND slot = old.created_at / 600000;
  INSERT INTO cache_tallies (kind, slot, entries, bytes) VALUES ('scoring', new.created_at / 600000, 1, new.bytes)
  ON CONFLICT (kind, slot) DO UPDATE SET entries = entries + 1, bytes = bytes + excluded.bytes;
END;

-- Bytes are in the tallies now.
DROP INDEX product_scoring_cache_age;

CREATE INDEX product_scoring_cache_age ON product_scoring_cache (created_at);

-- The least used go first when there is too much.
CREATE INDEX product_discovery_cache_use ON product_discovery_cache (used_at);

CREATE INDEX product_scoring_cache_use ON product_scoring_cache (used_at);
