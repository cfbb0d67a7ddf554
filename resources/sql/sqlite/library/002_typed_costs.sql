-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a seller typed as the cost of a unit. Kept by product, so that it is there again whichever search finds it.

CREATE TABLE typed_costs (
  domain   INTEGER NOT NULL,
  asin     TEXT    NOT NULL,
  cost     INTEGER NOT NULL,
  typed_at INTEGER NOT NULL,
  PRIMARY KEY (domain, asin)
) STRICT, WITHOUT ROWID;
