-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which products Keepa found under a code (UPC, EAN, ISBN-13; `code` is without leading zeros): a JSON array of ASINs, empty
-- where it knows none.
CREATE TABLE product_codes (
  domain     INTEGER NOT NULL,
  code       TEXT    NOT NULL,
  asins      TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (domain, code)
) STRICT, WITHOUT ROWID;
