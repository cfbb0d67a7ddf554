// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a store lies, as the user names it. A plain value; its text holds no password, so it may be logged
// and shown.
#pragma once

#include "base/error.h"

#include <QString>

namespace cache {

enum class Backend { Sqlite, Postgresql };

struct Location {
    Backend backend = Backend::Sqlite;
    QString path; // SQLite: the file
    QString user, host, database, sslMode; // PostgreSQL
    QString password; // not part of the text; empty: libpq reads PGPASSWORD, or its password file, by itself
    int port = 5432;
    bool pgbouncer = false; // the server is behind PgBouncer in transaction mode

    /// Reads `sqlite:PATH` or `postgresql://USER@HOST:PORT/DB?sslmode=…&pgbouncer=1&host=…` (the last, as in libpq, is
    /// the folder of a Unix socket). Input error when it is neither, and when it holds a password (that comes from the
    /// keychain or PGPASSWORD); the error does not repeat the text.
    [[nodiscard]] static base::Result<Location> parse(const QString& text);
    [[nodiscard]] static Location sqlite(const QString& path);

    /// The same text again.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const Location&, const Location&) = default;
};

[[nodiscard]] QString backendName(Backend backend); // "sqlite", "postgresql": also the folder of its SQL

} // namespace cache
