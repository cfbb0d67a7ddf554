-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The categories right below one, as a JSON array of ids in Keepa's order. NULL: not told. The row of the id 0 stands for
-- the whole marketplace; its children are the roots.
ALTER TABLE categories ADD COLUMN children jsonb;
