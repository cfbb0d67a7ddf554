// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cache tables of the system that this program replaces: they bear the names of ours, mean something else, and hold
// what lives a day at most. They are known by their columns, never adopted, and set aside. Called by migrate().
#pragma once

#include "base/error.h"
#include "cache/connection.h"

namespace cache {

/// Those of `tables` that are the replaced system's. Reads alone.
[[nodiscard]] base::Result<QStringList> replacedTables(Connection& connection, const QStringList& tables);

/// Renames them inside their database; in words, what was done.
[[nodiscard]] base::Result<QString> setTablesAside(Connection& connection, const QStringList& tables);

} // namespace cache
