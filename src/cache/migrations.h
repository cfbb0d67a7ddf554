// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a database to the schema of this program. Called on the connection's thread, before anything else uses it.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "cache/connection.h"
#include "cache/sql_texts.h"

namespace cache {

/// Runs what is missing of `migrations`, each in a transaction of its own, safe when two programs start at once. Cache
/// tables of the replaced system are set aside under other names. What the user must be told of it; empty mostly.
/// Storage error, and nothing changed, when the database holds a newer schema, another kind of store, or tables that
/// are not ours.
[[nodiscard]] base::Result<QString> migrate(Connection& connection, const std::vector<Migration>& migrations,
                                            base::Timestamp now);

} // namespace cache
