-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which products Keepa found under a code (UPC, EAN, ISBN-13; `code` is without leading zeros): a JSON array of ASINs, empty
-- where it knows none.
CREATE TABLE product_codes (
  domain     smallint    NOT NULL,
  code       text        NOT NULL,
  asins      jsonb       NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (domain, code)
);
