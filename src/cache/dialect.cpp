// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/dialect.h"

#include "cache/postgres_dialect.h"
#include "cache/sqlite_dialect.h"

namespace cache {

QString Dialect::columnNames(const QString& table) const
{
    return QStringLiteral("SELECT column_name FROM information_schema.columns "
                          "WHERE table_schema = current_schema() AND table_name = '%1'")
        .arg(table);
}

const Dialect& Dialect::of(const Location& location)
{
    static const SqliteDialect sqlite;
    static const PostgresDialect postgres(PostgresDialect::Way::Direct);
    static const PostgresDialect pooled(PostgresDialect::Way::PgBouncer);
    if (location.backend == Backend::Sqlite)
        return sqlite;
    return location.pgbouncer ? pooled : postgres;
}

} // namespace cache
