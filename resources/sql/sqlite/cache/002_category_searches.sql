-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- By which words Keepa was asked for categories: what it answered is in `categories`. `words` is case-folded.
CREATE TABLE category_searches (
  domain     INTEGER NOT NULL,
  words      TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (domain, words)
) STRICT, WITHOUT ROWID;
