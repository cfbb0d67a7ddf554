-- SPDX-FileCopyrightText: Gleaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known of a product beyond facts and history (the bytes of details_codec), beside the history: both are read where
-- one product is looked at, and never for a table. NULL: nothing was told.
ALTER TABLE product_history ADD COLUMN details bytea;
