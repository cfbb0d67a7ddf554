-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- By which words Keepa was asked for categories: what it answered is in `categories`. `words` is case-folded.
CREATE TABLE category_searches (
  domain     smallint    NOT NULL,
  words      text        NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (domain, words)
);
