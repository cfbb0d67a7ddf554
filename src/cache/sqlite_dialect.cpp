// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sqlite_dialect.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace cache {

QString SqliteDialect::driver() const
{
    return QStringLiteral("QSQLITE");
}

void SqliteDialect::address(QSqlDatabase& database, const Location& location) const
{
    database.setDatabaseName(location.path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
}

QStringList SqliteDialect::sessionStatements() const
{
    return {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA synchronous = NORMAL"),
            QStringLiteral("PRAGMA cache_size = -16000")};
}

QStringList SqliteDialect::adoptStatements() const
{
    return {QStringLiteral("PRAGMA journal_mode = WAL")};
}

// A deferred transaction that reads first and writes then fails at once when another process wrote meanwhile, whatever
// the busy time-out says.
QString SqliteDialect::beginWriting() const
{
    return QStringLiteral("BEGIN IMMEDIATE");
}

QString SqliteDialect::beginReading() const
{
    return QStringLiteral("BEGIN");
}

QString SqliteDialect::tableNames() const
{
    return QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
}

QString SqliteDialect::columnNames(const QString& table) const
{
    return QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table);
}

Dialect::Trouble SqliteDialect::troubleOf(const QSqlError& error) const
{
    const int code = error.nativeErrorCode().toInt();
    if (code == 1555 || code == 2067) // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE
        return Trouble::Exists;
    switch (code & 0xff) { // the low byte of an extended code is the plain one
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Trouble::Busy;
    case 8: // SQLITE_READONLY
        return Trouble::ReadOnly;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Trouble::Damaged;
    case 13: // SQLITE_FULL
        return Trouble::Full;
    default:
        return Trouble::Other;
    }
}

QString SqliteDialect::storable(const QString& text) const
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace cache
