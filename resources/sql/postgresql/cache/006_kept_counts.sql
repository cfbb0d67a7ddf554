-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many entries a large cache holds, so that its state is told without walking through it. No trigger and no writer of
-- entries touches these: they are counted anew from time to time, by whoever asks for the state and finds them old. A small
-- cache has none: its entries are counted when asked for. `slot` is the ten minutes in which the entries were made, since
-- 1970; the part of a slot is counted by index. `kind` is 'discovery', 'empty_discovery' or 'scoring'.
CREATE TABLE cache_tallies (
  day        integer     NOT NULL,
  slot       bigint      NOT NULL,
  kind       text        NOT NULL,
  entries    bigint      NOT NULL,
  bytes      bigint      NOT NULL,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (day, slot, kind)
);
