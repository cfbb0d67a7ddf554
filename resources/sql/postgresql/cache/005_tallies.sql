-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A local file keeps tallies of its entries. A server does not: rows that every writer of a team changes would make them
-- wait for each other, and on a distributed server triggers are refused. Entries are counted by the index of their age
-- instead, whose scan does not touch the tables. The least used entries are found by an index too.
CREATE INDEX product_discovery_cache_use ON product_discovery_cache (used_at);

CREATE INDEX product_scoring_cache_use ON product_scoring_cache (used_at);
